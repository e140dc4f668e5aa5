import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkout } from '../../platform/settings.ts'
import { filesIn, ownFolder, telemakos } from './binary.test-kit.ts'

const inFolder = filesIn(ownFolder())
const small = ['--mentees', 'examples/mentees.csv', '--mentors', 'examples/mentors.csv']

test('two lists in two languages are matched, proven and explained in words (D1, D4)', async () => {
  const out = inFolder('small.json')
  const { code, out: text } = await telemakos([
    'match',
    ...small,
    '--rules',
    'examples/matching-rules.json',
    '--out',
    out,
  ])
  assert.equal(code, 0)
  assert.match(
    text,
    /^8 pairs for 8 mentees\nWeakest pair: \d+ points\nTotal: (\d+) points\. It cannot be more than \1\n/,
  )
  assert.match(text, /Freja Holm · Berit Nes +\d+ \(locked\)/)
  assert.match(text, /\+ Peter offers 1 of the 2 themes Jonas is looking for: strategy and direction/)
  assert.match(text, /– They are based in different places: Fjordby and Bakkerup/)
  const written = JSON.parse(readFileSync(out, 'utf8'))
  assert.deepEqual([written.matched, written.proven, written.bound], [8, true, written.total])
  assert.equal(written.worst, Math.min(...written.pairs.map(({ points }: { points: number }) => points)))
  const boss = written.pairs.find(({ mentee }: { mentee: string }) => mentee === '11')
  assert.notEqual(boss.mentorName, 'Peter Krog', 'nobody is matched with their own leader (D2)')
})

test('--json prints what a program needs, and nothing else', async () => {
  const { code, out } = await telemakos(['match', ...small, '--json'])
  assert.equal(code, 0)
  const keys = [
    'matched',
    'total',
    'worst',
    'bound',
    'proven',
    'seconds',
    'pairs',
    'unmatched',
    'leftOut',
    'notices',
  ]
  assert.deepEqual(Object.keys(JSON.parse(out)), keys)
})

test('the CSV opens in Danish Excel and is in the language asked for', async () => {
  const out = inFolder('small.csv')
  await telemakos(['match', ...small, '--language', 'da', '--out', out])
  const text = readFileSync(out, 'utf8')
  assert.match(text, /^\uFEFFMentee;Mentees id;Mentor;Mentors id;Point;Låst;Taler for;Taler imod\r\n/)
  assert.match(text, /;11;/)
  assert.equal(text.trimEnd().split('\r\n').length, 9)
})

test('a workbook that holds both sides is both lists, and gives what its CSV twin gives', async () => {
  const words = (file: string) => ['match', '--mentees', file, '--mentors', file, '--json']
  const [book, csv] = await Promise.all([
    telemakos(words('examples/mentorkorps-norsk.xlsx')),
    telemakos(words('examples/mentorkorps-norsk-excel.csv')),
  ])
  const [one, other] = [JSON.parse(book.out), JSON.parse(csv.out)]
  assert.equal(one.matched, 200)
  assert.deepEqual(one.pairs, other.pairs)
  assert.match(book.error, /120 rows are mentors only/)
})

test('rows that cannot take part are named with their number and reason, and the others are matched', async () => {
  const mentees = inFolder(
    'rows.csv',
    'ID;Name;Themes;Years of experience;Wants;CPR\na;Ida;cv;3;1;\na;Bo;cv;3;1;\n;;;2;1;\nc;Eva;network;ninety-nine;-3;\nd;Kim;network;180;1;\ne;Leo;cv;about ten;1;311299-1234\n',
  )
  const { code, out, error } = await telemakos([
    'match',
    '--mentees',
    mentees,
    '--mentors',
    'examples/mentors.csv',
    '--json',
  ])
  assert.equal(code, 0)
  const { matched, leftOut } = JSON.parse(out)
  assert.deepEqual(
    leftOut.map(({ row }: { row: number }) => row),
    [4, 5],
  )
  // The two with the same id have names of their own.
  assert.equal(matched, 4)
  assert.match(error, /row 5, Wants: “-3” must be a whole number from 0/)
  assert.match(error, /row 4: There is no name, no number and no email address/)
  assert.match(error, /row 6, Years of experience: “180” cannot be a number of years\. It does not count/)
  assert.match(
    error,
    /row 7, Years of experience: “about ten” cannot be a number of years\. It does not count/,
  )
  assert.match(error, /1 row holds a personal number\. It was not read/)
  assert.doesNotMatch(out + error, /311299/)
})

