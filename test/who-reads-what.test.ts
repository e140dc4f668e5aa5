import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { makeBonds } from '../src/onboarding/sealed-bond.ts'
import { asOwner, asPerson } from '../src/platform/database/transaction.ts'
import { unpack } from '../src/platform/spreadsheet/unpack.ts'
import { routes } from '../src/routes.ts'
import { type CastName, cast, castNow, idOf, places } from './cast.ts'
import { karimAndAmina, type PlanScene, plan, planScene } from './plan-scene.ts'

// Every field of a newcomer's first months × everybody around them, cell by cell: on every page that any of them comes
// to from their own first page, asked for by all of them, and in what they take along on paper. Each field holds a word
// that stands nowhere else.

/** Who each column is. The earlier buddy was there in the first week; the strangers are everybody else. */
const columns = {
  newcomer: 'karim',
  mentor: 'amina',
  buddy: 'trine',
  leader: 'lise',
  earlierBuddy: 'jonas',
  programmeCoordinator: 'mette',
  hr: 'peter',
} as const satisfies Record<string, CastName>
const isColumn = (name: CastName) => Object.values(columns).some(one => one === name)
const strangers = (Object.keys(cast) as CastName[]).filter(name => !isColumn(name))

// ● reads it, – does not.
const law = `
  field                        word                 newcomer mentor buddy leader earlierBuddy programmeCoordinator hr
  the job                      Ordstilling          ●        ●      ●     ●      –            ●                    ●
  a line of the role chart     Ordrolle             ●        ●      ●     ●      –            ●                    ●
  a line of the check list     Ordtjek              ●        ●      ●     ●      –            ●                    ●
  type of task                 Ordtype              ●        ●      ●     ●      –            –                    –
  sparring with                Ordsparring          ●        ●      ●     ●      –            –                    –
  sparring when                Ordtirsdag           ●        ●      ●     ●      –            –                    –
  who knows something          Ordkender            ●        ●      ●     ●      –            –                    –
  description                  Ordbeskrivelse       ●        ●      –     ●      –            –                    –
  skills                       Ordfærdighed         ●        ●      –     ●      –            –                    –
  competences                  Ordkompetence        ●        ●      –     ●      –            –                    –
  next step                    Ordnæste             ●        ●      –     ●      –            –                    –
  potential                    Ordpotentiale        ●        ●      –     ●      –            –                    –
  a change that is suggested   Ordændring           ●        ●      –     –      –            –                    –
  a task that is suggested     Ordforslag           ●        ●      –     –      –            –                    –
  a suggestion declined        Ordafvist            ●        ●      –     –      –            –                    –
  what stood there before      Ordfør               ●        ●      –     –      –            –                    –
  feedback of the mentor       Ordmentor            ●        ●      –     –      –            –                    –
  feedback of the leader       Ordleder             ●        –      –     ●      –            –                    –
  feedback of the buddy        Ordbuddy             ●        –      ●     –      –            –                    –
  shown to the mentor          Ordvist              ●        ●      ●     –      –            –                    –
  of the earlier buddy         Ordgammel            ●        –      –     –      ●            –                    –
  on the sparring itself       Ordhjælp             ●        ●      –     –      –            –                    –
  well-being, to oneself       Ordselv              ●        –      –     –      –            –                    –
  well-being, to the leader    Ordbetroet           ●        –      –     ●      –            –                    –
  well-being, to the one before Ordfordum           ●        –      –     –      –            –                    –
  a shared note                Ordnote              ●        ●      –     –      –            –                    –
  the mentor's own note        Ordegen              –        ●      –     –      –            –                    –
  a message of the two         Ordbesked            ●        ●      –     –      –            –                    –
  the organisation's template  Ordskabelon          –        ●      –     –      –            ●                    ●
`
const cells = law
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [field = '', word = '', ...marks] = line.trim().split(/ {2,}| (?=Ord|[●–])/)
    assert.equal(marks.length, Object.keys(columns).length, line)
    return { field, word, readers: Object.values(columns).filter((_, at) => marks[at] === '●') }
  })

