import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/database.ts'
import { presets } from '../../programmes/presets.ts'
import { type Check, checkStages, dueOn, isLate, stageOn, toDoNow } from './check-list.ts'
import { usualChecks } from './known-checks.ts'

const firstDay = '2026-08-31'
const check = (stage: Check['stage'], doer: Check['doer'], doneAt?: Date): Check => ({
  id: `${stage} ${doer}`,
  onboardingId: 'o',
  stage,
  doer,
  known: 'lunch',
  words: '',
  plannedOn: undefined,
  doneAt,
})

test('each stage has a last day, counted from the first day at work, short months too (B4, B5)', () => {
  assert.deepEqual(
    checkStages.map(stage => dueOn(stage, firstDay)),
    ['2026-08-30', '2026-08-31', '2026-09-06', '2026-09-30', '2026-11-30', '2027-02-28'],
  )
})

test('the database counts the same days, for every day of two years', async () => {
  const { db, close } = await testDatabase()
  const days = Array.from({ length: 731 }, (_, n) =>
    new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
  )
  const { rows } = await sql<{ stage: string; day: string; due: string }>`
    select s.stage, d.day::date::text as day, app.check_due(s.stage, d.day::date)::text as due
    from unnest(${[...checkStages]}::text[]) s(stage), unnest(${days}::text[]) d(day)`.execute(db)
  await close()
  const wrong = rows.filter(({ stage, day, due }) =>
    checkStages.some(one => one === stage && dueOn(one, day) !== due),
  )
  assert.deepEqual([rows.length, wrong], [731 * 6, []])
})

test('what is late, and what comes now, follows the day; what is done is neither (B13)', () => {
  assert.equal(isLate(check('first_day', 'buddy'), firstDay, '2026-08-31'), false)
  assert.equal(isLate(check('first_day', 'buddy'), firstDay, '2026-09-01'), true)
  assert.equal(isLate(check('first_day', 'buddy', new Date()), firstDay, '2026-09-01'), false)
  assert.deepEqual(
    ['2026-08-01', '2026-08-31', '2026-09-03', '2026-10-05', '2027-03-01'].map(today =>
      stageOn(firstDay, today),
    ),
    ['before', 'first_day', 'first_week', 'three_months', undefined],
  )
  const all = checkStages.flatMap(stage => [check(stage, 'buddy'), check(stage, 'leader')])
  assert.deepEqual(
    toDoNow(all, ['buddy'], firstDay, '2026-09-03').map(({ id }) => id),
    ['before buddy', 'first_day buddy', 'first_week buddy'],
  )
})

test('the list that comes along has something for each of the four, and follows the settings (B2–B5, A16)', () => {
  const { settings } = presets.onboarding
  const usual = usualChecks(settings)
  for (const doer of ['newcomer', 'mentor', 'buddy', 'leader'] as const)
    assert.ok(usual.filter(one => one.doer === doer).length >= 3, doer)
  const known = (more: object) => usualChecks({ ...settings, ...more }).map(one => one.known)
  assert.ok(known({}).includes('side_by_side'))
  assert.ok(!known({ sideBySideTraining: false }).includes('side_by_side'))
  assert.ok(!known({ buddy: 'none' }).includes('lunch'))
})
