import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow } from '../../test/cast.ts'
import { karimAndAmina, type PlanScene, plan, planScene } from '../../test/plan-scene.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { unpack } from '../platform/spreadsheet/unpack.ts'
import { routes } from '../routes.ts'

// Every field of the plan × everybody around it, cell by cell: on every page each can reach from their own first page,
// and in what they take along on paper. Each field holds a word that stands nowhere else.

const fields = {
  type: 'Ordtype',
  description: 'Ordbeskrivelse',
  skills: 'Ordfærdighed',
  competences: 'Ordkompetence',
  sparringWith: 'Ordsparring',
  sparringWhen: 'Ordtirsdag',
  nextStep: 'Ordnæste',
  potential: 'Ordpotentiale',
} as const
const words = {
  ...fields,
  knowledgePerson: 'Ordkender',
  suggestedChange: 'Ordændring',
  suggestedTask: 'Ordforslag',
  declined: 'Ordafvist',
  whatStoodBefore: 'Ordfør',
  feedbackOfTheMentor: 'Ordmentor',
  feedbackOfTheLeader: 'Ordleder',
  feedbackOfTheBuddy: 'Ordbuddy',
  feedbackShownToTheMentor: 'Ordvist',
  onTheSparring: 'Ordhjælp',
} as const
type Word = keyof typeof words

const outline: readonly Word[] = ['type', 'sparringWith', 'sparringWhen', 'knowledgePerson']
const goals: readonly Word[] = ['description', 'skills', 'competences', 'nextStep', 'potential']
const room: readonly Word[] = ['suggestedChange', 'suggestedTask', 'declined', 'whatStoodBefore']

/** Who reads what; whoever is not here reads nothing. */
const sees: Partial<Record<CastName, readonly Word[]>> = {
  amina: [...outline, ...goals, ...room, 'feedbackOfTheMentor', 'feedbackShownToTheMentor', 'onTheSparring'],
  karim: Object.keys(words) as Word[],
  lise: [...outline, ...goals, 'feedbackOfTheLeader'],
  trine: [...outline, 'feedbackOfTheBuddy', 'feedbackShownToTheMentor'],
}

let scene: PlanScene
const address = { id: karimAndAmina }
before(async () => {
  scene = await planScene()
  const { suggest, agree, post } = scene
  const task = await suggest('amina', { ...fields, nextStep: 'Ordfør' })
  await agree('karim', task)
  await change('karim', task, fields.nextStep)
  await agree('amina', task)
  await post('amina', routes.knowledgePersons({ id: task }), { name: 'Ordkender', knows: 'alt' })
  await change('amina', task, words.suggestedChange)
  await suggest('karim', { type: words.suggestedTask })
  const declined = await suggest('karim', { type: words.declined })
  await post('amina', routes.planTaskRemoval({ id: declined }), { what: 'suggestion' })
  const list = routes.feedbacks(address)
  const say = (name: CastName, said: Record<string, string>) => post(name, list, { to: cast.karim, ...said })
  await say('amina', { what: task, recognition: words.feedbackOfTheMentor })
  await say('lise', { what: 'time', recognition: words.feedbackOfTheLeader })
  await say('trine', { what: 'time', recognition: words.feedbackOfTheBuddy })
  const shown = await say('trine', { what: 'time', recognition: words.feedbackShownToTheMentor })
  await post('karim', `${shown.location}/shown`, { shown: 'yes' })
  await post('karim', list, { to: cast.amina, recognition: words.onTheSparring })
})
after(() => scene.database.close())

async function change(name: CastName, task: string, nextStep: string): Promise<void> {
  const address = routes.planTaskWords({ id: task })
  const version = /name="version" value="(\d+)"/.exec((await scene.see(name, address)).text)?.[1] ?? ''
  await scene.post(name, address, { ...fields, priority: 'first', nextStep, version })
}

