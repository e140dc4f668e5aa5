import { sql } from 'kysely'
import { newsMail } from '../mentorships/mail-messages.ts'
import { asOwner } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { dayOf, type Zone } from '../ui/dates.ts'
import { driftOf, type TaskState } from './plan.ts'

/** Whoever has been told is left in peace for this long. */
const quietDays = 14

interface Row {
  readonly id: string
  readonly mentorship_id: string
  readonly state: TaskState
  readonly learn_on: string
  readonly use_on: string | null
  readonly mentor_id: string
  readonly programme: string
  readonly locale: 'da' | 'nb' | 'en'
  readonly zone: Zone
}

/**
 * Tells mentors, who put the tasks in order, that what was to be learnt and what it is for have drifted apart (F6).
 * One mail a plan, without content, and not again for a fortnight.
 */
const tellOfDrift: Job = house =>
  asOwner(house.owner, async tx => {
    const now = house.now()
    const quietSince = new Date(now.getTime() - quietDays * 86_400_000)
    const { rows } = await sql<Row>`
      select t.id, t.mentorship_id, t.state, t.learn_on, t.use_on, m.mentor_id, g.name as programme, p.locale,
        o.time_zone as zone
      from plan_task t
        join mentorship m on m.id = t.mentorship_id and m.state <> 'ended'
        join programme g on g.id = m.programme_id
        join person p on p.id = m.mentor_id
        join organisation o on o.id = p.organisation_id
      where t.agreed_at is not null and t.state = 'planned' and t.learn_on is not null and app.has_plan(m.programme_id)
        and not exists (select from plan_task told
          where told.mentorship_id = t.mentorship_id and told.drift_told_at > ${quietSince})`.execute(tx)
    const drifted = rows.filter(({ state, learn_on, use_on, locale, zone }) => {
      const days = { state, learnOn: learn_on, useOn: use_on ?? undefined }
      const drift = driftOf(days, dayOf(now, { locale, zone }))
      // A day that is missing is asked for on the page; it is not worth a mail.
      return drift !== undefined && drift.kind !== 'no-use'
    })
    if (drifted.length === 0) return
    const plans = new Map(drifted.map(row => [row.mentorship_id, row]))
    await postMails(
      tx,
      [...plans].map(([id, { mentor_id, programme, locale }]) => ({
        to: mentor_id,
        kind: 'plan-drift',
        ...newsMail('plan', { name: programme }, house.publicUrl + routes.plan({ id }), locale),
        at: now,
      })),
    )
    const ids = drifted.map(({ id }) => id)
    await tx.updateTable('plan_task').set({ drift_told_at: now }).where('id', 'in', ids).execute()
  })

export const plansJobs: Record<string, Job> = { 'tell-of-drift': tellOfDrift }
