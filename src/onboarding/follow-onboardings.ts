import { sql } from 'kysely'
import { lastDayAfter } from '../mentorships/last-day.ts'
import { daysToRead } from '../mentorships/mentorship.ts'
import { makeRooms } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { readProgrammeSettings } from '../programmes/programme-settings.ts'
import type { Day } from '../ui/dates.ts'
import { postNewMentor } from './onboarding-mails.ts'
import { insertMentorships } from './onboardings-writing-store.ts'

/** The list ends after half a year; a month more, for what is late. */
const monthsToFollow = 7

/** What the days bring about by themselves, in the product's own name. Worked twice, it does nothing the second time. */
export async function followOnboardings(tx: Tx, house: House, now: Date, today: Day): Promise<void> {
  await sql`update onboarding o set ended_at = ${now} from programme p
    where p.id = o.programme_id and o.ended_at is null and o.first_day + make_interval(months =>
      greatest(${monthsToFollow}, (p.settings ->> 'months')::integer + 1)) < ${today}::date`.execute(tx)
  for (const mentor of await mentorsWithoutRoom(tx, today)) {
    const settings = readProgrammeSettings(mentor.settings)
    const { numAffectedRows = 0n } =
      await sql`update mentorship set state = 'ended', ending = 'early', ended_at = greatest(${now}, started_at)
        where programme_id = ${mentor.programmeId} and mentee_id = ${mentor.newcomerId} and state <> 'ended'`.execute(
        tx,
      )
    const endsOn = settings.agreement === 'none' ? lastDayAfter(now, settings.months) : undefined
    const { programmeId } = mentor
    await makeRooms(tx, house, await insertMentorships(tx, [mentor], { programmeId, now, endsOn }))
    const { newcomerId, locale, onboardingId } = mentor
    if (numAffectedRows > 0n) await postNewMentor(tx, house, { id: newcomerId, locale, onboardingId }, now)
  }
  const before = new Date(now.getTime() - daysToRead * 86_400_000)
  await sql`select app.clear_ended_onboardings(${before})`.execute(tx)
}

interface MentorWithoutRoom {
  readonly personId: string
  readonly newcomerId: string
  readonly programmeId: string
  readonly settings: unknown
  readonly onboardingId: string
  readonly locale: 'da' | 'nb' | 'en'
}

/** The newest mentor of each newcomer today, where they have no room together and there is a place for it. */
async function mentorsWithoutRoom(tx: Tx, today: Day): Promise<MentorWithoutRoom[]> {
  const { rows } = await sql<MentorWithoutRoom>`
    select distinct on (r.onboarding_id) r.person_id as "personId", r.newcomer_id as "newcomerId",
      r.programme_id as "programmeId", p.settings, r.onboarding_id as "onboardingId", n.locale
    from onboarding_role r join onboarding o on o.id = r.onboarding_id and o.ended_at is null
      join programme p on p.id = r.programme_id
      join person n on n.id = r.newcomer_id
      join person h on h.id = r.person_id and h.places_taken < h.capacity
    where r.role = 'mentor' and r.ended_at is null and r.starts_on <= ${today}::date
      and coalesce(r.ends_on >= ${today}::date, true)
      and not exists (select from mentorship m where m.programme_id = r.programme_id and m.mentee_id = r.newcomer_id
        and m.state <> 'ended' and m.mentor_id in (select s.person_id from onboarding_role s
          where s.onboarding_id = r.onboarding_id and s.role = 'mentor' and s.ended_at is null
            and s.starts_on <= ${today}::date and coalesce(s.ends_on >= ${today}::date, true)))
      and not exists (select from mentorship m where m.programme_id = r.programme_id and m.mentee_id = r.newcomer_id
        and m.mentor_id = r.person_id and m.ending in ('declined', 'completed'))
    order by r.onboarding_id, r.starts_on desc, r.given_at desc`.execute(tx)
  return rows
}
