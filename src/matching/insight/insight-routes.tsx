import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page } from '../../platform/http/visit.ts'
import { enqueue } from '../../platform/jobs.ts'
import { routes } from '../../routes.ts'
import { enterRun } from '../in-programme.ts'
import { peopleByIds, writeLooks } from '../runs/proposals-store.ts'
import { InsightPage } from './insight-page.tsx'
import { organisationNames, readInsight } from './insight-store.ts'

export function insightRoutes(router: Router): void {
  router.member.get(routes.matchingInsight, showInsight)
}

async function showInsight(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, viewer, now } = visit
  const entered = await enterRun(visit)
  if (entered?.run.state !== 'done') return notFound()
  const { id } = entered.run
  const insight = await readInsight(tx, id)
  // Asked for when the run was saved; whoever looks asks again, should that have been lost.
  if (!insight) await enqueue(tx, 'weigh-matching', { run: id, person: viewer.id }, `weigh ${id}`)
  const people = await peopleByIds(tx, [
    ...(insight?.rules.flatMap(({ unmatchable }) => unmatchable) ?? []),
    ...(insight?.places.map(({ mentor }) => mentor) ?? []),
  ])
  await writeLooks(tx, { viewer: viewer.id, people: [...people.keys()], now })
  const organisations = await organisationNames(tx, [
    ...(insight?.organisations.map(({ organisation }) => organisation).filter(Boolean) ?? []),
    ...(insight?.recruits.flatMap(({ at }) => at?.organisation ?? []) ?? []),
  ])
  return page(<InsightPage frame={frame} view={{ ...entered, insight, people, organisations }} />)
}
