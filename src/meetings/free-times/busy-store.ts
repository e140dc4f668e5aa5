import { sql } from 'kysely'
import type { Busy } from '../../platform/calendars/busy-times.ts'
import { seal, unseal } from '../../platform/crypto.ts'
import { becomePerson, type Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'

/** What one has given of one's own calendar: that, never what stands in it. */
export interface BusyCalendar {
  readonly isFetched: boolean
  readonly state: 'waiting' | 'read' | 'refused'
  /** Why it could not be read the last time. */
  readonly failure: string | undefined
  readonly readAt: Date | undefined
  readonly knownUntil: Date | undefined
}

/** Hours that were read, up to a day that is known. */
export interface BusyHours {
  readonly busy: readonly Busy[]
  readonly knownUntil: Date
}

export async function findBusyCalendar(tx: Tx, personId: string): Promise<BusyCalendar | undefined> {
  const row = await tx
    .selectFrom('busy_calendar')
    .select(['state', 'failure', 'read_at', 'known_until'])
    .select(eb => eb('address', 'is not', null).as('is_fetched'))
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return (
    row && {
      isFetched: Boolean(row.is_fetched),
      state: row.state,
      failure: row.failure ?? undefined,
      readAt: row.read_at ?? undefined,
      knownUntil: row.known_until ?? undefined,
    }
  )
}

/** Keeps the hours of a calendar that was given once, in place of what was given before. */
export async function giveHours(
  tx: Tx,
  house: House,
  personId: string,
  { busy, knownUntil }: BusyHours,
  now: Date,
): Promise<void> {
  await removeBusyCalendar(tx, personId)
  const sealed = sealHours(house, personId, busy)
  const given = { state: 'read' as const, given_at: now, read_at: now, known_until: knownUntil }
  await tx
    .insertInto('busy_calendar')
    .values({ person_id: personId, busy: sealed, ...given })
    .execute()
}

/** Keeps the address of a calendar that is fetched, in place of what was given before. */
export async function followCalendar(
  tx: Tx,
  house: House,
  personId: string,
  address: string,
  now: Date,
): Promise<void> {
  await removeBusyCalendar(tx, personId)
  const sealed = seal(house.installationKey, addressPlace(personId), Buffer.from(address))
  await tx
    .insertInto('busy_calendar')
    .values({ person_id: personId, address: sealed, state: 'waiting', given_at: now })
    .execute()
}

export async function removeBusyCalendar(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('busy_calendar').where('person_id', '=', personId).execute()
}

/** Where one's calendar is fetched from; for the job that fetches it. */
export async function addressOf(tx: Tx, house: House, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('busy_calendar')
    .select('address')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.address
    ? unseal(house.installationKey, addressPlace(personId), row.address).toString('utf8')
    : undefined
}

/** Moves what one has given of one's calendar to who one is from now on, unless that one has given theirs. */
export async function moveBusyCalendar(
  tx: Tx,
  house: House,
  move: { readonly from: string; readonly to: string },
): Promise<void> {
  await becomePerson(tx, move.from)
  const row = await tx
    .selectFrom('busy_calendar')
    .selectAll()
    .where('person_id', '=', move.from)
    .executeTakeFirst()
  if (!row) return await becomePerson(tx, move.to)
  const address = await addressOf(tx, house, move.from)
  const busy = row.busy && openHours(house, move.from, row.busy)
  await removeBusyCalendar(tx, move.from)
  await becomePerson(tx, move.to)
  if (await findBusyCalendar(tx, move.to)) return
  const sealed = {
    address: address ? seal(house.installationKey, addressPlace(move.to), Buffer.from(address)) : null,
    busy: busy && sealHours(house, move.to, busy),
  }
  await tx
    .insertInto('busy_calendar')
    .values({ ...row, ...sealed, person_id: move.to })
    .execute()
}

/** What came of a fetch. One that failed leaves the hours that were read before. */
export async function saveFetched(
  tx: Tx,
  house: House,
  personId: string,
  fetched: BusyHours | { readonly refused: string },
  now: Date,
): Promise<void> {
  const change =
    'refused' in fetched
      ? { state: 'refused' as const, failure: fetched.refused, read_at: now }
      : {
          state: 'read' as const,
          failure: null,
          read_at: now,
          busy: sealHours(house, personId, fetched.busy),
          known_until: fetched.knownUntil,
        }
  await tx.updateTable('busy_calendar').set(change).where('person_id', '=', personId).execute()
}

export function openHours(house: House, personId: string, sealed: Buffer): readonly Busy[] {
  return JSON.parse(unseal(house.installationKey, hoursPlace(personId), sealed).toString('utf8'))
}

function sealHours(house: House, personId: string, busy: readonly Busy[]): Buffer {
  return seal(house.installationKey, hoursPlace(personId), Buffer.from(JSON.stringify(busy)))
}

const hoursPlace = (personId: string) => `busy hours of ${personId}`
const addressPlace = (personId: string) => `calendar address of ${personId}`

/** How many quiet minutes one keeps free before a meeting; undefined: none (G6). */
export async function quietMinutes(tx: Tx, personId: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('quiet_time')
    .select('minutes')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.minutes
}

export async function setQuietMinutes(tx: Tx, personId: string, minutes: number): Promise<void> {
  await tx.deleteFrom('quiet_time').where('person_id', '=', personId).execute()
  if (minutes > 0) await tx.insertInto('quiet_time').values({ person_id: personId, minutes }).execute()
}

/** Whether one is mentor to somebody now. */
export async function isMentor(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('mentorship')
    .select('id')
    .where('mentor_id', '=', personId)
    .where('state', '<>', 'ended')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whose calendar was read last before a moment; for the product itself. */
export async function calendarsDue(tx: Tx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select app.calendars_due(${before}) as id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Hours that are over, and those of people who have left, go. */
export async function forgetHours(tx: Tx, now: Date): Promise<void> {
  await sql`select app.forget_hours(${now})`.execute(tx)
}
