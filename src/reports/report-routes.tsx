import type { Router } from '../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page } from '../platform/http/visit.ts'
import type { Locale } from '../platform/i18n.ts'
import { writeCsv } from '../platform/spreadsheet/write-csv.ts'
import { writeXlsx, xlsxType } from '../platform/spreadsheet/write-xlsx.ts'
import { routes } from '../routes.ts'
import { effectsRoutes } from './effects/effects-routes.tsx'
import { texts } from './messages-report.ts'
import { namesRoutes } from './names/names-routes.tsx'
import { figureRows, figureSheets } from './report-file.ts'
import { filterIn } from './report-filter.ts'
import { ReportPage } from './report-page.tsx'
import { type Report, readReport, runsAnOrganisation } from './report-store.ts'
import { yearRoutes } from './year/year-routes.tsx'

/** What the schemes have come to: for those who coordinate, their HR and their leadership. */
export function reportRoutes(router: Router): void {
  router.member.get(routes.reports, show)
  router.member.get(routes.reportWorkbook, asWorkbook)
  router.member.get(routes.reportCsv, asCsv)
  yearRoutes(router)
  effectsRoutes(router)
  namesRoutes(router)
}

const reportIn = ({ tx, url, now }: MemberVisit): Promise<Report | undefined> =>
  readReport(tx, filterIn(url), now)

async function show(visit: MemberVisit): Promise<Answer> {
  const report = await reportIn(visit)
  if (!report) return notFound()
  const { frame, viewer, tx } = visit
  return page(
    <ReportPage
      frame={frame}
      report={report}
      coordinates={viewer.coordinates}
      runsOrganisation={await runsAnOrganisation(tx)}
    />,
  )
}

/** The figures of the page as a file, without a name in them. */
async function asWorkbook(visit: MemberVisit): Promise<Answer> {
  const report = await reportIn(visit)
  if (!report) return notFound()
  const { locale } = visit
  return file(`${nameIn(locale)}.xlsx`, xlsxType, await writeXlsx(figureSheets(report, locale)))
}

async function asCsv(visit: MemberVisit): Promise<Answer> {
  const report = await reportIn(visit)
  if (!report) return notFound()
  const { locale } = visit
  return file(`${nameIn(locale)}.csv`, 'text/csv; charset=utf-8', writeCsv(figureRows(report, locale)))
}

const nameIn = (locale: Locale) => texts(locale).title.toLowerCase()
