import { sql } from 'kysely'
import { daysToRead } from '../mentorships/mentorship.ts'
import { asOwner } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'
import type { Job } from '../platform/jobs.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { dayOf } from '../ui/dates.ts'
import { mailTexts } from './messages-mail.ts'

/** How long before the last day the two are told that it is coming. */
const daysAhead = 28

export const endingsJobs: Record<string, Job> = {
  /** Tells the two once that their last day is coming, and again when they have agreed on another one (E9). */
  'remind-of-endings': house =>
    asOwner(house.owner, async tx => {
      const now = house.now()
      const [today, soon] = [0, daysAhead].map(days =>
        dayOf(new Date(now.getTime() + days * 86_400_000), { locale: 'da' }),
      )
      const { rows } = await sql<{ id: string; person_id: string; locale: Locale }>`
        with near as (
          update mentorship set end_reminded_for = ends_on
          where state = 'active' and ends_on between ${today} and ${soon}
            and end_reminded_for is distinct from ends_on
          returning id, mentor_id, mentee_id
        )
        select near.id, p.id as person_id, p.locale from near
          join person p on p.id in (near.mentor_id, near.mentee_id)`.execute(tx)
      await postMails(
        tx,
        rows.map(({ id, person_id, locale }) => ({
          to: person_id,
          kind: 'ending-near',
          subject: mailTexts(locale).subject,
          body: mailTexts(locale).body.near(house.publicUrl + routes.ending({ id })),
          at: now,
        })),
      )
    }),
  /** Rooms whose time to be read is over are destroyed, key first. */
  'clear-closed-rooms': house =>
    asOwner(house.owner, async tx => {
      const before = new Date(house.now().getTime() - daysToRead * 86_400_000)
      await sql`select app.clear_closed_plans(${before})`.execute(tx)
      await sql`select app.clear_closed_rooms(${before})`.execute(tx)
    }),
}
