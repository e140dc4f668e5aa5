import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, places } from '../../test/cast.ts'
import { karimAndAmina, type PlanScene, planScene } from '../../test/plan-scene.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { maySay } from './feedback.ts'

// Karim is new; Amina is his mentor, Trine his buddy, Lise his leader.
let scene: PlanScene
let task: string
before(async () => {
  scene = await planScene()
  task = await scene.suggest('amina', { type: 'Den første samtale', nextStep: 'En samtale til' })
  await scene.agree('karim', task)
})
after(() => scene.database.close())

const address = { id: karimAndAmina }
const list = routes.feedbacks(address)
const mails = (kind: string) =>
  asOwner(scene.database.db, tx => tx.selectFrom('mail').selectAll().where('kind', '=', kind).execute())
const ask = (name: CastName, fields: Record<string, string>) =>
  scene.post(name, routes.feedbackRequests(address), fields)
const newest = () =>
  asOwner(scene.database.db, async tx => {
    const rows = await tx.selectFrom('feedback').select(['id', 'content']).execute()
    const known = seen.size
    for (const { id } of rows) seen.add(id)
    const row = rows.find(({ id }) => [...seen].indexOf(id) >= known) ?? assert.fail('nothing new')
    return row.id
  })
const seen = new Set<string>()

test('the new one asks with one click, on a task or on the time as a whole (H3)', async () => {
  const page = await scene.see('karim', routes.planTask({ id: task }))
  for (const name of ['Amina', 'Trine', 'Lise']) assert.match(page.text, new RegExp(`Spørg ${name}`))
  const sent = await ask('karim', { from: cast.amina, about: 'task', task })
  assert.equal(sent.status, 303)
  const [mail, ...others] = await mails('feedback-asked')
  assert.deepEqual([mail?.person_id, others.length], [cast.amina, 0])
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Karim|samtale/)
  await ask('karim', { from: cast.amina, about: 'task', task })
  assert.equal((await mails('feedback-asked')).length, 1, 'asking twice presses nobody')
  const text = (await scene.see('karim', routes.planTask({ id: task }))).text
  assert.doesNotMatch(text, /Spørg Amina/, 'whom one has asked is not there to be asked')
})

test('the mentor answers in words, with open questions at hand, and no marks (H1, H2, H3)', async () => {
  const id = await newest()
  const page = await scene.see('amina', routes.feedback({ id }))
  assert.match(page.text, /Hvad kan du nu, efter ”Den første samtale”/)
  assert.equal((page.text.match(/<li>[^<]*\?<\/li>/g) ?? []).length, 6)
  assert.doesNotMatch(page.text, /type="(number|range)"|karakter \d/)
  const empty = await scene.post('amina', routes.feedback({ id }), { recognition: ' ' })
  assert.equal(empty.status, 422)
  const words = { recognition: 'Du ventede', potential: 'Samle op til sidst', nextStep: 'Skriv aftalen' }
  assert.equal((await scene.post('amina', routes.feedback({ id }), words)).status, 303)
  assert.match((await scene.see('karim', list)).text, /Ny[\s\S]*Om Den første samtale/)
  const read = await scene.see('karim', routes.feedback({ id }))
  for (const said of Object.values(words)) assert.ok(read.text.includes(said), said)
  const again = await scene.post('amina', routes.feedback({ id }), { recognition: 'Noget andet' })
  assert.equal(again.status, 303)
  assert.doesNotMatch((await scene.see('karim', routes.feedback({ id }))).text, /Noget andet/)
})

test('what was said goes into the plan as a suggestion, when one wants it (F4, H3)', async () => {
  const [id = ''] = [...seen]
  const form = await scene.see('karim', routes.feedbackIntoPlan({ id }))
  assert.match(form.text, /<textarea[^>]*name="nextStep"[^>]*>Skriv aftalen<\/textarea>/)
  assert.match(form.text, /<textarea[^>]*name="potential"[^>]*>Samle op til sidst<\/textarea>/)
  assert.equal((await scene.see('lise', routes.feedbackIntoPlan({ id }))).status, 404)
})

test('buddy and leader say it to the new one alone, who may show it to the mentor (J4)', async () => {
  const said = { to: cast.karim, what: 'time', recognition: 'Du falder godt til' }
  assert.equal((await scene.post('lise', list, said)).status, 303)
  const id = await newest()
  const page = routes.feedback({ id })
  for (const name of ['amina', 'trine', 'mette', 'anders', 'peter'] as const)
    assert.equal((await scene.see(name, page)).status, 404, name)
  assert.match((await scene.see('karim', page)).text, /Du falder godt til/)
  assert.equal((await scene.post('lise', routes.feedbackShown({ id }), { shown: 'yes' })).status, 404)
  await scene.post('karim', routes.feedbackShown({ id }), { shown: 'yes' })
  assert.match((await scene.see('amina', page)).text, /Du falder godt til/)
  assert.equal((await scene.see('trine', page)).status, 404)
  await scene.post('karim', routes.feedbackShown({ id }), { shown: 'no' })
  assert.equal((await scene.see('amina', page)).status, 404)
})

