import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import { newCode } from '../programmes/sharing/poster.ts'
import type { InventedPerson } from './people.ts'
import type { Scheme } from './scheme-store.ts'
import { arrivals } from './words.ts'

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

/**
 * Those who have come lately: two wait for a yes, one of whom has answered a question, and three stand on the waiting
 * list, the first of whom has been offered the place that is free. And the poster they have seen.
 */
export async function enterArrivals(
  tx: Tx,
  { corps, coordinator }: Scheme,
  late: readonly InventedPerson[],
  now: Date,
): Promise<void> {
  const [asked, fresh, ...queued] = await applicationsOf(tx, corps, late.slice(-5))
  for (const [id, state] of [[asked, 'waiting'], [fresh, 'waiting'], ...queued.map(one => [one, 'queued'])])
    await sql`update application set state = ${state}, submitted_at = ${daysAgo(now, 3)} where id = ${id}`.execute(
      tx,
    )
  if (asked !== undefined)
    await tx
      .insertInto('application_inquiry')
      .values({
        application_id: asked,
        asked_by: coordinator,
        asked_at: daysAgo(now, 2),
        question: arrivals.question,
        answer: arrivals.answer,
        answered_at: daysAgo(now, 1),
      })
      .execute()
  for (const [place, application_id] of queued.entries())
    await tx
      .insertInto('waiting_place')
      .values({
        application_id,
        since: daysAgo(now, 20 - 5 * place),
        reason: place === 2 ? 'no_match' : 'full',
        words: place === 2 ? arrivals.noMatch : '',
        ...(place === 0 && {
          offered_at: daysAgo(now, 2),
          offer_until: daysAgo(now, -5).toISOString().slice(0, 10),
        }),
      })
      .execute()
  await tx
    .insertInto('programme_poster')
    .values({
      programme_id: corps,
      code: newCode(),
      ...arrivals.poster,
      changed_by: coordinator,
      changed_at: now,
    })
    .execute()
  // Room for one more than there are.
  await sql`update programme g set settings = jsonb_set(settings, '{menteePlaces}', to_jsonb(1 + (select count(*)
    from application a where a.programme_id = g.id and a.side = 'mentee' and a.state = 'submitted')))
    where id = ${corps}`.execute(tx)
}

async function applicationsOf(tx: Tx, corps: string, people: readonly InventedPerson[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('application')
    .select('id')
    .where('programme_id', '=', corps)
    .where('side', '=', 'mentee')
    .where(
      'person_id',
      'in',
      people.map(({ id }) => id),
    )
    .orderBy('person_id')
    .execute()
  return rows.map(({ id }) => id)
}
