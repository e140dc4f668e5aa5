import { audit } from '../audit/audit.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { markWithdrawn } from '../programmes/people/participants-store.ts'
import type { Approver } from '../programmes/programme-settings.ts'
import { type Application, type SaidState, type Side, stateWhenSaid } from './application.ts'
import type { Said } from './application-form.ts'
import { addToProfile, findOwnApplications, keepAnswers, submitApplication } from './applications-store.ts'
import { askApprovers } from './approvals/approvals-actions.ts'
import { isFull, putInLine } from './waiting-list/waiting-list-store.ts'

interface Who {
  readonly programmeId: string
  readonly personId: string
  readonly side: Side
  readonly now: Date
}

/**
 * Signs a person up on one side, or changes what they have said. Where somebody has to say yes (C12) the application
 * waits for them, and they get a mail; where there is no place left, it goes to the end of the waiting list. Gives the
 * state it is in.
 */
export async function signUp(
  tx: Tx,
  house: Pick<House, 'publicUrl'>,
  who: Who & { readonly approver: Approver },
  { wish, profile, answers }: Said,
): Promise<SaidState> {
  const { programmeId, personId, side, now } = who
  const own = await findOwnApplications(tx, programmeId, personId)
  const before = own.find(application => application.side === side)
  const isKept = before?.state === 'submitted' || before?.state === 'queued'
  const full = !isKept && who.approver === 'nobody' && (await isFull(tx, programmeId, side))
  const state = stateWhenSaid(before?.state, { approver: who.approver, isFull: full })
  const subjectId = await submitApplication(tx, { programmeId, personId, side, at: now }, state, wish)
  await keepAnswers(tx, subjectId, answers)
  await addToProfile(tx, personId, { ...profile, ...(wish.places !== null && { capacity: wish.places }) })
  const isNew = before?.state !== state
  if (state === 'queued' && isNew) await putInLine(tx, subjectId, { reason: 'full', words: '', since: now })
  if (state === 'waiting' && isNew) await askApprovers(tx, house, subjectId, now)
  await audit(tx, eventOf(who, isNew ? 'submit' : 'change', subjectId))
  return state
}

/** Takes an application back, at any time. A mentorship that came of it goes on until the two end it. */
export async function withdraw(tx: Tx, application: Application, now: Date): Promise<void> {
  const { programmeId, personId, side, id } = application
  await markWithdrawn(tx, id, now)
  await audit(tx, eventOf({ programmeId, personId, side, now }, 'withdraw', id))
}

function eventOf({ programmeId, personId, side, now }: Who, verb: string, subjectId: string) {
  return { at: now, actor: personId, verb, subject: 'application', subjectId, programmeId, detail: { side } }
}
