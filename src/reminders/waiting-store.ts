import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '../library/item.ts'
import type { LibraryStage } from '../library/questions/question.ts'
import { stageOf } from '../library/stage-of.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'
import { type Day, dayOf } from '../ui/dates.ts'
import type { ReminderKind } from './reminder.ts'

/** One thing that somebody is to be told of now. */
export interface Waiting {
  readonly personId: string
  readonly locale: Locale
  readonly kind: ReminderKind
  /** The id of what waits: a mentorship, a request, an invitation to an evaluation, an item of the library, a newcomer's first months. */
  readonly about: string
  readonly since: Date
  /** Of newcomers: in which programme. */
  readonly programmeId?: string | null
  /** Of the library: what it is called, and where it stands. */
  readonly item?: { readonly key: string; readonly title: string }
}

/**
 * All that is to be told now, by person: to those for whom it is their hour of a weekday, of what they want to hear,
 * once. Whoever had a mail within a week waits; a request for a mentor does not wait, since it runs out.
 */
export async function waitingNow(tx: Tx, now: Date): Promise<Waiting[]> {
  const { rows: things } = await sql<Waiting>`
    with waiting as (
      select *, null::uuid as programme_id from app.waiting_things(${now})
      union all
      select person_id, kind, onboarding_id, since, programme_id from app.late_around_newcomers(${now})
    )
    select w.person_id as "personId", p.locale, w.kind, w.about, w.since, w.programme_id as "programmeId"
      from waiting w ${toldNow(now, sql`w.kind`)}
      order by w.person_id, w.since`.execute(tx)
  const { rows: news } = await sql<News>`
    select w.person_id as "personId", p.locale, 'library' as kind, w.about, w.since, w.key, w.title, w.stages, w.state,
        w.agreed_at as "agreedAt", w.ends_on as "endsOn"
      from app.library_waiting(${now}) w ${toldNow(now, sql`'library'`)}
      order by w.person_id, w.since`.execute(tx)
  const today = dayOf(now, { locale: 'da' })
  const fitting = news.filter(({ stages, ...one }) => stages.includes(stageOf(one, today)))
  const once = [...new Map(fitting.map(one => [`${one.personId} ${one.about}`, one])).values()]
  return [
    ...things,
    ...once.map(({ personId, locale, kind, about, since, key, title }) => ({
      ...{ personId, locale, kind, about, since },
      item: { key, title },
    })),
  ]
}

interface News extends Waiting {
  readonly key: string
  readonly title: string
  readonly audience: readonly Audience[]
  readonly stages: readonly LibraryStage[]
  readonly state: 'trial' | 'agreement' | 'active'
  readonly agreedAt: Date
  readonly endsOn: Day | undefined
}

const toldNow = (now: Date, kind: RawBuilder<unknown>) => {
  const local = sql`${now}::timestamptz at time zone o.time_zone`
  return sql`
    join person p on p.id = w.person_id
    join organisation o on o.id = p.organisation_id
    left join reminder_hours h on h.person_id = p.id
    where p.left_at is null and not app.is_away(p.away_from, p.away_until)
      and extract(hour from ${local}) = coalesce(h.hour, 8) and extract(isodow from ${local}) < 6
      and (${kind} = 'request' or coalesce(h.weekday, extract(isodow from ${local})) = extract(isodow from ${local}))
      and not exists (select from reminder_off f where f.person_id = w.person_id and f.kind = ${kind})
      and not exists (select from reminder r where r.person_id = w.person_id and r.kind = ${kind}
        and r.about = w.about and r.since = w.since)
      and (${kind} = 'request' or not exists (select from reminder r where r.person_id = w.person_id
        and r.sent_at > ${now}::timestamptz - interval '7 days'))`
}
