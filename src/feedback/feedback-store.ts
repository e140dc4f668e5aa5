import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { newKey, seal, unseal } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Feedback, FeedbackWords, Part, Somebody, Subject } from './feedback.ts'

/** Somebody one gives feedback to and gets it from, and what they are around the new one. */
export interface Companion extends Somebody {
  readonly part: Part
}

/** Those the transaction's person gives feedback to and gets it from, in this mentorship; empty for all others. */
export async function companionsOf(tx: Tx, mentorshipId: string): Promise<Companion[]> {
  const { rows } = await sql<Companion>`
    select person_id as id, name, part from app.feedback_circle(${mentorshipId})
      order by array_position(array['mentee', 'mentor', 'buddy', 'leader'], part), name`.execute(tx)
  return rows
}

interface Row {
  readonly id: string
  readonly mentorship_id: string
  readonly about: Subject
  readonly task_id: string | null
  readonly giver: Somebody
  readonly receiver: Somebody
  readonly wrapped: Buffer
  readonly content: Buffer | null
  readonly asked_at: Date | null
  readonly given_at: Date | null
  readonly read_at: Date | null
  readonly shared_at: Date | null
}

// Names outlast the part somebody had: whoever has said something to me is still called something.
const question = sql`
  select f.*, json_build_object('id', f.giver_id, 'name', g.name) as giver,
    json_build_object('id', f.receiver_id, 'name', r.name) as receiver
  from feedback f
    join app.feedback_names() g on g.person_id = f.giver_id
    join app.feedback_names() r on r.person_id = f.receiver_id`

/** All that the transaction's person has given, got and asked for here, and what the new one shows them. */
export async function feedbackIn(tx: Tx, house: House, mentorshipId: string): Promise<Feedback[]> {
  const { rows } = await sql<Row>`${question} where f.mentorship_id = ${mentorshipId}
    order by coalesce(f.given_at, f.asked_at) desc, f.id`.execute(tx)
  return rows.map(row => feedbackOf(house, row))
}

/** What somebody new has got in the programme while they had another mentor: it is theirs, and stays at hand. */
export async function feedbackBefore(
  tx: Tx,
  house: House,
  { mentorshipId, newcomerId }: { readonly mentorshipId: string; readonly newcomerId: string },
): Promise<Feedback[]> {
  const { rows } = await sql<Row>`${question}
    join mentorship m on m.id = f.mentorship_id
    join mentorship now on now.programme_id = m.programme_id and now.mentee_id = m.mentee_id
    where now.id = ${mentorshipId} and m.id <> now.id and m.mentee_id = ${newcomerId}
      and f.receiver_id = ${newcomerId} and f.given_at is not null
    order by f.given_at desc, f.id`.execute(tx)
  return rows.map(row => feedbackOf(house, row))
}

/** Whoever has asked the transaction's person for feedback that has not been given yet. */
export async function whoAsks(tx: Tx, giverId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('feedback')
    .select('receiver_id')
    .where('giver_id', '=', giverId)
    .where('given_at', 'is', null)
    .execute()
  return new Set(rows.map(row => row.receiver_id))
}

export async function findFeedback(tx: Tx, house: House, id: string): Promise<Feedback | undefined> {
  const { rows } = await sql<Row>`${question} where f.id = ${id}`.execute(tx)
  return rows[0] && feedbackOf(house, rows[0])
}

function feedbackOf(house: House, row: Row): Feedback {
  const { id, giver, receiver, about } = row
  return {
    id,
    mentorshipId: row.mentorship_id,
    about,
    taskId: row.task_id ?? undefined,
    giver,
    receiver,
    askedAt: row.asked_at ?? undefined,
    givenAt: row.given_at ?? undefined,
    readAt: row.read_at ?? undefined,
    sharedAt: row.shared_at ?? undefined,
    words: row.content ? opened(house, id, row.wrapped, row.content) : undefined,
  }
}

interface Between {
  readonly mentorshipId: string
  readonly about: Subject
  readonly taskId: string | undefined
  readonly giverId: string
  readonly receiverId: string
}

/** Asks for it; undefined when the same has been asked for already and waits. */
export async function addRequest(
  tx: Tx,
  house: House,
  between: Between,
  at: Date,
): Promise<string | undefined> {
  const id = randomUUID()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('feedback')
    .values({ id, ...row(between), wrapped: wrappedKey(house, id), asked_at: at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n ? id : undefined
}

/** Gives it unasked. */
export async function addFeedback(
  tx: Tx,
  house: House,
  between: Between,
  words: FeedbackWords,
  at: Date,
): Promise<string> {
  const id = randomUUID()
  const wrapped = wrappedKey(house, id)
  const content = sealed(house, id, wrapped, words)
  await tx
    .insertInto('feedback')
    .values({ id, ...row(between), wrapped, content, given_at: at })
    .execute()
  return id
}

const row = ({ mentorshipId, about, taskId, giverId, receiverId }: Between) => ({
  mentorship_id: mentorshipId,
  about,
  task_id: taskId ?? null,
  giver_id: giverId,
  receiver_id: receiverId,
})

/** Gives what was asked for; false when it has been given already. */
export async function giveFeedback(
  tx: Tx,
  house: House,
  id: string,
  words: FeedbackWords,
  at: Date,
): Promise<boolean> {
  const asked = await tx
    .selectFrom('feedback')
    .select('wrapped')
    .where('id', '=', id)
    .where('given_at', 'is', null)
    .executeTakeFirst()
  if (!asked) return false
  const { numUpdatedRows } = await tx
    .updateTable('feedback')
    .set({ content: sealed(house, id, asked.wrapped, words), given_at: at })
    .where('id', '=', id)
    .where('given_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markRead(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('feedback')
    .set({ read_at: at })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute()
}

/** Lets the mentor read it, or no longer. */
export async function setShared(tx: Tx, id: string, at: Date | undefined): Promise<void> {
  await tx
    .updateTable('feedback')
    .set({ shared_at: at ?? null })
    .where('id', '=', id)
    .execute()
}

export async function removeRequest(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('feedback').where('id', '=', id).where('given_at', 'is', null).execute()
}

const placeOf = (id: string, part: 'key' | 'content') => `feedback ${id} ${part}`

const wrappedKey = (house: House, id: string) => seal(house.installationKey, placeOf(id, 'key'), newKey())
const keyOf = (house: House, id: string, wrapped: Buffer) =>
  unseal(house.installationKey, placeOf(id, 'key'), wrapped)

const sealed = (house: House, id: string, wrapped: Buffer, words: FeedbackWords) =>
  seal(keyOf(house, id, wrapped), placeOf(id, 'content'), Buffer.from(JSON.stringify(words)))

const opened = (house: House, id: string, wrapped: Buffer, content: Buffer): FeedbackWords =>
  JSON.parse(unseal(keyOf(house, id, wrapped), placeOf(id, 'content'), content).toString('utf8'))