/** Where all of it lies. */
const planTables = [
  'plan_key',
  'plan_task',
  'plan_detail',
  'plan_proposal',
  'plan_change',
  'knowledge_person',
  'feedback',
] as const

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

let scene: PlanScene
const address = { id: karimAndAmina }
const start = { id: places.karimsStart }
const roles = { amina: idOf('amina helps'), jonas: idOf('jonas helps'), lise: idOf('lise helps') }

before(async () => {
  scene = await planScene()
  await enterOnboarding()
  const { suggest, agree, post } = scene
  const task = await suggest('amina', { ...fields, nextStep: 'Ordfør' })
  await agree('karim', task)
  await change('karim', task, fields.nextStep)
  await agree('amina', task)
  await post('amina', routes.knowledgePersons({ id: task }), { name: 'Ordkender', knows: 'alt' })
  await change('amina', task, 'Ordændring')
  await suggest('karim', { type: 'Ordforslag' })
  const declined = await suggest('karim', { type: 'Ordafvist' })
  await post('amina', routes.planTaskRemoval({ id: declined }), { what: 'suggestion', seen: `${declined} 1` })
  const list = routes.feedbacks(address)
  const say = (name: CastName, said: Record<string, string>) => post(name, list, { to: cast.karim, ...said })
  await say('amina', { what: task, recognition: 'Ordmentor' })
  await say('lise', { what: 'time', recognition: 'Ordleder' })
  await say('trine', { what: 'time', recognition: 'Ordbuddy' })
  const shown = await say('trine', { what: 'time', recognition: 'Ordvist' })
  await post('karim', `${shown.location}/shown`, { shown: 'yes' })
  await say('jonas', { what: 'time', recognition: 'Ordgammel' })
  await post('karim', list, { to: cast.amina, recognition: 'Ordhjælp' })
  await post('karim', routes.notes(address), { text: 'Ordnote', shared: 'yes' })
  await post('amina', routes.notes(address), { text: 'Ordegen' })
  await post('amina', routes.conversation(address), { text: 'Ordbesked' })
  await answerHowItIs()
  await asOwner(scene.database.db, tx =>
    sql`update onboarding_role set ended_at = ${castNow} where id = ${roles.jonas}`.execute(tx),
  )
})
after(() => scene.database.close())

/** Jonas is a buddy too until he is not; Peter is of HR. What the coordinator has written stands in chart and list. */
async function enterOnboarding(): Promise<void> {
  await asOwner(scene.database.db, async tx => {
    await sql`update onboarding set job = 'Ordstilling' where id = ${places.karimsStart}`.execute(tx)
    await sql`insert into role_grant (person_id, role, organisation_id)
      values (${cast.peter}, 'organisation_coordinator', ${places.centre})`.execute(tx)
    await sql`update onboarding_role set id = ${roles.lise} where person_id = ${cast.lise}`.execute(tx)
    for (const [name, role] of [
      ['amina', 'mentor'],
      ['jonas', 'buddy'],
    ] as const)
      await sql`insert into onboarding_role
          (id, onboarding_id, programme_id, newcomer_id, person_id, role, starts_on, given_at)
        values (${roles[name]}, ${places.karimsStart}, ${places.onboarding}, ${cast.karim}, ${cast[name]}, ${role},
          '2026-08-20', ${castNow})`.execute(tx)
    await makeBonds(tx, scene.house, Object.values(roles))
    await sql`insert into plan_template (id, organisation_id, name, tasks, made_at, changed_at)
      values (${idOf('a template')}, ${places.centre}, 'Ordskabelon', '[]', ${castNow}, ${castNow})`.execute(
      tx,
    )
  })
  const { post } = scene
  await post('mette', routes.roleChartTemplate({ id: places.onboarding }), { buddy: 'Ordrolle' })
  await post('mette', routes.onboardingChecks(start), { words: 'Ordtjek', doer: 'buddy', stage: 'first_day' })
}

