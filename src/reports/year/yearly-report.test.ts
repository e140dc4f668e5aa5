import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presets } from '../../programmes/presets.ts'
import { nothingCounted } from '../figures.ts'
import type { Report } from '../report-store.ts'
import { ideasFor } from './ideas.ts'
import { yearlyReport } from './yearly-report.ts'

const counts = {
  ...nothingCounted,
  mentees: 60,
  signed_up: 60,
  matched: 55,
  tried: 50,
  agreed: 50,
  completed: 45,
  early: 5,
  booked: 340,
  held: 320,
  middle: 50,
}
const corps = {
  id: 'corps',
  name: 'Lederkorps',
  purpose: 'Nye ledere får sparring.',
  settings: presets.leader_corps.settings,
}
const report: Report = {
  filter: { year: 2025 },
  programmes: [corps],
  organisations: [],
  years: [2025],
  exact: false,
  countedAt: undefined,
  counts,
  byYear: [],
  byProgramme: [{ key: 'corps', name: 'Lederkorps', counts }],
  byOrganisation: [],
  days: 21,
  gains: [{ side: 'mentee', question: 'growth', answers: 39, agreeing: 20 }],
  gainsBefore: [],
  earlyEndings: [{ reason: 'time', answers: 12, times: 7 }],
  effects: [],
}
const frame = { year: 2025, organisation: 'Centret', now: new Date('2026-01-10T09:00:00Z') }

test('a director reads what we wanted, who took part, whether it held, what it gives and what to mend (A12)', () => {
  const headings = (locale: 'da' | 'nb' | 'en') =>
    yearlyReport(report, [], { ...frame, locale }).parts.flatMap(part =>
      part.kind === 'heading' && part.level === undefined ? [part.text] : [],
    )
  assert.deepEqual(headings('da'), [
    'Kort fortalt',
    'Hvad vi ville',
    'Hvem var med',
    'Holdt det?',
    'Hvad det giver',
    'Hvad vi gør bedre næste år',
  ])
  assert.equal(headings('nb').length, 6)
  assert.equal(headings('en').length, 6)
})

test('what those who run it have written stands in it instead of what the figures point at', () => {
  const words = [{ programmeId: 'corps', said: 'Et godt år.', mended: 'Flere mentorer\n\nKortere vej' }]
  const written = JSON.stringify(yearlyReport(report, words, { ...frame, locale: 'da' }))
  assert.ok(written.includes('Et godt år.') && written.includes('["Flere mentorer","Kortere vej"]'))
  const pointed = JSON.stringify(yearlyReport(report, [], { ...frame, locale: 'da' }))
  assert.ok(pointed.includes('Jeg har udviklet mig, som jeg håbede.'))
  assert.match(pointed, /"label":"Der var ikke tid","text":"60\s%"/, 'why some stopped is told as a share')
})

test('the figures point at three things at most, and say so when nothing is urgent', () => {
  const kinds = (change: object) =>
    ideasFor({ ...report, counts: { ...counts, ...change } }).map(({ kind }) => kind)
  assert.deepEqual(kinds({}), ['lowest'])
  assert.deepEqual(ideasFor({ ...report, gains: [] }), [{ kind: 'none' }])
  assert.deepEqual(kinds({ wait_places: 5, wait_rules: 5, active: 20, silent: 10, early: 30 }), [
    'places',
    'rules',
    'silent',
  ])
})

test('a year in which nobody took part says so', () => {
  const empty = { ...report, counts: nothingCounted, byProgramme: [], gains: [] }
  const { parts } = yearlyReport(empty, [], { ...frame, locale: 'da' })
  assert.deepEqual(parts, [{ kind: 'paragraph', text: 'Der var ingen med i det år.' }])
})
