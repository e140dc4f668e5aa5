import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Booking, checkBooking, type Meeting, movesInCalendar, reflectionStage } from './meeting.ts'

const now = new Date('2026-10-07T08:00:00Z')
const content = { way: 'in-person', place: 'Roskilde', form: 'dialogue', agenda: [] } as const
const booking: Booking = { startsAt: new Date('2026-10-14T08:00:00Z'), minutes: 120, content }
const meeting: Meeting = {
  ...booking,
  id: 'm',
  mentorshipId: 's',
  state: 'planned',
  zone: 'Europe/Copenhagen',
  timedBy: undefined,
  sequence: 0,
}

test('a meeting lies ahead, within a year and a half, in a mentorship that is open (G3)', () => {
  assert.equal(checkBooking(booking, { ended: false }, now), booking)
  assert.deepEqual(checkBooking(booking, { ended: true }, now), { refused: 'ended' })
  assert.deepEqual(checkBooking({ ...booking, startsAt: now }, { ended: false }, now), {
    refused: 'in-the-past',
  })
  const far = { ...booking, startsAt: new Date('2030-01-01') }
  assert.deepEqual(checkBooking(far, { ended: false }, now), { refused: 'too-far' })
})

test('calendars hear of another time or length, not of the agenda (G3, J6)', () => {
  assert.equal(movesInCalendar(meeting, { ...booking, minutes: 90 }), true)
  assert.equal(movesInCalendar(meeting, { ...booking, startsAt: new Date('2026-10-15T08:00:00Z') }), true)
  const agenda = [{ minutes: 10, text: 'Siden sidst' }]
  assert.equal(movesInCalendar(meeting, { ...booking, content: { ...content, agenda } }), false)
})

test('before a meeting nothing is asked, afterwards each answers, and waits for the other (I1, I3)', () => {
  const stage = (mine: boolean, theirs: boolean, at: string, state: Meeting['state'] = 'planned') =>
    reflectionStage({ ...meeting, state }, { mine, theirs }, new Date(at))
  assert.equal(stage(false, false, '2026-10-14T07:59:00Z'), 'before')
  assert.equal(stage(false, false, '2026-10-14T10:00:00Z'), 'to-answer')
  assert.equal(stage(false, true, '2026-10-14T10:00:00Z'), 'to-answer')
  assert.equal(stage(true, false, '2026-10-14T10:00:00Z'), 'waiting-for-the-other')
  assert.equal(stage(true, true, '2026-10-14T10:00:00Z'), 'both-answered')
  assert.equal(stage(false, false, '2026-10-14T10:00:00Z', 'cancelled'), 'none')
})
