import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner } from '../platform/database/transaction.ts'
import { isRefusal } from '../platform/refusal.ts'
import { readSheets } from '../platform/spreadsheet/read-sheets.ts'
import { unpack } from '../platform/spreadsheet/unpack.ts'
import { writeXlsx } from '../platform/spreadsheet/write-xlsx.ts'
import { routes } from '../routes.ts'

let database: TestDatabase
let visit: (who: string) => ReturnType<typeof visitorOf>
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  const house = testHouse(database.db, { now: () => castNow })
  const app = createApp(house)
  visit = who => visitorOf(house, app, who)
})
after(() => database.close())

const namesOf = { programme: places.corps, purpose: 'follow_up', format: 'csv' }

test('the figures go to Excel without a name in them (J6)', async () => {
  const mette = await visit(cast.mette)
  const csv = (await mette.get(routes.reportCsv())).text
  assert.ok(csv.includes('Fået en mentor;2\r\n'), csv)
  const workbook = Buffer.from((await mette.get(routes.reportWorkbook())).bytes)
  const sheets = await readSheets(workbook)
  assert.ok(!isRefusal(sheets))
  const written = JSON.stringify(sheets)
  assert.ok(written.includes('Fået en mentor'))
  for (const name of ['Sofie', 'Peter', 'Jonas', 'Amina'])
    assert.ok(!csv.includes(name) && !written.includes(name), name)
})

test('a list with names says what it is for, and the log says that it was taken (J6)', async () => {
  const mette = await visit(cast.mette)
  const list = (await mette.post(routes.reportNames(), namesOf)).text
  assert.match(list, /Formål;Følge op på forløb\r\n/)
  assert.match(list, /Hentet af;Mette Holm\r\n/)
  assert.match(list, /Sofie Bang;Greve Kommune;Peter Krog;Roskilde Kommune;I gang;/)
  const { rows } = await asOwner(database.db, tx =>
    sql<{
      detail: object
    }>`select detail from audit_event where verb = 'take along' and actor_id = ${cast.mette}`.execute(tx),
  )
  assert.deepEqual(
    rows.map(({ detail }) => detail),
    [{ pairs: 2, purpose: 'follow_up' }],
  )
})

test('without a purpose there is no list, and for those who see nobody by name there is no page (J6)', async () => {
  const mette = await visit(cast.mette)
  const again = await mette.post(routes.reportNames(), { ...namesOf, purpose: 'curiosity' })
  assert.equal(again.status, 422)
  for (const who of [cast.sofie, cast.lise, cast.anders]) {
    const visitor = await visit(who)
    assert.equal((await visitor.get(routes.reportNames())).status, 404)
    assert.equal((await visitor.post(routes.reportNames(), namesOf)).status, 404)
  }
})

test('what looks like a formula is text in every file', async () => {
  await asOwner(database.db, tx =>
    sql`update person set name = '=HYPERLINK("http://x";"y")' where id = ${cast.sofie}`.execute(tx),
  )
  const mette = await visit(cast.mette)
  const list = (await mette.post(routes.reportNames(), namesOf)).text
  assert.ok(list.includes(`"'=HYPERLINK(""http://x"";""y"")";Greve`), list)
  const sheets = await readSheets(Buffer.from(await writeXlsx([{ name: 'A', rows: [['=1+1', 2.5]] }])))
  assert.ok(!isRefusal(sheets))
  assert.deepEqual(sheets[0]?.rows[0]?.cells, ['=1+1', '2,5'])
})

test('a share stands in Excel as a percentage, and is a number', async () => {
  const parts = unpack(Buffer.from(await writeXlsx([{ name: 'A', rows: [[{ share: 0.85 }]] }])), 1_000_000)
  assert.ok(typeof parts !== 'string')
  assert.match(parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '', /<c [^>]*s="\d+"[^>]*><v>0\.85<\/v>/)
  assert.match(parts.get('xl/styles.xml')?.toString() ?? '', /numFmtId="9"|formatCode="0%"/)
})

test('HR enters its own figures, from five participants up, and nobody else does (I7, I8)', async () => {
  await asOwner(database.db, tx =>
    sql`insert into role_grant (person_id, role, organisation_id)
      values (${cast.bente}, 'organisation_coordinator', ${places.elsewhere}) on conflict do nothing`.execute(
      tx,
    ),
  )
  const figures = { year: '2025', people: '120', stayed: '100', participants: '12', participantsStayed: '12' }
  const bente = await visit(cast.bente)
  assert.equal((await bente.post(routes.effects(), { ...figures, participants: '4' })).status, 422)
  assert.equal((await bente.post(routes.effects(), { ...figures, stayed: '121' })).status, 422)
  assert.equal((await bente.post(routes.effects(), { ...figures, wellBeing: '3,9' })).status, 422)
  const measured = { ...figures, wellBeing: '3,9', participantsWellBeing: '4,2' }
  assert.equal((await bente.post(routes.effects(), measured)).status, 303)
  assert.match((await bente.get(routes.effects())).text, /100\s% af deltagerne blev, og 83\s% af alle\./)
  const mette = await visit(cast.mette)
  assert.equal((await mette.post(routes.effects(), figures)).status, 404)
})
