import assert from 'node:assert/strict'
import { after, before, beforeEach } from 'node:test'
import { sql } from 'kysely'
import { castNow, corpsSettings, enterCast, places } from '../../test/cast.ts'
import { type Crowd, enterCrowd } from '../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'
import { requestsJobs } from './requests-jobs.ts'
import { suitableMentors } from './requests-store.ts'

export const choice = routes.choice({ id: places.corps })

/** A corps of eight municipalities that lets its mentees choose, and nobody has asked anybody before each test. */
export function choosingCorps({
  settings,
  ...people
}: {
  settings?: object
  mentees: number
  mentors: number
}) {
  let database: TestDatabase
  const scene = { clock: castNow } as {
    clock: Date
    house: House
    crowd: Crowd
    visitor: (id: string) => Promise<Visitor>
  }
  before(async () => {
    database = await testDatabase()
    scene.house = testHouse(database.db, { now: () => scene.clock })
    const app = createApp(scene.house)
    await enterCast(database.db)
    scene.crowd = await asOwner(database.db, async tx => {
      const chosen = JSON.stringify({ ...corpsSettings, matchingMode: 'both', ...settings })
      await tx.updateTable('programme').set({ settings: chosen }).where('id', '=', places.corps).execute()
      return enterCrowd(tx, { ...people, capacity: 1 })
    })
    scene.visitor = id => visitorOf(scene.house, app, id)
  })
  after(() => database.close())
  beforeEach(async () => {
    scene.clock = castNow
    await asOwner(database.db, async tx => {
      for (const table of ['mentor_request', 'mail'] as const) await tx.deleteFrom(table).execute()
      await sql`update mentorship set state = 'ended', ended_at = ${castNow}, ending = 'early'
        where mentee_id = any (${scene.crowd.mentees}) and state <> 'ended'`.execute(tx)
      await sql`update application set paused_at = null`.execute(tx)
      await sql`delete from graphile_worker._private_jobs`.execute(tx).catch(() => {})
    })
  })
  const mentee = () => scene.crowd.mentees[0] ?? assert.fail()
  /** Does what the queue would: asks the next on somebody's list. */
  const work = (job: string, payload: Record<string, string>) =>
    (requestsJobs[job] ?? assert.fail(job))(scene.house, payload, new AbortController().signal)
  return Object.assign(scene, {
    mentee,
    work,
    askOn: (who = mentee()) => work('ask-next-mentor', { programme: places.corps, mentee: who }),
    requests: () =>
      asOwner(database.db, tx => tx.selectFrom('mentor_request').selectAll().orderBy('place').execute()),
    mailsTo: (person: string) =>
      asOwner(database.db, tx => tx.selectFrom('mail').selectAll().where('person_id', '=', person).execute()),
    suited: (who = mentee()) => asPerson(scene.house.db, who, tx => suitableMentors(tx, places.corps, 60)),
    askFor: (who: Visitor, mentor: string | undefined, words = 'Jeg vil lære at sige fra') =>
      who.post(routes.choiceOf({ id: places.corps }, { mentor: mentor ?? '' }), { words }, choice),
  })
}
