import type { Router } from '../../platform/http/router.ts'
import {
  type Answer,
  file,
  json,
  type MemberVisit,
  notFound,
  page,
  seeOther,
} from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { writeCsv } from '../../platform/spreadsheet/write-csv.ts'
import { findProgramme } from '../../programmes/programmes-store.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import { bringInLater, mostAtOnce } from './bring-in-actions.ts'
import { bestSheet } from './columns.ts'
import { ColumnsPage } from './columns-page.tsx'
import { DonePage, GonePage } from './done-page.tsx'
import { importPeople, judgeImport } from './imports-actions.ts'
import { deleteImport, findImport, saveChoices, type WaitingList } from './imports-store.ts'
import { ListProgressPage, progressReport } from './list-progress-page.tsx'
import { texts } from './messages.ts'
import { comparisonTexts } from './messages-comparison.ts'
import { badRowsOf, type Preview } from './preview.ts'
import { PreviewPage } from './preview-page.tsx'
import { faultLines, faultsOnAPage } from './preview-tables.tsx'
import { readColumns, sheetIn, tableOf, viewOf } from './table-view.ts'
import { uploadRoutes } from './upload-routes.tsx'

export function importsRoutes(router: Router): void {
  uploadRoutes(router)
  router.member.get(routes.imports, done)
  router.member.get(routes.importColumns, visit => withList(visit, list => columns(visit, list, untouched)))
  router.member.post(routes.importColumns, visit => withList(visit, list => choose(visit, list)))
  router.member.get(routes.import, visit => withList(visit, list => preview(visit, list, untouched)))
  router.member.post(routes.import, visit => withList(visit, list => answer(visit, list)))
  router.member.get(routes.importFaults, visit => withList(visit, list => faults(visit, list)))
  router.member.post(routes.importConfirmation, visit => withList(visit, list => confirm(visit, list)))
  router.member.post(routes.importRemoval, visit =>
    withList(visit, async list => {
      await deleteImport(visit.tx, list.id)
      return seeOther(routes.newImport({ programme: list.programmeId }))
    }),
  )
}

/** One's own list alone is found; what is no longer there says so to whoever may bring lists. */
async function withList(
  visit: MemberVisit,
  act: (list: WaitingList) => Answer | Promise<Answer>,
): Promise<Answer> {
  if (!visit.viewer.coordinates) return notFound()
  const list = await findImport(visit.tx, visit.house, visit.params.id ?? '')
  return list ? act(list) : page(<GonePage frame={visit.frame} />, 410)
}

function columns(visit: MemberVisit, list: WaitingList, form: FormState, sheet?: number): Answer {
  const asked = visit.url.searchParams.get('sheet')
  const chosen =
    sheet ??
    (asked === null
      ? (list.choices?.sheet ?? bestSheet(list.sheets))
      : sheetIn(String(Number(asked) - 1), list.sheets))
  const before = list.choices?.sheet === chosen ? list.choices : { sheet: chosen }
  const view = viewOf(list.sheets, before, list.programmeId !== undefined, visit.locale)
  return page(
    <ColumnsPage frame={visit.frame} form={form} id={list.id} view={view} />,
    hasErrors(form) ? 422 : 200,
  )
}

async function choose(visit: MemberVisit, list: WaitingList): Promise<Answer> {
  const read = readColumns(visit.form, list.sheets, list.programmeId !== undefined, visit.locale)
  if ('again' in read) return columns(visit, list, read.again, read.sheet)
  await saveChoices(visit.tx, list.id, read.choices)
  return seeOther(routes.import({ id: list.id }))
}

async function preview(
  visit: MemberVisit,
  list: WaitingList,
  form: FormState,
  notice?: string,
): Promise<Answer> {
  if (list.state === 'working') return progressOf(visit, list)
  if (list.result) return seeOther(routes.imports({ ...list.result, programme: list.programmeId }))
  const shown = await previewOf(visit, list)
  if (shown === undefined) return seeOther(routes.importColumns({ id: list.id }))
  const frame =
    notice === undefined
      ? visit.frame
      : { ...visit.frame, notice: { kind: 'warning' as const, text: notice } }
  const status = hasErrors(form) || notice !== undefined ? 422 : 200
  const told =
    list.state === 'failed' && frame.notice === undefined
      ? { ...frame, notice: { kind: 'warning' as const, text: comparisonTexts(visit.locale).failed } }
      : frame
  return page(<PreviewPage frame={told} form={form} preview={shown} />, status)
}

function progressOf({ frame, wantsJson }: MemberVisit, { progress }: WaitingList): Answer {
  return wantsJson
    ? json(progressReport(frame, progress))
    : page(<ListProgressPage frame={frame} share={progress} />)
}

