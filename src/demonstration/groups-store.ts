import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { insertDraft, insertSignature, putInForce } from '../agreements/agreements-store.ts'
import { firstTerms } from '../agreements/terms.ts'
import { addMessage } from '../conversations/conversations-store.ts'
import { addFollowUp } from '../follow-ups/follow-ups-store.ts'
import { matchingRules } from '../matching/matching-rules.ts'
import { addMeeting, saveMeeting } from '../meetings/meetings-store.ts'
import { addReflection } from '../meetings/reflection/reflections-store.ts'
import { makeRoom, openRoom } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { presets } from '../programmes/presets.ts'
import { insertProgramme } from '../programmes/programmes-store.ts'
import { rank } from '../requests/choice.ts'
import { knownApplicants } from '../requests/choice-store.ts'
import { addRequest, askNext } from '../requests/requests-store.ts'
import { stepInAs } from './roles.ts'
import { enterPerson, type Scheme, yearAround } from './scheme-store.ts'
import { asking, group } from './words-group.ts'

/** A programme of groups with one that is under way, and one where mentees choose, with a question that waits for Peter. */
export async function enterGroups(
  tx: Tx,
  house: House,
  { corps, coordinator }: Scheme,
  now: Date,
): Promise<void> {
  const { organisation_id: centre } = await tx
    .selectFrom('programme')
    .select('organisation_id')
    .where('id', '=', corps)
    .executeTakeFirstOrThrow()
  const at = { centre, coordinator, now }
  const nora = await enterPerson(tx, centre, stepInAs.group_mentee, 'Souschef', now)
  await enterGroup(tx, house, at, nora)
  await enterChoosing(tx, house, at, nora)
}

interface At {
  readonly centre: string
  readonly coordinator: string
  readonly now: Date
}

const daysFrom = (now: Date, days: number) =>
  new Date(`${new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)}T09:00:00Z`)

async function enterGroup(tx: Tx, house: House, at: At, nora: string): Promise<void> {
  const { now } = at
  const settings = {
    ...presets.leader_corps.settings,
    gathering: 'group' as const,
    meetingMinutes: 90,
    organisationRule: 'any' as const,
    approval: { mentor: 'nobody', mentee: 'nobody' } as const,
  }
  const programme = await enterProgramme(tx, at, {
    name: 'Ledergrupper',
    purpose: 'Nye ledere øver sig sammen hos en erfaren leder, og får hinanden med i købet.',
    settings,
  })
  const enter = (who: { name: string; position: string }) =>
    enterPerson(tx, at.centre, { name: who.name, email: emailOf(who.name) }, who.position, now)
  const mentor = await enter(group.mentor)
  const mentees = [nora, ...(await inTurn(group.others, enter))]
  await signUp(tx, programme, [mentor], 'mentor', now)
  // The last one would like to come into the group that is under way.
  await signUp(tx, programme, [...mentees, await enter(group.waits)], 'mentee', now)
  const room = randomUUID()
  const begun = { programme_id: programme, mentor_id: mentor, state: 'trial' as const, reasons: '[]' }
  const started_at = daysFrom(now, -70)
  await tx
    .insertInto('mentorship')
    .values({ ...begun, id: room, started_at })
    .execute()
  await makeRoom(tx, house, room)
  await tx
    .insertInto('mentorship')
    .values(mentees.map(mentee_id => ({ ...begun, mentee_id, group_id: room, started_at })))
    .execute()
  await writeGroup(tx, house, room, { mentor, mentees, settings, now })
}

