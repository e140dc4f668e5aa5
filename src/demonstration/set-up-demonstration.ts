import { sql } from 'kysely'
import { matchingRules } from '../matching/matching-rules.ts'
import { publish } from '../matching/publication/publication-actions.ts'
import { computeMatching } from '../matching/runs/runs-job.ts'
import { findRun, insertRun } from '../matching/runs/runs-store.ts'
import { asOwner, asPerson, type Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { presets } from '../programmes/presets.ts'
import { enterArrivals } from './arrivals-store.ts'
import { enterEvaluation } from './evaluations-store.ts'
import { enterFinishedYear } from './finished-year.ts'
import { enterGroups } from './groups-store.ts'
import { middleOfTheYear, publishedAt } from './history.ts'
import { writeHistory } from './history-store.ts'
import { enterLibrary } from './library-store.ts'
import { writePlans } from './newcomers-plans.ts'
import { inventedPeople } from './people.ts'
import { enterScheme, type Scheme, signUp } from './scheme-store.ts'

const lock = 7_301_145
/** Every tenth mentee has joined since the first matching, and waits for the next. */
const everyTenth = 10

/**
 * Makes the demonstration: a leader corps across eight municipalities, in the middle of its year. The people come
 * in from the example list, the pairs from a real matching. Of several who ask at once, one makes it and the
 * others wait for it. False when the installation is somebody's own.
 */
export async function setUpDemonstration(house: House): Promise<boolean> {
  return house.owner.connection().execute(async one => {
    await sql`select pg_advisory_lock(${lock})`.execute(one)
    try {
      const mode = await modeOf(house)
      if (mode === 'new') await make(house)
      return mode !== 'own'
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(one)
    }
  })
}

async function make(house: House): Promise<void> {
  const now = house.now()
  const people = await inventedPeople(now)
  const late = people
    .filter(({ row }) => row.sides.includes('mentee'))
    .filter((_, place) => place % everyTenth === 5)
  // What an attempt that was cut short left behind goes first.
  const scheme = await asOwner(house.owner, async tx => {
    await keepNew(tx)
    await tx.deleteFrom('organisation').execute()
    const made = await enterScheme(tx, house, people, now)
    await signUp(
      tx,
      made.corps,
      people.filter(person => !late.includes(person)),
      publishedAt(now),
    )
    return made
  })
  const pairs = await matchThem(house, scheme, publishedAt(now))
  const sofieFirst = pairs.toSorted(
    (a, b) => Number(b.menteeId === scheme.sofie) - Number(a.menteeId === scheme.sofie),
  )
  await asOwner(house.owner, async tx => {
    await keepNew(tx)
    // First: the job that would post its mails waits for this, and then has nothing to post.
    await sql`update publication set mailed_at = mails_at`.execute(tx)
    await writeHistory(tx, house, middleOfTheYear(sofieFirst, now), presets.leader_corps.settings, now)
    await enterEvaluation(tx, scheme, now)
    await enterFinishedYear(tx, scheme, now)
    await signUp(tx, scheme.corps, late, now)
    await enterArrivals(tx, scheme, late, now)
    await writePlans(tx, house, now)
    await enterLibrary(tx, scheme, now)
    await enterGroups(tx, house, scheme, now)
    // What was posted half a year ago has long been sent.
    await tx.deleteFrom('mail').execute()
    await tx.updateTable('installation').set({ mode: 'demonstration', changed_at: now }).execute()
  })
}

/** Somebody may set up their own organisation in the meantime: then it is theirs, and nothing here touches it. */
async function keepNew(tx: Tx): Promise<void> {
  const row = await tx.selectFrom('installation').select('mode').forUpdate().executeTakeFirst()
  if (row?.mode !== 'new') throw new Error('The installation has become somebody’s own')
}

/** The first matching, asked for, computed and published by the coordinator half a year ago. */
async function matchThem({ ...house }: House, scheme: Scheme, at: Date) {
  const { coordinator, corps } = scheme
  const rules = matchingRules(presets.leader_corps.settings)
  const then = { ...house, now: () => at }
  // Written down without a job: it is computed here and now.
  const runId = await asPerson(house.db, coordinator, tx =>
    insertRun(tx, { programmeId: corps, rules, by: coordinator, at }),
  )
  if (!runId) throw new Error('The demonstration is being matched already')
  await computeMatching(then, { run: runId, person: coordinator }, new AbortController().signal)
  return asPerson(house.db, coordinator, async tx => {
    const run = await findRun(tx, runId)
    if (!run) throw new Error('The demonstration was not matched')
    await publish(tx, { house, run, rules, chosen: {}, by: coordinator, now: at })
    const rows = await tx
      .selectFrom('mentorship')
      .select(['id', 'mentor_id', 'mentee_id'])
      .where('programme_id', '=', corps)
      .orderBy('mentee_id')
      .execute()
    return rows.map(row => ({ id: row.id, mentorId: row.mentor_id, menteeId: row.mentee_id ?? '' }))
  })
}

async function modeOf(house: House): Promise<'new' | 'demonstration' | 'own'> {
  const row = await asOwner(house.owner, tx =>
    tx.selectFrom('installation').select('mode').executeTakeFirstOrThrow(),
  )
  return row.mode
}
