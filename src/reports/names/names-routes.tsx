import { audit } from '../../audit/audit.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page } from '../../platform/http/visit.ts'
import { writeCsv } from '../../platform/spreadsheet/write-csv.ts'
import { writeXlsx, xlsxType } from '../../platform/spreadsheet/write-xlsx.ts'
import { routes } from '../../routes.ts'
import { dayOf } from '../../ui/dates.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { filterIn } from '../report-filter.ts'
import { texts } from './messages.ts'
import { NamesPage, namesPurposes } from './names-page.tsx'
import { listPairs, programmesICoordinate } from './names-store.ts'

/** Who is with whom, as a file: for those who see it by name anyway, with its purpose, and a line in the log. */
export function namesRoutes(router: Router): void {
  router.member.get(routes.reportNames, visit => show(visit, untouched))
  router.member.post(routes.reportNames, take)
}

async function show(visit: MemberVisit, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  const programmes = await programmesICoordinate(visit.tx)
  if (programmes.length === 0) return notFound()
  const { programme } = filterIn(visit.url)
  return page(
    <NamesPage frame={visit.frame} form={form} programmes={programmes} chosen={programme} />,
    status,
  )
}

async function take(visit: MemberVisit): Promise<Answer> {
  const { tx, form, locale, viewer, now, timeZone } = visit
  const t = texts(locale)
  const programmes = await programmesICoordinate(tx)
  if (programmes.length === 0) return notFound()
  const programme = programmes.find(({ id }) => id === form.text('programme'))
  const purpose = namesPurposes.find(one => one === form.text('purpose'))
  if (!programme || !purpose)
    return show(
      visit,
      formAgain(form, {
        ...(!programme && { programme: t.errors.programme }),
        ...(!purpose && { purpose: t.errors.purpose }),
      }),
      422,
    )
  const pairs = await listPairs(tx, programme.id)
  const day = (at: Date | null) => (at ? dayOf(at, { locale, zone: timeZone }) : '')
  const { head } = t
  const rows = [
    [programme.name],
    [head.purpose, t.purposes[purpose]],
    [head.taken, day(now)],
    [head.by, viewer.name],
    [],
    [
      head.mentee,
      head.menteePlace,
      head.mentor,
      head.mentorPlace,
      head.state,
      head.started,
      head.agreed,
    ].concat([head.ends, head.held, head.lastMet]),
    ...pairs.map(pair => [
      pair.mentee,
      pair.menteePlace,
      pair.mentor,
      pair.mentorPlace,
      t.states[pair.state],
      day(pair.startedAt),
      day(pair.agreedAt),
      pair.endsOn ?? '',
      `${pair.held}`,
      day(pair.lastMetAt),
    ]),
  ]
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb: 'take along',
    subject: 'list of names',
    subjectId: programme.id,
    programmeId: programme.id,
    detail: { purpose, pairs: pairs.length },
  })
  if (form.text('format') === 'csv') return file(`${t.file}.csv`, 'text/csv; charset=utf-8', writeCsv(rows))
  return file(`${t.file}.xlsx`, xlsxType, await writeXlsx([{ name: programme.name, rows }]))
}
