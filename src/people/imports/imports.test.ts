import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import { asOwner, asPerson, type Tx } from '../../platform/database/transaction.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { readCsv } from '../../platform/spreadsheet/read-csv.ts'
import { readSheets } from '../../platform/spreadsheet/read-sheets.ts'
import type { Sheet } from '../../platform/spreadsheet/sheet.ts'
import { shownProfile } from '../shown-profile.ts'
import { bestSheet, findTable } from './columns.ts'
import type { ImportChoices } from './import-choices.ts'
import { importPeople, judgeImport } from './imports-actions.ts'

const { db, close } = await testDatabase()
after(close)
await enterCast(db)
await asOwner(db, tx =>
  tx
    .insertInto('role_grant')
    .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
    .execute(),
)

const undo = new Error('undone')
/** Acts as the coordinator of the corps and of its centre, and takes everything back. */
async function asMette(act: (tx: Tx) => Promise<void>, who: string = cast.mette): Promise<void> {
  const undone = asPerson(db, who, async tx => {
    await act(tx)
    throw undo
  })
  await assert.rejects(undone, undo)
}

function sheetOf(text: string): Sheet {
  const sheet = readCsv(text)
  assert.ok(!isRefusal(sheet))
  return sheet
}

async function judge(
  tx: Tx,
  sheet: Sheet,
  more: Partial<ImportChoices> & { programmeId?: string | undefined } = {},
) {
  const { rows, mapping } = findTable(sheet)
  const choices = { sheet: 0, mapping, everyone: [], unknownLeadersMayBeLeftOut: false, ...more }
  const programmeId = 'programmeId' in more ? more.programmeId : places.corps
  const importer = { tx, now: castNow, actor: cast.mette, organisationId: places.centre, programmeId }
  return { importer, judged: await judgeImport(importer, rows, choices) }
}

async function bringIn(tx: Tx, text: string, more: Parameters<typeof judge>[2] = {}) {
  const { importer, judged } = await judge(tx, sheetOf(text), more)
  return { judged, imported: await importPeople(importer, judged) }
}

const corpsExample = await readSheets(
  readFileSync(join(import.meta.dirname, '../../../examples/mentorkorps-dansk.xlsx')),
)
assert.ok(!isRefusal(corpsExample))
const corpsSheet = corpsExample[bestSheet(corpsExample)] ?? { name: '', rows: [] }

test('a corps of eight municipalities comes in whole from what Excel has (A8, C1, C2)', () =>
  asMette(async tx => {
    const { importer, judged } = await judge(tx, corpsSheet)
    assert.deepEqual([judged.bad, judged.added, judged.updated], [[], 320, 0])
    assert.equal(judged.newOrganisations.length, 8)
    assert.deepEqual(await importPeople(importer, judged), { added: 320, updated: 0, left: 0 })
    const { rows } = await sql<Record<string, string>>`
      select a.side, count(*)::int as people, count(p.leader_id)::int as led, count(p.unit_id)::int as placed,
        count(distinct p.organisation_id)::int as organisations
      from application a join person p on p.id = a.person_id
      where a.programme_id = ${places.corps} and a.state = 'listed' group by a.side order by a.side`.execute(
      tx,
    )
    assert.deepEqual(rows, [
      { side: 'mentee', people: 200, led: 200, placed: 200, organisations: 8 },
      { side: 'mentor', people: 120, led: 56, placed: 120, organisations: 8 },
    ])
    const own = await tx
      .selectFrom('organisation')
      .select(['kind', 'locale'])
      .where('name', '=', 'Østerå Kommune')
      .executeTakeFirst()
    assert.deepEqual(own, { kind: 'municipality', locale: 'da' })
  }))

test('the same list a second time adds nobody and changes nothing', () =>
  asMette(async tx => {
    const first = await judge(tx, corpsSheet)
    await importPeople(first.importer, first.judged)
    const picture = () =>
      sql`select p.*, a.* from profile p join application a on a.person_id = p.id order by p.id, a.side`.execute(
        tx,
      )
    const before = await picture()
    const second = await judge(tx, corpsSheet)
    assert.deepEqual(
      [second.judged.added, second.judged.updated, second.judged.newOrganisations],
      [0, 320, []],
    )
    assert.deepEqual(await importPeople(second.importer, second.judged), { added: 0, updated: 320, left: 0 })
    assert.deepEqual(await picture(), before)
  }))

test('a known person is brought up to date by address; what the list does not say stays', () =>
  asMette(async tx => {
    const list = 'Navn;E-mail;Rolle;Stilling;Plads;Temaer;Sprog\r\n'
    await bringIn(tx, `${list}Ida Møl;ida@centre.example;mentor;Leder;1;Netværk;dansk\r\n`)
    await bringIn(tx, `${list}Ida Møl Bak;IDA@centre.example;mentor;;3;Strategi;\r\n`)
    const person = await tx
      .selectFrom(shownProfile('p'))
      .innerJoin('application as a', 'a.person_id', 'p.id')
      .select(['p.name', 'p.position', 'p.capacity', 'p.languages', 'a.themes', 'a.places', 'a.side'])
      .where('p.name', 'like', 'Ida Møl%')
      .execute()
    assert.deepEqual(person, [
      {
        name: 'Ida Møl Bak',
        position: 'Leder',
        capacity: 3,
        languages: ['da'],
        themes: ['strategy'],
        places: 3,
        side: 'mentor',
      },
    ])
  }))

