import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { certificateRoutes } from './certificate/certificate-routes.tsx'
import { comparisonRoutes } from './comparison/comparison-routes.tsx'
import { enterProgramme } from './in-programme.ts'
import { insightRoutes } from './insight/insight-routes.tsx'
import { MatchingPage } from './matching-page.tsx'
import { countTakingPart, groupsUnderWay } from './matching-people-store.ts'
import { may } from './matching-policy.ts'
import { matchingRules } from './matching-rules.ts'
import { texts } from './messages.ts'
import { pairRulesRoutes } from './pair-rules/pair-rules-routes.tsx'
import { listPairRules } from './pair-rules/pair-rules-store.ts'
import { placementRoutes } from './placement/placement-routes.tsx'
import { publicationRoutes } from './publication/publication-routes.tsx'
import { askForRun, reviveRun } from './runs/runs-actions.ts'
import { runsRoutes } from './runs/runs-routes.tsx'
import { latestRuns } from './runs/runs-store.ts'
import { weightsRoutes } from './weights/weights-routes.tsx'

export function matchingRoutes(router: Router): void {
  router.member.get(routes.matching, showMatching)
  router.member.post(routes.matchingRuns, run)
  runsRoutes(router)
  pairRulesRoutes(router)
  publicationRoutes(router)
  certificateRoutes(router)
  comparisonRoutes(router)
  placementRoutes(router)
  insightRoutes(router)
  weightsRoutes(router)
}

async function showMatching(visit: MemberVisit): Promise<Answer> {
  const programme = await enterProgramme(visit)
  return programme ? matchingPage(visit, programme, untouched) : notFound()
}

async function run(visit: MemberVisit): Promise<Answer> {
  const { tx, locale, viewer, now } = visit
  const programme = await enterProgramme(visit)
  if (!programme || !may('match', programme)) return notFound()
  const rules = matchingRules(programme.settings)
  const asked = await askForRun(tx, { programmeId: programme.id, rules, by: viewer.id, now })
  if (isRefusal(asked)) {
    return matchingPage(visit, programme, { values: {}, errors: { '': texts(locale).alreadyRunning } })
  }
  return seeOther(routes.matchingRun({ id: asked.runId }))
}

const rulesListed = 5
const atTheBeginning = { id: undefined, word: '', backwards: false }
/** So many earlier runs are listed. */
const runsListed = 10

async function matchingPage(visit: MemberVisit, programme: Programme, form: FormState): Promise<Answer> {
  const { tx, frame, viewer, now } = visit
  const runs = await latestRuns(tx, programme.id, runsListed)
  const latest = runs[0]
  if (latest) await reviveRun(tx, latest, viewer.id, now)
  const rules = matchingRules(programme.settings)
  const view = {
    programme,
    rules,
    underWay: rules.group
      ? await groupsUnderWay(tx, programme.id, rules.group.largest)
      : { groups: 0, places: 0 },
    waiting: await countTakingPart(tx, programme.id),
    pairRules: (await listPairRules(tx, programme.id, { size: rulesListed }, atTheBeginning)).rows,
    runs,
    form,
    mayMatch: may('match', programme),
  }
  return page(<MatchingPage frame={frame} view={view} />, form === untouched ? 200 : 422)
}
