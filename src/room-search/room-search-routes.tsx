import { attachmentsOf } from '../attachments/attachments-store.ts'
import { messagesOf } from '../conversations/conversations-store.ts'
import { followUpsOf } from '../follow-ups/follow-ups-store.ts'
import { meetingsOf } from '../meetings/meetings-store.ts'
import { type EnteredRoom, inRoom } from '../mentorships/enter-room.ts'
import { notesOf } from '../notes/notes-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Router } from '../platform/http/router.ts'
import { page } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { type Findable, search } from './room-search.ts'
import { RoomSearchPage } from './room-search-page.tsx'

/**
 * What the two wrote lies sealed, so no index knows its words: it is opened for whoever asks, and read. A room of a
 * year is a few hundred texts.
 */
export function roomSearchRoutes(router: Router): void {
  router.member.get(routes.roomSearch, visit =>
    inRoom(visit, async entered => {
      const words = (visit.url.searchParams.get('words') ?? '').trim().slice(0, 200)
      const found = words === '' ? [] : search(await readable(visit.tx, entered), words)
      return page(<RoomSearchPage frame={visit.frame} entered={entered} words={words} found={found} />)
    }),
  )
}

async function readable(tx: Tx, { room, mentorship: { id } }: EnteredRoom): Promise<Findable[]> {
  const notes = await notesOf(tx, room)
  const messages = await everyMessage(tx, room)
  const followUps = await followUpsOf(tx, room)
  const meetings = await meetingsOf(tx, room)
  const files = await attachmentsOf(tx, room)
  return [
    ...notes.map(({ id, text, changedAt }) => found('note', text, changedAt, routes.note({ id }))),
    ...messages.map(({ text, sentAt }) => found('message', text, sentAt, routes.conversation({ id }))),
    ...followUps.map(({ text, madeAt }) => found('followUp', text, madeAt, routes.followUps({ id }))),
    ...files.map(({ id, name, addedAt }) => found('file', name, addedAt, routes.attachment({ id }))),
    ...meetings.map(({ id, startsAt, content }) =>
      found(
        'meeting',
        [content.place, ...content.agenda.map(({ text }) => text)].join('\n'),
        startsAt,
        routes.meeting({ id }),
      ),
    ),
  ]
}

async function everyMessage(tx: Tx, room: EnteredRoom['room']) {
  const all = []
  for (let before: string | undefined, more = true; more; ) {
    const { messages, hasEarlier } = await messagesOf(tx, room, before)
    all.push(...messages)
    before = messages[0]?.id
    more = hasEarlier
  }
  return all
}

const found = (kind: Findable['kind'], text: string, at: Date, href: string): Findable => ({
  kind,
  text,
  at,
  href,
})
