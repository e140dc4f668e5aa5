import { randomUUID } from 'node:crypto'
import { audit } from '../audit/audit.ts'
import { lastDayAfter } from '../mentorships/last-day.ts'
import { makeRooms } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import type { Programme } from '../programmes/programme.ts'
import { type Day, daysAfter } from '../ui/dates.ts'
import { addChecks } from './check-lists/checks-store.ts'
import { usualChecks } from './check-lists/known-checks.ts'
import { type Helper, type Onboarding, type OnboardingRole, onboardingRoles, standsBy } from './onboarding.ts'
import { postNewMentor, postNews, postWelcomes } from './onboarding-mails.ts'
import {
  endOnboarding,
  type GivenRole,
  handOverMentorship,
  insertMentorships,
  insertOnboardings,
  insertRoles,
  setHelperEnd,
  updateOnboarding,
} from './onboardings-writing-store.ts'
import { makeBonds } from './sealed-bond.ts'
import { templateFor } from './templates-store.ts'

/** A programme's coordinator, at work in it. */
export interface OnboardingCoordinator {
  readonly tx: Tx
  readonly house: House
  readonly programme: Pick<Programme, 'id' | 'organisationId' | 'settings'>
  readonly by: { readonly id: string; readonly name: string; readonly organisationName: string }
  readonly now: Date
  readonly today: Day
}

/** A newcomer, their first day, and who is to stand around them. */
export interface NewStart {
  readonly newcomerId: string
  readonly firstDay: Day
  readonly job: string
  readonly helpers: Readonly<Partial<Record<OnboardingRole, string>>>
}

/**
 * Begins onboardings, all of them or none: the set, the keys of what is said to each, the list of what is to be done,
 * the room with the mentor, and a welcome to everybody. Gives the ids, in the order of the starts.
 */
export async function beginOnboardings(
  at: OnboardingCoordinator,
  starts: readonly NewStart[],
): Promise<readonly string[]> {
  const { tx, house, programme, now } = at
  const begun = starts.map(start => ({ ...start, id: randomUUID() }))
  const by = { programmeId: programme.id, by: at.by.id, now }
  await insertOnboardings(tx, begun, by)
  const roles = begun.flatMap(({ id, newcomerId, helpers }) =>
    onboardingRoles.flatMap(role => {
      const personId = helpers[role]
      return personId === undefined ? [] : [roleOf({ id, newcomerId }, role, personId, at.today)]
    }),
  )
  // Whoever begins anew may have a mentor from before.
  for (const { id, helpers } of begun)
    if (helpers.mentor !== undefined) await handOverMentorship(tx, id, helpers.mentor, now)
  await give(at, roles)
  const { checkList } = await templateFor(tx, {
    organisationId: programme.organisationId,
    programmeId: programme.id,
  })
  await addChecks(
    tx,
    begun.map(({ id }) => id),
    checkList ?? usualChecks(programme.settings),
  )
  await postWelcomes(tx, house, at, begun)
  await postNews(tx, house, at, roles)
  await audit(tx, {
    at: now,
    actor: at.by.id,
    verb: 'begin',
    subject: 'onboarding',
    ...(begun.length === 1 && begun[0] && { subjectId: begun[0].id }),
    programmeId: programme.id,
    organisationId: programme.organisationId,
    detail: { newcomers: begun.length },
  })
  return begun.map(({ id }) => id)
}

export interface StepIn {
  readonly role: OnboardingRole
  readonly personId: string
  readonly startsOn: Day
  readonly endsOn: Day | undefined
  /** Whoever has the role now: they stop the day before, and come back when the other's days are over, if there is a last one. */
  readonly instead: Helper | undefined
}

export type StepInRefusal = Refusal<
  'themselves' | 'has-it-already' | 'days-wrong' | 'in-the-past' | 'no-place'
>

/**
 * Lets somebody step in: as a further helper, or instead of one who stops the day before. What was said before stays
 * with those it was said to. A mentor gets a room of their own with the newcomer, and the earlier one closes.
 */
