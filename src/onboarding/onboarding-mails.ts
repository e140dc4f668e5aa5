import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { postMail, postMails } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { inviteAll } from '../sign-in/invite.ts'
import { type Day, daysBetween } from '../ui/dates.ts'
import { mailTexts } from './mail-messages.ts'
import type { Newcomer } from './onboarding.ts'
import { type GivenRole, helpersKnown } from './onboardings-writing-store.ts'

interface Sender {
  readonly programme: { readonly id: string }
  readonly by: { readonly id: string; readonly name: string; readonly organisationName: string }
  readonly now: Date
  readonly today: Day
}

const usualDays = 14

/**
 * Welcomes newcomers: where they can see who is who and what happens, from before their first day. The link is good
 * until a week into the job. Practical, and nothing about anybody.
 */
export async function postWelcomes(
  tx: Tx,
  house: House,
  from: Sender,
  begun: readonly { readonly id: string; readonly newcomerId: string; readonly firstDay: Day }[],
): Promise<void> {
  const known = await helpersKnown(
    tx,
    begun.map(({ newcomerId }) => newcomerId),
  )
  const wanted = begun.map(({ id, newcomerId, firstDay }) => ({
    ...invitationOf(from, newcomerId, id),
    days: Math.max(usualDays, Math.min(daysBetween(from.today, firstDay) + 7, 120)),
  }))
  const links = await inviteAll(tx, house, wanted)
  await postMails(
    tx,
    wanted.map(({ personId, days }, place) => {
      const t = mailTexts(known.get(personId)?.locale ?? 'da').welcome
      const body = t.body(from.by.organisationName, links[place] ?? '', days)
      return { to: personId, kind: 'onboarding-welcome', subject: t.subject, body, at: from.now }
    }),
  )
}

/** Tells helpers that they have a part in somebody's first months; who it is stands behind the link. */
export async function postNews(
  tx: Tx,
  house: House,
  from: Sender,
  roles: readonly GivenRole[],
): Promise<void> {
  const others = roles.filter(({ personId }) => personId !== from.by.id)
  // One mail, however many newcomers start the same day.
  const first = [...new Map(others.map(given => [given.personId, given])).values()]
  const known = await helpersKnown(
    tx,
    first.map(({ personId }) => personId),
  )
  const links = await inviteAll(
    tx,
    house,
    first.map(given => ({ ...invitationOf(from, given.personId, given.onboardingId), days: usualDays })),
  )
  await postMails(
    tx,
    first.map(({ personId }, place) => {
      const t = mailTexts(known.get(personId)?.locale ?? 'da').helper
      const body = t.body(from.by.name, from.by.organisationName, links[place] ?? '', usualDays)
      return { to: personId, kind: 'onboarding-role', subject: t.subject, body, at: from.now }
    }),
  )
}

/** Tells a newcomer that another has become their mentor; who, and what of their plan follows, stands behind the link. */
export async function postNewMentor(
  tx: Tx,
  house: House,
  newcomer: Pick<Newcomer, 'id' | 'locale'> & { readonly onboardingId: string },
  now: Date,
): Promise<void> {
  const { subject, body } = mailTexts(newcomer.locale).mentor
  const link = house.publicUrl + routes.onboarding({ id: newcomer.onboardingId })
  await postMail(tx, { to: newcomer.id, kind: 'onboarding-mentor', subject, body: body(link), at: now })
}

const invitationOf = (from: Sender, personId: string, onboardingId: string) => ({
  personId,
  programmeId: from.programme.id,
  purpose: 'join' as const,
  invitedBy: from.by.id,
  now: from.now,
  next: routes.onboarding({ id: onboardingId }),
})
