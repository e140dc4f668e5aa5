import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Locale } from '../../platform/i18n.ts'

/** That pairs of a run were published: by whom, when, and when their mails go. */
export interface Publication {
  readonly id: string
  readonly runId: string
  readonly programmeId: string
  readonly by: string | null
  readonly at: Date
  readonly pairs: number
  readonly mailsAt: Date
  readonly mailedAt: Date | null
  readonly takenBackAt: Date | null
  /** Pairs that stayed when it was taken back. */
  readonly kept: number | null
}

/** Whether it can still be taken back. */
export const canBeTakenBack = ({ mailsAt, mailedAt, takenBackAt }: Publication, now: Date): boolean =>
  mailedAt === null && takenBackAt === null && now < mailsAt

export async function insertPublication(
  tx: Tx,
  run: { readonly id: string; readonly programmeId: string },
  { by, now, mailsAt }: { by: string; now: Date; mailsAt: Date },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('publication')
    .values({
      id,
      run_id: run.id,
      programme_id: run.programmeId,
      published_by: by,
      published_at: now,
      mails_at: mailsAt,
    })
    .execute()
  return id
}

export async function setPairs(tx: Tx, id: string, pairs: number): Promise<void> {
  await tx.updateTable('publication').set({ pairs }).where('id', '=', id).execute()
}

/** The publications of a run, the latest first, with the names of who made them. */
export async function publicationsOf(
  tx: Tx,
  runId: string,
): Promise<(Publication & { readonly byName: string | null })[]> {
  const rows = await publications(tx)
    .leftJoin('person as w', 'w.id', 'p.published_by')
    .select('w.name as byName')
    .where('p.run_id', '=', runId)
    .orderBy('p.published_at', 'desc')
    .limit(20)
    .execute()
  return rows
}

export async function findPublication(tx: Tx, id: string): Promise<Publication | undefined> {
  return await publications(tx).where('p.id', '=', id).executeTakeFirst()
}

function publications(tx: Tx) {
  return tx
    .selectFrom('publication as p')
    .select(['p.id', 'p.run_id as runId', 'p.programme_id as programmeId', 'p.published_by as by'])
    .select(['p.published_at as at', 'p.pairs', 'p.mails_at as mailsAt', 'p.mailed_at as mailedAt'])
    .select(['p.taken_back_at as takenBackAt', 'p.kept'])
}

/** Takes it back; undefined when it is too late. */
export async function takeBackPublication(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ gone: number; stayed: number } | undefined> {
  const { rows } = await sql<{ gone: number; stayed: number }>`
    select gone, stayed from app.take_back(${id}, ${now})`.execute(tx)
  return rows[0]
}

export interface MailedPair {
  /** The room the two find each other in: their own, or their group's. */
  readonly room: string
  readonly mentee: string
  readonly mentor: string
  readonly menteeLocale: Locale
  readonly mentorLocale: Locale
  readonly inGroup: boolean
  readonly peers: boolean
  /** Into a group that was under way. */
  readonly comes: boolean
}

/** As owner: the pairs whose mails are to go now, and marks that they have; none the second time. */
export async function pairsToMail(tx: Tx, id: string, now: Date): Promise<MailedPair[]> {
  const due = await tx
    .updateTable('publication')
    .set({ mailed_at: now })
    .where('id', '=', id)
    .where('mailed_at', 'is', null)
    .where(({ or, eb }) => or([eb('taken_back_at', 'is', null), eb('kept', '>', 0)]))
    .returning('id')
    .executeTakeFirst()
  if (!due) return []
  return await tx
    .selectFrom('mentorship as m')
    .where('m.mentee_id', 'is not', null)
    .innerJoin('person as e', 'e.id', 'm.mentee_id')
    .innerJoin('person as r', 'r.id', 'm.mentor_id')
    .select(['e.id as mentee', 'm.mentor_id as mentor'])
    .select(({ fn }) => fn.coalesce('m.group_id', 'm.id').as('room'))
    .select(['e.locale as menteeLocale', 'r.locale as mentorLocale', 'm.peers'])
    .select([
      sql<boolean>`m.group_id is not null`.as('inGroup'),
      sql<boolean>`exists (select from mentorship h where h.id = m.group_id and h.started_at < m.started_at)`.as(
        'comes',
      ),
    ])
    .where('m.publication_id', '=', id)
    .where('m.state', '<>', 'ended')
    .orderBy('m.id')
    .execute()
}

/** As owner: those who share some rooms. */
export async function everybodyIn(tx: Tx, rooms: readonly string[]) {
  const { rows } = await sql<{ room: string; id: string; locale: Locale }>`
    select r.room, p.id, p.locale from unnest(${rooms}::uuid[]) r (room)
      join person p on p.id = any (app.parties(r.room)) order by p.id`.execute(tx)
  return rows
}

/** As owner: when the meetings of some rooms are that are to come. */
export async function meetingsAhead(tx: Tx, rooms: readonly string[], now: Date) {
  return await tx
    .selectFrom('meeting')
    .select(['id', 'mentorship_id as room', 'starts_at as startsAt', 'minutes', 'sequence'])
    .where('mentorship_id', '=', sql<string>`any (${rooms})`)
    .where('state', '=', 'planned')
    .where('starts_at', '>', now)
    .orderBy('starts_at')
    .execute()
}