/** What the list asks before it goes in: whether people are the same, or whether leaders may be left out. */
async function answer(visit: MemberVisit, list: WaitingList): Promise<Answer> {
  const answers = visit.form.text('answers')
  if (list.choices && answers !== '') {
    const shown = await previewOf(visit, list)
    const given = shown?.judged.comparison.namesakes.flatMap(({ row, email, known }) => {
      const said = answers === 'all-same' ? 'same' : visit.form.text(`same-${row}`)
      return said === 'same' ? [[email, known.id]] : said === 'new' ? [[email, 'new']] : []
    })
    const same = { ...list.choices.same, ...Object.fromEntries(given ?? []) }
    await saveChoices(visit.tx, list.id, { ...list.choices, same })
  } else if (list.choices)
    await saveChoices(visit.tx, list.id, { ...list.choices, unknownLeadersMayBeLeftOut: true })
  return seeOther(routes.import({ id: list.id }))
}

async function faults(visit: MemberVisit, list: WaitingList): Promise<Answer> {
  const shown = await previewOf(visit, list)
  if (shown === undefined) return notFound()
  const name = `${texts(visit.locale).preview.faultsFile}.csv`
  return file(name, 'text/csv; charset=utf-8', writeCsv(faultLines(shown.judged.bad, shown, visit.locale)))
}

async function confirm(visit: MemberVisit, list: WaitingList): Promise<Answer> {
  const { tx, form, locale } = visit
  const t = texts(locale).preview
  if (list.state === 'working' || list.result) return seeOther(routes.import({ id: list.id }))
  const said = { gone: form.list('gone'), back: form.list('back') }
  const choices = list.choices && { ...list.choices, ...said }
  const shown = await previewOf(visit, { ...list, choices })
  if (choices === undefined || shown === undefined) return seeOther(routes.importColumns({ id: list.id }))
  if (shown.judged.comparison.namesakes.length > 0) return preview(visit, list, untouched)
  const leftOut = badRowsOf(shown.judged)
  const seen = form.text('good') === String(shown.judged.good.length) && form.text('bad') === String(leftOut)
  if (!seen) return preview(visit, list, untouched, t.changed)
  if (leftOut > 0 && form.text('leaveOut') !== 'yes') {
    return preview(visit, list, { values: { ...form.values }, errors: { leaveOut: t.agreeMissing } })
  }
  if (shown.judged.good.length > mostAtOnce) {
    await saveChoices(tx, list.id, choices)
    await bringInLater(importerOf(visit, list), list, { good: shown.judged.good.length, bad: leftOut })
    return seeOther(routes.import({ id: list.id }))
  }
  const imported = await importPeople(importerOf(visit, list), shown.judged)
  if (isRefusal(imported)) return preview(visit, list, untouched, t.taken)
  await deleteImport(tx, list.id)
  return seeOther(routes.imports({ ...imported, leftOut, programme: list.programmeId }))
}

/** The counts stand in the address: the list itself is gone by now. */
async function done(visit: MemberVisit): Promise<Answer> {
  const query = visit.url.searchParams
  if (!visit.viewer.coordinates) return notFound()
  if (!query.has('added')) return seeOther(routes.newImport())
  const count = (name: string) => Math.max(0, Math.floor(Number(query.get(name)) || 0))
  const programmeId = query.get('programme') ?? undefined
  const counts = {
    added: count('added'),
    updated: count('updated'),
    leftOut: count('leftOut'),
    left: count('left'),
    programmeId,
  }
  return page(<DonePage frame={visit.frame} done={counts} />)
}

async function previewOf(visit: MemberVisit, list: WaitingList): Promise<Preview | undefined> {
  if (list.choices === undefined) return undefined
  const { headings, rows } = tableOf(list.sheets, list.choices.sheet)
  const judged = await judgeImport(importerOf(visit, list), rows, list.choices)
  const programme = list.programmeId && (await findProgramme(visit.tx, list.programmeId))
  const pages = Math.max(1, Math.ceil(judged.bad.length / faultsOnAPage))
  const asked = Math.floor(Number(visit.url.searchParams.get('page')) || 1)
  return {
    id: list.id,
    fileName: list.fileName,
    programme: programme ? programme.name : undefined,
    headings,
    judged,
    page: Math.min(pages, Math.max(1, asked)),
    changesPage: Math.max(1, Math.floor(Number(visit.url.searchParams.get('changes')) || 1)),
  }
}

function importerOf({ tx, now, viewer, house }: MemberVisit, list: WaitingList) {
  const { organisationId, programmeId } = list
  return { tx, now, actor: viewer.id, organisationId, programmeId, publicUrl: house.publicUrl }
}
