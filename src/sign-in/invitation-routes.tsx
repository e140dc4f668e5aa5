import { ownPath } from '../platform/http/own-path.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, notFound, page, seeOther, type Visit } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { isOneTooMany } from './attempts.ts'
import { DeadLinkPage, InvitationPage } from './invitation-page.tsx'
import {
  acceptInvitation,
  type DeadLink,
  destination,
  mayRenew,
  renewInvitation,
} from './invitations-actions.ts'
import { findInvitation, type Invitation } from './invitations-store.ts'
import { relyingParty } from './relying-party.ts'
import { TooManyPage } from './sent-page.tsx'

export function invitationRoutes(router: Router): void {
  router.open.get(routes.invitation, show)
  router.open.post(routes.invitation, accept)
  router.open.post(routes.invitationRenewal, renew)
}

async function show(visit: Visit): Promise<Answer> {
  const invitation = await findInvitation(visit.tx, tokenOf(visit), visit.now)
  if (!invitation) return dead(visit, 'unknown', undefined)
  if (invitation.state === 'open') {
    const action = visit.url.pathname + visit.url.search
    return page(<InvitationPage frame={visit.frame} action={action} invitation={invitation} />)
  }
  // Somebody who is signed in and follows the link in the mail once more just wants to come in.
  if (visit.viewer?.id === invitation.personId) return seeOther(wayOn(visit, invitation))
  return dead(visit, invitation.state, invitation)
}

async function accept(visit: Visit): Promise<Answer> {
  const accepted = await acceptInvitation(visit, tokenOf(visit))
  if (!isRefusal(accepted)) {
    const next = wayOn(visit, accepted)
    const offersPasskey = !accepted.hasPasskey && relyingParty(visit.house) !== undefined
    return seeOther(offersPasskey ? routes.passkeys({ next }) : next)
  }
  if ('invitation' in accepted) return seeOther(routes.signIn({ next: wayOn(visit, accepted.invitation) }))
  if (accepted.refused === 'unknown') {
    if (await isOneTooMany(visit, 'network', visit.network))
      return page(<TooManyPage frame={visit.frame} />, 429)
    return dead(visit, 'unknown', undefined)
  }
  return dead(visit, accepted.refused, await findInvitation(visit.tx, tokenOf(visit), visit.now))
}

async function renew(visit: Visit): Promise<Answer> {
  const invitation = await findInvitation(visit.tx, tokenOf(visit), visit.now)
  const tooMany =
    (invitation && (await isOneTooMany(visit, 'account', invitation.personId))) ||
    (await isOneTooMany(visit, 'network', visit.network))
  if (tooMany) return page(<TooManyPage frame={visit.frame} />, 429)
  if (!invitation) return notFound()
  await renewInvitation(visit, invitation)
  return seeOther(routes.signInSent())
}

function dead(visit: Visit, why: DeadLink, invitation: Invitation | undefined): Answer {
  const renewal =
    invitation && mayRenew(invitation) ? routes.invitationRenewal({ token: tokenOf(visit) }) : undefined
  const body = <DeadLinkPage frame={visit.frame} why={why} renewal={renewal} />
  return page(body, why === 'unknown' ? 404 : 410)
}

function wayOn(visit: Visit, invitation: Invitation): string {
  return destination(invitation) ?? ownPath(visit.url.searchParams.get('next')) ?? routes.home()
}

const tokenOf = (visit: Visit) => visit.params.token ?? ''
