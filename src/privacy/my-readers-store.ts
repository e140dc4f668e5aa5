import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'

/** The people who can see something about the transaction's person, by name, and where the rest is. */
export interface MyReaders {
  /** The others in one's mentorships. */
  readonly others: readonly string[]
  /** Those around the same new colleague. */
  readonly set: readonly string[]
  /** Those one has written with. */
  readonly correspondents: readonly string[]
  readonly coordinators: readonly string[]
  /** The programmes one is in, and those whose databank one stands in. */
  readonly programmes: readonly string[]
  readonly databanks: readonly string[]
}

export async function findMyReaders(tx: Tx): Promise<MyReaders> {
  const { rows } = await sql<MyReaders>`
    with me as (select app.person() as id),
    mine as (
      select a.side, g.name from application a join programme g on g.id = a.programme_id, me
        where a.person_id = me.id and a.state <> 'withdrawn'
    )
    select
      array(select distinct p.name::text from mentorship m join person p on p.id in (m.mentor_id, m.mentee_id), me
        where me.id in (m.mentor_id, m.mentee_id) and p.id <> me.id order by 1) as others,
      array(select distinct p.name::text from onboarding_role r join person p on p.id in (r.person_id, r.newcomer_id), me
        where app.stands_by(r) and p.id <> me.id and r.onboarding_id = any (app.my_onboardings()) order by 1) as set,
      array(select distinct p.name::text from letter l join person p on p.id in (l.sender_id, l.receiver_id), me
        where p.id <> me.id and me.id in (l.sender_id, l.receiver_id) order by 1) as correspondents,
      array(select distinct p.name::text from role_grant g join person p on p.id = g.person_id, me
        where g.ended_at is null and p.id <> me.id and (g.programme_id = any (app.joined_programmes())
          or g.organisation_id = app.my_organisation()) order by 1) as coordinators,
      array(select distinct name from mine order by 1) as programmes,
      array(select distinct name from mine where side = 'mentor' order by 1) as databanks`.execute(tx)
  const nobody = { others: [], set: [], correspondents: [], coordinators: [], programmes: [], databanks: [] }
  return rows[0] ?? nobody
}
