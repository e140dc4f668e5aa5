import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presets } from '../presets.ts'
import type { ProgrammeFrame } from '../programme.ts'
import type { ProgrammeSettings } from '../programme-settings.ts'
import { changesIn, consequencesOf, type Running } from './consequences.ts'

const running: Running = {
  trial: 3,
  agreeing: 2,
  active: 12,
  overdueBefore: 1,
  overdueAfter: 5,
  tooClose: 4,
  endsLater: 6,
  overAdvice: 7,
  participants: 40,
  mentees: 22,
  waiting: 8,
  queued: 9,
  answersLost: 9,
}
const before: ProgrammeFrame = {
  name: 'Karriere 2026',
  purpose: 'At tænke',
  scope: 'general',
  aim: 'career',
  startsOn: '2026-02-01',
  endsOn: '2027-01-31',
  settings: presets.career.settings,
}
const after = (settings: Partial<ProgrammeSettings>, frame: Partial<ProgrammeFrame> = {}) => ({
  ...before,
  ...frame,
  settings: { ...before.settings, ...settings },
})
const touched = (changed: ProgrammeFrame, now = running) =>
  Object.fromEntries(
    consequencesOf(before, changed, { ...now, answersLost: 0 }).map(({ kind, count }) => [kind, count]),
  )

test('a new rhythm leaves signed agreements alone, and tells who is late by it (E9, G2)', () => {
  assert.deepEqual(touched(after({ rhythm: { fromMonths: 1, toMonths: 1 } })), { terms: 12, overdue: 4 })
})

test('each change tells of those it touches, and of nobody else (M)', () => {
  assert.deepEqual(touched(after({ trialDays: 30 })), { trial: 3 })
  assert.deepEqual(touched(after({ agreement: 'informal' })), { terms: 12, agreeing: 2 })
  assert.deepEqual(touched(after({ organisationRule: 'different-required' })), { distance: 4 })
  assert.deepEqual(touched(after({ capacityAdvice: 1 })), { capacity: 7 })
  assert.deepEqual(touched(after({ leaderInsight: 'plan' })), { insight: 22 })
  assert.deepEqual(touched(after({ signInByLink: false })), { links: 40 })
  assert.deepEqual(touched(after({ approval: { mentor: 'leader', mentee: 'nobody' } })), { waiting: 8 })
  assert.deepEqual(touched(after({ mentorStyle: 'sage' })), { style: 17 })
  assert.deepEqual(touched(after({ libraryLeftOut: ['buddy'] })), { library: 17 })
  assert.deepEqual(touched(after({}, { endsOn: '2026-12-31' })), { longer: 6 })
  const question = { id: 'q', side: 'both', text: 'Hvad?', options: [], optional: true } as const
  assert.deepEqual(touched(after({ questions: [{ ...question, options: [] }] })), { asked: 40 })
})

test('what touches nobody asks for no confirmation (M)', () => {
  assert.deepEqual(touched(after({}, { name: 'Karriere', purpose: 'At tænke frit' })), {})
  assert.deepEqual(touched(after({ capacityAdvice: 3, appraisalTalk: false })), {})
  assert.deepEqual(touched(after({}, { endsOn: '2027-03-31' })), {})
  const nobody = Object.fromEntries(Object.keys(running).map(name => [name, 0])) as unknown as Running
  assert.deepEqual(touched(after({ mentorStyle: 'sage', trialDays: 30, signInByLink: false }), nobody), {})
})

test('the record has each setting with old and new, and no word that somebody wrote (J6)', () => {
  const changed = after(
    { meetingMinutes: 90, rhythm: { fromMonths: 1, toMonths: 3 }, otherOffers: 'Hemmeligt' },
    { purpose: 'Ny', startsOn: '2026-03-01' },
  )
  assert.deepEqual(changesIn(before, changed), {
    purpose: 'changed',
    startsOn: '2026-02-01 → 2026-03-01',
    'settings.meetingMinutes': '120 → 90',
    'settings.rhythm.toMonths': '2 → 3',
    'settings.otherOffers': 'changed',
  })
  assert.deepEqual(changesIn(before, before), {})
})
