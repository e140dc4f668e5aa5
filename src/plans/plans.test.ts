import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast } from '../../test/cast.ts'
import { karimAndAmina, type PlanScene, plan, planScene, smallTask } from '../../test/plan-scene.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { versionOfDays } from './plan.ts'

// Karim is new; Amina, his mentor, makes a plan with him.
let scene: PlanScene
before(async () => {
  scene = await planScene()
})
after(() => scene.database.close())

const address = { id: karimAndAmina }
const mails = () =>
  asOwner(scene.database.db, tx =>
    tx.selectFrom('mail').selectAll().where('kind', '=', 'plan-suggestion').execute(),
  )

test('a task stands in the plan when both have said yes, with every field it has (F1, F2, F3)', async () => {
  const said = {
    type: 'Den første undersøgelse',
    priority: 'first',
    description: 'Fra plan til konklusion',
    skills: 'Planlægge\nSkrive en analyse',
    competences: 'Vurdere et barns behov',
    learnOn: '2026-10-12',
    useOn: '16.10.2026',
    hours: '20',
    sparringWith: 'Amina',
    sparringWhen: 'hver tirsdag',
    nextStep: 'To på én gang',
    potential: 'De mindste børn',
  }
  const task = await scene.suggest('amina', said)
  const page = routes.planTask({ id: task })
  assert.match((await scene.see('karim', plan)).text, /Amina har et forslag til dig/)
  assert.match((await scene.see('karim', page)).text, /Amina foreslår denne opgave/)
  assert.doesNotMatch((await scene.see('lise', plan)).text, /undersøgelse/, 'not yet for the leader')
  await scene.agree('amina', task)
  const still = (await scene.see('karim', page)).text
  assert.match(still, /Amina foreslår denne opgave/, 'nobody agrees with themselves')
  assert.equal((await scene.agree('karim', task)).status, 303)
  for (const name of ['amina', 'karim', 'lise'] as const) {
    const { text } = await scene.see(name, page)
    for (const words of [
      'Fra plan til konklusion',
      'Skrive en analyse',
      'Vurdere et barns behov',
      '20 timer',
    ])
      assert.ok(text.includes(words), `${name}: ${words}`)
    for (const words of [
      'hver tirsdag',
      'To på én gang',
      'De mindste børn',
      '12. okt.',
      '16. okt.',
      'Planlagt',
    ])
      assert.ok(text.includes(words), `${name}: ${words}`)
  }
})

test('one mail tells of suggestions, without content, however many wait (J6)', async () => {
  const before = (await mails()).length
  const one = await scene.suggest('karim', { type: 'Et møde med skolen' })
  await scene.suggest('karim', { type: 'Et møde til' })
  const [mail, ...others] = (await mails()).slice(before)
  assert.deepEqual([mail?.person_id, others.length], [cast.amina, 0])
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /skolen|Karim/)
  const { text } = await scene.see('amina', plan)
  assert.match(text, /Karim har 2 forslag til dig/)
  const seen = [...text.matchAll(/name="seen" value="([^"]*)"/g)].map(([, value]) => value ?? '')
  assert.equal((await scene.post('amina', routes.planAgreement(address), { seen })).status, 303)
  assert.match((await scene.see('karim', routes.planTask({ id: one }))).text, /Planlagt/)
})

test('nobody says yes to anything but what they have seen, nor writes over what they have not (F4)', async () => {
  const task = await scene.suggest('amina', { type: 'Journal' })
  const { text } = await scene.see('karim', routes.planTask({ id: task }))
  const seen = /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
  const words = routes.planTaskWords({ id: task })
  const changed = await scene.post('amina', words, { ...smallTask, type: 'Journal og notat', version: '1' })
  assert.equal(changed.status, 303)
  const agreed = await scene.post('karim', routes.planTaskAgreement({ id: task }), { seen })
  assert.equal(agreed.status, 422)
  assert.match(agreed.text, /Den anden har ændret noget imens/)
  const late = await scene.post('karim', words, { ...smallTask, type: 'Noget andet', version: '1' })
  assert.equal(late.status, 422)
  assert.match(late.text, /Opgaven er ændret imens/)
  assert.match(late.text, /value="Noget andet"/, 'what was typed is kept')
  assert.match(late.text, /Sådan står opgaven nu[\s\S]*Journal og notat/, 'and what stands is beside it')
  const declined = await scene.post('karim', routes.planTaskRemoval({ id: task }), {
    what: 'suggestion',
    seen,
  })
  assert.equal(declined.status, 422, 'nobody declines what they have not read')
})

