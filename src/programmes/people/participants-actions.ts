import { randomUUID } from 'node:crypto'
import { audit } from '../../audit/audit.ts'
import { findKnown, findTaken, insertPeople, listInProgramme } from '../../people/imports/people-store.ts'
import { organisationFinder } from '../../people/imports/places.ts'
import { addOrganisations, findCoordination } from '../../people/imports/places-store.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { postMails } from '../../platform/mail/post-mail.ts'
import { isRefusal, type Refusal, refused } from '../../platform/refusal.ts'
import { inviteAll } from '../../sign-in/invite.ts'
import type { Programme } from '../programme.ts'
import { mailTexts } from './mail-messages.ts'
import { type Side, wasJustInvited } from './participant.ts'
import {
  findState,
  hasLeft,
  type Invitee,
  isKeptByOthers,
  markInvited,
  markListedInvited,
  markPresent,
  markWithdrawn,
  takeParticipant,
} from './participants-store.ts'

/** A programme's coordinator, at work in it. */
export interface Coordinator {
  readonly tx: Tx
  readonly house: Pick<House, 'publicUrl'>
  readonly programme: Pick<Programme, 'id' | 'organisationId'>
  readonly now: Date
  readonly by: { readonly id: string; readonly name: string; readonly organisationName: string }
}

/** How long the link of an invitation is good for. */
export const invitationDays = 14

/** Invites everybody who is only listed: one mail each, and none the second time. Gives how many. */
export async function inviteListed(at: Coordinator): Promise<number> {
  const invitees = await markListedInvited(at.tx, at.programme.id, at.now)
  for (let from = 0; from < invitees.length; from += together) {
    await postInvitations(at, invitees.slice(from, from + together))
  }
  if (invitees.length > 0) await writeDown(at, 'invite', undefined, { invited: invitees.length })
  return invitees.length
}

// One question to the database holds so many rows.
const together = 1000

/** Invites one person, or once more whoever has not answered. A second click sends nothing. */
export async function inviteOne(
  at: Coordinator,
  applicationId: string,
): Promise<{ name: string } | Refusal<'not-there' | 'just-invited'>> {
  const found = await takeParticipant(at.tx, at.programme.id, applicationId)
  if (found?.state !== 'listed' && found?.state !== 'invited') return refused('not-there')
  if (wasJustInvited(found.invitedAt, at.now)) return refused('just-invited')
  await markInvited(at.tx, found.id, at.now)
  await postInvitations(at, [found])
  await writeDown(at, 'invite', found.id, { side: found.side })
  return { name: found.name }
}

/** Takes somebody out of the programme on one side. A mentorship that is under way goes on. */
export async function withdrawOne(
  at: Coordinator,
  applicationId: string,
): Promise<{ name: string } | Refusal<'not-there'>> {
  const found = await takeParticipant(at.tx, at.programme.id, applicationId)
  if (found === undefined || found.state === 'withdrawn') return refused('not-there')
  await markWithdrawn(at.tx, found.id, at.now)
  await writeDown(at, 'withdraw', found.id, { side: found.side })
  return { name: found.name }
}

export interface NewParticipant {
  readonly name: string
  readonly email: string
  readonly side: Side
  /** The id of one that is there; undefined when `newOrganisation` is its name. */
  readonly organisationId: string | undefined
  readonly newOrganisation: string
}

/**
 * Lists one person in the programme. Whoever has the address already comes in as they are; what is typed of their
 * name and place of work then changes nothing.
 */
export async function addOne(
  at: Coordinator,
  added: NewParticipant,
): Promise<
  { name: string } | Refusal<'address-taken' | 'already-here' | 'has-withdrawn' | 'organisation-has-hr'>
> {
  const { tx, programme, now } = at
  const personId = await knownOrNew(at, added)
  if (isRefusal(personId)) return personId
  const { side } = added
  const state = await findState(tx, { programmeId: programme.id, personId, side })
  if (state !== undefined) return refused(state === 'withdrawn' ? 'has-withdrawn' : 'already-here')
  await listInProgramme(tx, programme.id, [{ personId, side, wishes: {}, places: undefined }], now)
  // Now that they take part, the coordinator may change them.
  const name = await markPresent(tx, personId)
  await writeDown(at, 'list', undefined, { side })
  return { name }
}

async function knownOrNew(
  at: Coordinator,
  added: NewParticipant,
): Promise<string | Refusal<'address-taken' | 'organisation-has-hr'>> {
  const { tx, now } = at
  const { name, email } = added
  const known = (await findKnown(tx, [email])).get(email)
  if (known) {
    const isGone = await hasLeft(tx, known.id)
    return isGone && (await isKeptByOthers(tx, known.organisationId))
      ? refused('organisation-has-hr')
      : known.id
  }
  if ((await findTaken(tx, [email])).has(email)) return refused('address-taken')
  const id = randomUUID()
  const organisationId = added.organisationId ?? (await organisationNamed(at, added.newOrganisation))
  if (await isKeptByOthers(tx, organisationId)) return refused('organisation-has-hr')
  const person = { id, organisationId, unitId: undefined, name, email, locale: undefined, profile: {} }
  await insertPeople(tx, [person], now)
  return id
}

/** The id of the organisation of that name, which is made when it is not there. */
async function organisationNamed({ tx, programme }: Coordinator, name: string): Promise<string> {
  const { coordinated, organisations } = await findCoordination(tx)
  const before = {
    own: { id: programme.organisationId, name: '' },
    organisations,
    coordinated,
    keptByOthers: new Set<string>(),
    mayAddOrganisations: coordinated.size > 0,
    intoProgramme: true,
    known: new Map(),
    taken: new Set<string>(),
  }
  const found = organisationFinder(await addOrganisations(tx, [name], before))(name)
  if (found === undefined) throw new Error('An organisation that was just added is there')
  return found
}

// A mail says who asks, and where to answer; what it is about stands behind the link.
async function postInvitations(at: Coordinator, invitees: readonly Invitee[]): Promise<void> {
  const { tx, house, programme, by, now } = at
  const links = await inviteAll(
    tx,
    house,
    invitees.map(({ personId }) => ({
      personId,
      programmeId: programme.id,
      purpose: 'join' as const,
      invitedBy: by.id,
      now,
      days: invitationDays,
    })),
  )
  await postMails(
    tx,
    invitees.map(({ personId, locale }, nr) => {
      const t = mailTexts(locale).invitation
      const body = t.body(by.name, by.organisationName, links[nr] ?? '', invitationDays)
      return { to: personId, kind: 'invitation', subject: t.subject, body, at: now }
    }),
  )
}

function writeDown(
  { tx, programme, by, now }: Coordinator,
  verb: 'invite' | 'withdraw' | 'list',
  subjectId: string | undefined,
  detail: Record<string, string | number>,
): Promise<void> {
  return audit(tx, {
    at: now,
    actor: by.id,
    verb,
    subject: 'application',
    ...(subjectId !== undefined && { subjectId }),
    programmeId: programme.id,
    organisationId: programme.organisationId,
    detail,
  })
}
