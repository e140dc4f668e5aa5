import type { Tx } from '../../platform/database/transaction.ts'
import type { ListPlace } from '../../platform/http/list-place.ts'
import { idIn } from '../../platform/id.ts'
import type { Programme } from '../../programmes/programme.ts'
import { findInProgramme } from '../found-in-programme.ts'
import { readRoom } from '../insight/insight-store.ts'
import { may } from '../matching-policy.ts'
import { countPublished } from '../publication/publication-store.ts'
import {
  changedPair,
  countLocked,
  listProposals,
  menteesOf,
  type ProposalFilter,
  pageSize,
  peopleByIds,
  rulesMadeSince,
} from './proposals-store.ts'
import { numberedPages, type RunFilter, type RunView } from './run-page.tsx'
import { type MatchingRun, readWaiting, type StoredOutcome, waitingAmong } from './runs-store.ts'

export interface WantedView {
  readonly filter: RunFilter
  /** Where among the pairs. */
  readonly place: ListPlace
  /** Of those who wait, as the address says it; what is none of its pages becomes the first or the last. */
  readonly page: number
  /** Only pairs with somebody who has these words in their name, position or workplace; '' for all. */
  readonly words: string
  /** Of which proposal a rule was made or taken away a moment ago; null for none. */
  readonly changed: string | null
}

/** Reads what a page of a finished run shows. */
export async function lookAtRun(
  tx: Tx,
  { run, programme, outcome }: { run: MatchingRun; programme: Programme; outcome: StoredOutcome },
  { filter, place, page: wanted, words, changed }: WantedView,
): Promise<RunView> {
  const locked = await countLocked(tx, run.id)
  const changedId = idIn(changed)
  const isNumbered = filter === 'waiting' || filter === 'room'
  const page = isNumbered ? Math.min(Math.max(1, wanted), numberedPages(outcome, filter)) : 1
  const proposals = isNumbered ? undefined : await proposalsAt(tx, run, { filter, words }, place)
  const rows = proposals?.rows ?? []
  const from = (page - 1) * pageSize
  const waiting = filter === 'waiting' ? await readWaiting(tx, run.id, from, pageSize) : []
  const room = filter === 'room' ? await readRoom(tx, run.id, from, pageSize) : []
  const named = [
    ...waiting.flatMap(({ mentee, help }) => [mentee, ...help]),
    ...room.map(({ mentor }) => mentor),
    ...outcome.setAside.flatMap(({ mentee, mentor }) => [mentee, mentor]),
  ]
  return {
    programme,
    run,
    outcome,
    filter,
    place,
    page,
    words,
    foundWaiting: proposals?.foundWaiting ?? [],
    rows,
    previous: proposals?.previous,
    next: proposals?.next,
    waiting,
    room,
    menteesOf: await menteesOf(
      tx,
      run,
      rows.map(row => row.mentor.id),
    ),
    people: await peopleByIds(tx, named),
    locked,
    published: await countPublished(tx, run.id),
    changed: changedId === undefined ? undefined : await changedPair(tx, run.id, changedId),
    rulesChanged: changed !== null || (await rulesMadeSince(tx, programme.id, run.requestedAt)),
    mayMatch: may('match', programme),
  }
}

/** The page at a place; the first one when nothing is there (any more). */
async function proposalsAt(
  tx: Tx,
  { id, programmeId }: MatchingRun,
  { filter, words }: { filter: ProposalFilter; words: string },
  place: ListPlace,
) {
  const named = words === '' ? undefined : await findInProgramme(tx, programmeId, { words, most: mostNamed })
  const among = named?.map(person => person.id)
  let found = await listProposals(tx, id, filter, place, among)
  if (found.rows.length === 0 && place.id !== undefined)
    found = await listProposals(tx, id, filter, { id: undefined, word: '', backwards: false }, among)
  if (!named || !among || found.rows.length > 0) return { ...found, foundWaiting: [] }
  const waiting = await waitingAmong(tx, id, among)
  return { ...found, foundWaiting: named.filter(person => waiting.has(person.id)) }
}

/** So many people a search may find; whoever writes one letter is shown the first of them. */
const mostNamed = 500
