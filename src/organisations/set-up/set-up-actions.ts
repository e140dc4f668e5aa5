import { audit } from '../../audit/audit.ts'
import { asOwnerWithin } from '../../platform/database/transaction.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { beginSession } from '../../sign-in/sessions.ts'
import type { SetUp } from './set-up.ts'
import { insertOrganisation, isSetUpOpen, takeSetUpLink } from './set-up-store.ts'

/** Sets up one's own organisation, once, and signs its first coordinator in. */
export async function setUpOrganisation(
  visit: Visit,
  token: string,
  wanted: SetUp,
): Promise<{ personId: string } | Refusal<'closed'>> {
  const { tx, now } = visit
  if (!(await isSetUpOpen(tx, token))) return refused('closed')
  const made = await asOwnerWithin(tx, async () =>
    (await takeSetUpLink(tx, token, now)) ? insertOrganisation(tx, wanted, now) : undefined,
  )
  if (!made) return refused('closed')
  const { organisationId, personId } = made
  await beginSession(visit, personId, 'link')
  await audit(tx, {
    at: now,
    actor: personId,
    verb: 'set up',
    subject: 'organisation',
    subjectId: organisationId,
    organisationId,
  })
  return { personId }
}
