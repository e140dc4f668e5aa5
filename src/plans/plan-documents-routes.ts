import { type DocumentFormat, documentFile } from '../platform/documents/document-file.ts'
import type { Router } from '../platform/http/router.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { inPlan } from './enter-plan.ts'
import { paperTexts } from './messages-paper.ts'
import { emptyPlan, planOnPaper } from './plan-on-paper.ts'
import { tasksOf } from './plan-tasks-store.ts'

/** The plan to take along, and an empty one to fill in (F5). */
export function planDocumentsRoutes(router: Router): void {
  router.member.get(routes.planDocument, visit => plan(visit, 'pdf'))
  router.member.get(routes.planInWord, visit => plan(visit, 'docx'))
  router.member.get(routes.emptyPlan, visit => empty(visit, 'pdf'))
  router.member.get(routes.emptyPlanInWord, visit => empty(visit, 'docx'))
}

function plan(visit: MemberVisit, format: DocumentFormat) {
  const { tx, locale, now, timeZone: zone } = visit
  return inPlan(visit, async entered => {
    const written = planOnPaper(entered, await tasksOf(tx, entered), { locale, zone, now })
    return documentFile(paperTexts(locale).fileName, format, written, now)
  })
}

const empty = ({ locale, now }: MemberVisit, format: DocumentFormat) =>
  documentFile(paperTexts(locale).emptyFileName, format, emptyPlan(locale), now)
