import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { cast, enterCast, places } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import { checkout } from '../../platform/settings.ts'

const { db, connectionString, close } = await testDatabase()
after(close)
await enterCast(db)

function run(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise(resolve => {
    const command = ['bin/telemakos.mjs', 'import', 'people', ...words]
    const options = { cwd: checkout, env: { ...process.env, DATABASE_URL: connectionString } }
    const child = execFile(process.execPath, command, options, (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    )
    child.stdin?.end()
  })
}

const listed = async () =>
  (
    await asOwner(db, tx =>
      tx
        .selectFrom('application')
        .select('id')
        .where('programme_id', '=', places.corps)
        .where('state', '=', 'listed')
        .execute(),
    )
  ).length

test('the command line looks at a list without changing anything', async () => {
  const { code, out } = await run(
    'examples/mentorkorps-norsk-excel.csv',
    '--programme',
    places.corps,
    '--dry-run',
  )
  assert.match(out, /Nærmeste leder \(e-post\) +Email address of the line manager/)
  assert.match(out, /New organisations: Bjørkelia kommune, /)
  assert.match(out, /320 new people, 0 known before, 0 rows to correct\.\nNothing was changed\./)
  assert.equal(code, 0)
  assert.equal(await listed(), 0)
})

test('the command line says how people of other organisations come in', async () => {
  const without = await run('examples/mentorkorps-norsk-excel.csv', '--dry-run')
  assert.match(without.out, /is another organisation[\s\S]*Name the programme with --programme/)
  assert.equal(without.code, 2)
})

test('the command line brings the good rows in when told so, names the others by row, and can be repeated', async () => {
  const words = ['examples/mentorkorps-med-fejl.csv', '--programme', 'Lederkorps Sjælland']
  const silent = await run(...words)
  assert.equal(silent.code, 1)
  assert.match(silent.error, /Nothing was changed\. Add --yes/)
  assert.equal(await listed(), 0)
  const first = await run(...words, '--yes')
  assert.match(first.out, /row 5, E-mail: The same email address is in rows 5 and 6\. Keep one of them\./)
  assert.match(first.out, /Done: 4 new, 0 brought up to date, 9 rows left out\./)
  assert.doesNotMatch(first.out, /311299/)
  assert.equal(first.code, 2)
  const again = await run(...words, '--yes', '--without-unknown-leaders')
  assert.match(again.out, /Done: 1 new, 4 brought up to date, 8 rows left out\./)
  assert.equal(await listed(), 5)
})

test('what cannot be done is said in one plain sentence', async () => {
  for (const [words, sentence] of [
    [[], /Which file\?/],
    [['nowhere.csv'], /There is no file nowhere\.csv\./],
    [['examples/corps.ts', '--programme', places.corps], /no column of names/],
    [
      ['examples/mentorkorps-dansk.xlsx', '--programme', cast.mette],
      /There is no programme [\s\S]*Lederkorps Sjælland/,
    ],
    [['examples/mentorkorps-dansk.xlsx', '--loud'], /--help/],
  ] as const) {
    const { code, error } = await run(...words)
    assert.equal(code, 1)
    assert.match(error, sentence)
    assert.doesNotMatch(error, /\n {4}at /)
  }
})

test('the command line holds a list against everybody: who changes, who is missing, who is the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telemakos-list-'))
  const file = join(folder, 'alle.csv')
  after(() => rm(folder, { recursive: true }))
  await asOwner(db, tx => tx.deleteFrom('programme').execute())
  const bring = (rows: string[], ...words: string[]) =>
    writeFile(file, ['Navn;Mail;Stilling', ...rows].join('\n')).then(() => run(file, ...words))
  await bring(['Ida Ib;ida@elsewhere.example;konsulent', 'Bo Bi;bo@elsewhere.example;chef'], '--yes')
  const next = ['Ida Ib;ida.ib@elsewhere.example;seniorkonsulent']
  const asked = await bring(next, '--update', '--yes')
  assert.match(
    asked.out,
    /is Ida Ib <ida\.ib@elsewhere\.example> the same as Ida Ib <ida@elsewhere\.example>\?/,
  )
  assert.match(asked.out, /Nothing was changed: answer with --namesakes/)
  assert.equal(asked.code, 2)
  const done = await bring(next, '--update', '--namesakes', 'same', '--missing-have-left', '--yes')
  assert.match(done.out, /Position "konsulent" -> "seniorkonsulent"/)
  assert.match(done.out, /0 new, 1 brought up to date, 0 rows left out\. 1 marked as left\./)
  assert.equal(done.code, 0)
})
