import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { Application, Side } from '../application.ts'
import type { Asker } from '../inquiries/inquiries-store.ts'
import type { ListedPlace, WaitingPlace, WaitingReason } from './waiting-place.ts'

/** How many places the programme has left for that side; null where there is no limit. */
export async function placesLeft(tx: Tx, programmeId: string, side: Side): Promise<number | null> {
  const { rows } = await sql<{ left: number | null }>`
    select app.places_left(${programmeId}, ${side}) as left`.execute(tx)
  return rows[0]?.left ?? null
}

/** Whether the programme is full for that side. Until the commit nobody else takes its last place. */
export async function isFull(tx: Tx, programmeId: string, side: Side): Promise<boolean> {
  const { rows } = await sql<{ left: number | null }>`
    select app.hold_places(${programmeId}, ${side}) as left`.execute(tx)
  const left = rows[0]?.left ?? null
  return left !== null && left <= 0
}

/** The place of an application on the waiting list; undefined when it is on none. */
export async function findWaitingPlace(tx: Tx, applicationId: string): Promise<WaitingPlace | undefined> {
  const { rows } = await sql<WaitingPlace>`
    select w.application_id as "applicationId", l.place::int as place, l.waiting::int as waiting, w.since,
      w.reason, w.words, w.offer_until::text as "offerUntil"
    from waiting_place w cross join lateral app.place_in_line(w.application_id) l
    where w.application_id = ${applicationId}`.execute(tx)
  return rows[0]
}

/** The waiting list of a programme in the order of its line, mentees first; for its coordinators. */
export async function listWaitingPlaces(tx: Tx, programmeId: string): Promise<ListedPlace[]> {
  const { rows } = await sql<ListedPlace>`
    select a.id as "applicationId", p.id as "personId", p.name, p.position, o.name as organisation, a.side,
      (row_number() over (partition by a.side order by w.nr))::int as place,
      (count(*) over (partition by a.side))::int as waiting, w.since, w.reason, w.words,
      w.offer_until::text as "offerUntil"
    from waiting_place w join application a on a.id = w.application_id
      join person p on p.id = a.person_id join organisation o on o.id = p.organisation_id
    where a.programme_id = ${programmeId} and a.state = 'queued'
    order by a.side, w.nr limit 500`.execute(tx)
  return rows
}

/** Puts an application at the end of its programme's waiting list. */
export async function putInLine(
  tx: Tx,
  applicationId: string,
  why: { readonly reason: WaitingReason; readonly words: string; readonly since: Date },
): Promise<void> {
  await tx
    .insertInto('waiting_place')
    .values({ application_id: applicationId, ...why })
    .execute()
}

/** Marks an application as waiting for a place; false when it is no longer in the state it was read in. */
export async function markQueued(tx: Tx, { id, state }: Pick<Application, 'id' | 'state'>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('application')
    .set({ state: 'queued' })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function changeReason(
  tx: Tx,
  applicationId: string,
  why: { readonly reason: WaitingReason; readonly words: string },
): Promise<void> {
  await tx.updateTable('waiting_place').set(why).where('application_id', '=', applicationId).execute()
}

/** Offers a place to somebody in the line; false when they stand there no longer. */
export async function offerPlace(
  tx: Tx,
  applicationId: string,
  offer: { readonly by: string; readonly at: Date; readonly until: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('waiting_place')
    .set({ offered_at: offer.at, offered_by: offer.by, offer_until: offer.until })
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whom a place has been offered without anybody's doing. */
export interface OfferedPlace {
  readonly id: string
  readonly programmeId: string
  readonly personId: string
  readonly locale: Locale
  readonly side: Side
}

/** Offers all that is free where programmes offer it by themselves; for the product itself. */
export async function offerFreePlaces(tx: Tx, at: Date): Promise<OfferedPlace[]> {
  const { rows } = await sql<OfferedPlace>`
    select application_id as id, programme_id as "programmeId", person_id as "personId", locale, side
    from app.offer_free_places(${at})`.execute(tx)
  return rows
}

/** Takes the place that is offered, or lets it go and leaves the list; undefined when no offer is open. */
export async function answerOffer(
  tx: Tx,
  applicationId: string,
  said: { readonly takes: boolean; readonly at: Date },
): Promise<Asker | undefined> {
  const { rows } = await sql<Asker>`
    select person_id as "personId", locale
    from app.answer_offer(${applicationId}, ${said.takes}, ${said.at})`.execute(tx)
  return rows[0]
}
