import { asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { Job } from '../../platform/jobs.ts'
import { describeError } from '../../platform/log.ts'
import { type MatchingPeople, matchingInput } from '../matching-input.ts'
import { loadMatchingPeople } from '../matching-people-store.ts'
import { compute } from './compute.ts'
import {
  claimRun,
  endRun,
  finishRun,
  letRunWait,
  type MatchingRun,
  type RunFailure,
  writeProgress,
} from './runs-store.ts'

/**
 * Computes a run as the coordinator who asked for it, and sees what they may see. The transactions are short:
 * claim and read, compute outside any, save. A run that is cancelled is left; when the product closes, it waits
 * for the next start.
 */
export const computeMatching: Job = async (house, { run: id, person }, closing) => {
  if (!id || !person) return
  const claimed = await asPerson(house.db, person, async tx => {
    const run = await claimRun(tx, id, house.now())
    if (typeof run === 'string') return run
    return { run, people: await loadMatchingPeople(tx, run.programmeId, run.rules.lineOfLeadersDepth) }
  })
  if (claimed === 'not-to-be-computed') return
  // Thrown, so that it is tried again: the other computation may have died.
  if (claimed === 'elsewhere') throw new Error('The run is being computed by another process')
  try {
    await work(house, person, claimed.run, claimed.people, closing)
  } catch (error) {
    if (closing.aborted) {
      await asPerson(house.db, person, tx => letRunWait(tx, id, house.now()))
      throw error
    }
    house.log('matching run failed', describeError(error))
    await fail(house, person, id, 'unexpected')
  }
}

async function work(
  house: House,
  person: string,
  run: MatchingRun,
  people: MatchingPeople,
  closing: AbortSignal,
): Promise<void> {
  if (people.mentees.length === 0 || people.mentors.length === 0) {
    return fail(house, person, run.id, 'nobody-to-match')
  }
  const { input, setAside } = matchingInput(people, run.rules)
  const pulse = startPulse(house, person, run.id)
  try {
    const computed = await compute(input, setAside, {
      onProgress: pulse.tell,
      onTrouble: what => house.log(what, { run: run.id }),
      signal: AbortSignal.any([closing, pulse.cancelled]),
    })
    await asPerson(house.db, person, tx => finishRun(tx, run, input, computed, house.now()))
  } catch (error) {
    if (!pulse.cancelled.aborted) throw error
  } finally {
    pulse.stop()
  }
}

const fail = (house: House, person: string, id: string, failure: RunFailure) =>
  asPerson(house.db, person, async tx => {
    await endRun(tx, id, { state: 'failed', failure, at: house.now() })
  })

const beat = 1000

/** Writes the progress down every second, which says that the run lives, and notices when it is cancelled. */
function startPulse(house: House, person: string, id: string) {
  const cancellation = new AbortController()
  let progress = 0
  const write = async () => {
    const now = house.now()
    const lives = await asPerson(house.db, person, tx =>
      writeProgress(tx, id, { step: 'matching', progress, now }),
    )
    if (!lives) cancellation.abort()
  }
  // A beat that is lost does no harm; the next one comes, and saving tells when the database is away.
  const timer = setInterval(() => write().catch(() => {}), beat)
  return {
    cancelled: cancellation.signal,
    tell: (share: number) => {
      progress = share
    },
    stop: () => clearInterval(timer),
  }
}
