import { audit } from '../../audit/audit.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { beginSession } from '../../sign-in/sessions.ts'
import type { SetUp } from './set-up.ts'
import { insertOrganisation } from './set-up-store.ts'

/** Sets up one's own organisation, once, and signs its first coordinator in. */
export async function setUpOrganisation(
  visit: Visit,
  token: string,
  wanted: SetUp,
): Promise<{ personId: string } | Refusal<'closed'>> {
  const { tx, now } = visit
  const made = await insertOrganisation(tx, token, wanted, now)
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