test('who shares an id with somebody and has no other does not take part, and is told of', async () => {
  const mentees = inFolder('same.csv', 'ID;Themes\na;cv\nb;cv\na;network\n')
  const { out } = await telemakos([
    'match',
    '--mentees',
    mentees,
    '--mentors',
    'examples/mentors.csv',
    '--json',
  ])
  const { matched, leftOut } = JSON.parse(out)
  assert.equal(matched, 1)
  assert.deepEqual(
    leftOut.map(({ row, reason }: { row: number; reason: string }) => [row, /rows 2, 4/.test(reason)]),
    [
      [2, true],
      [4, true],
    ],
  )
})

test('who is not matched is told why', async () => {
  const mentors = inFolder('few.csv', 'Name;Unit;Capacity\nPer;A;1\nAnn;B;0\n')
  const mentees = inFolder('many.csv', 'Name;Unit\nIda;A\nBo;B\nEva;C\n')
  const { code, out } = await telemakos(['match', '--mentees', mentees, '--mentors', mentors])
  assert.equal(code, 0)
  assert.match(out, /^1 pair for 3 mentees/)
  assert.match(out, /Ida: No mentor is possible: 1 has no more places and 1 works in the same unit/)
  assert.match(out, /(Bo|Eva): /)
})

test('mistakes in the rules are all named, with the key that was meant', async () => {
  const rules = inFolder(
    'rules.json',
    '{ "weigths": {}, "weights": { "place": "much" }, "aims": { "worst": "best" }, "rules": { "sameUnit": true, "differentUnit": true } }',
  )
  const { code, error } = await telemakos(['match', ...small, '--rules', rules])
  assert.equal(code, 2)
  assert.match(error, /"weigths" is not known\. Did you mean "weights"\?/)
  assert.match(error, /weights\.place must be a whole number from 0 to 100000, not "much"/)
  assert.match(error, /aims\.worst must be "max-min" or "leximin" or "any"/)
  assert.match(error, /rules\.differentUnit and rules\.sameUnit forbid everybody/)
})

test('what cannot be used ends with 2 and one plain sentence', async () => {
  for (const [words, sentence] of [
    [['match'], /--mentees FILE is missing/],
    [
      ['match', ...small.slice(0, 3), inFolder('unnamed.csv', 'Colour;Hvem\nred;Ida\n')],
      /unnamed\.csv: no column says who people are.*The headings are: Colour, Hvem\./,
    ],
    [['match', ...small, '--outt', 'x.csv'], /no option --outt\. Did you mean --out\?/],
    [['match', ...small, '--out', 'x.pdf'], /should end in \.json or \.csv/],
    [['match', ...small, '--out', 'nowhere/x.csv'], /cannot be written/],
    [['match', '--mentees', 'nowhere.csv', '--mentors', 'examples/mentors.csv'], /no file nowhere\.csv/],
    [
      ['match', '--mentees', 'examples/mentors.csv', '--mentors', 'package.json', '--rules', 'README.md'],
      /not JSON/,
    ],
    [
      ['match', ...small, '--rules', inFolder('locked.json', '{ "locked": [["Nobody", "1"]] }')],
      /no mentee is called "Nobody"/,
    ],
  ] as const) {
    const { code, error } = await telemakos(words)
    assert.equal(code, 2, words.join(' '))
    assert.match(error, sentence)
    assert.doesNotMatch(error, /\n {4}at /)
  }
})

test('a column whose name says nothing can be named in the rules', async () => {
  const mentees = inFolder('own.csv', 'Who;Wants to talk of\nIda;network\n')
  const rules = inFolder('own.json', '{ "columns": { "Who": "name", "Wants to talk of": "themesSought" } }')
  const { out } = await telemakos([
    'match',
    '--mentees',
    mentees,
    '--mentors',
    'examples/mentors.csv',
    '--rules',
    rules,
    '--json',
  ])
  const [pair] = JSON.parse(out).pairs
  assert.deepEqual([pair.mentee, pair.mentorName], ['Ida', 'Berit Nes'])
})

test('Ctrl-C ends the work at once and says that nothing is kept', async () => {
  const lines = Array.from({ length: 6000 }, (_, at) => {
    const themes = [at % 7, (at * 5) % 11, (at * 3) % 13].map(number => `theme ${number}`).join(', ')
    return `p${at};${themes};${at % 30}`
  })
  const file = inFolder('crowd.csv', `ID;Themes;Years of experience\n${lines.join('\n')}\n`)
  const words = ['bin/telemakos.mjs', 'match', '--mentees', file, '--mentors', file]
  const child = spawn(process.execPath, words, { cwd: checkout })
  let error = ''
  child.stderr.on('data', part => {
    error += part
  })
  const began = new Promise<void>(done => child.stderr.once('data', () => setTimeout(done, 400)))
  await began
  child.kill('SIGINT')
  const code = await new Promise(done => child.on('exit', done))
  assert.equal(code, 130)
  assert.match(error, /Matching was stopped after .* Nothing is kept/)
})
