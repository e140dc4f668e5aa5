import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../platform/i18n.ts'
import { daysAfter } from '../ui/dates.ts'
import { mondayOf, weekNumber } from '../ui/weeks.ts'
import { driftOf, moved, type PlanTask } from './plan.ts'
import { changesBetween } from './plan-change.ts'
import { shippedTemplates } from './templates/shipped.ts'
import { datedTask, readTemplateTasks, weeksOf } from './templates/template.ts'

const task = (days: Partial<Pick<PlanTask, 'state' | 'learnOn' | 'useOn'>>) => ({
  state: 'planned' as const,
  learnOn: undefined,
  useOn: undefined,
  ...days,
})
const today = '2026-10-07'
const drift = (days: Parameters<typeof task>[0]) => driftOf(task(days), today)

test('learning and first use may lie a fortnight apart, and not a day more (F6)', () => {
  assert.equal(drift({ learnOn: '2026-10-12', useOn: '2026-10-26' }), undefined)
  assert.deepEqual(drift({ learnOn: '2026-10-12', useOn: '2026-10-27' }), { kind: 'far-apart', days: 15 })
})

test('what was learnt and never used is told of, and what is used before it is learnt (F6)', () => {
  assert.deepEqual(drift({ learnOn: '2026-09-20', useOn: '2026-09-25' }), { kind: 'waits', days: 17 })
  assert.deepEqual(drift({ learnOn: '2026-09-20' }), { kind: 'waits', days: 17 })
  assert.deepEqual(drift({ learnOn: '2026-10-20', useOn: '2026-10-15' }), { kind: 'too-late', days: 5 })
  assert.deepEqual(drift({ learnOn: '2026-10-20' }), { kind: 'no-use', days: 0 })
  assert.equal(drift({ useOn: '2026-10-15' }), undefined)
})

test('what is in use has not drifted, whatever its days say (F6, F12)', () => {
  for (const state of ['with_help', 'alone'] as const)
    assert.equal(drift({ state, learnOn: '2026-01-01', useOn: '2026-12-01' }), undefined)
})

test('a task moves one place, and no further than there are places (B2)', () => {
  const tasks = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const ids = (id: string, by: 1 | -1) => moved(tasks, id, by).map(one => one.id)
  assert.deepEqual(ids('b', -1), ['b', 'a', 'c'])
  assert.deepEqual(ids('b', 1), ['a', 'c', 'b'])
  assert.deepEqual(ids('a', -1), ['a', 'b', 'c'])
})

test('a change says which fields it changes, with what stood there (F4)', () => {
  const before = { type: 'Samtale', skills: ['Lytte'], hours: 4 }
  assert.deepEqual(changesBetween(before, { ...before, skills: ['Lytte', 'Spørge'], hours: undefined }), [
    { field: 'skills', before: 'Lytte', after: 'Lytte\nSpørge' },
    { field: 'hours', before: '4', after: undefined },
  ])
})

test('weeks begin on a Monday and have the numbers of the calendar', () => {
  assert.equal(mondayOf('2026-10-11'), '2026-10-05')
  assert.equal(mondayOf('2026-10-12'), '2026-10-12')
  assert.deepEqual(['2026-01-01', '2027-01-01', '2027-01-04', '2026-12-28'].map(weekNumber), [1, 53, 1, 53])
  assert.equal(daysAfter('2026-10-25', 7), '2026-11-01')
})

test('each shipped template is whole in three languages: every field of F2 and F3, over twelve weeks (F5)', () => {
  const sizes = new Set<string>()
  for (const locale of locales) {
    const templates = shippedTemplates(locale)
    assert.deepEqual(
      templates.map(({ id }) => id),
      ['social-worker', 'teacher', 'it-employee'],
    )
    sizes.add(JSON.stringify(templates.map(({ tasks }) => tasks.length)))
    for (const template of templates) {
      assert.equal(weeksOf(template), 12, template.name)
      for (const each of template.tasks)
        for (const [field, value] of Object.entries(each))
          assert.ok(value !== undefined && String(value) !== '', `${template.name}, ${each.type}: ${field}`)
      assert.deepEqual(readTemplateTasks(JSON.parse(JSON.stringify(template.tasks))), template.tasks)
    }
  }
  assert.equal(sizes.size, 1, 'as many tasks in each language')
})

test('a template never teaches what is used long after, from whichever day one begins (F6)', () => {
  for (const template of shippedTemplates('da'))
    for (let weekday = 0; weekday < 7; weekday += 1)
      for (const each of template.tasks) {
        const firstDay = daysAfter('2026-10-05', weekday)
        const dated = datedTask(each, firstDay)
        assert.equal(driftOf(task(dated), '2026-10-05'), undefined, `${template.name}, ${each.type}`)
        assert.ok((dated.learnOn ?? '') >= firstDay)
      }
})
