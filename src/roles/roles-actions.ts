import { audit } from '../audit/audit.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { isRefusal, type Refusal, refused } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import type { Day } from '../ui/dates.ts'
import { roleMailTexts } from './mail-messages.ts'
import { checkDays, type DaysRefusal, type RoleDays, type RolePlace, roleAt } from './role.ts'
import {
  endRole,
  findByAddress,
  findReceiver,
  insertRole,
  listRolesAt,
  moveLastDay,
  type PlacedRole,
  type Receiver,
} from './roles-store.ts'

export interface By {
  readonly tx: Tx
  readonly house: House
  readonly actor: string
  readonly now: Date
  readonly today: Day
}

export interface Wanted extends RoleDays {
  /** The mail address of whoever is to have it. */
  readonly address: string
}

export type GivingRefusal = DaysRefusal | Refusal<'nobody-there' | 'oneself' | 'has-it-already'>

/** Gives the role of a place to somebody, from a day, until a day or for good. They get a mail that there is news. */
export async function giveRole(by: By, place: RolePlace, wanted: Wanted): Promise<Receiver | GivingRefusal> {
  const days = checkDays(wanted, by.today, false)
  if (isRefusal(days)) return days
  const receiver = await receiverOf(by, wanted.address)
  if (isRefusal(receiver)) return receiver
  const held = await listRolesAt(by.tx, place)
  if (held.some(role => role.personId === receiver.id && role.standsInFor === null))
    return refused('has-it-already')
  await giveTo(by, place, receiver, days)
  return receiver
}

/** The same for somebody who is known already and does not have it. */
export async function giveTo(by: By, place: RolePlace, receiver: Receiver, days: RoleDays): Promise<void> {
  const ids = {
    organisationId: place.kind === 'organisation' ? place.id : null,
    programmeId: place.kind === 'programme' ? place.id : null,
  }
  const role = roleAt[place.kind]
  await insertRole(by.tx, {
    ...days,
    ...ids,
    role,
    personId: receiver.id,
    standsInFor: null,
    by: by.actor,
    at: by.now,
  })
  await tell(by, receiver, 'given')
  await record(by, 'give', { ...ids, role, personId: receiver.id })
}

/** Lets somebody stand in for a role between two days: just that role, and it ends by itself. */
export async function appointSubstitute(
  by: By,
  role: PlacedRole,
  wanted: Wanted,
): Promise<Receiver | GivingRefusal> {
  const days = checkDays(wanted, by.today, true)
  if (isRefusal(days)) return days
  const receiver = await receiverOf(by, wanted.address)
  if (isRefusal(receiver)) return receiver
  if (receiver.id === role.personId) return refused('has-it-already')
  const { organisationId, programmeId, id } = role
  const ids = { organisationId, programmeId, role: role.role, personId: receiver.id }
  await insertRole(by.tx, { ...days, ...ids, standsInFor: id, by: by.actor, at: by.now })
  await tell(by, receiver, 'given')
  await record(by, 'appoint', ids)
  return receiver
}

/** Takes a role, or gives one's own up. The last one of its kind stays (B12). */
export async function takeRole(by: By, role: PlacedRole): Promise<'taken' | Refusal<'last'>> {
  if (role.isLast) return refused('last')
  const receiver = await findReceiver(by.tx, role.personId)
  await endRole(by.tx, role.id, by.now)
  if (receiver && receiver.id !== by.actor) await tell(by, receiver, 'taken')
  await record(by, 'take', role)
  return 'taken'
}

/** Sets a role's last day, or lets it go on. The last of its kind goes on; nobody moves their own. */
export async function changeLastDay(
  by: By,
  role: PlacedRole,
  endsOn: Day | undefined,
): Promise<'changed' | DaysRefusal | Refusal<'last' | 'oneself'>> {
  if (role.personId === by.actor) return refused('oneself')
  if (role.isLast && endsOn !== undefined) return refused('last')
  if (endsOn === undefined && role.standsInFor !== null) return refused('no-last-day')
  if (endsOn !== undefined && (endsOn < role.startsOn || endsOn < by.today))
    return refused('ends-before-it-begins')
  const receiver = await findReceiver(by.tx, role.personId)
  await moveLastDay(by.tx, role.id, endsOn)
  if (receiver) await tell(by, receiver, 'given')
  await record(by, 'move', role)
  return 'changed'
}

async function receiverOf(by: By, address: string): Promise<Receiver | Refusal<'nobody-there' | 'oneself'>> {
  const receiver = await findByAddress(by.tx, address)
  if (!receiver) return refused('nobody-there')
  return receiver.id === by.actor ? refused('oneself') : receiver
}

/** A mail that says there is news about one's access, and where: not which role, nor where it is. */
export async function tell(
  { tx, house, now }: Pick<By, 'tx' | 'house' | 'now'>,
  { id, locale }: Receiver,
  news: 'given' | 'taken',
): Promise<void> {
  const { subject, body } = roleMailTexts(locale)
  await postMail(tx, {
    to: id,
    kind: `role-${news}`,
    subject,
    body: body(house.publicUrl + routes.myRoles()),
    at: now,
  })
}

async function record(
  { tx, actor, now }: By,
  verb: string,
  {
    role,
    personId,
    organisationId,
    programmeId,
  }: Pick<PlacedRole, 'role' | 'personId' | 'organisationId' | 'programmeId'>,
): Promise<void> {
  await audit(tx, {
    at: now,
    actor,
    verb,
    subject: role,
    subjectId: personId,
    ...(organisationId !== null && { organisationId }),
    ...(programmeId !== null && { programmeId }),
  })
}
