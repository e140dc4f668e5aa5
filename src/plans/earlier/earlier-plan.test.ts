import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, idOf, places } from '../../../test/cast.ts'
import { karimAndAmina, type PlanScene, planScene } from '../../../test/plan-scene.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'

// Amina, Karim's mentor, falls ill, and Peter takes over: what of the plan follows is Karim's to say.

const words = {
  type: 'Ordtype',
  description: 'Ordbeskrivelse',
  skills: 'Ordfærdighed',
  nextStep: 'Ordnæste',
  potential: 'Ordpotentiale',
  sparringWith: 'Ordsparring',
}
const role = idOf('amina’s role')
let scene: PlanScene
let kept: string
let task: string
let later: string

before(async () => {
  scene = await planScene()
  const { suggest, agree, post } = scene
  await asOwner(scene.database.db, tx =>
    sql`insert into onboarding_role (id, onboarding_id, programme_id, newcomer_id, person_id, role, starts_on, given_at)
      values (${role}, ${places.karimsStart}, ${places.onboarding}, ${cast.karim}, ${cast.amina}, 'mentor', '2026-08-20',
        ${castNow})`.execute(tx),
  )
  task = await suggest('amina', { ...words, description: 'Ordførhen' })
  await agree('karim', task)
  await change('karim', words.description)
  await agree('amina', task)
  await post('karim', routes.planTaskState({ id: task }), { from: 'planned', state: 'with_help' })
  await post('amina', routes.knowledgePersons({ id: task }), { name: 'Ordkender', knows: 'alt' })
  await change('amina', 'Ordændring')
  kept = await suggest('amina', { type: 'Ordbeholdt' })
  await agree('karim', kept)
  await suggest('amina', { type: 'Ordforslag' })
  const declined = await suggest('karim', { type: 'Ordafvist' })
  await post('amina', routes.planTaskRemoval({ id: declined }), { what: 'suggestion', seen: `${declined} 1` })
  await post('amina', routes.feedbacks({ id: karimAndAmina }), {
    to: cast.karim,
    what: task,
    recognition: 'Ordfortrolig',
  })
  await post('karim', routes.notes({ id: karimAndAmina }), { text: 'Ordnote', shared: 'yes' })
})
after(() => scene.database.close())

async function change(name: CastName, description: string): Promise<void> {
  const address = routes.planTaskWords({ id: task })
  const version = /name="version" value="(\d+)"/.exec((await scene.see(name, address)).text)?.[1] ?? ''
  await scene.post(name, address, { ...words, description, priority: 'first', version })
}

