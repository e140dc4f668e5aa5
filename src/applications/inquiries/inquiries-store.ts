import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Locale } from '../../platform/i18n.ts'

/** What a coordinator wants to know before there is an answer, and what came back. */
export interface Inquiry {
  readonly id: string
  readonly applicationId: string
  readonly askedAt: Date
  readonly question: string
  /** '' until it is answered. */
  readonly answer: string
  readonly answeredAt: Date | null
}

/** What was asked about these applications, the oldest first, as the transaction's person may see it. */
export async function findInquiries(tx: Tx, applications: readonly string[]): Promise<Inquiry[]> {
  if (applications.length === 0) return []
  const rows = await tx
    .selectFrom('application_inquiry')
    .select(['id', 'application_id', 'asked_at', 'question', 'answer', 'answered_at'])
    .where('application_id', 'in', [...applications])
    .orderBy('asked_at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    applicationId: row.application_id,
    askedAt: row.asked_at,
    question: row.question,
    answer: row.answer,
    answeredAt: row.answered_at,
  }))
}

/** Asks about an application. Gives false when a question is open already: of two at once one is asked. */
export async function insertInquiry(
  tx: Tx,
  asked: {
    readonly applicationId: string
    readonly by: string
    readonly question: string
    readonly at: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('application_inquiry')
    .values({
      application_id: asked.applicationId,
      asked_by: asked.by,
      asked_at: asked.at,
      question: asked.question,
    })
    .onConflict(conflict => conflict.column('application_id').where('answered_at', 'is', null).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Whom to tell; null when whoever asked has left. */
export interface Asker {
  readonly personId: string | null
  readonly locale: Locale | null
}

/** Answers what is open about one's own application; undefined when nothing is. */
export async function answerInquiry(
  tx: Tx,
  applicationId: string,
  said: { readonly answer: string; readonly at: Date },
): Promise<Asker | undefined> {
  const { rows } = await sql<Asker>`
    select person_id as "personId", locale
    from app.answer_inquiry(${applicationId}, ${said.answer}, ${said.at})`.execute(tx)
  return rows[0]
}
