import { audit } from '../audit/audit.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isRefusal, type Refusal } from '../platform/refusal.ts'
import { type Application, type Side, withdrawal } from './application.ts'
import type { Said } from './application-form.ts'
import {
  addToProfile,
  findOwnApplications,
  markWithdrawn,
  openMentorshipsIn,
  submitApplication,
} from './applications-store.ts'

interface Who {
  readonly programmeId: string
  readonly personId: string
  readonly side: Side
  readonly now: Date
}

/** Signs a person up on one side, or changes what they have said. */
export async function signUp(tx: Tx, who: Who, { wish, profile }: Said): Promise<void> {
  const { programmeId, personId, side, now } = who
  const own = await findOwnApplications(tx, programmeId, personId)
  const before = own.find(application => application.side === side)
  const subjectId = await submitApplication(tx, { programmeId, personId, side, at: now }, wish)
  await addToProfile(tx, personId, { ...profile, ...(wish.places !== null && { capacity: wish.places }) })
  const verb = before?.state === 'submitted' ? 'change' : 'submit'
  await audit(tx, eventOf(who, verb, subjectId))
}

/** Takes an application back, unless a mentorship that came of it is under way. */
export async function withdraw(
  tx: Tx,
  application: Application,
  now: Date,
): Promise<Application | Refusal<'in-mentorship'>> {
  const { programmeId, personId, side, id } = application
  const allowed = withdrawal(application, await openMentorshipsIn(tx, programmeId, personId))
  if (isRefusal(allowed)) return allowed
  await markWithdrawn(tx, id, now)
  await audit(tx, eventOf({ programmeId, personId, side, now }, 'withdraw', id))
  return application
}

function eventOf({ programmeId, personId, side, now }: Who, verb: string, subjectId: string) {
  return { at: now, actor: personId, verb, subject: 'application', subjectId, programmeId, detail: { side } }
}
