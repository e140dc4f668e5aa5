import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { type ListPage, type ListPlace, pageOf } from '../../platform/http/list-place.ts'
import type { Locale } from '../../platform/i18n.ts'
import { searchWords } from '../../platform/search-words.ts'
import {
  type Participant,
  type ParticipantSearch,
  type ParticipantState,
  presentStates,
  type Side,
} from './participant.ts'

export const participantsOnPage = 50

interface Row extends Omit<Participant, 'places'> {
  readonly free: number
  readonly all: number
}

/** A page of a programme's people in the order of their names, as its coordinator sees them. */
export async function listParticipants(
  tx: Tx,
  programmeId: string,
  search: ParticipantSearch,
  place: ListPlace,
): Promise<ListPage<Participant>> {
  const states = search.state === undefined ? presentStates : [search.state]
  const { rows } = await sql<Row>`
    select a.id, p.id as "personId", p.name, p.position, o.name as organisation, a.side, a.state,
      cardinality(a.themes) as themes, least(coalesce(a.places, p.capacity), p.capacity) as "all",
      greatest(0, least(coalesce(a.places, p.capacity) - here.open, p.capacity - p.places_taken)) as free,
      here.open as mentorships
    from app.find_applications(${programmeId}, ${search.side ?? null}, ${states}::text[], null,
        ${searchWords(search.words) ?? null}::tsquery, null, null, null, null, false,
        ${place.id ?? null}, ${place.word}, ${place.backwards}, ${participantsOnPage + 1})
      with ordinality as f (id, person_id, side, name, nr)
    join application a on a.id = f.id
    join person p on p.id = f.person_id
    join organisation o on o.id = p.organisation_id
    cross join lateral (select count(*)::int as open from mentorship m where m.programme_id = a.programme_id
      and m.state <> 'ended' and m.mentee_id is not null and p.id = case a.side when 'mentor' then m.mentor_id else m.mentee_id end) here
    order by f.nr`.execute(tx)
  const participants = rows.map(({ free, all, ...row }) => ({
    ...row,
    places: row.side === 'mentor' ? { free, all } : null,
  }))
  return pageOf(participants, participantsOnPage, place, ({ personId, side }) => `${personId}.${side}`)
}

export interface ParticipantCount {
  readonly side: Side
  readonly state: ParticipantState
  readonly count: number
}

/** How many there are of each side and state. */
export async function countParticipants(tx: Tx, programmeId: string): Promise<ParticipantCount[]> {
  const rows = await tx
    .selectFrom('application')
    .select(['side', 'state', sql<number>`count(*)::int`.as('count')])
    .where('programme_id', '=', programmeId)
    .groupBy(['side', 'state'])
    .execute()
  return rows
}

/** How many people an invitation of everybody who is only listed goes to. */
export async function countUninvited(tx: Tx, programmeId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct a.person_id)::int as count from application a join person p on p.id = a.person_id
    where a.programme_id = ${programmeId} and a.state = 'listed' and p.left_at is null`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface FoundParticipant {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly locale: Locale
  readonly side: Side
  readonly state: ParticipantState
  readonly invitedAt: Date | null
  readonly mentorships: number
}

/** One application of the programme, held until the transaction ends; undefined when there is none to see. */
export async function takeParticipant(
  tx: Tx,
  programmeId: string,
  applicationId: string,
): Promise<FoundParticipant | undefined> {
  const { rows } = await sql<FoundParticipant>`
    select a.id, p.id as "personId", p.name, p.locale, a.side, a.state, a.invited_at as "invitedAt",
      (select count(*)::int from mentorship m where m.programme_id = a.programme_id and m.state <> 'ended'
        and m.mentee_id is not null and p.id = case a.side when 'mentor' then m.mentor_id else m.mentee_id end) as mentorships
    from application a join person p on p.id = a.person_id
    where a.id = ${applicationId} and a.programme_id = ${programmeId} and p.left_at is null
    for update of a`.execute(tx)
  return rows[0]
}

export interface Invitee {
  readonly personId: string
  readonly locale: Locale
}

/** Marks everybody who is only listed as invited, and says who they are: each person once, and no one twice. */
export async function markListedInvited(tx: Tx, programmeId: string, at: Date): Promise<Invitee[]> {
  const { rows } = await sql<Invitee>`
    with asked as (
      update application a set state = 'invited', invited_at = ${at} from person p
        where p.id = a.person_id and p.left_at is null and a.programme_id = ${programmeId} and a.state = 'listed'
        returning p.id as "personId", p.locale
    )
    select distinct * from asked`.execute(tx)
  return rows
}

export async function markInvited(tx: Tx, applicationId: string, at: Date): Promise<void> {
  await tx
    .updateTable('application')
    .set({ state: 'invited', invited_at: at })
    .where('id', '=', applicationId)
    .execute()
}

export async function markWithdrawn(tx: Tx, applicationId: string, at: Date): Promise<void> {
  await tx
    .updateTable('application')
    .set({ state: 'withdrawn', withdrawn_at: at })
    .where('id', '=', applicationId)
    .execute()
}

/** Where a person stands in a programme on one side; undefined when they are not in it. */
export async function findState(
  tx: Tx,
  of: { programmeId: string; personId: string; side: Side },
): Promise<ParticipantState | undefined> {
  const row = await tx
    .selectFrom('application')
    .select('state')
    .where('programme_id', '=', of.programmeId)
    .where('person_id', '=', of.personId)
    .where('side', '=', of.side)
    .executeTakeFirst()
  return row?.state
}

/** Whether an organisation has HR of its own, which is not whoever acts: its people come and go by their word. */
export async function isKeptByOthers(tx: Tx, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select app.is_kept_by_others(${organisationId}) as kept`.execute(tx)
  return rows[0]?.kept ?? true
}

export async function hasLeft(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.selectFrom('person').select('left_at').where('id', '=', personId).executeTakeFirst()
  return row !== undefined && row.left_at !== null
}

/** Somebody who is brought in is here, also when they had left. Gives their name. */
export async function markPresent(tx: Tx, personId: string): Promise<string> {
  if (await hasLeft(tx, personId))
    await tx.updateTable('person').set({ left_at: null }).where('id', '=', personId).execute()
  const { name } = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return name
}