test('a change after feed forward waits for the other, and the history keeps what stood before (F4)', async () => {
  const task = await scene.suggest('amina', { type: 'Samtaler', nextStep: 'En svær samtale' })
  await scene.agree('karim', task)
  const words = routes.planTaskWords({ id: task })
  const form = (await scene.see('karim', words)).text
  const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? ''
  await scene.post('karim', words, { ...smallTask, type: 'Samtaler', nextStep: 'Samtaler med børn', version })
  const page = routes.planTask({ id: task })
  assert.match(
    (await scene.see('amina', page)).text,
    /Karim foreslår en ændring[\s\S]*Samtaler med børn[\s\S]*Før: En svær samtale/,
  )
  const leader = (await scene.see('lise', page)).text
  assert.match(leader, /En svær samtale/, 'the leader reads what holds')
  assert.doesNotMatch(leader, /Samtaler med børn/)
  await scene.agree('amina', task)
  assert.match((await scene.see('lise', page)).text, /Samtaler med børn/)
  const history = (await scene.see('karim', routes.planHistory(address))).text
  assert.match(history, /Amina sagde ja[\s\S]*En svær samtale/)
  assert.equal((await scene.see('lise', routes.planHistory(address))).status, 404)
})

test('a suggestion can be taken back or declined, and then nothing of it stands in the plan (F1)', async () => {
  const task = await scene.suggest('karim', { type: 'Kun en idé' })
  const sent = await scene.post('amina', routes.planTaskRemoval({ id: task }), {
    what: 'suggestion',
    seen: `${task} 1`,
  })
  assert.equal(sent.status, 303)
  assert.equal((await scene.see('karim', routes.planTask({ id: task }))).status, 404)
  assert.match(
    (await scene.see('karim', routes.planHistory(address))).text,
    /Amina tog et forslag væk: Kun en idé/,
  )
})

test('a task goes from planned through with help to alone, and both can say so (F12)', async () => {
  const task = await scene.suggest('amina', { type: 'Fagsystemet' })
  const state = routes.planTaskState({ id: task })
  await scene.post('karim', state, { state: 'alone' })
  await scene.agree('karim', task)
  assert.match(
    (await scene.see('karim', routes.planTask({ id: task }))).text,
    /Planlagt/,
    'not before both agree',
  )
  await scene.post('karim', state, { from: 'planned', state: 'with_help' })
  const late = await scene.post('amina', state, { from: 'planned', state: 'with_help' })
  assert.equal(late.status, 422)
  assert.match(late.text, /Den anden har imens sagt, hvor langt I er/)
  await scene.post('amina', state, { from: 'with_help', state: 'alone' })
  assert.match((await scene.see('lise', plan)).text, /1 klares alene/)
  assert.match(
    (await scene.see('karim', routes.planHistory(address))).text,
    /Amina satte den fra ”Med hjælp” til ”Kan selv”/,
  )
  assert.equal((await scene.post('lise', state, { state: 'planned' })).status, 404, 'the leader only reads')
})

