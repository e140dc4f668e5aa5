import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { seal, unseal } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Locale } from '../platform/i18n.ts'
import type { MentorRequest, RequestState } from './request.ts'

/** The viewer's own requests in a programme, in their order. */
export function requestsOf(
  tx: Tx,
  house: House,
  menteeId: string,
  programmeId: string,
): Promise<MentorRequest[]> {
  return read(tx, house, sql`q.mentee_id = ${menteeId} and q.programme_id = ${programmeId}`)
}

/** Those who ask the viewer now, the first to be answered first. */
export function requestsToMe(tx: Tx, house: House, mentorId: string): Promise<MentorRequest[]> {
  return read(tx, house, sql`q.mentor_id = ${mentorId} and q.state = 'asked'`)
}

/** A request, for the two it is between. */
export async function findRequest(tx: Tx, house: House, id: string): Promise<MentorRequest | undefined> {
  const [found] = await read(tx, house, sql`q.id = ${id}`)
  return found
}

async function read(tx: Tx, house: House, which: ReturnType<typeof sql>): Promise<MentorRequest[]> {
  const { rows } = await sql<{
    id: string
    programme_id: string
    programme_name: string
    mentee_id: string
    mentee_name: string
    mentor_id: string
    mentor_name: string
    place: number
    state: RequestState
    content: Buffer
    reasons: unknown
    answer_by: Date | null
    question: Buffer | null
    reply: Buffer | null
    answer_days: number
  }>`
    select q.*, g.name as programme_name, coalesce((g.settings ->> 'answerDays')::int, 7) as answer_days, e.name as mentee_name, r.name as mentor_name
    from mentor_request q join programme g on g.id = q.programme_id
      join person e on e.id = q.mentee_id join person r on r.id = q.mentor_id
    where ${which} order by q.answer_by nulls last, q.place, q.made_at`.execute(tx)
  return rows.map(row => ({
    id: row.id,
    programmeId: row.programme_id,
    programmeName: row.programme_name,
    menteeId: row.mentee_id,
    menteeName: row.mentee_name,
    mentorId: row.mentor_id,
    mentorName: row.mentor_name,
    place: row.place,
    state: row.state,
    words: unseal(house.installationKey, placeOf(row.id), row.content).toString('utf8'),
    reasons: row.reasons,
    answerBy: row.answer_by ?? undefined,
    question: opened(house, placeOf(row.id, 'question'), row.question),
    reply: opened(house, placeOf(row.id, 'reply'), row.reply),
    answerDays: row.answer_days,
  }))
}

