import assert from 'node:assert/strict'
import { createApp } from '../src/app.tsx'
import { makeRoom } from '../src/mentorships/room.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import type { House } from '../src/platform/house.ts'
import { routes } from '../src/routes.ts'
import { type CastName, cast, castNow, enterCast, idOf, places } from './cast.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { type Page, type Visitor, visitorOf } from './visitor.ts'

/** The room of Karim, who is new, and Amina, his mentor. */
export const karimAndAmina = idOf('karim and amina')
export const plan = routes.plan({ id: karimAndAmina })

/** What a task's form sends when it says little. */
export const smallTask = { type: 'Den første samtale', priority: 'first' }

export interface PlanScene {
  readonly database: TestDatabase
  readonly house: House
  readonly visitor: (name: CastName) => Visitor
  readonly see: (name: CastName, path: string) => Promise<Page>
  readonly post: (name: CastName, path: string, fields: Record<string, string | string[]>) => Promise<Page>
  /** Suggests a task as one of the two; gives its id. */
  readonly suggest: (name: CastName, fields: Record<string, string>) => Promise<string>
  /** Says yes to what the other has suggested, as one who has just read it. */
  readonly agree: (name: CastName, task: string) => Promise<Page>
  readonly turnTo: (now: Date) => void
}

/** The cast with Karim's mentorship in the onboarding, and everybody's browser. Mette coordinates it. */
export async function planScene(makeHouse = testHouse): Promise<PlanScene> {
  const database = await testDatabase()
  let now = castNow
  const house = makeHouse(database.db, { now: () => now })
  const app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await tx
      .insertInto('mentorship')
      .values({
        id: karimAndAmina,
        programme_id: places.onboarding,
        mentor_id: cast.amina,
        mentee_id: cast.karim,
        state: 'active',
        reasons: '[]',
        started_at: castNow,
        trial_passed_at: castNow,
        agreed_at: castNow,
      })
      .execute()
    await makeRoom(tx, house, karimAndAmina)
    await tx
      .insertInto('role_grant')
      .values({ person_id: cast.mette, role: 'programme_coordinator', programme_id: places.onboarding })
      .execute()
    await tx.updateTable('installation').set({ mode: 'own' }).execute()
  })
  const visitors = new Map<CastName, Visitor>()
  for (const name of Object.keys(cast) as CastName[])
    visitors.set(name, await visitorOf(house, app, cast[name]))
  const visitor = (name: CastName) => visitors.get(name) ?? assert.fail(name)
  const see = (name: CastName, path: string) => visitor(name).get(path)
  const post: PlanScene['post'] = (name, path, fields) => visitor(name).post(path, fields)
  return {
    database,
    house,
    visitor,
    see,
    post,
    turnTo: to => {
      now = to
    },
    suggest: async (name, fields) => {
      const sent = await post(name, routes.planTasks({ id: karimAndAmina }), { ...smallTask, ...fields })
      assert.equal(sent.status, 303, /class="field-error[^>]*>.*?<\/p>/.exec(sent.text)?.[0])
      return sent.location?.split('/').at(-1) ?? ''
    },
    agree: async (name, task) => {
      const { text } = await see(name, routes.planTask({ id: task }))
      const seen = /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
      return post(name, routes.planTaskAgreement({ id: task }), { seen })
    },
  }
}
