import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../../platform/i18n.ts'
import type { Meeting } from '../meeting.ts'
import { agendaOnPaper } from './agenda-on-paper.ts'

const meeting: Meeting = {
  id: 'm',
  mentorshipId: 'r',
  state: 'planned',
  startsAt: new Date('2026-11-30T09:00:00Z'),
  minutes: 120,
  zone: 'Europe/Copenhagen',
  sequence: 0,
  timedBy: 'sofie',
  content: {
    way: 'walk',
    place: 'Langs fjorden',
    form: 'theme',
    agenda: [
      { minutes: 15, text: 'Siden sidst' },
      { minutes: undefined, text: 'At sige fra' },
    ],
  },
}
const pair = {
  mentor: { id: 'peter', name: 'Peter Krog', locale: 'da' as const, timeZone: 'Europe/Copenhagen' as const },
  mentees: [
    { id: 'sofie', name: 'Sofie Bang', locale: 'da' as const, timeZone: 'Europe/Copenhagen' as const },
  ],
}
const open = {
  id: 'f',
  mentorshipId: 'r',
  ownerId: 'sofie',
  text: 'Ring til Anette',
  madeAt: meeting.startsAt,
}
const followUps = [
  { ...open, dueOn: '2026-12-01', doneAt: undefined },
  { ...open, id: 'g', text: 'Er gjort', dueOn: undefined, doneAt: meeting.startsAt },
]
const words = { say: 'At jeg tøver', hear: '', achieve: 'Mod', self: 'Kun mit' }

test('the agenda on paper has what is on, what is open, both preparations and the three questions (G4, G5, F11)', () => {
  const about = {
    ...{ meeting, pair, followUps },
    mine: { ...words, shared: ['say'] as const },
    theirs: [],
  }
  const paper = agendaOnPaper(about, { locale: 'da', zone: 'Europe/Copenhagen' })
  assert.match(paper.lede ?? '', /mandag 30\. november 2026 kl\. 10–12\n.*Langs fjorden/)
  const written = JSON.stringify(paper.parts)
  for (const said of [
    '["15","Siden sidst"]',
    '["","At sige fra"]',
    'Ring til Anette (Sofie, 1. dec.',
    'At jeg tøver',
    'Hvad opdagede du om dig selv?',
  ])
    assert.ok(written.includes(said.startsWith('[') ? said : JSON.stringify(said).slice(1, -1)), said)
  assert.ok(!written.includes('Er gjort'))
  assert.ok(!written.includes('Hvad vil jeg gerne høre?'), 'what was left empty is left out')
  for (const own of ['Mod', 'Kun mit'])
    assert.ok(!written.includes(own), 'what is not shared stays off the table')
})

for (const locale of locales)
  test(`a meeting without an agenda has room to write one (G4, ${locale})`, () => {
    const empty = { ...meeting, content: { ...meeting.content, agenda: [] } }
    const about = { meeting: empty, pair, followUps: [], mine: undefined, theirs: [] }
    assert.equal(agendaOnPaper(about, { locale }).parts[0]?.kind, 'writing')
  })
