import assert from 'node:assert/strict'
import { after, before, beforeEach } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { type Crowd, enterCrowd } from '../../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { asOwner, asPerson, type Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { presets } from '../../programmes/presets.ts'
import { matchingRules } from '../matching-rules.ts'
import { findRun, type MatchingRun } from '../runs/runs-store.ts'
import { finishedRun, postAllMails } from './publication.test-kit.ts'
import { publish } from './publication-actions.ts'

export const rules = matchingRules(presets.leader_corps.settings)

/** A corps of 300 mentees and 160 mentors in which nothing has been published before each test, with its coordinator. */
export function corpsToPublish() {
  let database: TestDatabase
  let pairs: (readonly [string, string])[]
  const corps = {} as { house: House; crowd: Crowd }
  before(async () => {
    database = await testDatabase()
    corps.house = testHouse(database.db)
    await enterCast(database.db)
    corps.crowd = await asOwner(database.db, tx => enterCrowd(tx, { mentees: 300, mentors: 160 }))
    pairs = await pairsAcrossOrganisations(corps.house, corps.crowd)
  })
  after(() => database.close())
  beforeEach(() =>
    asOwner(database.db, async tx => {
      const kept = [places.sofieAndPeter, places.jonasAndAmina]
      await tx.deleteFrom('mentorship').where('id', 'not in', kept).execute()
      await tx.deleteFrom('matching_run').execute()
      await tx.deleteFrom('pair_rule').execute()
      await tx.deleteFrom('mail').execute()
      await tx.updateTable('person').set({ capacity: 2, left_at: null }).execute()
    }),
  )
  const asMette = <T>(act: (tx: Tx) => Promise<T>) => asPerson(corps.house.db, cast.mette, act)
  return Object.assign(corps, {
    asMette,
    /** Mentee number so and so with a mentor who works elsewhere. */
    one: (number: number): readonly [string, string] => pairs[number] ?? ['', ''],
    pairs: () => pairs,
    runWith: (wanted: readonly (readonly [string, string])[]) => finishedRun(corps.house, rules, wanted),
    publishRun: (run: MatchingRun, chosen: 'all' | string[] = 'all') =>
      asMette(tx =>
        publish(tx, {
          house: corps.house,
          run,
          rules,
          chosen: chosen === 'all' ? {} : { ids: chosen },
          by: cast.mette,
          now: castNow,
        }),
      ),
    postMails: () => postAllMails(corps.house),
    async see(runId: string): Promise<MatchingRun> {
      const run = await asMette(tx => findRun(tx, runId))
      assert.ok(run)
      return run
    },
  })
}

/** Each mentee with a mentor of another municipality, two with each mentor. */
async function pairsAcrossOrganisations(house: House, crowd: Crowd) {
  const { rows } = await sql<{ id: string; organisation_id: string }>`
    select id, organisation_id from person`.execute(house.owner)
  const at = new Map(rows.map(row => [row.id, row.organisation_id]))
  const taken = new Map<string, number>()
  return crowd.mentees.map(mentee => {
    const mentor = crowd.mentors.find(id => at.get(id) !== at.get(mentee) && (taken.get(id) ?? 0) < 2)
    assert.ok(mentor)
    taken.set(mentor, (taken.get(mentor) ?? 0) + 1)
    return [mentee, mentor] as const
  })
}
