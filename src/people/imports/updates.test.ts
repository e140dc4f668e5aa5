import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { cast, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../../test/visitor.ts'
import { workJobs } from '../../../test/work-jobs.ts'
import { createApp } from '../../app.tsx'
import { jobs } from '../../jobs.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { readCsv } from '../../platform/spreadsheet/read-csv.ts'
import { routes } from '../../routes.ts'
import { bestSheet } from './columns.ts'
import { insertImport, saveChoices } from './imports-store.ts'
import { tableOf } from './table-view.ts'

// Bente is HR of an organisation of her own; each year she brings the same list again.

let database: TestDatabase
let house: House
let bente: Visitor
before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  await enterCast(database.db)
  bente = await visitorOf(house, createApp(house), cast.bente)
})
after(() => database.close())

const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const head = 'Navn;Mail;Enhed;Stilling;Nærmeste leder'
const list = (...rows: string[]) => [head, ...rows].join('\n')

/** Uploads a list as Bente would, and gives its address. */
async function upload(text: string): Promise<string> {
  const sheet = readCsv(text)
  assert.ok(!isRefusal(sheet))
  const { mapping } = tableOf([sheet], bestSheet([sheet]))
  const id = await asPerson(house.db, cast.bente, async tx => {
    const made = await insertImport(tx, house, {
      personId: cast.bente,
      organisationId: places.elsewhere,
      programmeId: undefined,
      fileName: 'alle.csv',
      sheets: [sheet],
    })
    await saveChoices(tx, made, { sheet: 0, mapping, everyone: [], unknownLeadersMayBeLeftOut: false })
    return made
  })
  return id
}

const look = async (id: string) => wordsOf(await bente.get(routes.import({ id })))
const people = async () =>
  await asOwner(
    database.db,
    async tx =>
      (
        await sql<{ name: string; email: string; position: string; unit: string | null; gone: boolean }>`
        select p.name, c.email, p.position, u.name as unit, p.left_at is not null as gone
        from person p join contact c on c.person_id = p.id left join unit u on u.id = p.unit_id
        where p.organisation_id = ${places.elsewhere} and p.id <> ${cast.bente} order by c.email`.execute(tx)
      ).rows,
  )
const bringIn = async (id: string, good: number, more: Record<string, string | string[]> = {}) =>
  await bente.post(
    routes.importConfirmation({ id }),
    { good: String(good), bad: '0', ...more },
    routes.import({ id }),
  )

const firstYear = list(
  'Ida Ib;ida@elsewhere.example;Løn;konsulent;',
  'Bo Bi;bo@elsewhere.example;Løn;chef;',
  'Eva Ek;eva@elsewhere.example;Drift;tekniker;bo@elsewhere.example',
)

test('the first list brings everybody in, and the same list again changes nothing', async () => {
  await bringIn(await upload(firstYear), 3)
  assert.equal((await people()).length, 3)
  const again = await upload(firstYear)
  const before = await people()
  assert.doesNotMatch(await look(again), /Det, der ændres/)
  await bringIn(again, 3)
  assert.deepEqual(await people(), before)
})

test('the next year’s list shows who changes and how, who is missing, and does nothing to them unasked', async () => {
  const id = await upload(
    list(
      'Ida Ib;ida@elsewhere.example;Drift;seniorkonsulent;',
      'Eva Ek;eva@elsewhere.example;Drift;tekniker;',
    ),
  )
  const shown = await look(id)
  assert.match(shown, /Ida Ib.*Afdeling eller enhed: Løn → Drift.*Stilling: konsulent → seniorkonsulent/)
  assert.match(shown, /Er her, men står ikke på listen \(1\).*Bo Bi/)
  await bringIn(id, 2)
  assert.deepEqual(
    (await people()).map(({ email, position, unit, gone }) => [email, position, unit, gone]),
    [
      ['bo@elsewhere.example', 'chef', 'Løn', false],
      ['eva@elsewhere.example', 'tekniker', 'Drift', false],
      ['ida@elsewhere.example', 'seniorkonsulent', 'Drift', false],
    ],
  )
})

