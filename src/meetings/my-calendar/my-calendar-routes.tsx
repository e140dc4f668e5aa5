import { calendarAddress } from '../../platform/calendars/fetch-calendar.ts'
import { newToken } from '../../platform/crypto.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import { enqueue } from '../../platform/jobs.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { decodeText } from '../../platform/spreadsheet/decode-text.ts'
import { routes } from '../../routes.ts'
import type { FormState } from '../../ui/form-state.ts'
import { endFeed, feedMadeAt, makeFeed } from '../feed/feed-store.ts'
import { hoursIn } from '../free-times/busy-actions.ts'
import {
  findBusyCalendar,
  followCalendar,
  giveHours,
  isMentor,
  quietMinutes,
  removeBusyCalendar,
  setQuietMinutes,
} from '../free-times/busy-store.ts'
import { texts } from '../free-times/messages.ts'
import { type MyCalendar, MyCalendarPage, quietTimes } from './my-calendar-page.tsx'

export function myCalendarRoutes(router: Router): void {
  router.member.get(routes.myCalendar, visit => show(visit))
  // Shown in the answer itself, once: nobody can look the address up again.
  router.member.post(routes.myCalendar, async visit => {
    const token = newToken()
    await makeFeed(visit.tx, token, { personId: visit.viewer.id, now: visit.now })
    return show(visit, { address: visit.house.publicUrl + routes.calendarFeed({ token }) })
  })
  router.member.post(routes.myCalendarEnd, async ({ tx, viewer }) => {
    await endFeed(tx, viewer.id)
    return seeOther(routes.myCalendar())
  })
  router.member.post(routes.myBusyHours, visit =>
    visit.form.values.address === undefined ? receive(visit) : follow(visit),
  )
  router.member.post(routes.myBusyHoursRemoval, async ({ tx, viewer }) => {
    await removeBusyCalendar(tx, viewer.id)
    return seeOther(routes.myCalendar())
  })
  router.member.post(routes.myQuietTime, async ({ tx, viewer, form }) => {
    const minutes = quietTimes.find(time => String(time) === form.text('minutes'))
    if (minutes !== undefined && (await isMentor(tx, viewer.id)))
      await setQuietMinutes(tx, viewer.id, minutes)
    return seeOther(routes.myCalendar())
  })
}

async function show(
  { tx, viewer, frame, now }: MemberVisit,
  { address, forms }: { address?: string; forms?: { address?: FormState; file?: FormState } } = {},
): Promise<Answer> {
  const madeAt = address === undefined ? await feedMadeAt(tx, viewer.id) : now
  const calendar: MyCalendar = {
    feed: { madeAt, address },
    busy: await findBusyCalendar(tx, viewer.id),
    quiet: (await isMentor(tx, viewer.id)) ? ((await quietMinutes(tx, viewer.id)) ?? 0) : undefined,
  }
  const body = <MyCalendarPage frame={frame} calendar={calendar} {...(forms && { forms })} />
  return page(body, forms === undefined ? 200 : 422)
}

async function follow(visit: MemberVisit): Promise<Answer> {
  const { tx, house, viewer, form, now, locale } = visit
  const address = calendarAddress(form.text('address'))
  if (!address || address.href.length > 2000) {
    return show(visit, { forms: { address: formAgain(form, { address: texts(locale).errors.address }) } })
  }
  await followCalendar(tx, house, viewer.id, address.href, now)
  await enqueue(tx, 'fetch-calendar', { person: viewer.id }, `fetch-calendar ${viewer.id}`)
  return seeOther(routes.myCalendar())
}

async function receive(visit: MemberVisit): Promise<Answer> {
  const { tx, house, viewer, form, now, locale, timeZone } = visit
  const t = texts(locale)
  const sent = form.files.file
  const again = (why: string) =>
    show(visit, { forms: { file: { values: {}, errors: { [sent ? 'file' : 'text']: why }, id: 'given' } } })
  const text = sent ? decodeText(new Uint8Array(await sent.arrayBuffer())).text : form.text('text')
  if (text === '') return again(t.errors.file)
  const hours = await hoursIn(text, timeZone, now)
  if (isRefusal(hours)) return again(t.failures[hours.refused])
  await giveHours(tx, house, viewer.id, hours, now)
  return seeOther(routes.myCalendar())
}
