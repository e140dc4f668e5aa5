import { audit } from '../../audit/audit.ts'
import { findLeader } from '../../organisations/units/units-actions.ts'
import { listUnits } from '../../organisations/units/units-store.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { enqueueLater } from '../../platform/jobs.ts'
import { postMails } from '../../platform/mail/post-mail.ts'
import { isRefusal, type Refusal, refused } from '../../platform/refusal.ts'
import { momentAt } from '../../platform/zoned-time.ts'
import { type Day, dayOf, daysAfter } from '../../ui/dates.ts'
import { emailIn } from '../imports/email-address.ts'
import { addressMails } from './address-mails.ts'
import { type DepartureRefusal, type Employment, planDeparture } from './employment.ts'
import {
  correctAddress,
  handOver,
  leads,
  lockPerson,
  markLeft,
  markReturned,
  setLastDay,
  updatePlace,
} from './employment-store.ts'

/** Who changes where somebody belongs. */
export interface ByRunner {
  readonly tx: Tx
  readonly house: House
  readonly actor: string
  readonly now: Date
}

export type PlaceRefusal = Refusal<
  'no-such-unit' | 'nobody-found' | 'several-found' | 'own-leader' | 'leader-circle' | 'oneself'
>

/** Moves somebody to a unit of their organisation, and says who leads them; both may be left open. */
export async function place(
  by: ByRunner,
  person: Employment,
  to: { readonly unitId: string | null; readonly leader: string },
): Promise<'placed' | PlaceRefusal> {
  const { tx, actor } = by
  if (person.id === actor) return refused('oneself')
  const units = to.unitId === null ? [] : await listUnits(tx, person.organisationId)
  if (to.unitId !== null && !units.some(({ id }) => id === to.unitId)) return refused('no-such-unit')
  const leader = await leaderOf(by, person, to.leader)
  if (isRefusal(leader)) return leader
  await lockPerson(tx, person.id)
  await updatePlace(tx, person.id, { unitId: to.unitId, leaderId: leader })
  await writeDown(by, 'place', person, {
    unit: to.unitId !== person.unitId,
    leader: leader !== person.leaderId,
  })
  return 'placed'
}

async function leaderOf(
  { tx }: ByRunner,
  person: Employment,
  written: string,
): Promise<string | null | PlaceRefusal> {
  if (written === '') return null
  // The name that stood there already names the one it named, also when another has got the same name since.
  if (written === person.leader) return person.leaderId
  const found = await findLeader(tx, person.organisationId, written)
  if (isRefusal(found)) return found
  if (found.id === person.id) return refused('own-leader')
  return (await leads(tx, person.id, found.id)) ? refused('leader-circle') : found.id
}

export type AddressRefusal = Refusal<'email-not-valid' | 'email-taken' | 'oneself'>

/**
 * Corrects a mail address. Whoever has begun says yes to the new one themselves; both addresses get no more than a
 * word that there is something to see.
 */
export async function correct(
  by: ByRunner,
  person: Employment,
  written: string,
): Promise<'changed' | 'asked' | 'same' | AddressRefusal> {
  const { tx, actor, now } = by
  if (person.id === actor) return refused('oneself')
  const email = emailIn(written)
  if (email === undefined) return refused('email-not-valid')
  const outcome = await correctAddress(tx, person.id, email, now)
  if (outcome === 'taken') return refused('email-taken')
  if (outcome === 'same') return 'same'
  if (outcome === 'asked') {
    await postMails(tx, await addressMails(tx, by.house.publicUrl, [person.id], now))
  }
  await writeDown(by, outcome === 'asked' ? 'ask to change' : 'change', person, {}, 'address')
  return outcome
}

/**
 * Says that somebody leaves, with their last day. Their mentorships end with it, and the others are told; whoever
 * they lead gets another leader where one is named.
 */
export async function depart(
  by: ByRunner,
  person: Employment,
  said: { readonly lastDay: Day; readonly successor: string },
): Promise<'left' | 'planned' | DepartureRefusal | Refusal<'nobody-found' | 'several-found' | 'own-leader'>> {
  const { tx, actor, now } = by
  await lockPerson(tx, person.id)
  const today = dayOf(now, { locale: 'da', zone: person.zone })
  const plan = planDeparture(person, actor, said.lastDay, today)
  if (isRefusal(plan)) return plan
  const successor =
    said.successor === '' ? undefined : await findLeader(tx, person.organisationId, said.successor)
  if (isRefusal(successor)) return successor
  if (successor?.id === person.id) return refused('own-leader')
  const midnight = momentAt(daysAfter(said.lastDay, 1), '00:00', person.zone) ?? now
  const since = new Date(Math.min(midnight.getTime(), now.getTime()))
  if (plan === 'at-once' && !(await markLeft(tx, person.id, since))) return refused('already-left')
  if (plan === 'later') {
    await setLastDay(tx, person.id, said.lastDay)
    await enqueueLater(tx, 'leave-on-last-day', { person: person.id }, midnight, `last day ${person.id}`)
  }
  const handedOver = successor ? await handOver(tx, person.id, successor.id) : 0
  await writeDown(
    by,
    plan === 'later' ? 'plan' : 'mark',
    person,
    { handedOver, day: said.lastDay },
    'departure',
  )
  return plan === 'later' ? 'planned' : 'left'
}

/** A departure that was planned is not to be after all; or somebody who left is here again. */
export async function comeBack(by: ByRunner, person: Employment): Promise<'returned' | 'stays'> {
  const { tx } = by
  await lockPerson(tx, person.id)
  const returned = person.leftAt !== null && (await markReturned(tx, person.id))
  if (!returned) await setLastDay(tx, person.id, null)
  await writeDown(by, returned ? 'return' : 'call off', person, {}, 'departure')
  return returned ? 'returned' : 'stays'
}

function writeDown(
  { tx, now, actor }: ByRunner,
  verb: string,
  person: Employment,
  detail: Record<string, string | number | boolean> = {},
  subject = 'person',
): Promise<void> {
  const { id, organisationId } = person
  return audit(tx, { at: now, actor, verb, subject, subjectId: id, organisationId, detail })
}
