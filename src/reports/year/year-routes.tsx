import { z } from 'zod'
import { audit } from '../../audit/audit.ts'
import { pdfDocument } from '../../platform/documents/pdf-document.ts'
import { checkForm } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isLocale } from '../../platform/i18n.ts'
import { may } from '../../programmes/programme-policy.ts'
import { findProgramme } from '../../programmes/programmes-store.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { filterIn } from '../report-filter.ts'
import { type Report, readReport } from '../report-store.ts'
import { texts } from './messages.ts'
import { mostWords, YearPage } from './year-page.tsx'
import { saveWords, wordsOfYear } from './year-store.ts'
import { yearlyReport } from './yearly-report.ts'

/** The yearly report: a few words of one's own, and the document to print. */
export function yearRoutes(router: Router): void {
  router.member.get(routes.yearlyReport, visit => onYear(visit, untouched))
  router.member.post(routes.yearlyReport, write)
  router.member.get(routes.yearlyReportDocument, print)
}

interface Asked {
  readonly report: Report
  readonly year: number
}

/** As a director reads it, whoever asks: it is handed on. Without a year, of the last one that has been. */
async function asked({ tx, url, now }: MemberVisit): Promise<Asked | undefined> {
  const { programme, year } = filterIn(url)
  if (year !== undefined) {
    const report = await readReport(tx, { programme, year }, now, true)
    return report && { report, year }
  }
  const all = await readReport(tx, { programme }, now, true)
  if (!all) return undefined
  const latest = all.years.find(one => one < now.getUTCFullYear()) ?? all.years[0] ?? now.getUTCFullYear()
  const report = await readReport(tx, { programme, year: latest }, now, true)
  return report && { report, year: latest }
}

/** The one programme a report is of, where whoever reads it coordinates it. */
async function writtenAbout({ tx }: MemberVisit, { report }: Asked): Promise<string | undefined> {
  const only = report.programmes.length === 1 ? report.programmes[0]?.id : report.filter.programme
  const programme = only === undefined ? undefined : await findProgramme(tx, only)
  return programme && may('coordinate', programme) ? programme.id : undefined
}

async function onYear(visit: MemberVisit, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  const about = await asked(visit)
  if (!about) return notFound()
  const writes = await writtenAbout(visit, about)
  const words = await wordsOfYear(visit.tx, about.year)
  return page(
    <YearPage
      frame={visit.frame}
      form={form}
      {...about}
      writes={writes}
      coordinates={visit.viewer.coordinates}
      words={words.find(({ programmeId }) => programmeId === writes)}
    />,
    status,
  )
}

async function write(visit: MemberVisit): Promise<Answer> {
  const { tx, form, locale, now, viewer, url } = visit
  const { programme: id, year } = filterIn(url)
  const programme = id === undefined ? undefined : await findProgramme(tx, id)
  if (!programme || year === undefined || !may('coordinate', programme)) return notFound()
  const words = freeText({ locale, now }, mostWords)
  const checked = checkForm(form, z.object({ said: words, mended: words }))
  if ('again' in checked) return onYear(visit, checked.again, 422)
  await saveWords(tx, { programmeId: programme.id, ...checked.read }, year, { personId: viewer.id, now })
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb: 'write',
    subject: 'yearly report',
    subjectId: programme.id,
    programmeId: programme.id,
    detail: { year },
  })
  return seeOther(routes.yearlyReport({ programme: programme.id, year }))
}

async function print(visit: MemberVisit): Promise<Answer> {
  const about = await asked(visit)
  if (!about) return notFound()
  const { now, viewer, tx, url } = visit
  const wanted = url.searchParams.get('in')
  const locale = isLocale(wanted) ? wanted : visit.locale
  const document = yearlyReport(about.report, await wordsOfYear(tx, about.year), {
    year: about.year,
    organisation: viewer.organisationName,
    locale,
    now,
  })
  const name = `${texts(locale).title(about.year)}.pdf`
  return file(name, 'application/pdf', await pdfDocument(document, now))
}
