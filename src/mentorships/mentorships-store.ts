import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { DB } from '../platform/database/rows.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'
import { type ProgrammeSettings, readProgrammeSettings } from '../programmes/programme-settings.ts'
import type { Zone } from '../ui/dates.ts'
import { type Answered, type Mentorship, sideOf, type TrialAnswer } from './mentorship.ts'

/** One of those who share a room, as the others may know them at any time. */
export interface Party {
  readonly id: string
  readonly name: string
  readonly locale: Locale
  readonly timeZone: Zone
}

/** What is kept of a mentorship outside the closed room. */
export interface MentorshipRecord {
  readonly mentorship: Mentorship
  readonly mentor: Party
  /** One; in a group all who have not left it, by name. */
  readonly mentees: readonly Party[]
  readonly programme: { readonly id: string; readonly name: string; readonly settings: ProgrammeSettings }
  readonly meetings: { readonly held: number; readonly lastMetAt: Date | undefined }
  /** Why the two were brought together, as the matching engine gave it; in a group why the viewer came to its mentor. */
  readonly reasons: unknown
  /** The two are each other's partner: neither is the mentor of the other. */
  readonly equals: boolean
  /** One has left the group, and its room is closed to one. */
  readonly left: boolean
  /** When the viewer came into a group that was under way: nothing from before is theirs to read. */
  readonly cameAt?: Date
}

/** What the transaction's person may see of a mentorship, or of their group; undefined when that is nothing. */
export async function findMentorship(tx: Tx, id: string): Promise<MentorshipRecord | undefined> {
  const [found] = await records(
    tx,
    sql`m.id = coalesce(
    (select h.id from mentorship g join mentorship h on h.id = g.group_id where g.id = ${id}), ${id}::uuid)`,
  )
  return found
}

/** A person's own mentorships, the open ones first, the latest before the earlier. */
export async function mentorshipsOf(tx: Tx, personId: string): Promise<MentorshipRecord[]> {
  // A mentee's row in a group stands for the group's room, as long as they see that.
  const found = await records(
    tx,
    sql`m.id in (select coalesce(h.id, o.id) from mentorship o left join mentorship h on h.id = o.group_id
      where o.mentor_id = ${personId} or o.mentee_id = ${personId})`,
  )
  const rank = ({ mentorship }: MentorshipRecord) => (mentorship.state === 'ended' ? 1 : 0)
  const begun = ({ mentorship }: MentorshipRecord) => mentorship.startedAt.getTime()
  return found.toSorted((a, b) => rank(a) - rank(b) || begun(b) - begun(a))
}

async function records(tx: Tx, wanted: RawBuilder<unknown>): Promise<MentorshipRecord[]> {
  const rows = await tx
    .selectFrom('mentorship as m')
    .innerJoin('programme', 'programme.id', 'm.programme_id')
    .innerJoin('person as mentor', 'mentor.id', 'm.mentor_id')
    .innerJoin('organisation as mentor_at', 'mentor_at.id', 'mentor.organisation_id')
    .selectAll('m')
    .select(['programme.name as programme_name', 'programme.settings'])
    .select([
      'mentor.name as mentor_name',
      'mentor.locale as mentor_locale',
      'mentor_at.time_zone as mentor_zone',
    ])
    .select([mentees, ownReasons, cameAt])
    .where(sql<boolean>`${wanted}`)
    .execute()
  return rows.map(
    (row): MentorshipRecord => ({
      mentorship: mentorshipOf(
        row,
        row.mentees.map(({ id }) => id),
      ),
      mentor: {
        id: row.mentor_id,
        name: row.mentor_name,
        locale: row.mentor_locale,
        timeZone: row.mentor_zone,
      },
      mentees: row.mentees,
      programme: {
        id: row.programme_id,
        name: row.programme_name,
        settings: readProgrammeSettings(row.settings),
      },
      meetings: { held: row.meetings_held, lastMetAt: row.last_met_at ?? undefined },
      reasons: row.ownReasons ?? row.reasons,
      equals: row.peers,
      left: row.group_id !== null,
      ...(row.cameAt && { cameAt: row.cameAt }),
    }),
  )
}

const mentees = sql<Party[]>`array(select json_build_object('id', e.id, 'name', e.name, 'locale', e.locale,
    'timeZone', o.time_zone) from person e join organisation o on o.id = e.organisation_id
  where e.id = m.mentee_id or (m.mentee_id is null and e.id <> m.mentor_id
    and e.id = any (app.parties_of_mine(m.id))) order by e.name, e.id)`.as('mentees')

const ownReasons = sql<unknown>`(select g.reasons from mentorship g
  where g.group_id = m.id and g.mentee_id = app.person())`.as('ownReasons')

const cameAt = sql<Date | null>`(select g.started_at from mentorship g
  where g.group_id = m.id and g.mentee_id = app.person() and g.started_at > m.started_at)`.as('cameAt')

