import { insertDraft, insertSignature, putInForce } from '../agreements/agreements-store.ts'
import { firstTerms, type Terms } from '../agreements/terms.ts'
import { addMeeting, saveMeeting } from '../meetings/meetings-store.ts'
import { savePreparation } from '../meetings/preparation/preparations-store.ts'
import { addReflection } from '../meetings/reflection/reflections-store.ts'
import { openRoom, type Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import { writeBetweenMeetings } from './between-meetings.ts'
import type { Course, Meeting } from './history.ts'
import { writeTwoCalendars } from './two-calendars.ts'
import { everybody, sofieAndPeter } from './words.ts'

/** Writes what the pairs have lived through, as the tables' owner, in rooms sealed like everybody's. */
export async function writeHistory(
  tx: Tx,
  house: House,
  courses: readonly Course[],
  settings: ProgrammeSettings,
  now: Date,
): Promise<void> {
  for (const [place, course] of courses.entries()) {
    const room = await openRoom(tx, house, course.id)
    if (!room) throw new Error('A published pair has no room')
    await writeTrial(tx, course)
    await writeState(tx, course)
    if (course.state === 'agreement' && course.drafted) {
      const terms = firstTerms(settings, { gain: everybody.goals[0], preparation: '' }, course.trialPassedAt)
      await insertDraft(tx, room, { version: 1, terms, by: course.menteeId, at: course.trialPassedAt })
    }
    if (course.state === 'active') await writeCourse(tx, room, course, settings, place === 0)
    if (place > 0) continue
    await writeBetweenMeetings(tx, room, course, now)
    await writeTwoCalendars(tx, house, room, course, now)
  }
}

async function writeTrial(tx: Tx, course: Course): Promise<void> {
  const answer = (personId: string, answered_at: Date) =>
    tx
      .insertInto('trial_answer')
      .values({ mentorship_id: course.id, person_id: personId, answer: 'yes', answered_at })
      .execute()
  if (course.state === 'trial' && course.answered) await answer(course.mentorId, course.startedAt)
  if (course.state === 'agreement' || course.state === 'active') {
    await answer(course.mentorId, course.trialPassedAt)
    await answer(course.menteeId, course.trialPassedAt)
  }
}

async function writeState(tx: Tx, course: Course): Promise<void> {
  const started = { started_at: course.startedAt }
  const set = {
    trial: started,
    agreement: {
      ...started,
      state: 'agreement' as const,
      ...(course.state === 'agreement' && { trial_passed_at: course.trialPassedAt }),
    },
    declined: {
      ...started,
      state: 'ended' as const,
      ending: 'declined' as const,
      ...(course.state === 'declined' && { ended_at: course.endedAt }),
    },
    active: {
      ...started,
      state: 'active' as const,
      ...(course.state === 'active' && {
        trial_passed_at: course.trialPassedAt,
        agreed_at: course.agreedAt,
        ends_on: course.endsOn,
      }),
    },
  }[course.state]
  await tx.updateTable('mentorship').set(set).where('id', '=', course.id).execute()
}

async function writeCourse(
  tx: Tx,
  room: Room,
  course: Extract<Course, { state: 'active' }>,
  settings: ProgrammeSettings,
  isTheirs: boolean,
): Promise<void> {
  const usual = firstTerms(settings, { gain: everybody.goals[0], preparation: '' }, course.agreedAt)
  const { goals, content, preparation, place } = sofieAndPeter
  const terms: Terms = isTheirs
    ? { ...usual, goals, content, preparation, place, ways: ['in-person', 'walk'], endsOn: course.endsOn }
    : { ...usual, endsOn: course.endsOn }
  const drafted = { version: 1, terms, by: course.menteeId, at: course.agreedAt }
  const seal = await insertDraft(tx, room, drafted)
  const { id } = await tx
    .selectFrom('agreement')
    .select('id')
    .where('mentorship_id', '=', course.id)
    .executeTakeFirstOrThrow()
  const version = { id, version: 1, terms, seal, changedAt: course.agreedAt, signatures: [] }
  const signed = { ...version, state: 'signed' as const, signedAt: course.agreedAt }
  for (const personId of [course.menteeId, course.mentorId])
    await insertSignature(tx, signed, { personId, means: 'session', now: course.agreedAt })
  await putInForce(tx, signed, undefined)
  for (const [number, meeting] of course.meetings.entries())
    await writeMeeting(tx, room, course, meeting, isTheirs ? number : undefined)
}

async function writeMeeting(
  tx: Tx,
  room: Room,
  course: Course,
  meeting: Meeting,
  number: number | undefined,
): Promise<void> {
  const before = new Date(meeting.startsAt.getTime() - 20 * 86_400_000)
  const content = {
    way: 'in-person',
    place: number === undefined ? '' : sofieAndPeter.place,
    form: 'theme',
    agenda: meeting.agenda,
  } as const
  const by = { personId: course.menteeId, zone: 'Europe/Copenhagen', now: before } as const
  const planned = await addMeeting(tx, room, { startsAt: meeting.startsAt, minutes: 120, content }, by)
  if (meeting.state === 'planned') {
    if (number !== undefined) {
      await savePreparation(tx, room, planned.id, by, sofieAndPeter.preparationForNext)
    }
    return
  }
  await saveMeeting(tx, room, { ...planned, state: 'held' }, meeting.startsAt)
  const words = number === undefined ? undefined : sofieAndPeter.reflections[number]
  const reflect = (personId: string, side: 'mentor' | 'mentee') =>
    addReflection(
      tx,
      room,
      planned.id,
      { personId, now: meeting.startsAt },
      words?.[side] ?? everybody.reflection,
    )
  if (meeting.answered !== 'nobody') await reflect(course.menteeId, 'mentee')
  if (meeting.answered === 'both') await reflect(course.mentorId, 'mentor')
}
