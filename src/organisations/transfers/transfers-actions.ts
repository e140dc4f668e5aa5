import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { findRunOrganisation } from '../units/units-store.ts'
import { type FoundTransfer, insertTransfer, lockTransfer, saveAnswer } from './transfers-store.ts'

interface By {
  readonly tx: Tx
  readonly actor: string
  readonly now: Date
}

/**
 * Asks another organisation to take somebody over. Nobody is taken from an organisation: theirs asks, the other says
 * yes. Whoever runs both has said it for both.
 */
export async function askToMove(
  by: By,
  person: { readonly id: string; readonly organisationId: string; readonly leftAt: Date | null },
  toId: string,
): Promise<'asked' | 'moved' | Refusal<'oneself' | 'same-organisation' | 'has-left'>> {
  if (person.id === by.actor) return refused('oneself')
  if (person.organisationId === toId) return refused('same-organisation')
  if (person.leftAt !== null) return refused('has-left')
  const asked = { personId: person.id, fromId: person.organisationId, toId, by: by.actor, at: by.now }
  const id = await insertTransfer(by.tx, asked)
  const both = (await findRunOrganisation(by.tx, toId)) !== undefined
  if (both) await saveAnswer(by.tx, id, { state: 'accepted', by: by.actor, at: by.now })
  await writeDown(by, both ? 'move' : 'ask to move', asked)
  return both ? 'moved' : 'asked'
}

/** The one who is asked says yes or no; the one who asked takes it back. */
export async function answerTransfer(
  by: By,
  id: string,
  state: 'accepted' | 'declined' | 'withdrawn',
): Promise<FoundTransfer | Refusal<'not-yours'>> {
  const transfer = await lockTransfer(by.tx, id)
  const mayAnswer = state === 'withdrawn' ? transfer?.runsFrom : transfer?.runsTo
  if (!transfer || !mayAnswer || transfer.personId === by.actor) return refused('not-yours')
  await saveAnswer(by.tx, id, { state, by: by.actor, at: by.now })
  await writeDown(by, { accepted: 'accept', declined: 'decline', withdrawn: 'withdraw' }[state], transfer)
  return transfer
}

/** Both organisations find it in their log. */
async function writeDown(
  { tx, actor, now }: By,
  verb: string,
  { personId, fromId, toId }: { personId: string; fromId: string; toId: string },
): Promise<void> {
  for (const organisationId of [fromId, toId]) {
    await audit(tx, { at: now, actor, verb, subject: 'transfer', subjectId: personId, organisationId })
  }
}
