import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { type PlanScene, planScene } from '../../test/plan-scene.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { plansJobs } from './plans-jobs.ts'

let scene: PlanScene
before(async () => {
  scene = await planScene()
})
after(() => scene.database.close())

const work = (day: string) => {
  scene.turnTo(new Date(`${day}T03:00:00Z`))
  return plansJobs['tell-of-drift']?.(scene.house, {}, new AbortController().signal)
}
const told = () =>
  asOwner(scene.database.db, tx =>
    tx.selectFrom('mail').select(['person_id', 'subject', 'body']).where('kind', '=', 'plan-drift').execute(),
  )

test('the mentor is told once a fortnight that what was learnt is not used, without a word of what (F6, J6)', async () => {
  for (const type of ['Høring', 'Aktindsigt']) {
    const task = await scene.suggest('amina', { type, learnOn: '2026-10-08', useOn: '2026-10-12' })
    await scene.agree('karim', task)
  }
  await scene.suggest('amina', { type: 'Kun foreslået', learnOn: '2026-01-01', useOn: '2026-12-31' })
  await work('2026-10-20')
  assert.equal((await told()).length, 0, 'all is well')
  await work('2026-10-24')
  const [mail, ...others] = await told()
  assert.deepEqual([mail?.person_id, others.length], [cast.amina, 0], 'one mail for two tasks')
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Høring|Aktindsigt|Karim/)
  await work('2026-10-25')
  await work('2026-11-06')
  assert.equal((await told()).length, 1, 'left in peace')
  await work('2026-11-08')
  assert.equal((await told()).length, 2)
})
