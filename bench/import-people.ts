import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { bringIn } from '../src/people/imports/bring-in-actions.ts'
import { bestSheet } from '../src/people/imports/columns.ts'
import { importTable } from '../src/people/imports/import-file-actions.ts'
import { insertImport, saveChoices, saveState } from '../src/people/imports/imports-store.ts'
import { readPeopleList } from '../src/people/imports/people-list.ts'
import { tableOf } from '../src/people/imports/table-view.ts'
import { newKey } from '../src/platform/crypto.ts'
import { asOwner, asPerson } from '../src/platform/database/transaction.ts'
import { isRefusal } from '../src/platform/refusal.ts'
import { cast, enterCast, places } from '../test/cast.ts'
import { startBenchServer } from './bench-server.ts'

// `npm run bench:import` brings a list of 10,000 invented people in, by the command line and as the page's job does it;
// `npm run bench:import -- 100000` so many. Three fifths of them are mentors with all that is searched.

const people = Number(process.argv[2] ?? 10_000)
const tell = (line: string) => void process.stdout.write(`${line}\n`)
const { db, requests, close } = await startBenchServer()
const now = new Date()
try {
  await enterCast(db)
  await asOwner(db, tx =>
    tx
      .insertInto('role_grant')
      .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
      .execute(),
  )
  await timed('by the command line', byCommand)
  await timed('the same list again, which changes nothing', byCommand)
  await timed('as the page does it', asJob)
  await timed('the same list again as the page does it', asJob)
} finally {
  await close()
}

async function timed(what: string, act: () => Promise<void>): Promise<void> {
  const started = performance.now()
  await act()
  const seconds = (performance.now() - started) / 1000
  tell(`${people} people ${what}: ${seconds.toFixed(1)} s (load ${loadavg()[0]?.toFixed(1)})`)
}

async function byCommand(): Promise<void> {
  const sheets = await sheetsOf('first')
  await importTable(
    db,
    tableOf(sheets, bestSheet(sheets)),
    {
      file: '',
      programme: places.corps,
      everyone: [],
      withoutUnknownLeaders: true,
      dryRun: false,
      update: false,
      namesakes: undefined,
      missingHaveLeft: false,
      yes: true,
    },
    { now, say: () => {}, ask: async () => true },
  )
}

async function asJob(): Promise<void> {
  const sheets = await sheetsOf('second')
  const sheet = bestSheet(sheets)
  const house = {
    db: requests,
    owner: db,
    publicUrl: 'http://localhost',
    installationKey: newKey(),
    now: () => now,
    log: tell,
  }
  const id = await asPerson(requests, cast.mette, async tx => {
    const { mapping } = tableOf(sheets, sheet)
    const list = { personId: cast.mette, organisationId: places.centre, programmeId: places.corps }
    const id = await insertImport(tx, house, { ...list, fileName: 'list.csv', sheets })
    await saveChoices(tx, id, { sheet, mapping, everyone: [], unknownLeadersMayBeLeftOut: true })
    await saveState(tx, id, 'working')
    return id
  })
  await bringIn(house, { list: id, person: cast.mette, good: String(people), bad: '0' })
  const left = await asOwner(db, tx =>
    tx.selectFrom('people_import').select('state').where('id', '=', id).executeTakeFirst(),
  )
  if (left?.state !== 'done') throw new Error('The list was not brought in.')
}

/** The invented list of the examples, over and over, each time with other names and addresses. */
async function sheetsOf(which: string) {
  const file = new URL('../examples/mentorkorps-dansk-excel.csv', import.meta.url)
  const [heading = '', ...rows] = new TextDecoder('latin1').decode(readFileSync(file)).trim().split(/\r?\n/)
  const whole = rows.filter(row => !row.includes('"'))
  const lines = Array.from({ length: people }, (_, at) => {
    const [name = '', email = '', ...rest] = (whole[at % whole.length] ?? '').split(';')
    const round = Math.floor(at / whole.length)
    return [`${name} ${round}`, `${which}${round}.${email}`, ...rest].join(';')
  })
  const sheets = await readPeopleList(Buffer.from([heading, ...lines].join('\n')), now)
  if (isRefusal(sheets)) throw new Error(sheets.refused)
  return sheets
}
