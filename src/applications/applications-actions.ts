import { audit } from '../audit/audit.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isRefusal, type Refusal } from '../platform/refusal.ts'
import { type Application, type Side, type Wish, withdrawal } from './application.ts'
import {
  addToProfile,
  markWithdrawn,
  type ProfileAdditions,
  submitApplication,
} from './applications-store.ts'

/** Signs a person up on one side, or changes what they have said; their places count in all programmes (C4, D10). */
export async function signUp(
  tx: Tx,
  who: { programmeId: string; personId: string; side: Side; now: Date },
  said: { wish: Wish; profile: ProfileAdditions },
): Promise<void> {
  const { programmeId, personId, side, now } = who
  const { places } = said.wish
  await submitApplication(tx, { programmeId, personId, side, at: now }, said.wish)
  await addToProfile(tx, personId, { ...said.profile, ...(places !== null && { capacity: places }) })
  await audit(tx, {
    at: now,
    actor: personId,
    verb: 'submit',
    subject: 'application',
    programmeId,
    detail: { side },
  })
}

/** Takes an application back. A mentorship that is under way goes on. */
export async function withdraw(
  tx: Tx,
  application: Application | undefined,
  { actor, now }: { actor: string; now: Date },
): Promise<Application | Refusal<'nothing-to-withdraw'>> {
  const open = withdrawal(application)
  if (isRefusal(open)) return open
  await markWithdrawn(tx, open.id, now)
  await audit(tx, {
    at: now,
    actor,
    verb: 'withdraw',
    subject: 'application',
    subjectId: open.id,
    programmeId: open.programmeId,
    detail: { side: open.side },
  })
  return open
}
