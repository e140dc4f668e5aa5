import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { type ListPage, type ListPlace, pageOf } from '../../platform/http/list-place.ts'
import { searchWords } from '../../platform/search-words.ts'
import type { ListedMentorship, MentorshipCounts, MentorshipSearch } from './listed-mentorship.ts'

export const mentorshipsOnPage = 50

interface Row {
  id: string
  mentee_id: string
  mentee: string
  mentor_id: string
  mentor: string
  state: ListedMentorship['state']
  ending: 'declined' | 'early' | 'completed' | 'left' | null
  overdue: boolean
  started_at: Date
  meetings_held: number
  last_met_at: Date | null
  next_meeting_at: Date | null
  ends_on: string | null
  ended_at: Date | null
}

/** A page of a programme's mentorships in the order of the mentees' names. */
export async function listMentorships(
  tx: Tx,
  programmeId: string,
  { show, words }: MentorshipSearch,
  place: ListPlace,
  now: Date,
): Promise<ListPage<ListedMentorship>> {
  const { rows } = await sql<Row>`
    select m.id, m.mentee_id, f.mentee, m.mentor_id, f.mentor, m.state, m.ending, m.started_at, m.meetings_held,
      m.last_met_at, m.next_meeting_at, m.ends_on, m.ended_at,
      app.is_overdue(m, app.rhythm_months(p.settings), ${now}::timestamptz) as overdue
    from app.find_mentorships(${programmeId}, ${show}, ${now}, ${searchWords(words) ?? null}::tsquery,
        ${place.id ?? null}, ${place.backwards}, ${mentorshipsOnPage + 1})
      with ordinality as f (id, mentee, mentor, nr)
    join mentorship m on m.id = f.id
    join programme p on p.id = m.programme_id
    order by f.nr`.execute(tx)
  return pageOf(rows.map(toListed), mentorshipsOnPage, place, ({ id }) => id)
}

/** How many there are of each kind. */
export async function countMentorships(tx: Tx, programmeId: string, now: Date): Promise<MentorshipCounts> {
  const { rows } = await sql<MentorshipCounts>`
    select count(*)::int as "all",
      count(*) filter (where m.state = 'trial')::int as trial,
      count(*) filter (where m.state = 'agreement')::int as agreement,
      count(*) filter (where m.state = 'active')::int as active,
      count(*) filter (where app.is_overdue(m, app.rhythm_months(p.settings), ${now}::timestamptz))::int as overdue,
      count(*) filter (where m.state = 'ended')::int as ended
    from mentorship m join programme p on p.id = m.programme_id
    where m.programme_id = ${programmeId} and m.mentee_id is not null`.execute(tx)
  return rows[0] ?? { all: 0, trial: 0, agreement: 0, active: 0, overdue: 0, ended: 0 }
}

function toListed(row: Row): ListedMentorship {
  return {
    id: row.id,
    mentee: { id: row.mentee_id, name: row.mentee },
    mentor: { id: row.mentor_id, name: row.mentor },
    state: row.state,
    ending: row.ending ?? undefined,
    overdue: row.overdue,
    since: row.started_at,
    meetingsHeld: row.meetings_held,
    lastMetAt: row.last_met_at ?? undefined,
    nextMeetingAt: row.next_meeting_at ?? undefined,
    ends: row.ended_at ?? row.ends_on ?? undefined,
  }
}
