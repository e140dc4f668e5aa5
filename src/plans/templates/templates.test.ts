import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { places } from '../../../test/cast.ts'
import { karimAndAmina, type PlanScene, plan, planScene, smallTask } from '../../../test/plan-scene.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'

// Mette coordinates the onboarding of the centre, and writes templates that its mentors begin with.
let scene: PlanScene
before(async () => {
  scene = await planScene()
})
after(() => scene.database.close())

const list = routes.planTemplates({ id: places.centre })
const beginning = routes.planBeginning({ id: karimAndAmina })
const idOfTemplate = (location = '') => location.split('/').at(-1) ?? ''

/** What the forms of a template's page name one of its tasks by. */
async function taskIn(page: string, place: number): Promise<string> {
  const { text } = await scene.see('mette', page)
  return (
    [...text.matchAll(/name="task" value="([^"]+)"/g)].map(([, task]) => task).at(place) ?? assert.fail(page)
  )
}

test('an organisation writes a template once, from one that comes along, and makes it its own (F5, K2)', async () => {
  assert.match((await scene.see('mette', list)).text, /I har ikke skrevet nogen endnu/)
  const made = await scene.post('mette', list, {
    name: 'Socialrådgiver hos os',
    line: '',
    from: 'social-worker',
  })
  const id = idOfTemplate(made.location)
  const page = routes.planTemplate({ id })
  assert.match((await scene.see('mette', page)).text, /Den første samtale med en familie/)
  const task = routes.planTemplateTask({ id })
  await scene.post('mette', task, {
    ...smallTask,
    type: 'Vores eget system',
    learnWeek: '1',
    useWeek: '2',
    task: '',
  })
  const order = routes.planTemplateOrder({ id })
  const removal = { task: await taskIn(page, 0) }
  await scene.post('mette', order, { task: await taskIn(page, -1), by: 'up' })
  for (const _ of ['pressed', 'pressed twice'])
    await scene.post('mette', routes.planTemplateTaskRemoval({ id }), removal)
  const { text } = await scene.see('mette', page)
  assert.match(text, /Den første samtale med en familie/)
  assert.doesNotMatch(text, /Huset og fagsystemet/)
  assert.ok(text.indexOf('Vores eget system') < text.indexOf('Dine egne sager'), 'moved up')
  const again = await scene.post('mette', list, { name: 'Socialrådgiver hos os', from: 'empty' })
  assert.equal(again.status, 422)
  assert.match(again.text, /allerede en skabelon med det navn/)
})

test('a template says what it cannot take, and keeps what was typed', async () => {
  const made = await scene.post('mette', list, { name: 'Tom', from: 'empty' })
  const task = routes.planTemplateTask({ id: idOfTemplate(made.location) })
  const sent = await scene.post('mette', task, { ...smallTask, type: 'Noget', learnWeek: '900' })
  assert.equal(sent.status, 422)
  assert.match(sent.text, /Skriv ugens nummer fra 1 til 104/)
  assert.match(sent.text, /value="Noget"/)
})

test('of two who write a template at once neither writes over another task, nor loses a word (F5)', async () => {
  const made = await scene.post('mette', list, { name: 'To på én gang', from: 'teacher' })
  const id = idOfTemplate(made.location)
  const [page, task] = [routes.planTemplate({ id }), routes.planTemplateTask({ id })]
  const [first, second] = [await taskIn(page, 0), await taskIn(page, 1)]
  await scene.post('mette', routes.planTemplateTaskRemoval({ id }), { task: first })
  const changed = await scene.post('mette', task, { ...smallTask, type: 'Rettet af én', task: second })
  assert.equal(changed.status, 303)
  assert.match(
    (await scene.see('mette', page)).text,
    /<ul class="plain-list"><li><div><p[^>]*><a[^>]*>Rettet af én</,
  )
  const late = await scene.post('mette', task, { ...smallTask, type: 'Rettet af en anden', task: second })
  assert.equal(late.status, 422)
  assert.match(
    late.text,
    /En anden har rettet opgaven[\s\S]*name="task" value\/>[\s\S]*value="Rettet af en anden"/,
  )
  for (const _ of ['pressed', 'pressed twice'])
    await scene.post('mette', task, { ...smallTask, type: 'Rettet af en anden', task: '' })
  assert.equal((await scene.see('mette', page)).text.match(/Rettet af (én|en anden)<\/a>/g)?.length, 2)
})

test('every mentor begins with it: the tasks chosen, dated from the first day, suggested to the new one (F1, F5)', async () => {
  const { text } = await scene.see('amina', beginning)
  assert.match(text, /Skrevet af Center for lederudvikling[\s\S]*Socialrådgiver hos os/)
  const template = /template=([\w-]{36})">Socialrådgiver hos os/.exec(text)?.[1] ?? ''
  const none = await scene.post('amina', beginning, { template, firstDay: '2026-10-07' })
  assert.equal(none.status, 422)
  assert.match(none.text, /Vælg mindst én opgave/)
  const chosen = [...none.text.matchAll(/name="tasks"[^>]*value="([^"]+)"/g)].map(([, task = '']) => task)
  const tasks = chosen.slice(0, 2)
  for (const _ of ['pressed', 'pressed twice']) {
    const sent = await scene.post('amina', beginning, { template, firstDay: '7.10.2026', tasks })
    assert.equal(sent.status, 303)
  }
  const seen = (await scene.see('karim', plan)).text
  assert.match(seen, /Amina har 2 forslag til dig/)
  assert.match(seen, /Den første samtale med en familie[\s\S]*læres 12\. okt\., bruges 23\. okt\./)
})

test('only who coordinates there writes them, and only who chooses the tasks begins with one (B2)', async () => {
  const id = await asOwner(scene.database.db, async tx => {
    const row = await tx.selectFrom('plan_template').select('id').executeTakeFirstOrThrow()
    return row.id
  })
  for (const name of ['amina', 'karim', 'lise', 'bente', 'anders'] as const) {
    assert.equal((await scene.see(name, list)).status, 404, name)
    assert.equal((await scene.see(name, routes.planTemplate({ id }))).status, 404, name)
    assert.equal((await scene.post(name, routes.planTemplateRemoval({ id }), {})).status, 404, name)
  }
  assert.equal((await scene.see('karim', beginning)).status, 404)
  await scene.post('mette', routes.planTemplateRemoval({ id }), {})
  assert.equal((await scene.see('mette', routes.planTemplate({ id }))).status, 404)
  assert.match((await scene.see('karim', plan)).text, /Den første samtale/, 'plans stay as they are')
})
