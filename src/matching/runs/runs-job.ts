import { connectionOf } from '../../platform/database/connect.ts'
import { asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { Job } from '../../platform/jobs.ts'
import { describeError } from '../../platform/log.ts'
import { RunFailed, runApart } from './run-apart.ts'
import { claimRun, endRun, letRunWait, type RunFailure, type RunStep, writeProgress } from './runs-store.ts'

/**
 * Computes a run as the coordinator who asked for it, and sees what they may see: claims it, and leaves the reading,
 * computing and saving to a process of its own. A run that is cancelled is left; when the product closes, it waits
 * for the next start.
 */
export const computeMatching: Job = async (house, { run: id, person }, closing) => {
  if (!id || !person) return
  const claimed = await asPerson(house.db, person, tx => claimRun(tx, id, house.now()))
  if (claimed === 'not-to-be-computed') return
  // Thrown, so that it is tried again: the other computation may have died.
  if (claimed === 'elsewhere') throw new Error('The run is being computed by another process')
  try {
    await work(house, person, id, closing)
  } catch (error) {
    if (closing.aborted) {
      await asPerson(house.db, person, tx => letRunWait(tx, id, house.now()))
      throw error
    }
    house.log('matching run failed', error instanceof RunFailed ? error.facts : describeError(error))
    await fail(house, person, id, 'unexpected')
  }
}

/** Weighs a run that stands, in a process of its own: what each rule costs takes a matching for each. */
export const weighMatching: Job = async (house, { run, person }, closing) => {
  if (!run || !person) return
  const order = { connection: connectionOf(house.db), run, person, now: house.now().getTime() }
  await runApart(
    { work: 'weigh', ...order },
    { onProgress: () => {}, onTrouble: what => house.log(what, { run }), signal: closing },
  )
}

async function work(house: House, person: string, run: string, closing: AbortSignal): Promise<void> {
  const pulse = startPulse(house, person, run)
  try {
    const ended = await runApart(
      { work: 'match', connection: connectionOf(house.db), run, person, now: house.now().getTime() },
      {
        onProgress: pulse.tell,
        onTrouble: what => house.log(what, { run }),
        signal: AbortSignal.any([closing, pulse.cancelled]),
      },
    )
    if (ended === 'nobody-to-match') await fail(house, person, run, ended)
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

const beat = 400

/** Writes the progress down several times a second, which says that the run lives, and notices when it is cancelled. */
function startPulse(house: House, person: string, id: string) {
  const cancellation = new AbortController()
  let step: RunStep = 'reading'
  let progress = 0
  const write = async () => {
    const now = house.now()
    const lives = await asPerson(house.db, person, tx => writeProgress(tx, id, { step, progress, now }))
    if (!lives) cancellation.abort()
  }
  // A beat that is lost does no harm; the next one comes, and saving tells when the database is away.
  const timer = setInterval(() => write().catch(() => {}), beat)
  return {
    cancelled: cancellation.signal,
    tell: (now: RunStep, share: number) => {
      step = now
      progress = share
    },
    stop: () => clearInterval(timer),
  }
}