/** Whether the viewer may choose a mentor themselves in this programme. */
export async function letsChoose(tx: Tx, programmeId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select app.lets_choose(${programmeId}) as may`.execute(tx)
  return rows[0]?.may ?? false
}

/** Mentors that the programme's rules allow the viewer, those first who offer most of what they seek. */
export async function suitableMentors(tx: Tx, programmeId: string, most: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select app.suitable_mentors(${programmeId}, ${most}) as id`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function addRequest(
  tx: Tx,
  house: House,
  request: {
    readonly programmeId: string
    readonly menteeId: string
    readonly mentorId: string
    readonly place: number
    readonly words: string
    readonly reasons: unknown
    readonly at: Date
  },
): Promise<void> {
  const id = randomUUID()
  await tx
    .insertInto('mentor_request')
    .values({
      id,
      programme_id: request.programmeId,
      mentee_id: request.menteeId,
      mentor_id: request.mentorId,
      place: request.place,
      state: 'queued',
      content: seal(house.installationKey, placeOf(id), Buffer.from(request.words)),
      reasons: JSON.stringify(request.reasons),
      made_at: request.at,
    })
    .execute()
}

/** Asks the next on a mentee's list, as the product itself; undefined when there is nobody to ask. */
export async function askNext(
  tx: Tx,
  { programmeId, menteeId }: { readonly programmeId: string; readonly menteeId: string },
  now: Date,
) {
  const { rows } = await sql<{ id: string | null }>`
    select app.ask_next(${programmeId}, ${menteeId}, ${now},
      (select coalesce((settings ->> 'answerDays')::int, 7) from programme where id = ${programmeId})) as id`.execute(
    tx,
  )
  const id = rows[0]?.id
  const asked = id && (await findWaiting(tx, id))
  return asked ? { id, ...asked } : undefined
}

export async function setRequestState(
  tx: Tx,
  id: string,
  state: 'withdrawn' | 'declined' | 'expired' | 'closed',
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('mentor_request')
    .set({ state, ended_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'asked'])
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Begins the trial of the two; or says why they cannot. */
export async function acceptRequest(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ mentorship: string } | { obstacle: string }> {
  const { rows } = await sql<{ mentorship: string | null; obstacle: string | null }>`
    select * from app.accept_request(${id}, ${now})`.execute(tx)
  const [row] = rows
  return row?.mentorship ? { mentorship: row.mentorship } : { obstacle: row?.obstacle ?? 'not-asked' }
}

const placeOf = (id: string, part: 'content' | 'question' | 'reply' = 'content') =>
  `mentor request ${id} ${part}`

const opened = (house: House, place: string, sealed: Buffer | null): string | undefined =>
  sealed === null ? undefined : unseal(house.installationKey, place, sealed).toString('utf8')

/** The mentor's question to the mentee, once; false when it cannot be asked. */
export function askMore(
  tx: Tx,
  house: House,
  { id, words, now, due }: { id: string; words: string; now: Date; due: Date },
): Promise<boolean> {
  const sealed = seal(house.installationKey, placeOf(id, 'question'), Buffer.from(words))
  return happened(tx, sql`app.ask_more(${id}, ${sealed}, ${now}, ${due})`)
}

/** The mentee's answer to it. */
export function answerMore(
  tx: Tx,
  house: House,
  { id, words, now, due }: { id: string; words: string; now: Date; due: Date },
): Promise<boolean> {
  const sealed = seal(house.installationKey, placeOf(id, 'reply'), Buffer.from(words))
  return happened(tx, sql`app.answer_more(${id}, ${sealed}, ${now}, ${due})`)
}

/** The viewer is back as a mentor in a programme. */
export const endPause = (tx: Tx, programmeId: string): Promise<boolean> =>
  happened(tx, sql`app.end_pause(${programmeId})`)

/** How a request to the viewer that is not open any more ended, and the room it led to. */
export async function endedRequestToMe(
  tx: Tx,
  id: string,
): Promise<{ state: RequestState; room: string | null } | undefined> {
  const { rows } = await sql<{ state: RequestState; room: string | null }>`
    select q.state, (select m.id from mentorship m where m.programme_id = q.programme_id and m.mentor_id = q.mentor_id
      and m.mentee_id = q.mentee_id order by m.started_at desc limit 1) as room
    from mentor_request q where q.id = ${id} and q.mentor_id = app.person() and q.state <> 'asked'`.execute(
    tx,
  )
  return rows[0]
}

/** The viewer's room with their mentor in a programme, while they have one. */
export async function ownRoom(tx: Tx, programmeId: string, menteeId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('mentorship')
    .select(sql<string>`coalesce(group_id, id)`.as('room'))
    .where('programme_id', '=', programmeId)
    .where('mentee_id', '=', menteeId)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
  return row?.room
}

/** As owner: nobody on the list of a mentee who has a mentor by now waits to be asked, or to answer. */
export async function closeListOfMatched(
  tx: Tx,
  { programmeId, menteeId }: { readonly programmeId: string; readonly menteeId: string },
  now: Date,
): Promise<void> {
  await sql`update mentor_request q set state = 'closed', ended_at = ${now}
    where q.programme_id = ${programmeId} and q.mentee_id = ${menteeId} and q.state in ('queued', 'asked')
      and exists (select from mentorship m where m.programme_id = q.programme_id and m.mentee_id = q.mentee_id
        and m.state <> 'ended')`.execute(tx)
}

/** As owner: those who wait for an answer of a mentor who cannot say yes any more. */
export async function outrun(
  tx: Tx,
  mentorId: string,
): Promise<{ id: string; programmeId: string; menteeId: string; locale: Locale }[]> {
  const { rows } = await sql<{ id: string; programmeId: string; menteeId: string; locale: Locale }>`
    select q.id, q.programme_id as "programmeId", q.mentee_id as "menteeId", e.locale
    from mentor_request q join person e on e.id = q.mentee_id
    where q.mentor_id = ${mentorId} and q.state = 'asked'
      and app.pair_obstacle(q.programme_id, q.mentee_id, q.mentor_id) is not null
    order by q.id for update of q`.execute(tx)
  return rows
}

/** As owner: a mentor who has not answered is not asked again until they say that they are back. */
export async function pauseMentor(
  tx: Tx,
  { programmeId, mentorId }: { readonly programmeId: string; readonly mentorId: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('application')
    .set({ paused_at: now })
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', mentorId)
    .where('side', '=', 'mentor')
    .where('paused_at', 'is', null)
    .execute()
}

/** The programmes in which the viewer pauses as a mentor, because a question went unanswered. */
export async function myPauses(tx: Tx, personId: string): Promise<{ id: string; name: string }[]> {
  return await tx
    .selectFrom('application as a')
    .innerJoin('programme as p', 'p.id', 'a.programme_id')
    .select(['p.id', 'p.name'])
    .where('a.person_id', '=', personId)
    .where('a.side', '=', 'mentor')
    .where('a.paused_at', 'is not', null)
    .execute()
}

async function happened(tx: Tx, act: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select ${act} as done`.execute(tx)
  return rows[0]?.done ?? false
}

/** A request that waits for its mentor, as the product itself sees it. */
export async function findWaiting(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('mentor_request as q')
    .innerJoin('person as r', 'r.id', 'q.mentor_id')
    .innerJoin('person as e', 'e.id', 'q.mentee_id')
    .select(['q.programme_id', 'q.mentee_id', 'q.mentor_id', 'q.answer_by', 'q.question', 'q.reply'])
    .select(['r.locale', 'e.locale as mentee_locale'])
    .select(sql<string | null>`app.pair_obstacle(q.programme_id, q.mentee_id, q.mentor_id)`.as('obstacle'))
    .where('q.id', '=', id)
    .where('q.state', '=', 'asked')
    .executeTakeFirst()
  return (
    row && {
      programmeId: row.programme_id,
      menteeId: row.mentee_id,
      mentorId: row.mentor_id,
      locale: row.locale,
      answerBy: row.answer_by ?? new Date(0),
      waitsForMentee: row.question !== null && row.reply === null,
      menteeLocale: row.mentee_locale,
      /** What stands between the two by now. */
      obstacle: row.obstacle,
    }
  )
}
