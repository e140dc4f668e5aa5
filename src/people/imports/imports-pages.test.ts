import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Page, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'
import { importsJobs } from './imports-jobs.ts'

const { db, close } = await testDatabase()
after(close)
await enterCast(db)
await asOwner(db, tx =>
  tx
    .insertInto('role_grant')
    .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
    .execute(),
)
const house = testHouse(db)
const app = createApp(house)
const mette = await visitorOf(house, app, cast.mette)
const example = (name: string) => readFileSync(join(import.meta.dirname, '../../../examples', name))

/** Sends a file as the page of the first step does. */
async function send(name: string, bytes: Uint8Array<ArrayBuffer>, programme: string = places.corps) {
  const { text } = await mette.get(routes.newImport())
  const body = new FormData()
  body.set('_token', /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? '')
  body.set('programme', programme)
  if (name !== '') body.set('file', new File([bytes], name))
  const headers = { cookie: `${mette.cookie.name}=${mette.cookie.value}` }
  const answer = await app.request(routes.imports(), { method: 'POST', headers, body })
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() }
}

/** What the form of a page would send if nobody changed anything. */
function fieldsOf({ text }: Page): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  )) {
    if (name !== '_token') fields[name] = value
  }
  for (const [, name = '', options = ''] of text.matchAll(
    /<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    fields[name] = /value="([^"]*)"[^>]*selected|selected[^>]*value="([^"]*)"/.exec(options)?.[1] ?? ''
  }
  for (const [input] of text.matchAll(/<input[^>]*type="radio"[^>]*checked[^>]*>/g)) {
    fields[/name="([^"]+)"/.exec(input)?.[1] ?? ''] = /value="([^"]+)"/.exec(input)?.[1] ?? ''
  }
  return fields
}

async function toPreview(name: string, bytes: Uint8Array<ArrayBuffer>, changed: Record<string, string> = {}) {
  const sent = await send(name, bytes)
  assert.equal(sent.status, 303, sent.text)
  const columns = await mette.get(sent.location)
  assert.equal(columns.status, 200)
  const chosen = await mette.post(sent.location, { ...fieldsOf(columns), ...changed }, sent.location)
  assert.equal(chosen.status, 303, chosen.text)
  const address = chosen.location ?? ''
  return { address, id: /imports\/([0-9a-f-]+)/.exec(address)?.[1] ?? '', shown: await mette.get(address) }
}

const peopleCount = async () =>
  Number(
    (
      await asOwner(db, tx =>
        tx
          .selectFrom('person')
          .select(eb => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow(),
      )
    ).n,
  )

test('a list goes from Excel into a programme in three steps, and nothing is kept of the file', async () => {
  const before = await peopleCount()
  const { id, shown } = await toPreview(
    'mentorkorps.csv',
    new Uint8Array(example('mentorkorps-dansk-excel.csv')),
  )
  assert.match(shown.text, /320 personer er klar/)
  assert.match(shown.text, /Vi opretter Birkelund Kommune, /)
  assert.equal(await peopleCount(), before)
  const done = await mette.post(routes.importConfirmation({ id }), fieldsOf(shown), routes.import({ id }))
  assert.equal(done.status, 303, done.text)
  const page = await mette.get(done.location ?? '')
  assert.match(page.text, /320 personer er med/)
  assert.match(page.text, new RegExp(routes.matching({ id: places.corps })))
  assert.equal(await peopleCount(), before + 320)
  assert.equal((await mette.get(routes.import({ id }))).status, 410)
  const left = await asOwner(db, tx => tx.selectFrom('people_import').select('id').execute())
  assert.deepEqual(left, [])
})

test('rows with faults are shown with number and reason, and left out only when the person agrees', async () => {
  const before = await peopleCount()
  const { id, shown } = await toPreview('fejl.csv', new Uint8Array(example('mentorkorps-med-fejl.csv')))
  assert.match(shown.text, /9 rækker kommer ikke med/)
  assert.match(shown.text, /Den samme mailadresse står i række 5 og 6/)
  assert.doesNotMatch(shown.text, /311299/)
  const confirm = (more: Record<string, string>) =>
    mette.post(routes.importConfirmation({ id }), { ...fieldsOf(shown), ...more }, routes.import({ id }))
  const silent = await confirm({})
  assert.equal(silent.status, 422)
  assert.match(silent.text, /href="#leaveOut"/)
  const stale = await confirm({ leaveOut: 'yes', good: '5' })
  assert.equal(stale.status, 422)
  assert.match(stale.text, /Noget er ændret/)
  assert.equal(await peopleCount(), before)
  assert.equal((await confirm({ leaveOut: 'yes' })).status, 303)
  assert.equal(await peopleCount(), before + 4)
})

test('the faults can be taken home as a file that Excel opens', async () => {
  const { id } = await toPreview('fejl.csv', new Uint8Array(example('mentorkorps-med-fejl.csv')))
  const file = await mette.get(routes.importFaults({ id }))
  assert.match(file.type, /text\/csv/)
  assert.deepEqual([...file.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
  assert.match(file.text, /^\uFEFF?Række;Kolonne;Hvad der er galt\r\n3;Navn;Navnet mangler\.\r\n/)
})

test('people whose leader nobody knows go in without one when the person says so', async () => {
  const list = 'Navn;E-mail;Rolle;Leder\r\nIda;ida@leder.example;mentor;ukendt@leder.example\r\n'
  const { id, shown, address } = await toPreview('l.csv', new TextEncoder().encode(list))
  assert.match(shown.text, /Ingen kan komme med endnu/)
  assert.equal((await mette.post(address, {}, address)).status, 303)
  assert.match((await mette.get(address)).text, /1 person er klar/)
  await mette.post(routes.importRemoval({ id }), {}, address)
})

test('columns can be corrected, and what does not fit is said at the field', async () => {
  const list = 'A;B;C\r\nIda Ib;ida@kolonner.example;Greve\r\n'
  const sent = await send('l.csv', new TextEncoder().encode(list))
  const columns = await mette.get(sent.location)
  assert.match(columns.text, /Vi kender 1 af 3 kolonner/)
  const wrong = await mette.post(sent.location, { ...fieldsOf(columns), 'column-3': 'email' }, sent.location)
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#column-1"/)
  assert.match(wrong.text, /href="#column-3"/)
  assert.match(wrong.text, /href="#everyone"/)
  const right = {
    sheet: '0',
    'column-1': 'name',
    'column-2': 'email',
    'column-3': 'organisation',
    everyone: 'mentee',
  }
  const chosen = await mette.post(sent.location, right, sent.location)
  assert.match((await mette.get(chosen.location ?? '')).text, /Ida Ib.*Mentee.*Greve/s)
})

test('personal numbers are never kept, not even while the list waits', async () => {
  const list =
    'Navn;E-mail;Rolle;CPR\r\nIda;ida@cpr.example;mentor;240275-1238\r\nBo;bo@cpr.example;mentor;0101901235\r\n'
  const sent = await send('240275-1238.csv', new TextEncoder().encode(list))
  const columns = await mette.get(sent.location)
  assert.match(columns.text, /Kolonnen ”CPR” har personnumre i 2 rækker/)
  assert.doesNotMatch(columns.text, /1238|010190/)
  const kept = await asOwner(db, tx => tx.selectFrom('people_import').selectAll().execute())
  assert.doesNotMatch(JSON.stringify(kept), /1238/)
})

test('a file that is no list is refused at its field, with what to do, and the programme stays chosen', async () => {
  const refusals = [
    [
      'gammel.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      /ældre udgave af Excel/,
    ],
    ['brev.pdf', Buffer.from('%PDF-1.7'), /kan ikke læse filen som en liste/],
    ['', Buffer.from(''), /Vælg filen med listen/],
  ] as const
  for (const [name, bytes, words] of refusals) {
    const sent = await send(name, new Uint8Array(bytes))
    assert.equal(sent.status, 422)
    assert.match(sent.text, words)
    assert.match(
      sent.text,
      new RegExp(`value="${places.corps}"[^>]*selected|selected[^>]*value="${places.corps}"`),
    )
  }
})

test('a list is its owner’s alone, and for a day', async () => {
  const { address } = await toPreview(
    'l.csv',
    new TextEncoder().encode('Navn;E-mail;Rolle\r\nIda;ida@dag.example;mentor\r\n'),
  )
  const bente = await visitorOf(house, app, cast.bente)
  const sofie = await visitorOf(house, app, cast.sofie)
  assert.equal((await bente.get(address)).status, 410)
  assert.equal((await sofie.get(address)).status, 404)
  assert.equal((await sofie.get(routes.newImport())).status, 404)
  assert.equal((await mette.get(address)).status, 200)
  const aDayBefore = new Date(castNow.getTime() - 86_400_000)
  await asOwner(db, tx => tx.updateTable('people_import').set({ created_at: aDayBefore }).execute())
  assert.equal((await mette.get(address)).status, 410)
  const tomorrow = { ...house, now: () => new Date(castNow.getTime() + 86_400_000) }
  await importsJobs['forget-old-lists']?.(tomorrow, {}, new AbortController().signal)
  assert.deepEqual(await asOwner(db, tx => tx.selectFrom('people_import').select('id').execute()), [])
  const { rows } = await sql<{ due: Date }>`
    select run_at as due from graphile_worker.jobs where task_identifier = 'forget-old-lists'`.execute(db)
  assert.ok(rows.length > 0 && rows.every(({ due }) => due.getTime() === castNow.getTime() + 86_400_000))
})
