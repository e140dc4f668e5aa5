import { sql } from 'kysely'
import { hashToken } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther, type Visit } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import type { Frame } from '../ui/frame.ts'
import {
  isReminderKind,
  type ReminderKind,
  type ReminderTime,
  reminderHours,
  reminderKinds,
  usualTime,
} from './reminder.ts'
import { OffPage, OldLinkPage, RemindersPage } from './reminders-page.tsx'

/** What one is reminded of, and the link in a mail that ends one kind of it. */
export function remindersRoutes(router: Router): void {
  router.member.get(routes.myReminders, show)
  router.member.post(routes.myReminders, choose)
  router.open.get(routes.reminderOff, ask)
  router.open.post(routes.reminderOff, turnOff)
}

async function show({ tx, frame, url }: MemberVisit): Promise<Answer> {
  const off = await tx.selectFrom('reminder_off').select('kind').execute()
  const wanted = reminderKinds.filter(kind => !off.some(one => one.kind === kind))
  const saved = url.searchParams.get('done') === 'saved'
  return page(<RemindersPage {...{ frame, wanted, time: await timeOf(tx), saved }} />)
}

async function choose({ tx, form, viewer }: MemberVisit): Promise<Answer> {
  const wanted = [form.values.kinds ?? []].flat()
  const off = reminderKinds.filter(kind => !wanted.includes(kind))
  await tx.deleteFrom('reminder_off').where('person_id', '=', viewer.id).execute()
  if (off.length > 0)
    await tx
      .insertInto('reminder_off')
      .values(off.map(kind => ({ person_id: viewer.id, kind })))
      .execute()
  await setTime(tx, viewer.id, {
    hour: reminderHours.find(hour => String(hour) === form.text('hour')) ?? usualTime.hour,
    weekday: [1, 2, 3, 4, 5].find(day => String(day) === form.text('weekday')),
  })
  return seeOther(routes.myReminders({ done: 'saved' }))
}

async function timeOf(tx: Tx): Promise<ReminderTime> {
  const own = await tx.selectFrom('reminder_hours').select(['hour', 'weekday']).executeTakeFirst()
  const hour = reminderHours.find(one => one === own?.hour)
  return hour ? { hour, weekday: own?.weekday ?? undefined } : usualTime
}

async function setTime(tx: Tx, personId: string, { hour, weekday }: ReminderTime): Promise<void> {
  await tx.deleteFrom('reminder_hours').where('person_id', '=', personId).execute()
  if (hour === usualTime.hour && weekday === undefined) return
  await tx
    .insertInto('reminder_hours')
    .values({ person_id: personId, hour, weekday: weekday ?? null })
    .execute()
}

// Mail programs open links by themselves: only a press turns anything off.
async function ask({ tx, frame, params: { token = '' } }: Visit): Promise<Answer> {
  const { rows } = await sql<{ kind: string }>`select app.reminder_kind(${hashToken(token)}) as kind`.execute(
    tx,
  )
  const kind = kindIn(rows)
  return kind ? page(<OffPage frame={frame} kind={kind} token={token} />) : tooOld(frame)
}

/** A link that is no more: what one is reminded of is still chosen when signed in. */
const tooOld = (frame: Frame) => page(<OldLinkPage frame={frame} />, 404)

async function turnOff({ tx, frame, params: { token = '' } }: Visit): Promise<Answer> {
  const { rows } = await sql<{ kind: string }>`
    select app.turn_off_reminders(${hashToken(token)}) as kind`.execute(tx)
  const kind = kindIn(rows)
  return kind ? page(<OffPage frame={frame} kind={kind} />) : tooOld(frame)
}

const kindIn = ([row]: readonly { kind: string }[]): ReminderKind | undefined =>
  isReminderKind(row?.kind) ? row.kind : undefined
