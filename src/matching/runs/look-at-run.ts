import type { Tx } from '../../platform/database/transaction.ts'
import type { Programme } from '../../programmes/programme.ts'
import { may } from '../matching-policy.ts'
import { countPublished } from '../publication/publication-store.ts'
import {
  commonTheme,
  countLocked,
  listProposals,
  menteesOf,
  peopleByIds,
  rulesMadeSince,
} from './proposals-store.ts'
import type { RunOutcome } from './run-outcome.ts'
import { pageOf, pagesOf, type RunFilter, type RunView } from './run-page.tsx'
import type { MatchingRun } from './runs-store.ts'

export interface WantedView {
  readonly filter: RunFilter
  /** As the address says it; what is not a page of the filter becomes the first or the last. */
  readonly page: number
  /** A rule was made or taken away a moment ago. */
  readonly changed: boolean
}

/** Reads what a page of a finished run shows. */
export async function lookAtRun(
  tx: Tx,
  { run, programme, outcome }: { run: MatchingRun; programme: Programme; outcome: RunOutcome },
  { filter, page: wanted, changed }: WantedView,
): Promise<RunView> {
  const locked = await countLocked(tx, run.id)
  const page = Math.min(Math.max(1, wanted), pagesOf({ filter, outcome, locked }))
  const rows = filter === 'waiting' ? [] : await listProposals(tx, run.id, filter, page)
  const waiting = filter === 'waiting' ? pageOf(outcome.waiting, page) : []
  const named = [
    ...waiting.flatMap(({ mentee, help }) => [mentee, ...help]),
    ...outcome.setAside.flatMap(({ mentee, mentor }) => [mentee, mentor]),
  ]
  return {
    programme,
    run,
    outcome,
    filter,
    page,
    rows,
    menteesOf: await menteesOf(
      tx,
      run,
      rows.map(row => row.mentor.id),
    ),
    people: await peopleByIds(tx, named),
    locked,
    published: await countPublished(tx, run.id),
    theme: await commonTheme(
      tx,
      programme.id,
      outcome.waiting.map(({ mentee }) => mentee),
    ),
    rulesChanged: changed || (await rulesMadeSince(tx, programme.id, run.requestedAt)),
    mayMatch: may('match', programme),
  }
}
