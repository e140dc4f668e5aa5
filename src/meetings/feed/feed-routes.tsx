import { newToken } from '../../platform/crypto.ts'
import type { Router } from '../../platform/http/router.ts'
import { file, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { calendarOf } from '../../platform/mail/calendar.ts'
import { routes } from '../../routes.ts'
import { calendarDate } from '../invitations.ts'
import { FeedPage } from './feed-page.tsx'
import { endFeed, feedMadeAt, feedOf, makeFeed } from './feed-store.ts'
import { texts } from './messages.ts'

/** Meetings that are longer ago than this are left out of a feed. */
const quarter = 91 * 86_400_000

export function feedRoutes(router: Router): void {
  router.member.get(routes.myCalendar, async ({ tx, viewer, frame }) =>
    page(<FeedPage frame={frame} madeAt={await feedMadeAt(tx, viewer.id)} address={undefined} />),
  )
  // Shown in the answer itself, once: nobody can look the address up again.
  router.member.post(routes.myCalendar, async ({ tx, viewer, frame, now, house }) => {
    const token = newToken()
    await makeFeed(tx, token, { personId: viewer.id, now })
    const address = house.publicUrl + routes.calendarFeed({ token })
    return page(<FeedPage frame={frame} madeAt={now} address={address} />)
  })
  router.member.post(routes.myCalendarEnd, async ({ tx, viewer }) => {
    await endFeed(tx, viewer.id)
    return seeOther(routes.myCalendar())
  })
  // Calendar programs have no session: the address is the key.
  router.open.get(routes.calendarFeed, async ({ tx, params, now, house }) => {
    const feed = await feedOf(tx, params.token ?? '', new Date(now.getTime() - quarter))
    if (!feed) return notFound()
    const dates = feed.meetings.map(({ changedAt, ...meeting }) =>
      calendarDate(house, meeting, feed.reader, changedAt),
    )
    return file(
      'telemakos.ics',
      'text/calendar; charset=utf-8',
      calendarOf(dates, texts(feed.reader.locale).title),
    )
  })
}
