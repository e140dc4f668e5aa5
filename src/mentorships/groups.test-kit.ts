import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { cast, castNow, places } from '../../test/cast.ts'
import { fieldsIn } from '../../test/form-fields.ts'
import type { Visitor } from '../../test/visitor.ts'
import { matchingRules } from '../matching/matching-rules.ts'
import { finishedRun } from '../matching/publication/publication.test-kit.ts'
import { publish } from '../matching/publication/publication-actions.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { presets } from '../programmes/presets.ts'
import { routes } from '../routes.ts'

export const menteesOfGroup = ['karim', 'trine', 'lise'] as const

/** Amina and three mentees, matched as a group and published. Gives the group's room. */
export async function publishGroup(house: House): Promise<string> {
  const rules = { ...matchingRules(presets.leader_corps.settings), group: { smallest: 3, largest: 5 } }
  await asOwner(house.owner, async tx => {
    await sql`update mentorship set state = 'ended', ended_at = ${castNow}, ending = 'early' where mentor_id = ${cast.amina}`.execute(
      tx,
    )
    await sql`update person set capacity = 1 where id = ${cast.amina}`.execute(tx)
    await sql`update person set organisation_id = ${places.greve}, unit_id = null, leader_id = null
      where id in (${cast.karim}, ${cast.trine}, ${cast.lise})`.execute(tx)
    await sql`update programme set settings = settings || '{"gathering": "group"}' where id = ${places.corps}`.execute(
      tx,
    )
    await tx
      .insertInto('application')
      .values(
        menteesOfGroup.map(name => ({
          programme_id: places.corps,
          person_id: cast[name],
          side: 'mentee' as const,
          state: 'submitted' as const,
          created_at: castNow,
        })),
      )
      .execute()
  })
  const run = await finishedRun(
    house,
    rules,
    menteesOfGroup.map(name => [cast[name], cast.amina] as const),
  )
  const published = await asPerson(house.db, cast.mette, tx =>
    publish(tx, { house, run, rules, chosen: {}, by: cast.mette, now: castNow }),
  )
  assert.deepEqual(published, { published: 3, obstructed: 0 })
  const room = await asOwner(house.owner, tx =>
    tx.selectFrom('mentorship').select('id').where('mentee_id', 'is', null).executeTakeFirstOrThrow(),
  )
  return room.id
}

/** What one of them writes in the form of the agreement. */
export const agreed = (page: string): Record<string, string | string[]> => ({
  ...fieldsIn(page),
  goals: 'At lede i modvind',
  content: 'Samtaler',
  place: 'Skiftevis',
  preparation: '',
  confidentialityNote: '',
  subject: 'work',
  meetings: '8',
  minutes: '120',
  frequency: 'one-or-two-months',
  endsOn: '2027-10-07',
  ways: ['in-person'],
  initiative: 'mentee',
  forms: ['dialogue'],
  evaluation: ['each-meeting'],
  confidentiality: 'own-part',
})

/** The seal of the agreement that a page shows, which whoever signs sends along. */
export const sealShown = (page: string): string => /name="shown" value="([^"]*)"/.exec(page)?.[1] ?? ''

/** What those of a group read and write at their pages, each by name. */
export function atTheirPages(visitors: ReadonlyMap<string, Visitor>, room: () => string) {
  const visitor = (name: string) => visitors.get(name) ?? assert.fail(name)
  return {
    visitor,
    read: async (name: string, path: string) => (await visitor(name).get(path)).text,
    async write(name: string, path: string, fields: Record<string, string | string[]>) {
      const sent = await visitor(name).post(path, fields, routes.mentorship({ id: room() }))
      assert.equal(sent.status, 303, `${name} at ${path}: ${sent.text.match(/error-summary.*?<\/ul>/s)?.[0]}`)
      return sent.location ?? ''
    },
  }
}