test('the mentor puts the tasks in order, where the programme has the mentor choose (B2, M)', async () => {
  const names = async () =>
    [...(await scene.see('karim', plan)).text.matchAll(/\/plan-tasks\/[\w-]+">([^<]*)</g)].map(
      ([, name]) => name,
    )
  const before = await names()
  const last = await scene.suggest('amina', { type: 'Kommer sidst' })
  await scene.post('amina', routes.planTaskPlace({ id: last }), { by: 'up' })
  assert.deepEqual((await names()).indexOf('Kommer sidst'), before.length - 1)
  assert.equal((await scene.post('karim', routes.planTaskPlace({ id: last }), { by: 'up' })).status, 404)
})

test('learning and first use that drift apart are told of, and the days are moved in one step (F6)', async () => {
  const task = await scene.suggest('amina', { type: 'Høring', learnOn: '2026-10-12', useOn: '2026-11-20' })
  await scene.agree('karim', task)
  const page = routes.planTask({ id: task })
  assert.match((await scene.see('karim', page)).text, /Der går 39 dage fra, det er lært, til det skal bruges/)
  const from = versionOfDays({ learnOn: '2026-10-12', useOn: '2026-11-20' })
  const days = routes.planTaskDays({ id: task })
  for (const _ of [1, 2]) {
    const moved = await scene.post('karim', days, { from, learnOn: '2026-11-16', useOn: '2026-11-20' })
    assert.equal(moved.status, 303)
  }
  const late = await scene.post('amina', days, { from, learnOn: '2026-11-02', useOn: '2026-11-09' })
  assert.equal(late.status, 422)
  assert.match(
    late.text,
    /Dagene er flyttet imens[\s\S]*læres 16\. nov\., bruges 20\. nov\.[\s\S]*value="2026-11-02"/,
  )
  assert.doesNotMatch((await scene.see('karim', page)).text, /dage fra, det er lært/)
  assert.match((await scene.see('amina', routes.planHistory(address))).text, /Karim flyttede dagene/)
})

test('people who know something are named per task, and introduced by the mentor (B3)', async () => {
  const task = await scene.suggest('amina', { type: 'Aktindsigt' })
  await scene.agree('karim', task)
  const known = { name: 'Jens Juul', knows: 'forvaltningslov' }
  await scene.post('amina', routes.knowledgePersons({ id: task }), known)
  const page = routes.planTask({ id: task })
  const { text } = await scene.see('amina', page)
  assert.match(text, /Jens Juul[\s\S]*ikke præsenteret endnu/)
  const id = /knowledge-persons\/([\w-]{36})\/introduction/.exec(text)?.[1] ?? ''
  await scene.post('amina', routes.introduction({ id }), { met: 'yes' })
  assert.match((await scene.see('karim', page)).text, /præsenteret 7\. okt/)
  const refused = await scene.post('amina', routes.knowledgePersons({ id: task }), { name: '', knows: 'x' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Skriv et navn/)
})

test('the weeks are drawn, and say in words what they show, with the table beneath (F6)', async () => {
  await scene.suggest('amina', { type: 'Noget uden dage' })
  const { text } = await scene.see('karim', routes.plan(address, { view: 'weeks' }))
  assert.match(
    text,
    /<svg[^>]*role="img"[^>]*aria-label="Den første undersøgelse: læres 12\. okt\. \(uge 42\), bruges 16\. okt\. \(uge 42\)\. Planlagt\."/,
  )
  assert.match(text, /aria-label="Noget uden dage: uden datoer\. Foreslået\."/)
  assert.match(text, /Det samme som tabel[\s\S]*<th scope="row">Den første undersøgelse<\/th>/)
  assert.doesNotMatch(text, /\sstyle=/)
})

test('the plan is taken along as PDF and for a word processor, and an empty one too (F5)', async () => {
  for (const name of ['karim', 'lise', 'trine'] as const) {
    const pdf = await scene.see(name, routes.planDocument(address))
    assert.deepEqual([pdf.status, pdf.type], [200, 'application/pdf'], name)
    assert.equal((await scene.see(name, routes.planInWord(address))).status, 200, name)
  }
  for (const path of [routes.emptyPlan(), routes.emptyPlanInWord()])
    assert.ok((await scene.see('bente', path)).bytes.length > 1000, path)
})

test('what a form cannot take is told at its field, and kept', async () => {
  const sent = await scene.post('amina', routes.planTasks(address), {
    type: '',
    priority: 'never',
    hours: 'mange',
    learnOn: '31.2.2027',
    potential: 'Mit nummer er 070761-4285',
  })
  assert.equal(sent.status, 422)
  for (const error of [
    'Skriv, hvilken slags opgave',
    'Vælg, hvornår den',
    'Skriv et helt tal timer',
    'Skriv en dato',
    'personnummer',
  ])
    assert.ok(sent.text.includes(error), error)
  assert.match(sent.text, /value="31\.2\.2027"/)
})

test('a programme without a plan has none, in any address (M)', async () => {
  await asOwner(scene.database.db, tx =>
    sql`update programme set settings = jsonb_set(settings, '{learningPlan}', 'false')`.execute(tx),
  )
  for (const name of ['karim', 'amina', 'lise', 'trine'] as const)
    assert.equal((await scene.see(name, plan)).status, 404, name)
  const room = await scene.see('karim', routes.mentorship(address))
  assert.doesNotMatch(room.text, /kompetenceplan/)
  const written = asPerson(scene.database.db, cast.karim, tx =>
    sql`insert into plan_task (id, mentorship_id, place, priority, made_by, made_at)
      values (gen_random_uuid(), ${karimAndAmina}, 1, 'soon', ${cast.karim}, now())`.execute(tx),
  )
  await assert.rejects(written, /row-level security/)
  await asOwner(scene.database.db, tx =>
    sql`update programme set settings = jsonb_set(settings, '{learningPlan}', 'true')`.execute(tx),
  )
})

test('when the mentorship has ended the two can read the plan, nobody writes in it, and the leader is out (J4)', async () => {
  await asOwner(scene.database.db, tx =>
    tx
      .updateTable('mentorship')
      .set({ state: 'ended', ended_at: new Date(), ending: 'completed' })
      .where('id', '=', karimAndAmina)
      .execute(),
  )
  assert.match((await scene.see('karim', plan)).text, /Den første undersøgelse/)
  for (const name of ['lise', 'trine'] as const) assert.equal((await scene.see(name, plan)).status, 404, name)
  assert.equal((await scene.post('amina', routes.planTasks(address), smallTask)).status, 404)
})