async function everything(name: CastName): Promise<string> {
  const seen = new Map<string, string>()
  const waiting = [routes.home(), routes.plan({ id: later }), routes.planHistory({ id: later })]
  for (let path = waiting.pop(); path !== undefined && seen.size < 80; path = waiting.pop()) {
    if (seen.has(path)) continue
    const { text, type } = await scene.see(name, path)
    seen.set(path, type.startsWith('text/html') ? text : '')
    for (const [, href = ''] of text.matchAll(/href="(\/(?:mentorships|plan|feedback|onboarding|$)[^"#]*)/g))
      waiting.push(href.replaceAll('&amp;', '&'))
  }
  return [...seen.values()].join('\n')
}

test('another mentor gets a room of their own, and nothing of the plan before the newcomer has said so (F4, J1)', async () => {
  const moved = await scene.post('mette', routes.onboardingHelpers({ id: places.karimsStart }), {
    role: 'mentor',
    person: 'peter@corps.example',
    instead: role,
    startsOn: castNow.toISOString().slice(0, 10),
    endsOn: '',
  })
  assert.equal(moved.status, 303, /field-error[^>]*>.*?<\/p>/.exec(moved.text)?.[0])
  const { id } = await asOwner(scene.database.db, tx =>
    tx
      .selectFrom('mentorship')
      .select('id')
      .where('mentor_id', '=', cast.peter)
      .where('mentee_id', '=', cast.karim)
      .executeTakeFirstOrThrow(),
  )
  later = id
  const { text } = await scene.see('peter', routes.plan({ id: later }))
  assert.match(text, /Karim har en plan fra før/)
  const read = await everything('peter')
  for (const word of read.matchAll(/Ord[a-zæøå]+/g)) assert.doesNotMatch(word[0], /type|beskrivelse|kender/)
  const mail = await asOwner(scene.database.db, tx =>
    tx
      .selectFrom('mail')
      .select(['person_id', 'body'])
      .where('kind', '=', 'onboarding-mentor')
      .executeTakeFirstOrThrow(),
  )
  assert.equal(mail.person_id, cast.karim)
  assert.doesNotMatch(mail.body, /Peter|Amina/)
})

test('the newcomer reads first what the new mentor will see and what not; nobody else can choose (J1)', async () => {
  const address = routes.earlierPlan({ id: later })
  const { text } = await scene.see('karim', address)
  for (const line of ['Det får Peter at se', 'Det følger ikke med', words.type, 'Ordbeholdt'])
    assert.match(text, new RegExp(line))
  for (const name of ['peter', 'amina', 'lise', 'trine', 'mette'] as const) {
    assert.equal((await scene.see(name, address)).status, 404, name)
    assert.equal((await scene.post(name, address, { tasks: task })).status, 404, name)
  }
  assert.equal((await scene.post('karim', address, {})).status, 422, 'nothing chosen, nothing said')
  await assert.rejects(
    asPerson(scene.house.db, cast.peter, tx =>
      sql`select app.carry_plan(${karimAndAmina}, ${later}, now(), '{"tasks": []}')`.execute(tx),
    ),
    /does not follow/,
  )
})

test('what the newcomer chooses follows with words, state, people and history; suggestions, notes and feedback do not (F4, F12, J1)', async () => {
  const chosen = await scene.post('karim', routes.earlierPlan({ id: later }), { tasks: task })
  assert.equal(chosen.status, 303)
  const read = await everything('peter')
  for (const word of [...Object.values(words), 'Ordkender', 'Ordførhen'])
    assert.ok(read.includes(word), `Peter reads ${word}`)
  for (const word of ['Ordændring', 'Ordforslag', 'Ordafvist', 'Ordbeholdt', 'Ordfortrolig', 'Ordnote'])
    assert.ok(!read.includes(word), `Peter does not read ${word}`)
  assert.match((await scene.see('peter', routes.plan({ id: later }))).text, /1 med hjælp/)
  assert.match((await scene.see('peter', routes.planHistory({ id: later }))).text, /Den tidligere mentor/)
  const buddy = await scene.see('trine', routes.plan({ id: later }))
  assert.ok(buddy.text.includes(words.type) && !buddy.text.includes(words.potential), 'the buddy as before')
  assert.ok((await scene.see('lise', routes.planTask({ id: task }))).text.includes(words.potential))
})

test('they go on from there: the new mentor suggests, the newcomer says yes, and the earlier mentor has it no more', async () => {
  const address = routes.planTaskWords({ id: task })
  const version = /name="version" value="(\d+)"/.exec((await scene.see('peter', address)).text)?.[1] ?? ''
  const fields = { ...words, description: 'Ordvidere', priority: 'first', version }
  assert.equal((await scene.post('peter', address, fields)).status, 303)
  await scene.agree('karim', task)
  assert.match((await scene.see('lise', routes.planTask({ id: task }))).text, /Ordvidere/)
  assert.equal((await scene.see('amina', routes.planTask({ id: task }))).status, 404)
  const before = await scene.see('amina', routes.plan({ id: karimAndAmina }))
  assert.ok(before.text.includes('Ordbeholdt') && !before.text.includes(words.type))
})

test('what the earlier mentor has said to the newcomer stands where they look now, for them alone (H1, J1)', async () => {
  const list = await scene.see('karim', routes.feedbacks({ id: later }))
  assert.match(list.text, /Fra tiden med en anden mentor[\s\S]*Om Ordtype[\s\S]*Fra Amina/)
  const address = /href="(\/feedback\/[\w-]+)"/.exec(list.text)?.[1] ?? ''
  assert.match(
    (await scene.see('karim', routes.planTask({ id: task }))).text,
    new RegExp(`href="${address}"`),
  )
  assert.match((await scene.see('karim', address)).text, /Ordfortrolig/)
  for (const name of ['peter', 'lise', 'trine'] as const) {
    assert.doesNotMatch((await scene.see(name, routes.feedbacks({ id: later }))).text, /anden mentor|Amina/)
    assert.doesNotMatch((await scene.see(name, routes.planTask({ id: task }))).text, new RegExp(address))
    assert.equal((await scene.see(name, address)).status, 404, name)
  }
})

test('more can follow later, and whoever begins afresh is asked no more', async () => {
  const { text } = await scene.see('karim', routes.plan({ id: later }))
  assert.doesNotMatch(text, /Skal din plan følge med/)
  assert.match(text, /Tag mere med fra din tidligere plan/)
  await scene.post('karim', routes.earlierPlan({ id: later }), { tasks: kept })
  assert.match((await scene.see('peter', routes.plan({ id: later }))).text, /Ordbeholdt/)
  assert.equal((await scene.see('karim', routes.earlierPlan({ id: later }))).status, 404, 'nothing is left')
})

test('what has followed lies under the keys of the new two alone, unreadable in a copy of the database (J1)', async () => {
  const { rows } = await asOwner(scene.database.db, tx =>
    sql<{ text: string }>`select string_agg(t::text, ' ') as text from (
      select t::text from plan_task t union all select d::text from plan_detail d
      union all select h::text from plan_change h union all select k::text from knowledge_person k) t`.execute(
      tx,
    ),
  )
  for (const word of Object.values(words))
    assert.ok(!rows[0]?.text.includes(Buffer.from(word).toString('hex')))
  // The room they had goes with its keys; what has followed is still there for the two.
  await asOwner(scene.database.db, async tx => {
    await sql`select app.clear_closed_plans('2031-01-01'), app.clear_closed_rooms('2031-01-01')`.execute(tx)
  })
  assert.match((await scene.see('peter', routes.planTask({ id: task }))).text, /Ordvidere/)
  assert.match((await scene.see('karim', routes.planHistory({ id: later }))).text, /sagde ja/)
})