async function writeGroup(
  tx: Tx,
  house: House,
  id: string,
  about: {
    readonly mentor: string
    readonly mentees: readonly string[]
    readonly settings: (typeof presets)['leader_corps']['settings']
    readonly now: Date
  },
): Promise<void> {
  const { mentor, mentees, settings, now } = about
  const room = await openRoom(tx, house, id)
  if (!room) throw new Error('The group has no room')
  const agreedAt = daysFrom(now, -50)
  const { goals, content, place } = group
  const terms = {
    ...firstTerms(settings, { gain: '', preparation: '' }, agreedAt),
    goals: [...goals],
    content,
    place,
  }
  const by = mentees[0] ?? mentor
  const seal = await insertDraft(tx, room, { version: 1, terms, by, at: agreedAt })
  const { id: agreement } = await tx
    .selectFrom('agreement')
    .select('id')
    .where('mentorship_id', '=', id)
    .executeTakeFirstOrThrow()
  const version = { id: agreement, version: 1, terms, seal, changedAt: agreedAt, signatures: [] }
  const signed = { ...version, state: 'signed' as const, signedAt: agreedAt }
  for (const personId of [mentor, ...mentees])
    await insertSignature(tx, signed, { personId, means: 'session', now: agreedAt })
  await putInForce(tx, signed, undefined)
  await tx
    .updateTable('mentorship')
    .set({ state: 'active', trial_passed_at: agreedAt, agreed_at: agreedAt, ends_on: terms.endsOn })
    .where('id', '=', id)
    .execute()
  const zone = 'Europe/Copenhagen' as const
  const meet = (days: number) =>
    addMeeting(
      tx,
      room,
      {
        startsAt: daysFrom(now, days),
        minutes: 90,
        content: { way: 'in-person', place, form: 'exchange', agenda: [...group.agenda] },
      },
      { personId: by, zone, now: daysFrom(now, days - 20) },
    )
  const held = await meet(-6)
  await saveMeeting(tx, room, { ...held, state: 'held' }, held.startsAt)
  for (const [personId, said] of [
    [mentor, group.reflections.mentor],
    ...mentees.map(one => [one, group.reflections.mentee] as const),
  ] as const)
    await addReflection(tx, room, held.id, { personId, now: held.startsAt }, said)
  await meet(22)
  const writer = new Map([
    ['mentor', mentor],
    ...group.others.map(({ name }, at) => [name, mentees[at + 1] ?? mentor] as const),
  ])
  for (const { who, text, daysAgo } of group.messages)
    await addMessage(tx, room, text, { personId: writer.get(who) ?? mentor, now: daysFrom(now, -daysAgo) })
  const dueOn = daysFrom(now, 15).toISOString().slice(0, 10)
  await addFollowUp(
    tx,
    room,
    { ownerId: mentees[2] ?? mentor, text: group.followUp, dueOn },
    { personId: mentor, now: daysFrom(now, -5) },
  )
}

async function enterChoosing(tx: Tx, house: House, at: At, nora: string): Promise<void> {
  const { now } = at
  const settings = {
    ...presets.professional_sparring.settings,
    organisationRule: 'any',
    wishes: true,
  } as const
  const programme = await enterProgramme(tx, at, {
    name: 'Sparring efter eget valg',
    purpose: 'Find en kollega, der har prøvet det, du står over for, og spørg selv.',
    settings,
  })
  const peter = await tx
    .selectFrom('contact')
    .select('person_id')
    .where('email', '=', stepInAs.mentor.email)
    .executeTakeFirstOrThrow()
  const emma = await enterPerson(
    tx,
    at.centre,
    { name: asking.name, email: emailOf(asking.name) },
    asking.position,
    now,
  )
  const { rows: mentors } = await sql<{ id: string }>`
    select distinct p.id, p.name from application a join person p on p.id = a.person_id where a.side = 'mentor' and p.places_taken < p.capacity
      and p.id <> ${peter.person_id} order by p.name limit 8`.execute(tx)
  await sql`update person set capacity = places_taken + 1 where id = ${peter.person_id} and capacity <= places_taken`.execute(
    tx,
  )
  await signUp(tx, programme, [peter.person_id, ...mentors.map(({ id }) => id)], 'mentor', now)
  await signUp(tx, programme, [emma, nora], 'mentee', now)
  const asked = { programmeId: programme, menteeId: emma }
  const ranked = [peter.person_id, ...mentors.slice(0, 2).map(({ id }) => id)]
  const [me] = await knownApplicants(tx, programme, 'mentee', [emma])
  const known = await knownApplicants(tx, programme, 'mentor', ranked)
  const suiting = me ? rank(me, known, matchingRules(settings)) : []
  for (const [place, mentorId] of ranked.entries())
    await addRequest(tx, house, {
      ...asked,
      mentorId,
      place: place + 1,
      words: asking.words,
      reasons: suiting.find(({ id }) => id === mentorId)?.reasons ?? [],
      at: daysFrom(now, -2),
    })
  await askNext(tx, asked, daysFrom(now, -2))
}

async function enterProgramme(
  tx: Tx,
  { centre, coordinator, now }: At,
  made: Pick<Parameters<typeof insertProgramme>[1], 'name' | 'purpose' | 'settings'>,
): Promise<string> {
  const id = await insertProgramme(tx, {
    ...presets.leader_corps,
    ...yearAround(now),
    ...made,
    organisationId: centre,
    preset: 'leader_corps',
    state: 'open',
    createdBy: coordinator,
    createdAt: now,
  })
  await tx
    .insertInto('role_grant')
    .values({ person_id: coordinator, role: 'programme_coordinator', programme_id: id, granted_at: now })
    .execute()
  return id
}

async function signUp(
  tx: Tx,
  programme: string,
  people: readonly string[],
  side: 'mentor' | 'mentee',
  at: Date,
) {
  const themes = ['leader_role', 'difficult_talks', 'cooperation']
  await tx
    .insertInto('application')
    .values(
      people.map(person_id => ({
        ...{ programme_id: programme, person_id, side, themes },
        ...{ state: 'submitted' as const, created_at: at, submitted_at: at },
      })),
    )
    .execute()
}

async function inTurn<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const one of all) done.push(await act(one))
  return done
}

const emailOf = (name: string) => `${name.toLocaleLowerCase('da').replaceAll(' ', '.')}@mentorcentret.example`
