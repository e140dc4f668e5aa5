import { type OwnQuestion, ownQuestions } from '../library/questions/own-questions-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
import { otherSide, type Side, sideOf } from './mentorship.ts'
import { may } from './mentorship-policy.ts'
import { findMentorship, type MentorshipRecord, type Party } from './mentorships-store.ts'
import { openRoom, type Room } from './room.ts'

/** A mentorship that one of the two has entered. */
export interface EnteredRoom extends MentorshipRecord {
  /** Which of the two the viewer is. */
  readonly side: Side
  readonly me: Party
  readonly other: Party
  readonly room: Room
  /** What their organisations have made of the question bank. */
  readonly questions: readonly OwnQuestion[]
}

/** Who wants to enter: a visit, or a job that runs as one of the two. */
export interface RoomVisitor {
  readonly tx: Tx
  readonly house: House
  readonly viewer: { readonly id: string }
}

/** Opens the mentorship for one of the two; undefined for everybody else, as for one that does not exist (J1). */
export async function enterRoom(
  { tx, house, viewer }: RoomVisitor,
  id: string | undefined,
): Promise<EnteredRoom | undefined> {
  const found = id === undefined ? undefined : await findMentorship(tx, id)
  if (!found || !may(viewer, 'enter', found.mentorship)) return undefined
  const side = sideOf(found.mentorship, viewer.id)
  const room = await openRoom(tx, house, found.mentorship.id)
  if (!side || !room) return undefined
  const questions = await ownQuestions(tx)
  return { ...found, side, me: found[side], other: found[otherSide(side)], room, questions }
}

/** Acts in the room of the mentorship in the address; for anybody but the two it is not there. */
export async function inRoom(
  visit: MemberVisit,
  act: (entered: EnteredRoom) => Answer | Promise<Answer>,
  id = visit.params.id,
): Promise<Answer> {
  const entered = await enterRoom(visit, id)
  return entered ? act(entered) : notFound()
}

/** "Sofie", or the whole name where both are called the same. */
export function firstNames({
  mentor,
  mentee,
}: Record<Side, { readonly name: string }>): Record<Side, string> {
  const first = (name: string) => name.split(' ', 1)[0] ?? name
  return first(mentor.name) === first(mentee.name)
    ? { mentor: mentor.name, mentee: mentee.name }
    : { mentor: first(mentor.name), mentee: first(mentee.name) }
}
