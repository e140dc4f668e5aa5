import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge, reasons } from './judging.test-kit.ts'
import { countIn, numberIn } from './numbers.ts'
import { partsOf } from './plain-text.ts'

test('numbers are read as Danes and Norwegians write them', () => {
  const written = {
    '1.234,5': 1234.5,
    '1 234,5': 1234.5,
    '1\u00a0234,5': 1234.5,
    '1.234': 1234,
    '1,5': 1.5,
    '1.5': 1.5,
    '-2': -2,
    '1,234.5': 1234.5,
    '12': 12,
  }
  for (const [text, number] of Object.entries(written)) assert.equal(numberIn(text), number, text)
  for (const text of ['', 'to', '1.2.3', '1,2,3', '12-14', '1.23,4'])
    assert.equal(numberIn(text), undefined, text)
})

test('capacity is a whole number from 0 to 20 in Danish and Norwegian form; above 2 there is advice (C4)', () => {
  const list = [
    '2',
    '2,0',
    '0',
    '20',
    'højst 2',
    '3 mentees',
    '2,5',
    '21',
    '-1',
    'to',
    '1.000',
    '1 000,0',
    '',
  ]
  const judged = judge(
    `Navn;E-mail;Rolle;Plads\r\n${list.map((cell, at) => `P;p${at}@x.example;mentor;${cell}`).join('\r\n')}`,
  )
  assert.deepEqual(
    judged.good.map(person => person.profile.capacity),
    [2, 2, 0, 20, 2, 3, undefined],
  )
  assert.deepEqual(
    judged.bad.map(({ reason }) => reason.why === 'not-a-capacity' && reason.written),
    ['2,5', '21', '-1', 'to', '1.000', '1 000,0'],
  )
  assert.deepEqual(
    judged.warnings.map(({ row, advice }) => [row, advice]),
    [
      [5, { about: 'many-mentees', capacity: 20 }],
      [7, { about: 'many-mentees', capacity: 3 }],
    ],
  )
})

test('years are read as numbers, dates and years in Danish and Norwegian form; words describe the experience', () => {
  const years = (heading: string, cell: string) => {
    const [person] = judge(`Navn;E-mail;${heading}\r\nIda;i@x.example;"${cell}"\r\n`).good
    return person?.profile.experienceYears ?? person?.profile.experience
  }
  for (const [cell, expected] of [
    ['12', 12],
    ['12,5', 12],
    ['ca. 12 år', 12],
    ['10+', 10],
    ['2014', 12],
    ['mange år', 'mange år'],
  ] as const) {
    assert.equal(years('Års erfaring', cell), expected, cell)
  }
  for (const cell of [
    '31-08-2014',
    '31.08.2014',
    '31.8.14',
    '31/8 2014',
    '2014-08-31',
    '2014',
    'siden 2014',
  ]) {
    assert.equal(years('Leder siden', cell), 12, cell)
  }
  assert.equal(years('Leder siden', '31-02-2014'), undefined)
  assert.deepEqual(reasons(judge('Navn;E-mail;Års erfaring\r\nIda;i@x.example;1.234,5\r\n')), [
    [2, 2, 'not-years'],
  ])
})

test('things in one cell are parted where they are, and not inside parentheses', () => {
  const parted = {
    'Ledelse, økonomi; strategi': ['Ledelse', 'økonomi', 'strategi'],
    'Ledelse (af ledere, af teams), økonomi': ['Ledelse (af ledere, af teams)', 'økonomi'],
    'Sprog (dansk (modersmål), engelsk) | it': ['Sprog (dansk (modersmål), engelsk)', 'it'],
    'uden, slutning (her, og': ['uden', 'slutning (her', 'og'],
    '- Lytte\n- Lytte\n• Spørge': ['Lytte', 'Spørge'],
    '': [],
  }
  for (const [cell, parts] of Object.entries(parted)) assert.deepEqual(partsOf(cell), parts, cell)
})

test('a cell made to take long is read at once', () => {
  const started = process.cpuUsage()
  assert.equal(countIn(`2${'\n'.repeat(3000)}x`), undefined)
  assert.deepEqual(partsOf(','.repeat(100_000)), [])
  const { user, system } = process.cpuUsage(started)
  // Thousandths of a second, where looking ahead at each letter takes tens of seconds.
  assert.ok(user + system < 5_000_000, `${(user + system) / 1e6} seconds`)
})
