import { type OwnQuestion, ownQuestions } from '../library/questions/own-questions-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
import type { Locale } from '../platform/i18n.ts'
import { list } from '../ui/quantities.ts'
import { type Side, sideOf } from './mentorship.ts'
import { may } from './mentorship-policy.ts'
import { findMentorship, type MentorshipRecord, type Party } from './mentorships-store.ts'
import { texts } from './messages.ts'
import { openRoom, type Room } from './room.ts'

/** A mentorship that somebody it belongs to has entered. */
export interface EnteredRoom extends MentorshipRecord {
  /** On which side the viewer is. */
  readonly side: Side
  readonly me: Party
  /** Everybody else in the room: one, or in a group several, the mentor first. */
  readonly others: readonly Party[]
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

/** Opens the mentorship for one it belongs to; undefined for everybody else, as for one that does not exist (J1). */
export async function enterRoom(
  { tx, house, viewer }: RoomVisitor,
  id: string | undefined,
): Promise<EnteredRoom | undefined> {
  const found = id === undefined ? undefined : await findMentorship(tx, id)
  if (!found || !may(viewer, 'enter', found.mentorship)) return undefined
  const side = sideOf(found.mentorship, viewer.id)
  const room = await openRoom(tx, house, found.mentorship.id)
  if (!side || !room) return undefined
  const everybody = [found.mentor, ...found.mentees]
  const me = everybody.find(({ id: one }) => one === viewer.id)
  if (!me) return undefined
  const questions = await ownQuestions(tx)
  return { ...found, side, me, others: everybody.filter(one => one !== me), room, questions }
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

interface Named {
  readonly name: string
}

/** "Sofie", or the whole name where two are called the same. Several mentees are "Sofie, Jonas og Amir". */
export function firstNames(
  { mentor, mentees }: { readonly mentor: Named; readonly mentees: readonly Named[] },
  locale: Locale,
): Record<Side, string> {
  const called = shortNames([mentor, ...mentees])
  return { mentor: called(mentor), mentee: list(mentees.map(called), locale) }
}

interface Everybody {
  readonly mentor: Named & { readonly id: string }
  readonly mentees: readonly (Named & { readonly id: string })[]
}

/** What each in a room is called there, by id; who has left a group is not named any more. */
export function namesIn({ mentor, mentees }: Everybody, locale: Locale): (personId: string) => string {
  const everybody = [mentor, ...mentees]
  const called = shortNames(everybody)
  return id => {
    const one = everybody.find(each => each.id === id)
    return one ? called(one) : texts(locale).gone
  }
}

/** Whole names in a row: "Peter Krog", or "Peter Krog, Sofie Bang og Amir Khan". */
export const roomName = (people: readonly Named[], locale: Locale): string =>
  list(
    people.map(({ name }) => name),
    locale,
  )

/** Those the viewer shares the room with, by first names: "Peter", or in a group "Peter, Jonas og Amir". */
export function othersIn(
  { me, others }: { readonly me: Named; readonly others: readonly Named[] },
  locale: Locale,
): string {
  return list(others.map(shortNames([me, ...others])), locale)
}

function shortNames(people: readonly Named[]): (one: Named) => string {
  const first = ({ name }: Named) => name.split(' ', 1)[0] ?? name
  return one => (people.filter(other => first(other) === first(one)).length > 1 ? one.name : first(one))
}
