import type { Tx } from '../platform/database/transaction.ts'
import { enqueueLater } from '../platform/jobs.ts'

/** Goes on when whoever is to answer has not. Once more, it is put off. They are reminded before (src/reminders). */
export async function awaitAnswer(tx: Tx, request: string, due: Date): Promise<void> {
  await enqueueLater(tx, 'request-has-no-answer', { request }, due, `no answer ${request}`)
}
