import { sql } from 'kysely'
import { hashToken, newToken } from '../platform/crypto.ts'
import { asOwner } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Locale } from '../platform/i18n.ts'
import type { Job } from '../platform/jobs.ts'
import { type Mail, postMails } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { mailTexts } from './messages-mail.ts'
import type { ReminderKind } from './reminder.ts'

interface Waiting {
  readonly personId: string
  readonly locale: Locale
  readonly kind: ReminderKind
  readonly mentorshipId: string | null
  /** Around somebody new, and in which programme. */
  readonly onboardingId: string | null
  readonly programmeId: string | null
  readonly since: Date
}

export const remindersJobs: Record<string, Job> = {
  /**
   * Asked every hour: those for whom it is a weekday's morning, and who had no reminder for a week, get all that waits
   * in one mail. Each thing is told once; what was done in the meantime is not told at all.
   */
  'send-reminders': house =>
    asOwner(house.owner, async tx => {
      const now = house.now()
      const { rows } = await sql<Waiting>`
        with waiting as (
          select person_id, kind, mentorship_id, null::uuid as onboarding_id, null::uuid as programme_id, since
            from app.waiting_things(${now})
          union all
          select person_id, kind, null, onboarding_id, programme_id, since from app.late_around_newcomers(${now})
        )
        select w.person_id as "personId", p.locale, w.kind, w.mentorship_id as "mentorshipId",
            w.onboarding_id as "onboardingId", w.programme_id as "programmeId", w.since
          from waiting w
          join person p on p.id = w.person_id
          join organisation o on o.id = p.organisation_id
          where p.left_at is null and not app.is_away(p.away_from, p.away_until)
            and extract(hour from ${now}::timestamptz at time zone o.time_zone) = 8
            and extract(isodow from ${now}::timestamptz at time zone o.time_zone) < 6
            and not exists (select from reminder_off f where f.person_id = w.person_id and f.kind = w.kind)
            and not exists (select from reminder r where r.person_id = w.person_id and r.kind = w.kind
              and (r.mentorship_id = w.mentorship_id or r.onboarding_id = w.onboarding_id) and r.since = w.since)
            and not exists (select from reminder r where r.person_id = w.person_id
              and r.sent_at > ${now}::timestamptz - interval '7 days')
          order by w.person_id, w.since`.execute(tx)
      const told = rows.map(one => ({ ...one, token: newToken() }))
      for (let at = 0; at < told.length; at += 1000)
        await tx
          .insertInto('reminder')
          .values(
            told.slice(at, at + 1000).map(({ personId, kind, mentorshipId, onboardingId, since, token }) => ({
              person_id: personId,
              kind,
              mentorship_id: mentorshipId,
              onboarding_id: onboardingId,
              since,
              token_hash: hashToken(token),
              sent_at: now,
            })),
          )
          .execute()
      const people = [...Map.groupBy(told, ({ personId }) => personId).values()]
      await postMails(
        tx,
        people.map(things => digest(house, things)),
      )
    }),
}

function digest(
  { publicUrl, now }: Pick<House, 'publicUrl' | 'now'>,
  things: readonly (Waiting & { token: string })[],
): Mail {
  const [{ personId, locale } = { personId: '', locale: 'da' as const }] = things
  const t = mailTexts(locale)
  // Late at ten newcomers is one thing to see to, on one page.
  const lines = [...new Set(things.map(thing => `${t.things[thing.kind]}\n${publicUrl}${addressOf(thing)}`))]
  const kinds = [...new Map(things.map(one => [one.kind, one.token]))]
  const offs = kinds.map(
    ([kind, token]) => `${t.off(t.kinds[kind])}\n${publicUrl}${routes.reminderOff({ token })}`,
  )
  const body = `${t.intro(lines.length)}\n\n${lines.join('\n\n')}\n\n--\n${offs.join('\n')}\n`
  return { to: personId, kind: 'reminder', subject: t.subject, body, at: now() }
}

/** The one page that solves it. */
function addressOf({ kind, mentorshipId, onboardingId, programmeId }: Waiting): string {
  const id = mentorshipId ?? ''
  switch (kind) {
    case 'first_meeting':
    case 'rhythm':
      return routes.meetings({ id })
    case 'trial_answer':
      return routes.mentorship({ id })
    case 'signature':
      return routes.agreement({ id })
    case 'ending':
      return routes.ending({ id })
    case 'check_list':
      return routes.onboarding({ id: onboardingId ?? '' })
    case 'newcomers':
      return routes.onboardings({ id: programmeId ?? '' })
  }
}