test('a leader of several sees on the first page who waits for a word, and comes back from a plan to its owner (B5)', async () => {
  const second = randomUUID()
  await asOwner(scene.database.db, async tx => {
    await sql`insert into onboarding (id, programme_id, newcomer_id, first_day, begun_by, begun_at)
      values (${second}, ${places.onboarding}, ${cast.anders}, '2026-11-02', ${cast.mette}, ${castNow})`.execute(
      tx,
    )
    await sql`insert into onboarding_role
        (onboarding_id, programme_id, newcomer_id, person_id, role, starts_on, given_at)
      values (${second}, ${places.onboarding}, ${cast.anders}, ${cast.lise}, 'leader', '2026-08-20', ${castNow})`.execute(
      tx,
    )
  })
  assert.doesNotMatch((await scene.see('lise', routes.home())).text, /Vil gerne høre fra dig/)
  await ask('karim', { from: cast.lise, about: 'time' })
  const home = await scene.see('lise', routes.home())
  assert.match(home.text, /Vil gerne høre fra dig<[\s\S]*Karim Said[\s\S]*Anders/)
  const plan = await scene.see('lise', routes.plan(address))
  assert.ok(plan.text.includes(`href="${routes.onboarding({ id: places.karimsStart })}"`))
  await newest()
})

test('the new one speaks of the sparring itself, asked or not (I9, H1)', async () => {
  await ask('amina', { from: cast.karim, about: 'sparring' })
  const id = await newest()
  assert.match((await scene.see('karim', list)).text, /Amina vil gerne høre fra dig/)
  assert.match((await scene.see('karim', routes.feedback({ id }))).text, /Mere eller mindre af/)
  await scene.post('karim', routes.feedback({ id }), { potential: 'Gerne flere eksempler' })
  assert.match((await scene.see('amina', routes.feedback({ id }))).text, /Gerne flere eksempler/)
  assert.equal((await scene.see('lise', routes.feedback({ id }))).status, 404)
  const unasked = await scene.post('karim', list, { to: cast.trine, recognition: 'Tak for frokosten' })
  assert.equal(unasked.status, 303)
  assert.match((await scene.see('trine', routes.feedback({ id: await newest() }))).text, /frokosten/)
})

test('one asks only for what somebody can say: nobody asks the new one about tasks (I9)', () => {
  assert.equal(maySay('helper', 'task', 'a task'), undefined)
  assert.equal(maySay('helper', 'sparring', undefined)?.refused, 'not-theirs-to-say')
  assert.equal(maySay('mentee', 'time', undefined)?.refused, 'not-theirs-to-say')
  assert.equal(maySay('helper', 'task', undefined)?.refused, 'which-task')
  assert.equal(maySay('helper', 'time', 'a task')?.refused, 'which-task')
})

test('another buddy who steps in reads nothing of what was said before (J4)', async () => {
  const db = scene.database.db
  await scene.post('trine', list, { to: cast.karim, what: 'time', recognition: 'Sagt af Trine' })
  const id = await newest()
  await asOwner(db, async tx => {
    const role = await tx
      .selectFrom('onboarding_role')
      .selectAll()
      .where('person_id', '=', cast.trine)
      .executeTakeFirstOrThrow()
    await tx.updateTable('onboarding_role').set({ ended_at: new Date() }).where('id', '=', role.id).execute()
    const { id: _, ...same } = role
    await tx
      .insertInto('onboarding_role')
      .values({ ...same, person_id: cast.jonas })
      .execute()
  })
  assert.equal((await scene.see('jonas', list)).status, 200)
  assert.doesNotMatch((await scene.see('jonas', list)).text, /Om tiden indtil nu<\/a>/)
  assert.equal((await scene.see('jonas', routes.feedback({ id }))).status, 404)
  assert.match((await scene.see('karim', routes.feedback({ id }))).text, /Sagt af Trine/)
  assert.equal((await scene.see('trine', routes.plan(address))).status, 404, 'who is no longer buddy is out')
})

test('nobody changes what was said, nor says it in another’s name (I9)', async () => {
  const db = scene.database.db
  const changed = asPerson(db, cast.karim, tx =>
    tx
      .updateTable('feedback')
      .set({ content: Buffer.from('x'), given_at: new Date() })
      .execute(),
  )
  await assert.rejects(changed, /not theirs to change/)
  const forged = asPerson(db, cast.karim, tx =>
    tx
      .insertInto('feedback')
      .values({
        id: crypto.randomUUID(),
        mentorship_id: karimAndAmina,
        about: 'time',
        giver_id: cast.amina,
        receiver_id: cast.karim,
        wrapped: Buffer.from('x'),
        content: Buffer.from('x'),
        given_at: new Date(),
      })
      .execute(),
  )
  await assert.rejects(forged, /row-level security/)
})
