import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { solveAtOnce } from '../engine/index.ts'
import { ownFolder } from './binary.test-kit.ts'
import { readQuestion } from './matching-question.ts'

const folder = ownFolder()
const now = new Date('2026-11-22T12:00:00Z')
const examples = join(import.meta.dirname, '../../../examples')

const lists = ['mentees.csv', 'mentors.csv'].map(name => readFileSync(join(examples, name), 'utf8'))

async function pairsOf(mentees: string, mentors: string) {
  const files = { mentees: join(folder, 'mentees.csv'), mentors: join(folder, 'mentors.csv') }
  writeFileSync(files.mentees, mentees)
  writeFileSync(files.mentors, mentors)
  const { input } = await readQuestion({ ...files, rules: undefined }, { now, locale: 'en' })
  return solveAtOnce(input).pairs.map(({ mentee, mentor, points }) => ({ mentee, mentor, points }))
}

test('the order of the rows changes nothing: the same people, the same pairs', async () => {
  const [mentees = '', mentors = ''] = lists
  const expected = await pairsOf(mentees, mentors)
  const shuffled = (text: string) => {
    const [heading = '', ...rows] = text.trimEnd().split(/\r?\n/)
    return fc
      .shuffledSubarray(rows, { minLength: rows.length })
      .map(order => [heading, ...order].join('\r\n'))
  }
  await fc.assert(
    fc.asyncProperty(shuffled(mentees), shuffled(mentors), async (one, other) => {
      assert.deepEqual(await pairsOf(one, other), expected)
    }),
    { numRuns: 25 },
  )
})

test('words that lists spell differently are the same word', async () => {
  const [first] = await pairsOf(
    'Name;Themes;Place;Style\nIda;personaleledelse, Grøn omstilling;GREVE;Guide\n',
    'Name;Themes;Town;Mentor style\nPer;People management, grøn Omstilling;Greve;guide\n',
  )
  assert.equal(first?.points, 2 * 10 + 3 + 3)
})

test('somebody who leads a leader of the mentee is not their mentor, also by name alone (D2)', async () => {
  const pairs = await pairsOf('Name;Leader\nIda;Bo\n', 'Name;Leader\nBo;Eva\nEva;\nKim;\n')
  assert.deepEqual(
    pairs.map(({ mentor }) => mentor),
    ['Kim'],
  )
})

test('nobody is matched with themselves, and the same number on two lists is not the same person', async () => {
  const same = await pairsOf(
    'ID;Name;Email\n1;Ida;ida@a.example\n',
    'ID;Name;Email\n7;Ida Ib;ida@a.example\n',
  )
  assert.deepEqual(same, [])
  assert.equal((await pairsOf('ID;Themes\n1;cv\n', 'ID;Themes\n1;cv\n')).length, 1)
})