/** After a week to the buddy of then, after a month to oneself, after three to the leader. */
async function answerHowItIs(): Promise<void> {
  const begun = (firstDay: string) =>
    asOwner(scene.database.db, tx => sql`update onboarding set first_day = ${firstDay}`.execute(tx))
  const answer = async (firstDay: string, words: string, share: string[]) => {
    await begun(firstDay)
    const said = await scene.post('karim', routes.wellBeing(start), { feeling: '3', words, share })
    assert.equal(said.status, 303, words)
  }
  await answer('2026-09-30', 'Ordfordum', [roles.jonas])
  await answer('2026-09-01', 'Ordselv', [])
  await answer('2026-07-01', 'Ordbetroet', [roles.lise])
  await begun('2026-09-01')
}

async function change(name: CastName, task: string, nextStep: string): Promise<void> {
  const address = routes.planTaskWords({ id: task })
  const version = /name="version" value="(\d+)"/.exec((await scene.see(name, address)).text)?.[1] ?? ''
  await scene.post(name, address, { ...fields, priority: 'first', nextStep, version })
}

/** Every page that links lead somebody to from their own first page, and what they take along for a word processor. */
async function pagesOf(name: CastName, from: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = [...from]
  for (let path = waiting.pop(); path !== undefined && seen.size < 500; path = waiting.pop()) {
    if (seen.has(path)) continue
    const { status, text, type, bytes } = await scene.see(name, path)
    seen.set(path, status >= 400 ? '' : type.startsWith('text/html') ? text : wordsIn(type, bytes))
    if (!type.startsWith('text/html')) continue
    for (const [, href = ''] of text.matchAll(
      /href="(\/(?:mentorships|plan|feedback|onboarding|notes|programmes|organisations|$)[^"#]*)/g,
    ))
      if (!/\/(databank|people|matching|settings|evaluations)|\.pdf$|\/pdf$/.test(href))
        waiting.push(href.replaceAll('&amp;', '&'))
  }
  return seen
}

function wordsIn(type: string, bytes: Uint8Array<ArrayBuffer>): string {
  if (!type.includes('wordprocessingml')) return ''
  const parts = unpack(Buffer.from(bytes), 10_000_000)
  return typeof parts === 'string' ? assert.fail(parts) : (parts.get('word/document.xml')?.toString() ?? '')
}

test('who reads what of a newcomer’s first months, cell by cell: on the pages and in the papers of each (J1, J3, J4, J6)', async () => {
  const everywhere = new Set<string>()
  for (const name of Object.values(columns)) {
    const own = [routes.home(), plan, routes.onboarding(start), routes.onboardings({ id: places.onboarding })]
    for (const path of (await pagesOf(name, own)).keys()) everywhere.add(path)
  }
  const wrong: string[] = []
  for (const name of [...Object.values(columns), ...strangers]) {
    const read = [...(await pagesOf(name, [...everywhere])).values()].join('\n')
    for (const { field, word, readers } of cells) {
      const may = readers.some(reader => reader === name)
      if (read.includes(word) !== may) wrong.push(`${name} ${may ? 'does not read' : 'reads'}: ${field}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('the database itself gives each no more than that (J4)', async () => {
  const rows = (name: CastName, table: string) =>
    asPerson(scene.database.db, cast[name], async tx => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        tx,
      )
      return rows[0]?.n
    })
  const expected: Partial<Record<CastName, number[]>> = {
    amina: [1, 2, 1, 2, 9, 1, 3],
    karim: [1, 2, 1, 2, 9, 1, 6],
    lise: [1, 1, 1, 0, 0, 1, 1],
    trine: [1, 1, 0, 0, 0, 1, 2],
    jonas: [0, 0, 0, 0, 0, 0, 1],
  }
  for (const name of Object.keys(cast) as CastName[]) {
    const counts = []
    for (const table of planTables) counts.push(await rows(name, table))
    assert.deepEqual(counts, expected[name] ?? planTables.map(() => 0), name)
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
    for (const word of cells.map(({ word }) => word)) {
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
  for (const table of planTables) {
    const left = await asOwner(scene.database.db, tx => tx.selectFrom(table).selectAll().execute())
    assert.equal(left.length, 0, table)
  }
})
