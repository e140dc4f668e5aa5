import { placeIn } from '../../platform/http/list-place.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, json, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { enterRun } from '../in-programme.ts'
import { may } from '../matching-policy.ts'
import { lookAtRun } from './look-at-run.ts'
import { writeLooks } from './proposals-store.ts'
import { type RunFilter, RunPage, runFilters } from './run-page.tsx'
import { progressReport, RunEndedPage, RunProgressPage } from './run-progress-page.tsx'
import { cancelRun, reviveRun } from './runs-actions.ts'
import { readOutcome } from './runs-store.ts'

export function runsRoutes(router: Router): void {
  router.member.get(routes.matchingRun, showRun)
  router.member.post(routes.matchingCancellation, cancel)
}

async function showRun(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, url, viewer, now, locale, wantsJson } = visit
  const entered = await enterRun(visit)
  if (!entered) return notFound()
  const { run, programme } = entered
  if (wantsJson || run.state === 'waiting' || run.state === 'running') {
    await reviveRun(tx, run, viewer.id, now)
    if (wantsJson) return json(progressReport(run, locale))
    return page(<RunProgressPage frame={frame} programme={programme} run={run} />)
  }
  const outcome = run.state === 'done' ? await readOutcome(tx, run.id) : undefined
  if (!outcome) return page(<RunEndedPage frame={frame} programme={programme} run={run} />)
  const asked = url.searchParams
  const view = await lookAtRun(
    tx,
    { run, programme, outcome },
    {
      filter: filterIn(asked.get('show')),
      place: placeIn(url),
      page: pageIn(asked.get('page')),
      words: (asked.get('words') ?? '').trim().slice(0, 100),
      changed: asked.get('changed'),
    },
  )
  const people = [
    ...view.rows.flatMap(row => [row.mentee.id, row.mentor.id]),
    ...view.foundWaiting.map(({ id }) => id),
    ...view.people.keys(),
  ]
  await writeLooks(tx, { viewer: viewer.id, people, now })
  return page(<RunPage frame={frame} view={view} />)
}

async function cancel(visit: MemberVisit): Promise<Answer> {
  const { tx, viewer, now } = visit
  const entered = await enterRun(visit)
  if (!entered || !may('see', entered.programme)) return notFound()
  await cancelRun(tx, entered.run, viewer.id, now)
  return seeOther(routes.matchingRun({ id: entered.run.id }))
}

export const filterIn = (asked: string | null): RunFilter =>
  runFilters.find(filter => filter === asked) ?? 'all'

export const pageIn = (asked: string | null): number => (/^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1)
