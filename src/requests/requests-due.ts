import type { Tx } from '../platform/database/transaction.ts'
import { enqueueLater } from '../platform/jobs.ts'

const day = 86_400_000

/** Reminds whoever is to answer a while before, and goes on when they have not. Once more, it puts both off. */
export async function awaitAnswer(tx: Tx, request: string, due: Date): Promise<void> {
  const reminded = new Date(due.getTime() - 2 * day)
  await enqueueLater(tx, 'remind-asked-mentor', { request }, reminded, `remind ${request}`)
  await enqueueLater(tx, 'request-has-no-answer', { request }, due, `no answer ${request}`)
}