test('what somebody has written for themselves in a programme is not overwritten by a list', () =>
  asMette(async tx => {
    const { imported } = await bringIn(
      tx,
      'Navn;E-mail;Rolle;Temaer\r\nSofie Bang;sofie@corps.example;mentee;Strategi\r\n',
    )
    assert.deepEqual(imported, { added: 0, updated: 1, left: 0 })
    const application = await tx
      .selectFrom('application')
      .select(['state', 'themes'])
      .where('person_id', '=', cast.sofie)
      .executeTakeFirst()
    assert.deepEqual(application, { state: 'submitted', themes: ['network'] })
  }))

test('a person can be mentor and mentee at once, each side with its own wishes', () =>
  asMette(async tx => {
    await bringIn(
      tx,
      'Navn;E-mail;Rolle;Temaer jeg tilbyder;Temaer jeg søger\r\nIda;ida@centre.example;begge;Netværk;Strategi\r\n',
    )
    const sides = await tx
      .selectFrom('application')
      .innerJoin('person', 'person.id', 'person_id')
      .select(['side', 'themes'])
      .where('name', '=', 'Ida')
      .orderBy('side')
      .execute()
    assert.deepEqual(sides, [
      { side: 'mentee', themes: ['strategy'] },
      { side: 'mentor', themes: ['network'] },
    ])
  }))

test('who changes sides on a list is told of: they become both, and nobody is taken out by a list', () =>
  asMette(async tx => {
    const list = (side: string) => `Navn;E-mail;Rolle\r\nIda;ida@centre.example;${side}\r\n`
    const told = async (side: string) =>
      (await judge(tx, sheetOf(list(side)))).judged.warnings.map(({ row, advice }) => [row, advice])
    assert.deepEqual(await told('mentee'), [])
    await bringIn(tx, list('mentee'))
    assert.deepEqual(await told('mentee'), [])
    assert.deepEqual(await told('mentor'), [[2, { about: 'other-side', before: 'mentee' }]])
    await bringIn(tx, list('mentor'))
    assert.deepEqual(await told('mentor'), [])
  }))

test('somebody whom the coordinator may not see keeps their row out, and is not shown', () =>
  asMette(async tx => {
    const { judged } = await bringIn(
      tx,
      'Navn;E-mail;Rolle\r\nBente;bente@corps.example;mentor\r\nIda;ida@centre.example;mentor\r\n',
    )
    assert.deepEqual(
      judged.bad.map(({ row, column, reason }) => [row, column, reason.why]),
      [[2, 1, 'email-taken']],
    )
    assert.deepEqual(
      judged.good.map(person => person.name),
      ['Ida'],
    )
  }))

test('people of another organisation need a programme and a side, or nobody would see them again', () =>
  asMette(async tx => {
    const list = sheetOf(
      'Navn;E-mail;Rolle;Kommune\r\nIda;ida@x.example;mentor;Greve\r\nBo;bo@x.example;;Ny Kommune\r\nEa;ea@x.example;;\r\n',
    )
    const whys = async (programmeId: string | undefined) =>
      (await judge(tx, list, { programmeId })).judged.bad.map(({ row, reason }) => `${row} ${reason.why}`)
    assert.deepEqual(await whys(places.corps), ['3 organisation-needs-programme'])
    assert.deepEqual(await whys(undefined), [
      '2 organisation-needs-programme',
      '3 organisation-needs-programme',
    ])
  }))

test('who coordinates a programme alone adds no organisations', () =>
  asMette(async tx => {
    // As the owner: whoever is the last to coordinate an organisation cannot lay it down.
    await sql.raw('set local role none').execute(tx)
    await sql`update role_grant set ended_at = ${castNow} where person_id = app.person()
      and role = 'organisation_coordinator'`.execute(tx)
    await sql.raw('set local role telemakos_app').execute(tx)
    const { judged } = await bringIn(
      tx,
      'Navn;E-mail;Rolle;Kommune\r\nIda;ida@x.example;mentor;Ny Kommune\r\nBo;bo@x.example;mentee;Greve\r\n',
    )
    assert.deepEqual(
      judged.bad.map(({ row, reason }) => [row, reason]),
      [[2, { why: 'organisation-not-allowed', written: 'Ny Kommune' }]],
    )
    assert.equal(judged.added, 1)
  }))

test('a list goes in whole or not at all, also when an address is taken at the same moment', async () => {
  const list = Array.from({ length: 30 }, (_, at) => `P${at};p${at}@race.example;mentee`).join('\r\n')
  const asThey = () =>
    asPerson(db, cast.mette, async tx => (await bringIn(tx, `Navn;E-mail;Rolle\r\n${list}\r\n`)).imported)
  const [one, other] = await Promise.all([asThey(), asThey()])
  const outcomes = [one, other].map(outcome =>
    isRefusal(outcome) ? 'address-just-taken' : outcome.added + outcome.updated,
  )
  assert.ok(outcomes.includes(30), JSON.stringify(outcomes))
  const { count } = await asOwner(db, tx =>
    tx
      .selectFrom('contact')
      .select(eb => eb.fn.countAll<string>().as('count'))
      .where('email', 'like', '%@race.example')
      .executeTakeFirstOrThrow(),
  )
  assert.equal(Number(count), 30)
})

test('that people were brought in is written in the log, with counts and no names', () =>
  asMette(async tx => {
    await bringIn(tx, 'Navn;E-mail;Rolle\r\nIda;ida@centre.example;mentor\r\nUden;;mentor\r\n')
    const event = await tx
      .selectFrom('audit_event')
      .select(['verb', 'subject', 'detail', 'actor_id'])
      .orderBy('id', 'desc')
      .executeTakeFirst()
    assert.deepEqual(event, {
      verb: 'import',
      subject: 'people',
      detail: { added: 1, updated: 0, leftOut: 1, left: 0, back: 0 },
      actor_id: cast.mette,
    })
  }))