/** The mentorship as it is now and stays until the transaction ends; only for those in the room. */
export async function lockMentorship(tx: Tx, id: string): Promise<Mentorship | undefined> {
  const row = await tx
    .selectFrom('mentorship')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  if (row.mentee_id) return mentorshipOf(row, [row.mentee_id])
  const { rows } = await sql<{ id: string }>`select unnest(app.parties_of_mine(${id})) as id`.execute(tx)
  const group = rows.map(party => party.id)
  return mentorshipOf(
    row,
    group.filter(party => party !== row.mentor_id),
  )
}

/** Who has answered. Not even here is it known what the others said. */
export async function answeredIn(tx: Tx, mentorship: Mentorship, personId: string): Promise<Answered> {
  if (!sideOf(mentorship, personId)) return { byMe: false, byTheOthers: false }
  const others = [mentorship.mentorId, ...mentorship.menteeIds].filter(id => id !== personId)
  const { rows } = await sql<Answered>`
    select app.has_answered(${mentorship.id}, ${personId}) as "byMe",
      (select bool_and(app.has_answered(${mentorship.id}, other)) from unnest(${others}::uuid[]) other)
        as "byTheOthers"`.execute(tx)
  return rows[0] ?? { byMe: false, byTheOthers: false }
}

export async function writeTrialAnswer(
  tx: Tx,
  mentorshipId: string,
  given: { readonly by: string; readonly answer: TrialAnswer; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('trial_answer')
    .values({
      mentorship_id: mentorshipId,
      person_id: given.by,
      answer: given.answer,
      answered_at: given.at,
    })
    .execute()
}

/** Keeps the state that a rule has given the mentorship. */
export async function saveMentorship(tx: Tx, mentorship: Mentorship): Promise<void> {
  await tx.updateTable('mentorship').set(changesOf(mentorship)).where('id', '=', mentorship.id).execute()
}

/** A mentee leaves a group; it goes on without them, unless only one would remain. Gives the mentee's own row. */
export async function leaveGroup(
  tx: Tx,
  groupId: string,
  by: { readonly personId: string; readonly ending: 'declined' | 'early'; readonly now: Date },
): Promise<string> {
  const { id } = await tx
    .updateTable('mentorship')
    .set({ state: 'ended', ended_at: by.now, ending: by.ending })
    .where('group_id', '=', groupId)
    .where('mentee_id', '=', by.personId)
    .where('state', '<>', 'ended')
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The row of a mentee in a group. */
export async function rowInGroup(tx: Tx, groupId: string, personId: string): Promise<string> {
  const { id } = await tx
    .selectFrom('mentorship')
    .select('id')
    .where('group_id', '=', groupId)
    .where('mentee_id', '=', personId)
    .where('state', '<>', 'ended')
    .executeTakeFirstOrThrow()
  return id
}

function changesOf(mentorship: Mentorship) {
  switch (mentorship.state) {
    case 'trial':
      return { state: mentorship.state }
    case 'agreement':
      return { state: mentorship.state, trial_passed_at: mentorship.trialPassedAt }
    case 'active':
      return { state: mentorship.state, agreed_at: mentorship.agreedAt, ends_on: mentorship.endsOn ?? null }
    case 'ended':
      return { state: mentorship.state, ended_at: mentorship.endedAt, ending: mentorship.ending }
  }
}

/** Somebody has seen the other's profile: the other can see that. */
export async function writeLook(tx: Tx, by: string, at: string, when: Date): Promise<void> {
  await tx.insertInto('look').values({ viewer_id: by, person_id: at, why: 'mentorship', at: when }).execute()
}

type Row = Pick<
  Selectable<DB['mentorship']>,
  | 'id'
  | 'programme_id'
  | 'mentor_id'
  | 'mentee_id'
  | 'state'
  | 'started_at'
  | 'trial_passed_at'
  | 'agreed_at'
  | 'ends_on'
  | 'ended_at'
  | 'ending'
>

function mentorshipOf(row: Row, menteeIds: readonly string[]): Mentorship {
  const pair = {
    id: row.id,
    programmeId: row.programme_id,
    mentorId: row.mentor_id,
    menteeIds,
    group: row.mentee_id === null,
    startedAt: row.started_at,
  }
  switch (row.state) {
    case 'trial':
      return { ...pair, state: 'trial' }
    case 'agreement':
      return { ...pair, state: 'agreement', trialPassedAt: row.trial_passed_at ?? row.started_at }
    case 'active':
      return {
        ...pair,
        state: 'active',
        agreedAt: row.agreed_at ?? row.started_at,
        endsOn: row.ends_on ?? undefined,
      }
    case 'ended':
      return {
        ...pair,
        state: 'ended',
        endedAt: row.ended_at ?? row.started_at,
        ending: row.ending ?? 'completed',
      }
  }
}
