import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'

/** A programme one has been asked to sign up to, has begun to, or has; in it, or on the way. */
export interface OwnSignUp {
  readonly programmeId: string
  readonly programme: string
  readonly side: 'mentor' | 'mentee'
  readonly standing: 'drafted' | 'unwritten' | 'waiting' | 'queued' | 'submitted'
  /** What needs the person's own answer: a question of the coordinator, or a place that is offered. */
  readonly asks: 'inquiry' | 'offer' | null
}

/**
 * Where one has something begun, sent or asked for; what is being set up is not there yet, and what has been gone
 * through to its end waits for nothing.
 */
export async function ownSignUps(tx: Tx, personId: string): Promise<OwnSignUp[]> {
  const { rows } = await sql<OwnSignUp>`
    select g.id as "programmeId", g.name as programme, k.side,
      case when d.person_id is not null and a.state is distinct from 'submitted' then 'drafted'
        when a.state in ('listed', 'invited') then 'unwritten' else a.state end as standing,
      case when a.state <> 'invited' and exists (select from application_inquiry i
          where i.application_id = a.id and i.answered_at is null) then 'inquiry'
        when exists (select from waiting_place w
          where w.application_id = a.id and w.offer_until >= app.today()) then 'offer' end as asks
    from (select programme_id, side from application where person_id = ${personId}
          and state in ('listed', 'invited', 'waiting', 'queued', 'submitted')
        union select programme_id, side from application_draft where person_id = ${personId}) k
      join programme g on g.id = k.programme_id and g.state <> 'draft'
      left join application a on a.programme_id = g.id and a.side = k.side and a.person_id = ${personId}
        and a.state in ('listed', 'invited', 'waiting', 'queued', 'submitted')
      left join application_draft d on d.programme_id = g.id and d.side = k.side and d.person_id = ${personId}
    where not (k.side = 'mentee' and d.person_id is null and a.state = 'submitted'
      and app.has_come_through(k.programme_id, ${personId}, coalesce(a.submitted_at, a.created_at)))
    order by g.starts_on desc, g.name, k.side`.execute(tx)
  return rows
}
