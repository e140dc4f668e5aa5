import { availableParallelism } from 'node:os'
import type { Kysely } from 'kysely'
import { connect, openPool } from '../../platform/database/connect.ts'
import type { DB } from '../../platform/database/rows.ts'
import { asPerson, type Tx } from '../../platform/database/transaction.ts'
import { enqueue } from '../../platform/jobs.ts'
import { describeError } from '../../platform/log.ts'
import { weighRun } from '../insight/weigh-run.ts'
import { matchingInput, withGroups } from '../matching-input.ts'
import { countTakingPart, loadMatchingPeople } from '../matching-people-store.ts'
import { computeBy, isStable, nearTo } from './match-again.ts'
import { proposedPairs } from './proposals-store.ts'
import type { RunEnding, RunMessage, RunOrder } from './run-apart.ts'
import { findRun, finishRun } from './runs-store.ts'
import { letPagesGoFirst } from './step-back.ts'

/** How much of a run is told to be done when it has been computed; the rest is saving. */
const computing = 0.85

/** Reads whom a run is about, computes it and saves what came of it, or weighs one that stands. Tells how far it is. */
export async function carryOut(
  order: RunOrder,
  tell: (message: RunMessage) => void,
): Promise<Extract<RunMessage, { ended: unknown } | { failed: unknown }>> {
  const db = connect(openPool(order.connection, 1))
  try {
    if (order.work === 'weigh') {
      await asPerson(db, order.person, letPagesGoFirst)
      await weighRun(db, { ...order, threads: threadsLeft() })
      return { ended: 'saved' }
    }
    return { ended: await work(db, order, tell) }
  } catch (error) {
    return { failed: describeError(error) }
  } finally {
    await db.destroy()
  }
}

async function work(
  db: Kysely<DB>,
  { run: id, person, now }: RunOrder,
  tell: (message: RunMessage) => void,
): Promise<RunEnding> {
  const started = performance.now()
  // Of very many the reading is in the way of the pages too.
  const read = await asPerson(db, person, tx => readRun(tx, id))
  if (!read) return 'cancelled'
  const { run, input, setAside, underWay } = read
  if (input.mentees.length === 0 || input.mentors.length === 0) return 'nobody-to-match'
  const computed = await computeBy(run.rules, underWay)(input, setAside, {
    onProgress: share => tell({ step: 'matching', progress: computing * share }),
    onTrouble: trouble => tell({ trouble }),
    threads: threadsLeft(),
    stable: isStable(run.rules, input),
  })
  return await asPerson(db, person, async tx => {
    const isSaved = await finishRun(tx, run, computed.input, computed, {
      now: new Date(now + performance.now() - started),
      onProgress: share => tell({ step: 'saving', progress: computing + (1 - computing) * share }),
    })
    // Thrown, so that no proposal is kept.
    if (!isSaved) throw new NotWanted()
    await enqueue(tx, 'weigh-matching', { run: id, person }, `weigh ${id}`)
    return 'saved' as const
  }).catch(error => {
    if (error instanceof NotWanted) return 'cancelled' as const
    throw error
  })
}

// One processor is left to the pages, wherever there is more than one.
const threadsLeft = () => Math.max(1, availableParallelism() - 1)

/** What a run is about. The rows that say it are not kept: of many people they are as large as the input. */
async function readRun(tx: Tx, id: string) {
  const run = await findRun(tx, id)
  if (!run) return undefined
  const { mentees, mentors } = await countTakingPart(tx, run.programmeId)
  if (mentees * mentors > fewPairs) await letPagesGoFirst(tx)
  const people = await loadMatchingPeople(tx, run.programmeId, run.rules.lineOfLeadersDepth)
  const { input, setAside } = matchingInput(people, run.rules)
  const { near } = run.rules
  const kept = near === undefined ? input : nearTo(input, await proposedPairs(tx, near))
  return { run, setAside, underWay: withGroups(people), input: kept }
}

/** With so few pairs it takes two seconds: the run is over before it could be in anybody’s way. */
const fewPairs = 20_000_000

/** The run was stopped before it was saved. */
class NotWanted extends Error {}
