import type { Visit } from '../platform/http/visit.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { findInvitation, type Invitation, takeInvitation } from './invitations-store.ts'
import { beginSession } from './sessions.ts'
import { askForLink } from './sign-in-link.ts'

export type DeadLink = 'used' | 'expired' | 'unknown'
export type PasskeyAsked = Refusal<'passkey-asked'> & { readonly invitation: Invitation }

/**
 * Uses the link, once, and signs its person in. An invitation to a programme is no way round the passkey of somebody
 * whose organisation asks for one: they sign in with it and go on.
 */
export async function acceptInvitation(
  visit: Visit,
  token: string,
): Promise<Invitation | Refusal<DeadLink> | PasskeyAsked> {
  const invitation = await findInvitation(visit.tx, token, visit.now)
  if (!invitation) return refused('unknown')
  if (invitation.state !== 'open') return refused(invitation.state)
  const goesRound = invitation.purpose === 'join' && !invitation.linksSuffice && invitation.hasPasskey
  if (goesRound) return { ...refused('passkey-asked'), invitation }
  if (!(await takeInvitation(visit.tx, token, visit.now))) return refused('used')
  await beginSession(visit, invitation.personId, 'link')
  return invitation
}

/**
 * A new link to the mailbox of an old one's person. Where links do not suffice, only for somebody who has no passkey
 * yet: else the mailbox alone would always be enough.
 */
export function mayRenew({ linksSuffice, hasPasskey }: Invitation): boolean {
  return linksSuffice || !hasPasskey
}

export async function renewInvitation(visit: Visit, invitation: Invitation): Promise<void> {
  if (!mayRenew(invitation)) return
  await askForLink(visit.tx, visit.house, { personId: invitation.personId }, destination(invitation))
}

/** Where a link leads: to sign up where it invites to a programme. */
export function destination({ purpose, programme }: Invitation): string | undefined {
  return purpose === 'join' && programme ? routes.application({ id: programme.id }) : undefined
}
