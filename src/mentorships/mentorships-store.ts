import { type Selectable, sql } from 'kysely'
import type { DB } from '../platform/database/rows.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'
import { type ProgrammeSettings, readProgrammeSettings } from '../programmes/programme-settings.ts'
import type { Zone } from '../ui/dates.ts'
import {
  type Answered,
  type Mentorship,
  otherSide,
  personOn,
  sideOf,
  type TrialAnswer,
} from './mentorship.ts'

/** One of the two, as the other may know them at any time. */
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
  readonly mentee: Party
  readonly programme: { readonly id: string; readonly name: string; readonly settings: ProgrammeSettings }
  readonly meetings: { readonly held: number; readonly lastMetAt: Date | undefined }
  /** Why the two were brought together, as the matching engine gave it. */
  readonly reasons: unknown
}

/** What the transaction's person may see of a mentorship; undefined when that is nothing. */
export async function findMentorship(tx: Tx, id: string): Promise<MentorshipRecord | undefined> {
  const [found] = await records(tx, 'id', id)
  return found
}

/** A person's own mentorships, the open ones first, the latest before the earlier. */
export async function mentorshipsOf(tx: Tx, personId: string): Promise<MentorshipRecord[]> {
  const found = [...(await records(tx, 'mentor_id', personId)), ...(await records(tx, 'mentee_id', personId))]
  const rank = ({ mentorship }: MentorshipRecord) => (mentorship.state === 'ended' ? 1 : 0)
  const begun = ({ mentorship }: MentorshipRecord) => mentorship.startedAt.getTime()
  return found.toSorted((a, b) => rank(a) - rank(b) || begun(b) - begun(a))
}

async function records(tx: Tx, column: 'id' | 'mentor_id' | 'mentee_id', value: string) {
  const rows = await tx
    .selectFrom('mentorship as m')
    .innerJoin('programme', 'programme.id', 'm.programme_id')
    .innerJoin('person as mentor', 'mentor.id', 'm.mentor_id')
    .innerJoin('person as mentee', 'mentee.id', 'm.mentee_id')
    .innerJoin('organisation as mentor_at', 'mentor_at.id', 'mentor.organisation_id')
    .innerJoin('organisation as mentee_at', 'mentee_at.id', 'mentee.organisation_id')
    .selectAll('m')
    .select(['programme.name as programme_name', 'programme.settings'])
    .select([
      'mentor.name as mentor_name',
      'mentor.locale as mentor_locale',
      'mentor_at.time_zone as mentor_zone',
    ])
    .select([
      'mentee.name as mentee_name',
      'mentee.locale as mentee_locale',
      'mentee_at.time_zone as mentee_zone',
    ])
    .where(`m.${column}`, '=', value)
    .execute()
  return rows.map(
    (row): MentorshipRecord => ({
      mentorship: mentorshipOf(row),
      mentor: {
        id: row.mentor_id,
        name: row.mentor_name,
        locale: row.mentor_locale,
        timeZone: row.mentor_zone,
      },
      mentee: {
        id: row.mentee_id,
        name: row.mentee_name,
        locale: row.mentee_locale,
        timeZone: row.mentee_zone,
      },
      programme: {
        id: row.programme_id,
        name: row.programme_name,
        settings: readProgrammeSettings(row.settings),
      },
      meetings: { held: row.meetings_held, lastMetAt: row.last_met_at ?? undefined },
      reasons: row.reasons,
    }),
  )
}

/** The mentorship as it is now and stays until the transaction ends; only for the two. */
export async function lockMentorship(tx: Tx, id: string): Promise<Mentorship | undefined> {
  const row = await tx
    .selectFrom('mentorship')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && mentorshipOf(row)
}

/** Who of the two has answered. Not even here is it known what the other said. */
export async function answeredIn(tx: Tx, mentorship: Mentorship, personId: string): Promise<Answered> {
  const side = sideOf(mentorship, personId)
  if (!side) return { byMe: false, byTheOther: false }
  const { rows } = await sql<Answered>`
    select app.has_answered(${mentorship.id}, ${personId}) as "byMe",
      app.has_answered(${mentorship.id}, ${personOn(otherSide(side), mentorship)}) as "byTheOther"`.execute(
    tx,
  )
  return rows[0] ?? { byMe: false, byTheOther: false }
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

function mentorshipOf(row: Row): Mentorship {
  const pair = {
    id: row.id,
    programmeId: row.programme_id,
    mentorId: row.mentor_id,
    menteeId: row.mentee_id,
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
