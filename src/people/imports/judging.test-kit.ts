import assert from 'node:assert/strict'
import { isRefusal } from '../../platform/refusal.ts'
import { readCsv } from '../../platform/spreadsheet/read-csv.ts'
import { findTable } from './columns.ts'
import { type JudgedList, judgeRows, type PeopleList } from './rows.ts'
import { withoutPersonalNumbers } from './withheld.ts'

/** The day the tests judge lists on. */
export const judgingDay = new Date('2026-11-22T12:00:00Z')

/** Judges the text of a CSV file as the product does, with its columns as they are recognised. */
export function judge(text: string, more: Partial<PeopleList> = {}): JudgedList {
  const read = readCsv(text)
  assert.ok(!isRefusal(read))
  const [sheet = read] = withoutPersonalNumbers([read], judgingDay)
  const { rows, mapping } = findTable(sheet)
  const nothingKnown = { everyone: [], known: new Set<string>(), unknownLeadersMayBeLeftOut: false }
  return judgeRows({ rows, mapping, ...nothingKnown, now: judgingDay, ...more })
}

/** What is wrong, in short. */
export function reasons(judged: JudgedList) {
  return judged.bad.map(({ row, column, reason }) => [row, column, reason.why])
}
