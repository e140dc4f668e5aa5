import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, places } from '../../../test/cast.ts'
import { type PlanScene, planScene } from '../../../test/plan-scene.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'

// Mette and Peter coordinate the same programme and write what its newcomers get.

let scene: PlanScene
const chart = routes.roleChartTemplate({ id: places.onboarding })
const list = routes.checkListTemplate({ id: places.onboarding })
before(async () => {
  scene = await planScene()
  await asOwner(scene.database.db, tx =>
    sql`insert into role_grant (person_id, role, organisation_id)
      values (${cast.peter}, 'organisation_coordinator', ${places.centre})`.execute(tx),
  )
})
after(() => scene.database.close())

const versionOn = async (path: string) =>
  /name="version" value="([^"]+)"/.exec((await scene.see('mette', path)).text)?.[1] ?? assert.fail(path)

test('two who change the role chart or the check list at once lose no line of each other (B6)', async () => {
  for (const [path, field] of [
    [chart, 'buddy'],
    [list, 'first_day-buddy'],
  ] as const) {
    const version = await versionOn(path)
    const first = { [field]: 'Viser kaffen', version }
    assert.equal((await scene.post('peter', path, first)).status, 303)
    assert.equal((await scene.post('peter', path, first)).status, 303, 'pressed twice')
    const late = await scene.post('mette', path, { [field]: 'Viser cyklerne', version })
    assert.equal(late.status, 422)
    assert.match(late.text, /En anden har gemt, mens du skrev/)
    assert.match(late.text, /Viser cyklerne/)
    assert.match(late.text, /Sådan står det nu[\s\S]*Viser kaffen/)
    const reset = await scene.post('mette', path, { act: 'reset', version })
    assert.equal(reset.status, 422, 'nor does going back to what comes along')
    const seen = { [field]: 'Viser cyklerne', version: await versionOn(path) }
    assert.equal((await scene.post('mette', path, seen)).status, 303)
    assert.doesNotMatch((await scene.see('peter', path)).text, /Viser kaffen/)
  }
})

test('a role chart saved as it came along stays in the language of whoever reads it (B6)', async () => {
  await scene.post('mette', chart, { act: 'reset' })
  const { text } = await scene.see('mette', chart)
  const written = [...text.matchAll(/<textarea[^>]* name="(\w+)"[^>]*>([^<]*)/g)].map(([, name, lines]) => [
    name,
    lines,
  ])
  assert.equal(written.length, 4)
  assert.equal((await scene.post('mette', chart, Object.fromEntries(written))).status, 303)
  const kept = await asOwner(scene.database.db, tx =>
    tx.selectFrom('onboarding_template').select('role_chart').where('role_chart', 'is not', null).execute(),
  )
  assert.deepEqual(kept, [])
})

test('what one has ticked off has no other day set by another, and stays theirs (B4)', async () => {
  const { id } = await asOwner(scene.database.db, tx =>
    tx
      .insertInto('check_item')
      .values({
        onboarding_id: places.karimsStart,
        stage: 'first_day',
        doer: 'buddy',
        place: 99,
        words: 'Frokost',
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const item = routes.checkItem({ id })
  assert.equal((await scene.post('trine', item, { done: 'yes' })).status, 303)
  assert.equal((await scene.post('mette', item, { plannedOn: '2026-10-09' })).status, 303)
  assert.equal((await scene.post('mette', item, { done: 'yes' })).status, 303)
  const kept = await asOwner(scene.database.db, tx =>
    tx.selectFrom('check_item').select(['done_by', 'planned_on']).where('id', '=', id).executeTakeFirst(),
  )
  assert.deepEqual(kept, { done_by: cast.trine, planned_on: null })
})

test('a role chart holds as many lines as it can be read with, and no more (B6)', async () => {
  const lines = (many: number) => Array.from({ length: many }, (_, at) => `Ting ${at + 1}`).join('\n')
  const refused = await scene.post('mette', chart, { mentor: lines(21) })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Højst 20 linjer/)
  assert.equal((await scene.post('mette', chart, { mentor: lines(20) })).status, 303)
  const shown = await scene.see('karim', routes.roleChart({ id: places.karimsStart }))
  assert.match(shown.text, /Ting 20/)
})
