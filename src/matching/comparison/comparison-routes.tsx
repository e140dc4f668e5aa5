import type { Tx } from '../../platform/database/transaction.ts'
import { placeIn } from '../../platform/http/list-place.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { enterRun } from '../in-programme.ts'
import { readInsight } from '../insight/insight-store.ts'
import { writeLooks } from '../runs/proposals-store.ts'
import { findRun, type MatchingRun, readOutcome, readProof } from '../runs/runs-store.ts'
import { hasSamePairRules, pointsBy } from './comparison.ts'
import { type Compared, ComparisonPage, type ComparisonView } from './comparison-page.tsx'
import { countDifferences, listDifferences, otherRuns, pairsWithPoints } from './comparison-store.ts'

export function comparisonRoutes(router: Router): void {
  router.member.get(routes.matchingComparison, compareRuns)
}

async function compareRuns(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, url, viewer, now } = visit
  const entered = await enterRun(visit)
  if (entered?.run.state !== 'done') return notFound()
  const { run, programme } = entered
  const others = await otherRuns(tx, run)
  // Where there is only one other, there is nothing to choose.
  const asked = url.searchParams.get('with')
  const chosen = asked === null && others.length === 1 ? others[0] : others.find(({ id }) => id === asked)
  const other = chosen && (await findRun(tx, chosen.id))
  const measures = other && (await measured(tx, run, other))
  if (!measures || !other) {
    const nothing = { rows: [], previous: undefined, next: undefined }
    const view = { programme, run, others, both: undefined, samePairRules: undefined, differences: nothing }
    return page(<ComparisonPage frame={frame} view={{ ...view, counts: { same: 0, different: 0 } }} />)
  }
  const counts = await countDifferences(tx, run.id, other.id)
  const differences = await listDifferences(tx, [run.id, other.id], placeIn(url))
  const people = differences.rows.flatMap(row => [
    row.mentee,
    row.here?.mentor ?? [],
    row.there?.mentor ?? [],
  ])
  await writeLooks(tx, { viewer: viewer.id, people: people.flat(), now })
  const view = { programme, run, others, ...measures, counts, differences }
  return page(<ComparisonPage frame={frame} view={view} />)
}

/** With more pairs than this they are not judged by each other's weights: the page would wait for it. */
const mostPairs = 5000

async function measured(
  tx: Tx,
  here: MatchingRun,
  there: MatchingRun,
): Promise<Pick<ComparisonView, 'both' | 'samePairRules'> | undefined> {
  const [a, b] = [await readOutcome(tx, here.id), await readOutcome(tx, there.id)]
  if (!a || !b) return undefined
  const judged = a.pairs <= mostPairs && b.pairs <= mostPairs
  const inputs = judged ? [await readProof(tx, here.id), await readProof(tx, there.id)] : []
  const points = async (run: MatchingRun, by: number) => {
    const input = inputs[by]?.input
    return input && pointsBy(input, await pairsWithPoints(tx, run.id))
  }
  const of = async (run: MatchingRun, outcome: typeof a): Promise<Compared> => ({
    run,
    outcome,
    insight: await readInsight(tx, run.id),
    pointsHere: await points(run, 0),
    pointsThere: await points(run, 1),
  })
  const [ours, theirs] = inputs.map(proof => proof?.input)
  return {
    both: [await of(here, a), await of(there, b)],
    samePairRules: ours && theirs && hasSamePairRules(ours, theirs),
  }
}
