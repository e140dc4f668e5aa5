import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import writeXlsxFile from 'write-excel-file/node'
import { solveAtOnce } from '../engine/index.ts'
import { ownFolder } from './binary.test-kit.ts'
import { withNames } from './match-report.ts'
import { matchingInputForm } from './matching-input-form.ts'
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

/** The pairs and the notices of two short lists and some rules. */
async function withRules(mentees: string, mentors: string, rules: unknown) {
  const files = {
    mentees: join(folder, 'a.csv'),
    mentors: join(folder, 'b.csv'),
    rules: join(folder, 'rules.json'),
  }
  writeFileSync(files.mentees, mentees)
  writeFileSync(files.mentors, mentors)
  writeFileSync(files.rules, JSON.stringify(rules))
  const { input, nameOf, mentorNameOf, notices } = await readQuestion(files, { now, locale: 'en' })
  const pairs = solveAtOnce(input).pairs.map(pair => [nameOf.get(pair.mentee), mentorNameOf.get(pair.mentor)])
  return { pairs: pairs.map(pair => pair.join('–')).sort(), notices }
}

test('a forbidden pair is forbidden by number, also where both lists number from 1 or some have no number', async () => {
  const mentors = 'Nr;Name;Themes\n1;Mia;cv\n2;Nis;network\n'
  const forbidden = [
    ['1', '1'],
    ['2', '2'],
  ]
  for (const rules of [{ forbidden }, { earlierPairs: forbidden }]) {
    const { pairs } = await withRules('Nr;Name;Themes\n1;Ann;cv\n2;Bo;network\n', mentors, { rules })
    assert.deepEqual(pairs, ['Ann–Nis', 'Bo–Mia'])
    const gap = await withRules('Nr;Name;Themes\n1;Ann;cv\n2;Bo;network\n;Cy;\n', mentors, { rules })
    assert.ok(!gap.pairs.includes('Ann–Mia') && !gap.pairs.includes('Bo–Nis'), gap.pairs.join())
  }
})

test('a pair in the rules whose name is on no list is told, not dropped without a word', async () => {
  const people = ['Name;Themes\nAnn;cv\n', 'Name;Themes\nMia;cv\n'] as const
  for (const name of ['forbidden', 'earlierPairs'] as const) {
    const { notices } = await withRules(...people, { rules: { [name]: [['Anm', 'Mia']] } })
    assert.ok(
      notices.some(notice => notice.includes(`${name}: Anm – Mia does not count`)),
      notices.join(),
    )
    const reversed = await withRules(...people, { rules: { [name]: [['Mia', 'Ann']] } })
    assert.deepEqual(reversed.pairs, [])
    assert.ok(!reversed.notices.some(notice => notice.includes(name)))
  }
  const { notices } = await withRules(...people, { rules: { onlyListed: [['Mia', 'Ann']] } })
  assert.ok(
    notices.some(notice => notice.includes('onlyListed: Mia – Ann does not count')),
    notices.join(),
  )
})

test('a leader is found however the list writes the name, and by number on their own list first (D2)', async () => {
  for (const leader of ['"Holm, Mia"', 'Mia Holm (leader)', '"Mia Holm, head of school"', 'mia holm']) {
    const { pairs } = await withRules(`Name;Leader\nAnn;${leader}\n`, 'Name\n"Holm, Mia"\n', {})
    assert.deepEqual(pairs, [], leader)
  }
  const numbered = await withRules('Nr;Name;Leader\n1;Ann;2\n2;Bo;Mia\n', 'Nr;Name\n1;Mia\n', {})
  assert.deepEqual(numbered.pairs, [])
})

test('a wish for a name with a comma in it is one wish', async () => {
  const { notices } = await withRules('Name;Wishes\nAnn;"Holm, Mia"\n', 'Name\n"Holm, Mia"\n', {})
  assert.deepEqual(
    notices.filter(notice => notice.includes('wishes')),
    [],
  )
})

test('a workbook with a tab for each side is read by its tabs, and what is not read is told', async () => {
  const file = join(folder, 'book.xlsx')
  const sheets = [
    {
      sheet: 'Læs mig',
      data: [
        ['Navn', 'E-mail', 'Temaer', 'Plads'],
        ['Ingen', '', '', ''],
      ],
    },
    {
      sheet: 'Mentorer',
      data: [
        ['Mentor', 'Temaer', 'Plads'],
        ['Mia', 'cv', '1'],
      ],
    },
    {
      sheet: 'Menteer 2026',
      data: [
        ['Navn på mentee', 'Temaer'],
        ['Ann', 'cv'],
      ],
    },
  ]
  await writeXlsxFile(sheets).toFile(file)
  const files = { mentees: file, mentors: file, rules: undefined }
  const { input, notices } = await readQuestion(files, { now, locale: 'da' })
  assert.deepEqual(
    [input.mentees, input.mentors].map(people => people.map(({ id }) => id)),
    [['Ann'], ['Mia']],
  )
  assert.ok(
    notices.includes(`${file}: læst er arket Menteer 2026, Mentorer. Ikke læst: Læs mig.`),
    notices.join(),
  )
})

test('units are compared by name alone where only one list knows of organisations', async () => {
  const alone = await withRules('Name;Municipality;Unit\nAnn;Fjordby;HR\n', 'Name;Unit\nMia;HR\n', {})
  assert.deepEqual(alone.pairs, [])
  const both = 'Name;Municipality;Unit\nMia;Bakkerup;HR\n'
  assert.equal((await withRules('Name;Municipality;Unit\nAnn;Fjordby;HR\n', both, {})).pairs.length, 1)
})

test('a name on both lists is one person unless two addresses say otherwise, and both are told', async () => {
  const mentees = 'Nr;Name;Email\n1;Mia Holm;\n'
  const one = await withRules(mentees, 'Nr;Name;Email\n8;mia holm;mia@a.example\n', {})
  assert.deepEqual(one.pairs, [])
  assert.ok(
    one.notices.some(notice => notice.startsWith('Mia Holm is on both lists')),
    one.notices.join(),
  )
  const two = await withRules(
    'Name;Email\nMia Holm;mia@b.example\n',
    'Name;Email\nMia Holm;mia@a.example\n',
    {},
  )
  assert.equal(two.pairs.length, 1)
})

test('a leader who is on no list is told of', async () => {
  const { notices } = await withRules('Name;Leader\nAnn;Mia Hom\n', 'Name\nMia Holm\n', {})
  assert.ok(
    notices.some(notice => /1 leader is on neither list.*: Mia Hom\.$/.test(notice)),
    notices.join(),
  )
})

test('the input holds what the matching looks at, and nothing else of the lists', async () => {
  const files = { mentees: join(folder, 'm.csv'), mentors: join(folder, 'n.csv'), rules: undefined }
  writeFileSync(files.mentees, 'ID;Name;Email;About;Wishes\n1;Ann;ann@a.example;Likes to sail;Nobody\n')
  writeFileSync(files.mentors, 'ID;Name;Phone\n1;Mia;12345678\n')
  const question = await readQuestion(files, { now, locale: 'en' })
  assert.ok(question.notices.includes('Ann wishes for “Nobody”, who is not to be found on the other list.'))
  const written = JSON.stringify(withNames(question))
  assert.doesNotMatch(written, /sail|12345678|Nobody/)
  assert.ok(matchingInputForm.safeParse(question.input).success)
})