export async function stepIn(
  at: OnboardingCoordinator,
  onboarding: Onboarding,
  wanted: StepIn,
): Promise<undefined | StepInRefusal> {
  const { tx, house, now, today } = at
  if (wanted.personId === onboarding.newcomer.id) return refused('themselves')
  if (wanted.startsOn < today) return refused('in-the-past')
  if (wanted.endsOn !== undefined && wanted.endsOn < wanted.startsOn) return refused('days-wrong')
  const has = onboarding.helpers.some(
    helper =>
      helper.role === wanted.role &&
      helper.personId === wanted.personId &&
      helper.endedAt === undefined &&
      (helper.endsOn === undefined || helper.endsOn >= wanted.startsOn),
  )
  if (has) return refused('has-it-already')
  if (wanted.instead) await stop(at, wanted.instead, daysAfter(wanted.startsOn, -1))
  const { id, newcomer } = onboarding
  const first = {
    ...roleOf({ id, newcomerId: newcomer.id }, wanted.role, wanted.personId, wanted.startsOn),
    endsOn: wanted.endsOn,
  }
  const roles: GivenRole[] = [first]
  // The one who was ill comes back by themselves, with a key of their own again.
  if (wanted.instead && wanted.endsOn !== undefined) {
    const back = daysAfter(wanted.endsOn, 1)
    roles.push({
      ...roleOf({ id, newcomerId: newcomer.id }, wanted.role, wanted.instead.personId, back),
      endsOn: wanted.instead.endsOn,
    })
  }
  const takesOver = wanted.role === 'mentor' && wanted.instead !== undefined && wanted.startsOn <= today
  if (takesOver && (await handOverMentorship(tx, id, wanted.personId, now)))
    await postNewMentor(tx, house, { ...newcomer, onboardingId: id }, now)
  await give(at, roles)
  await postNews(tx, house, at, [first])
  await audit(tx, {
    at: now,
    actor: at.by.id,
    verb: 'give',
    subject: 'onboarding_role',
    subjectId: id,
    programmeId: at.programme.id,
    organisationId: at.programme.organisationId,
    detail: { role: wanted.role, from: wanted.startsOn, until: wanted.endsOn ?? '' },
  })
  return undefined
}

/** Ends a helper's days: today is their last. */
export async function takeAway(
  at: OnboardingCoordinator,
  onboarding: Onboarding,
  helper: Helper,
): Promise<void> {
  if (helper.endedAt !== undefined) return
  await setHelperEnd(at.tx, helper.roleId, { endedAt: at.now })
  if (helper.role === 'mentor' && standsBy(helper, at.today))
    await handOverMentorship(at.tx, onboarding.id, undefined, at.now)
  await record(at, 'take', 'onboarding_role', onboarding.id, { role: helper.role })
}

export async function changeFrame(
  at: OnboardingCoordinator,
  onboarding: Onboarding,
  frame: { readonly firstDay: Day; readonly job: string },
): Promise<void> {
  await updateOnboarding(at.tx, onboarding.id, frame)
  await record(at, 'change', 'onboarding', onboarding.id, { from: onboarding.firstDay, to: frame.firstDay })
}

export async function finish(at: OnboardingCoordinator, onboarding: Onboarding): Promise<void> {
  await endOnboarding(at.tx, onboarding.id, at.now)
  await record(at, 'end', 'onboarding', onboarding.id, {})
}

// The rows, a key for each, and a room for each mentor who begins today.
async function give(at: OnboardingCoordinator, roles: readonly GivenRole[]): Promise<void> {
  const { tx, house, programme, now } = at
  await insertRoles(tx, roles, { programmeId: programme.id, by: at.by.id, now })
  await makeBonds(
    tx,
    house,
    roles.map(({ roleId }) => roleId),
  )
  const pairs = roles.filter(({ role, startsOn }) => role === 'mentor' && startsOn <= at.today)
  const { agreement, months } = programme.settings
  const made = await insertMentorships(tx, pairs, {
    programmeId: programme.id,
    now,
    // Where nobody asks the two for an agreement, whoever brings them together lets them begin.
    endsOn: agreement === 'none' ? lastDayAfter(now, months) : undefined,
  })
  await makeRooms(tx, house, made)
}

async function stop(at: OnboardingCoordinator, helper: Helper, lastDay: Day): Promise<void> {
  // Somebody who never began, or stops at once, has no last day.
  const end = lastDay < helper.startsOn || lastDay < at.today ? { endedAt: at.now } : { endsOn: lastDay }
  await setHelperEnd(at.tx, helper.roleId, end)
}

const roleOf = (
  { id, newcomerId }: { readonly id: string; readonly newcomerId: string },
  role: OnboardingRole,
  personId: string,
  startsOn: Day,
): GivenRole => ({
  roleId: randomUUID(),
  onboardingId: id,
  newcomerId,
  role,
  personId,
  startsOn,
  endsOn: undefined,
})

function record(
  at: OnboardingCoordinator,
  verb: string,
  subject: string,
  subjectId: string,
  detail: Record<string, string>,
): Promise<void> {
  const { programme, now } = at
  const place = { programmeId: programme.id, organisationId: programme.organisationId }
  return audit(at.tx, { at: now, actor: at.by.id, verb, subject, subjectId, ...place, detail })
}