/** All that somebody can read: every page that links lead to, and the plan for a word processor. */
async function allThatIsRead(name: CastName): Promise<string> {
  const seen = new Map<string, string>()
  const waiting = [routes.home(), plan, routes.feedbacks(address), routes.planHistory(address)]
  for (let path = waiting.pop(); path !== undefined && seen.size < 70; path = waiting.pop()) {
    if (seen.has(path)) continue
    const { text, type, bytes } = await scene.see(name, path)
    seen.set(path, type.startsWith('text/html') ? text : wordsIn(type, bytes))
    if (!type.startsWith('text/html')) continue
    for (const [, href = ''] of text.matchAll(/href="(\/(?:mentorships|plan|feedback|onboarding|$)[^"#]*)/g))
      waiting.push(href.replaceAll('&amp;', '&'))
  }
  return [...seen.values()].join('\n')
}

function wordsIn(type: string, bytes: Uint8Array<ArrayBuffer>): string {
  if (!type.includes('wordprocessingml')) return ''
  const parts = unpack(Buffer.from(bytes), 10_000_000)
  return typeof parts === 'string' ? assert.fail(parts) : (parts.get('word/document.xml')?.toString() ?? '')
}

for (const name of Object.keys(cast) as CastName[]) {
  test(`${name} reads of the plan just what is theirs to read, cell by cell (J4, J6)`, async () => {
    const read = await allThatIsRead(name)
    for (const [word, text] of Object.entries(words)) {
      const may = sees[name]?.includes(word as Word) ?? false
      assert.equal(read.includes(text), may, `${name}: ${word}`)
    }
  })
}

test('the database itself gives each no more than that (J4)', async () => {
  const rows = (name: CastName, table: string) =>
    asPerson(scene.database.db, cast[name], async tx => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        tx,
      )
      return rows[0]?.n
    })
  const tables = [
    'plan_key',
    'plan_task',
    'plan_detail',
    'plan_proposal',
    'plan_change',
    'knowledge_person',
    'feedback',
  ]
  const expected: Partial<Record<CastName, number[]>> = {
    amina: [1, 2, 1, 2, 9, 1, 3],
    karim: [1, 2, 1, 2, 9, 1, 5],
    lise: [1, 1, 1, 0, 0, 1, 1],
    trine: [1, 1, 0, 0, 0, 1, 2],
  }
  for (const name of Object.keys(cast) as CastName[]) {
    const counts = []
    for (const table of tables) counts.push(await rows(name, table))
    assert.deepEqual(counts, expected[name] ?? tables.map(() => 0), name)
  }
})

test('where the programme keeps the plan from the leader, the leader has none, and the buddy still has the tasks (M, J3)', async () => {
  const set = (insight: string) =>
    asOwner(scene.database.db, tx =>
      sql`update programme set settings = jsonb_set(settings, '{leaderInsight}', ${`"${insight}"`}::jsonb)`.execute(
        tx,
      ),
    )
  await set('none')
  assert.equal((await scene.see('lise', plan)).status, 404)
  assert.equal((await scene.see('trine', plan)).status, 200)
  assert.doesNotMatch(
    (await scene.see('karim', plan)).text,
    /Lise Dam/,
    'nobody is told of a reader there is not',
  )
  await set('plan')
})

test('nothing of the plan is readable in a copy of the database (J1, J6)', async () => {
  for (const table of [
    'plan_task',
    'plan_detail',
    'plan_proposal',
    'plan_change',
    'knowledge_person',
    'feedback',
    'mail',
    'audit_event',
  ]) {
    const { rows } = await asOwner(scene.database.db, tx =>
      sql<{
        text: string
      }>`select coalesce(string_agg(t::text, ' '), '') as text from ${sql.table(table)} t`.execute(tx),
    )
    for (const word of Object.values(words)) {
      assert.ok(!rows[0]?.text.includes(word), `${word} in ${table}`)
      assert.ok(!rows[0]?.text.includes(Buffer.from(word).toString('hex')), `${word} in ${table}`)
    }
  }
})

test('the plan and all feedback go with the room when its time is over (J1)', async () => {
  await asOwner(scene.database.db, async tx => {
    await tx
      .updateTable('mentorship')
      .set({ state: 'ended', ended_at: castNow, ending: 'completed' })
      .where('id', '=', karimAndAmina)
      .execute()
    await sql`select app.clear_closed_plans(${new Date('2027-10-01')})`.execute(tx)
  })
  for (const table of [
    'plan_key',
    'plan_task',
    'plan_detail',
    'plan_proposal',
    'plan_change',
    'knowledge_person',
    'feedback',
  ] as const) {
    const left = await asOwner(scene.database.db, tx => tx.selectFrom(table).selectAll().execute())
    assert.equal(left.length, 0, table)
  }
})