test('who is ticked has left, and stays so until somebody says that they are back', async () => {
  const bo = await asOwner(database.db, tx =>
    tx
      .selectFrom('contact')
      .select('person_id')
      .where('email', '=', 'bo@elsewhere.example')
      .executeTakeFirstOrThrow(),
  )
  const isGone = async () => (await people()).find(({ name }) => name === 'Bo Bi')?.gone
  await bringIn(await upload(list('Ida Ib;ida@elsewhere.example;;;', 'Eva Ek;eva@elsewhere.example;;;')), 2, {
    gone: [bo.person_id, cast.sofie],
  })
  assert.equal(await isGone(), true)
  const sofie = await asOwner(database.db, tx =>
    tx.selectFrom('person').select('left_at').where('id', '=', cast.sofie).executeTakeFirstOrThrow(),
  )
  assert.equal(sofie.left_at, null, 'nobody outside the organisation can be ticked')
  const again = await upload(firstYear)
  assert.match(await look(again), /Har forladt jer, men står på listen.*Bo Bi/)
  await bringIn(again, 3)
  assert.equal(await isGone(), true, 'a list brings nobody back by itself')
  await bringIn(await upload(firstYear), 3, { back: [bo.person_id] })
  assert.equal(await isGone(), false)
})

test('a known name with another address is asked about, and becomes no double', async () => {
  const next = list(
    'Ida Ib;ida.ib@elsewhere.example;Løn;konsulent;',
    'Bo Bi;bo@elsewhere.example;Løn;chef;',
    'Eva Ek;eva@elsewhere.example;Drift;tekniker;',
  )
  const id = await upload(next)
  assert.match(
    await look(id),
    /Er det den samme person\?.*Ida Ib, Løn: ida@elsewhere\.example eller ida\.ib@elsewhere\.example/,
  )
  await bringIn(id, 3)
  assert.equal((await people()).length, 3, 'nothing goes in before the answer')
  await bente.post(routes.import({ id }), { answers: 'each', 'same-2': 'same' }, routes.import({ id }))
  assert.match(await look(id), /Mailadresse: ida@elsewhere\.example → ida\.ib@elsewhere\.example/)
  await bringIn(id, 3)
  assert.deepEqual(
    (await people()).map(({ email }) => email),
    ['bo@elsewhere.example', 'eva@elsewhere.example', 'ida.ib@elsewhere.example'],
  )
})

test('ten thousand come in within seconds by a job that says how far it is, all or nothing', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, n) => `Person ${n};p${n}@elsewhere.example;Enhed ${n % 200};medarbejder;`,
  )
  const id = await upload(list(...rows))
  const said = await bringIn(id, 10_000)
  assert.equal(said.location, routes.import({ id }))
  assert.match(await look(id), /Du kan lukke siden/)
  let isOver = false
  const watched = (async () => {
    const shares: number[] = []
    while (!isOver) {
      const row = await asOwner(database.db, tx =>
        tx.selectFrom('people_import').select('progress').where('id', '=', id).executeTakeFirst(),
      )
      shares.push(row?.progress ?? 1)
      await setTimeout(50)
    }
    return shares
  })()
  await workJobs(house, database.pool, {
    ...jobs,
    'send-mail': async () => {},
    'forget-old-lists': async () => {},
  })
  isOver = true
  const done = await bente.get(routes.import({ id }))
  assert.match(done.location ?? '', /added=10000/)
  const seen = [...new Set(await watched)]
  assert.ok(seen.length > 2, `how far it is was seen: ${seen}`)
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b),
    'it never goes back',
  )
  const kept = await asOwner(database.db, tx =>
    tx.selectFrom('people_import').select('content').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  assert.equal(kept.content.length, 0)
})
