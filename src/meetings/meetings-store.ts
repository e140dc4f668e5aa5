import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { sideOf } from '../mentorships/mentorship.ts'
import { findMentorship, type Party } from '../mentorships/mentorships-store.ts'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import type { Zone } from '../ui/dates.ts'
import type { Booking, Meeting, MeetingContent } from './meeting.ts'

/** Those a meeting is between, and what it needs to know of their mentorship. */
export interface MeetingPair {
  readonly mentorshipId: string
  readonly programmeId: string
  readonly state: 'trial' | 'agreement' | 'active' | 'ended'
  readonly group: boolean
  readonly mentor: Party
  readonly mentees: readonly Party[]
  readonly settings: ProgrammeSettings
}

/** The room of a mentorship, for those it belongs to; undefined for anybody else. */
export async function findPair(
  tx: Tx,
  mentorshipId: string,
  viewerId: string,
): Promise<MeetingPair | undefined> {
  const found = await findMentorship(tx, mentorshipId)
  if (!found || !sideOf(found.mentorship, viewerId)) return undefined
  const { mentorship, mentor, mentees, programme } = found
  const { id, programmeId, state, group } = mentorship
  return { mentorshipId: id, programmeId, state, group, mentor, mentees, settings: programme.settings }
}

/** A mentorship's meetings, in the order of time. */
export async function meetingsOf(tx: Tx, room: Room): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('mentorship_id', '=', room.mentorshipId)
    .orderBy('starts_at')
    .execute()
  return rows.map(row => meetingOf(row, room))
}

/** One meeting's mentorship, if it is the transaction's person's. */
export async function mentorshipOfMeeting(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('meeting').select('mentorship_id').where('id', '=', id).executeTakeFirst()
  return row?.mentorship_id
}

/** One meeting, locked until the end of the transaction so that two changes at once come one after the other. */
export async function findMeeting(tx: Tx, room: Room, id: string): Promise<Meeting | undefined> {
  const row = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', id)
    .where('mentorship_id', '=', room.mentorshipId)
    .forUpdate()
    .executeTakeFirst()
  return row && meetingOf(row, room)
}

export async function addMeeting(
  tx: Tx,
  room: Room,
  booking: Booking,
  by: { personId: string; zone: Zone; now: Date },
): Promise<Meeting> {
  const id = randomUUID()
  await tx
    .insertInto('meeting')
    .values({
      id,
      mentorship_id: room.mentorshipId,
      state: 'planned',
      starts_at: booking.startsAt,
      minutes: booking.minutes,
      time_zone: by.zone,
      content: room.write(placeOf(id), booking.content),
      booked_by: by.personId,
      timed_by: by.personId,
      booked_at: by.now,
      changed_at: by.now,
    })
    .execute()
  const made = { id, mentorshipId: room.mentorshipId, zone: by.zone, timedBy: by.personId }
  return { ...booking, ...made, state: 'planned', sequence: 0 }
}

export async function saveMeeting(tx: Tx, room: Room, meeting: Meeting, now: Date): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({
      state: meeting.state,
      starts_at: meeting.startsAt,
      minutes: meeting.minutes,
      sequence: meeting.sequence,
      timed_by: meeting.timedBy ?? null,
      content: room.write(placeOf(meeting.id), meeting.content),
      changed_at: now,
    })
    .where('id', '=', meeting.id)
    .execute()
}

/** Who has answered after each meeting: whether, never what. */
export async function answeredMeetings(
  tx: Tx,
  mentorshipId: string,
  viewerId: string,
  otherIds: readonly string[],
) {
  const { rows } = await sql<{ id: string; mine: boolean; theirs: boolean }>`
    select m.id, app.has_reflected(m.id, ${viewerId}) as mine, (
        select bool_and(app.has_reflected(m.id, other)) from unnest(${otherIds}::uuid[]) other) as theirs
    from meeting m where m.mentorship_id = ${mentorshipId}`.execute(tx)
  return new Map(rows.map(row => [row.id, { mine: row.mine, theirs: row.theirs }]))
}

interface MeetingRow {
  readonly id: string
  readonly mentorship_id: string
  readonly state: Meeting['state']
  readonly starts_at: Date
  readonly minutes: number
  readonly time_zone: Zone
  readonly timed_by: string | null
  readonly sequence: number
  readonly content: Buffer
}

function meetingOf(row: MeetingRow, room: Room): Meeting {
  return {
    id: row.id,
    mentorshipId: row.mentorship_id,
    state: row.state,
    startsAt: row.starts_at,
    minutes: row.minutes,
    zone: row.time_zone,
    timedBy: row.timed_by ?? undefined,
    sequence: row.sequence,
    content: room.read<MeetingContent>(placeOf(row.id), row.content),
  }
}

const placeOf = (id: string) => `meeting ${id} content`
