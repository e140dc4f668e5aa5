import { planInTurn } from '../evaluations/in-turn-actions.ts'
import { addMeeting, saveMeeting } from '../meetings/meetings-store.ts'
import { openRoom } from '../mentorships/room.ts'
import { dueOn } from '../onboarding/check-lists/check-list.ts'
import { checksOf, setCheckDone } from '../onboarding/check-lists/checks-store.ts'
import { helpersOn } from '../onboarding/onboarding.ts'
import { beginOnboardings, type OnboardingCoordinator, stepIn } from '../onboarding/onboardings-actions.ts'
import { findOnboarding } from '../onboarding/onboardings-store.ts'
import { unitsFor } from '../people/imports/places-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { presets } from '../programmes/presets.ts'
import { occasions } from '../well-being/well-being.ts'
import { addAnswer, shareAnswer } from '../well-being/well-being-store.ts'
import { type ColleagueName, colleagues, type InventedNewcomer, newcomers, stepsIn } from './newcomers.ts'
import { stepInAs } from './roles.ts'
import { everybody, karimsWords } from './words.ts'

/** Where newcomers are received: the municipality, its programme, and who there can step in. */
export interface Receiving {
  readonly organisationId: string
  readonly programmeId: string
  readonly hr: { readonly id: string; readonly name: string }
  readonly trine: string
  readonly lise: string
  readonly enter: (who: { name: string; email: string }, position: string) => Promise<string>
}

const day = 86_400_000

/** Brings newcomers through their first months to where they are today, as owner; nothing but their lists is written. */
export async function receiveNewcomers(tx: Tx, house: House, receiving: Receiving, now: Date): Promise<void> {
  const people: Record<string, string> = { trine: receiving.trine, lise: receiving.lise }
  for (const [name, who] of Object.entries(colleagues)) {
    people[name] = await receiving.enter(who, who.position)
  }
  const idOf = (name: ColleagueName) => people[name] ?? ''
  for (const newcomer of newcomers) await receiveOne(tx, house, receiving, { newcomer, idOf, now })
  const { programmeId: id, hr } = receiving
  await planInTurn(tx, { ...presets.onboarding, id }, isoDay(now), { personId: hr.id, now })
}

async function receiveOne(
  tx: Tx,
  house: House,
  receiving: Receiving,
  { newcomer, idOf, now }: { newcomer: InventedNewcomer; idOf: (name: ColleagueName) => string; now: Date },
): Promise<void> {
  const newcomerId = await receiving.enter(newcomer, newcomer.job)
  await placeInUnit(tx, receiving.organisationId, newcomerId, newcomer.unit)
  const firstDay = mondayOf(new Date(now.getTime() - newcomer.days * day))
  const begun = new Date(Math.min(now.getTime(), now.getTime() - (newcomer.days + 14) * day))
  const helpers = Object.fromEntries(
    Object.entries(newcomer.helpers).map(([role, name]) => [role, idOf(name)]),
  )
  const [id = ''] = await beginOnboardings(coordinatorAt(tx, house, receiving, begun), [
    { newcomerId, firstDay, job: newcomer.job, helpers },
  ])
  const today = isoDay(now)
  for (const check of await checksOf(tx, id)) {
    const due = dueOn(check.stage, firstDay)
    if (due >= today || newcomer.forgotten.includes(check.known)) continue
    await setCheckDone(tx, check.id, { by: newcomerId, at: new Date(`${due}T10:00:00Z`) })
  }
  await sayHowItIs(tx, house, { id, newcomerId, name: newcomer.name }, firstDay, today)
  await meet(tx, house, newcomerId, newcomer.days, now)
  if (newcomer.name === stepsIn.newcomer) {
    const at = new Date(now.getTime() - 5 * day)
    const onboarding = await findOnboarding(tx, id)
    const ill =
      onboarding &&
      helpersOn(onboarding, isoDay(at)).find(({ personId }) => personId === idOf(stepsIn.instead))
    if (!onboarding || !ill) throw new Error('The buddy who falls ill is there first')
    const wanted = {
      role: ill.role,
      personId: idOf(stepsIn.helper),
      startsOn: isoDay(at),
      endsOn: undefined,
      instead: ill,
    }
    await stepIn(coordinatorAt(tx, house, receiving, at), onboarding, wanted)
  }
}

/** What the newcomers have answered for themselves; Karim has shared his with the buddy. */
async function sayHowItIs(
  tx: Tx,
  house: House,
  { id, newcomerId, name }: { id: string; newcomerId: string; name: string },
  firstDay: string,
  today: string,
): Promise<void> {
  for (const [place, occasion] of occasions.entries()) {
    const on = dueOn(occasion, firstDay)
    if (on >= today) continue
    const feeling = 3 + ((name.length + place) % 3)
    const isKarim = name === stepInAs.newcomer.name
    const words = isKarim ? karimsWords : ''
    const said = { feeling, belonging: feeling, contributing: Math.max(2, feeling - 1), words, occasion }
    const at = new Date(`${on}T13:00:00Z`)
    const answerId = await addAnswer(tx, house, { ...said, onboardingId: id, personId: newcomerId, at })
    const buddy = (await findOnboarding(tx, id))?.helpers.find(({ role }) => role === 'buddy')
    if (isKarim && buddy) await shareAnswer(tx, house, { answerId, roleId: buddy.roleId, said, at })
  }
}

/** The newcomer and the mentor have met every fortnight, and have a meeting ahead. */
async function meet(tx: Tx, house: House, newcomerId: string, days: number, now: Date): Promise<void> {
  const found = await tx
    .selectFrom('mentorship')
    .select('id')
    .where('mentee_id', '=', newcomerId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  const room = found && (await openRoom(tx, house, found.id))
  if (!room || days < 0) return
  const content = { way: 'in-person', place: '', form: 'advice', agenda: everybody.agenda } as const
  const ahead = Math.floor(days / fortnight) + 1
  for (let number = 1; number <= ahead; number += 1) {
    const startsAt = atTen(new Date(now.getTime() + (number * fortnight - days) * day))
    const by = {
      personId: newcomerId,
      zone: 'Europe/Copenhagen',
      now: new Date(startsAt.getTime() - 7 * day),
    } as const
    const planned = await addMeeting(tx, room, { startsAt, minutes: 60, content }, by)
    if (startsAt < now) await saveMeeting(tx, room, { ...planned, state: 'held' }, startsAt)
  }
}

const fortnight = 14
const atTen = (at: Date): Date => new Date(`${isoDay(at)}T09:00:00Z`)

async function placeInUnit(tx: Tx, organisationId: string, personId: string, name: string): Promise<void> {
  const unit = { organisationId, name }
  const unit_id = (await unitsFor(tx, [unit], true))(unit) ?? null
  await tx.updateTable('person').set({ unit_id, workplace: name }).where('id', '=', personId).execute()
}

function coordinatorAt(tx: Tx, house: House, receiving: Receiving, at: Date): OnboardingCoordinator {
  return {
    tx,
    house,
    programme: {
      id: receiving.programmeId,
      organisationId: receiving.organisationId,
      settings: presets.onboarding.settings,
    },
    by: { ...receiving.hr, organisationName: 'Fjordby Kommune' },
    now: at,
    today: isoDay(at),
  }
}

const isoDay = (at: Date): string => at.toISOString().slice(0, 10)

/** The Monday of a week: nobody begins on a Sunday. */
const mondayOf = (at: Date): string => isoDay(new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * day))
