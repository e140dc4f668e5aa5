import { z } from 'zod'
import { readPeopleList } from '../../people/imports/people-list.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, file, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { spreadsheetRefusal } from '../../platform/spreadsheet/messages.ts'
import { writeCsv } from '../../platform/spreadsheet/write-csv.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import { asCoordinator } from '../coordinating.ts'
import { onboardingFigures } from '../figures/onboarding-figures.ts'
import { OnboardingFiguresPage } from '../figures/onboarding-figures-page.tsx'
import type { OnboardingCoordinator } from '../onboardings-actions.ts'
import { beginStarts } from './begin-starts.ts'
import { judgeStarts } from './judge-starts.ts'
import { startTexts } from './messages.ts'
import { OnboardingsPage } from './onboardings-page.tsx'
import { listOnboardings } from './onboardings-store.ts'
import { ListCheckPage, ListPage, NewOnboardingPage } from './start-pages.tsx'
import { dayIn, startFields, startsIn, type WrittenStart } from './start-row.ts'
import { surroundingsOf } from './starts-store.ts'

/** A programme's newcomers, and beginning more: by hand, or all of a list at once. */
export function startsRoutes(router: Router): void {
  router.member.get(routes.onboardings, visit =>
    asCoordinator(visit, (programme, at) => showAll(visit, programme, at)),
  )
  router.member.get(routes.onboardingFigures, visit =>
    asCoordinator(visit, async (programme, { today }) => {
      const figures = await onboardingFigures(visit.tx, programme.id, today)
      return page(<OnboardingFiguresPage frame={visit.frame} programme={programme} figures={figures} />)
    }),
  )
  router.member.get(routes.newOnboarding, visit =>
    asCoordinator(visit, programme => formPage(visit, programme, untouched)),
  )
  router.member.post(routes.newOnboarding, visit =>
    asCoordinator(visit, (programme, at) => beginOne(visit, programme, at)),
  )
  router.member.get(routes.onboardingList, visit =>
    asCoordinator(visit, programme => listPage(visit, programme, untouched)),
  )
  router.member.post(routes.onboardingList, visit =>
    asCoordinator(visit, (programme, at) => checkList(visit, programme, at)),
  )
  router.member.post(routes.onboardingListStart, visit =>
    asCoordinator(visit, (programme, at) => beginList(visit, programme, at)),
  )
  router.member.get(routes.onboardingListTemplate, visit => asCoordinator(visit, () => emptyList(visit)))
}

async function showAll(
  { tx, frame, url, locale }: MemberVisit,
  programme: Programme,
  { today }: OnboardingCoordinator,
): Promise<Answer> {
  const onboardings = await listOnboardings(tx, programme.id, today)
  const begun = Number(url.searchParams.get('begun'))
  const text = Number.isInteger(begun) && begun > 0 ? startTexts(locale).begun(begun) : undefined
  const told = text === undefined ? frame : { ...frame, notice: { kind: 'success' as const, text } }
  return page(<OnboardingsPage frame={told} programme={programme} onboardings={onboardings} today={today} />)
}

const formPage = ({ frame }: MemberVisit, programme: Programme, form: FormState): Answer =>
  page(<NewOnboardingPage frame={frame} programme={programme} form={form} />, hasErrors(form) ? 422 : 200)

async function beginOne(
  visit: MemberVisit,
  programme: Programme,
  at: OnboardingCoordinator,
): Promise<Answer> {
  const { form, locale } = visit
  const typed = Object.fromEntries(startFields.map(field => [field, form.text(field)]))
  const written = rowSchema.parse({ ...typed, row: 1, firstDay: dayIn(form.text('firstDay')) })
  const outcome = await beginStarts(at, [written])
  if ('begun' in outcome) return seeOther(routes.onboardings({ id: programme.id }, { begun: 1 }))
  const t = startTexts(locale).faults
  const errors = Object.fromEntries(outcome.faults.map(({ field, fault }) => [field, t[fault]]))
  return formPage(visit, programme, formAgain(form, errors))
}

const listPage = ({ frame }: MemberVisit, programme: Programme, form: FormState): Answer =>
  page(<ListPage frame={frame} programme={programme} form={form} />, hasErrors(form) ? 422 : 200)

const mostRows = 200

async function checkList(
  visit: MemberVisit,
  programme: Programme,
  at: OnboardingCoordinator,
): Promise<Answer> {
  const { form, locale, now } = visit
  const t = startTexts(locale).faults
  const again = (words: string) => listPage(visit, programme, formAgain(form, { file: words }))
  const sent = form.files.file
  if (!sent) return again(t['no-file'])
  const sheets = await readPeopleList(new Uint8Array(await sent.arrayBuffer()), now)
  if (isRefusal(sheets)) return again(spreadsheetRefusal(sheets, locale))
  const written = startsIn(sheets)
  if (!written) return again(t['no-columns'])
  if (written.length === 0) return again(t.empty)
  if (written.length > mostRows) return again(t['too-many'])
  return checkPage(visit, programme, at, written)
}

async function checkPage(
  { frame }: MemberVisit,
  programme: Programme,
  at: OnboardingCoordinator,
  written: readonly WrittenStart[],
): Promise<Answer> {
  const judged = judgeStarts(written, await surroundingsOf(at, written))
  const shown = { frame, programme, written, ...judged }
  return page(<ListCheckPage {...shown} />, judged.faults.length > 0 ? 422 : 200)
}

const rowSchema = z.object({
  row: z.int(),
  name: z.string(),
  email: z.string(),
  firstDay: z.string(),
  unit: z.string(),
  job: z.string(),
  mentor: z.string(),
  buddy: z.string(),
  leader: z.string(),
})

/** The list comes back as it was read, and is judged once more: what has changed in the meantime is shown. */
async function beginList(
  visit: MemberVisit,
  programme: Programme,
  at: OnboardingCoordinator,
): Promise<Answer> {
  const sent = listSchema.safeParse(visit.form.text('list'))
  if (!sent.success) return seeOther(routes.onboardingList({ id: programme.id }))
  const outcome = await beginStarts(at, sent.data)
  if ('faults' in outcome) return checkPage(visit, programme, at, sent.data)
  return seeOther(routes.onboardings({ id: programme.id }, { begun: outcome.begun.length }))
}

const listSchema = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'no list' })
      return z.NEVER
    }
  })
  .pipe(z.array(rowSchema).min(1).max(mostRows))

function emptyList({ locale }: MemberVisit): Answer {
  const t = startTexts(locale)
  const bytes = writeCsv([startFields.map(field => t.fields[field])])
  return file(`${t.templateName}.csv`, 'text/csv; charset=utf-8', bytes)
}
