import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { danish as danishRegion } from '../../../examples/danish.ts'
import { excelCsv, lists, workbook } from '../../../examples/make-examples.ts'
import { decodeText } from '../../platform/spreadsheet/decode-text.ts'
import { bestSheet, findTable } from './columns.ts'
import { faultsOf } from './fields.ts'
import { readPeopleList } from './people-list.ts'
import { judgeRows } from './rows.ts'

const now = new Date('2026-11-22T12:00:00Z')
const folder = join(import.meta.dirname, '../../../examples')
const bytesOf = (name: string) => readFileSync(join(folder, name))

async function judged(name: string) {
  const sheets = await readPeopleList(bytesOf(name), now)
  assert.ok('length' in sheets, JSON.stringify(sheets))
  const sheet = sheets[bestSheet(sheets)]
  assert.ok(sheet)
  const { rows, mapping } = findTable(sheet)
  assert.deepEqual(faultsOf(mapping), [])
  return judgeRows({ rows, mapping, everyone: [], known: new Set(), unknownLeadersMayBeLeftOut: false, now })
}

const corps = [
  'mentorkorps-dansk-excel.csv',
  'mentorkorps-dansk.xlsx',
  'mentorkorps-norsk-excel.csv',
  'mentorkorps-norsk.xlsx',
]
for (const name of corps) {
  test(`${name} holds 120 mentors and 200 mentees of eight municipalities, and all can go in`, async () => {
    const { good, bad, warnings } = await judged(name)
    assert.deepEqual(bad, [])
    assert.equal(good.filter(person => person.sides.includes('mentor')).length, 120)
    assert.equal(good.filter(person => person.sides.includes('mentee')).length, 200)
    assert.equal(new Set(good.map(person => person.organisation)).size, 8)
    assert.deepEqual([...new Set(warnings.map(one => one.advice.about))], ['many-mentees'])
    const mentor = good[0]
    assert.equal(mentor?.profile.languages?.[0], name.includes('dansk') ? 'da' : 'nb')
    assert.ok(good.every(person => person.profile.experienceYears !== undefined))
    const known = good
      .flatMap(person => person.wishes.themesOffered ?? [])
      .filter(theme => /^[a-z_]+$/.test(theme))
    assert.ok(known.length > 600, `${known.length} known themes`)
  })
}

test('the two forms of a corps say the same', async () => {
  for (const language of ['dansk', 'norsk']) {
    const [csv, xlsx] = [
      await judged(`mentorkorps-${language}-excel.csv`),
      await judged(`mentorkorps-${language}.xlsx`),
    ]
    assert.deepEqual(csv, xlsx)
  }
})

test('the lists are as their generator makes them, in the encodings of Danish and Norwegian Excel', async () => {
  const danish = decodeText(bytesOf('mentorkorps-dansk-excel.csv'))
  assert.equal(danish.encoding, 'windows-1252')
  assert.equal(danish.text, excelCsv(lists.danish))
  const norwegian = bytesOf('mentorkorps-norsk-excel.csv')
  assert.deepEqual([...norwegian.subarray(0, 3)], [0xef, 0xbb, 0xbf])
  assert.equal(decodeText(norwegian).text, excelCsv(lists.norwegian))
  assert.deepEqual(await workbook(lists.danish, danishRegion), bytesOf('mentorkorps-dansk.xlsx'))
  for (const name of [...corps, 'mentorkorps-med-fejl.csv']) assert.ok(bytesOf(name).length < 200_000, name)
})

test('the list with mistakes shows each kind, and four people go in', async () => {
  const { good, bad, warnings } = await judged('mentorkorps-med-fejl.csv')
  assert.deepEqual(
    good.map(person => person.name),
    ['Hanne Løkke', 'Ole Bak', 'Omar Abdi', 'Freja Skov'],
  )
  assert.deepEqual(
    bad.map(({ row, reason }) => `${row} ${reason.why}`),
    [
      '3 missing-name',
      '4 email-not-valid',
      '5 email-twice',
      '6 email-twice',
      '7 unknown-leader',
      '8 not-a-capacity',
      '10 unclear-side',
      '11 personal-number',
      '12 own-leader',
    ],
  )
  assert.deepEqual(
    warnings.map(({ row, advice }) => [row, advice.about]),
    [[9, 'many-mentees']],
  )
})
