import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { seal, unseal } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Correspondent, Letter } from './letter.ts'

interface Row {
  id: string
  sender: Correspondent
  receiver: Correspondent
  content: Buffer
  sent_at: Date
  read_at: Date | null
  answer: Buffer | null
  answered_at: Date | null
}

const mostShown = 100

/** The letters somebody has sent or got, the latest first. */
export async function lettersOf(tx: Tx, house: House): Promise<Letter[]> {
  const { rows } = await sql<Row>`${question} order by l.sent_at desc, l.id limit ${mostShown}`.execute(tx)
  return rows.map(row => opened(house, row))
}

/** A letter, for the two it is between; undefined for all others. */
export async function findLetter(tx: Tx, house: House, id: string): Promise<Letter | undefined> {
  const { rows } = await sql<Row>`${question} where l.id = ${id}`.execute(tx)
  return rows[0] && opened(house, rows[0])
}

/** Names are read under row security: whom one has written with is in one's circle. */
const question = sql`
  select l.id, l.content, l.sent_at, l.read_at, l.answer, l.answered_at,
    json_build_object('id', s.id, 'name', s.name, 'position', s.position, 'organisation', so.name) as sender,
    json_build_object('id', r.id, 'name', r.name, 'position', r.position, 'organisation', ro.name) as receiver
  from letter l
    join person s on s.id = l.sender_id join organisation so on so.id = s.organisation_id
    join person r on r.id = l.receiver_id join organisation ro on ro.id = r.organisation_id`

/** The letter to somebody that waits for an answer. */
export async function findUnanswered(tx: Tx, sender: string, receiver: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('letter')
    .select('id')
    .where('sender_id', '=', sender)
    .where('receiver_id', '=', receiver)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}

export async function countSent(tx: Tx, sender: string, since: Date): Promise<number> {
  const { sent } = await tx
    .selectFrom('letter')
    .select(sql<number>`count(*)::int`.as('sent'))
    .where('sender_id', '=', sender)
    .where('sent_at', '>=', since)
    .executeTakeFirstOrThrow()
  return sent
}

export interface NewLetter {
  readonly programmeId: string
  readonly sender: string
  readonly receiver: string
  readonly content: string
  readonly at: Date
}

export async function addLetter(tx: Tx, house: House, letter: NewLetter): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('letter')
    .values({
      id,
      programme_id: letter.programmeId,
      sender_id: letter.sender,
      receiver_id: letter.receiver,
      content: sealedLetter(house, id, 'content', letter.content),
      sent_at: letter.at,
    })
    .execute()
  return id
}

export async function markRead(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('letter').set({ read_at: at }).where('id', '=', id).execute()
}

/** Writes the answer; false when there was one already. */
export async function saveAnswer(
  tx: Tx,
  house: House,
  id: string,
  answer: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ answer: sealedLetter(house, id, 'answer', answer), answered_at: at })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What is written, sealed for its place: it opens nowhere else. */
export const sealedLetter = (house: House, id: string, part: 'content' | 'answer', written: string): Buffer =>
  seal(house.installationKey, placeOf(id, part), Buffer.from(written))

const placeOf = (id: string, part: 'content' | 'answer') => `letter ${id} ${part}`

function opened(house: House, { content, answer, ...row }: Row): Letter {
  const open = (part: 'content' | 'answer', sealed: Buffer) =>
    unseal(house.installationKey, placeOf(row.id, part), sealed).toString('utf8')
  return {
    id: row.id,
    sender: row.sender,
    receiver: row.receiver,
    content: open('content', content),
    sentAt: row.sent_at,
    readAt: row.read_at,
    answer: answer && open('answer', answer),
    answeredAt: row.answered_at,
  }
}
