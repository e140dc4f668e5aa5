import type { Router } from '../../platform/http/router.ts'
import { file, notFound } from '../../platform/http/visit.ts'
import { calendarOf } from '../../platform/mail/calendar.ts'
import { routes } from '../../routes.ts'
import { calendarDate, withQuiet } from '../invitations.ts'
import { feedOf } from './feed-store.ts'
import { texts } from './messages.ts'

/** Meetings that are longer ago than this are left out of a feed. */
const quarter = 91 * 86_400_000

export function feedRoutes(router: Router): void {
  // Calendar programs have no session: the address is the key.
  router.open.get(routes.calendarFeed, async ({ tx, params, now, house }) => {
    const feed = await feedOf(tx, params.token ?? '', new Date(now.getTime() - quarter))
    if (!feed) return notFound()
    const dates = feed.meetings.flatMap(({ changedAt, quiet, ...meeting }) =>
      withQuiet(calendarDate(house, meeting, feed.reader, changedAt), quiet, feed.reader.locale),
    )
    return file(
      'telemakos.ics',
      'text/calendar; charset=utf-8',
      calendarOf(dates, texts(feed.reader.locale).name),
    )
  })
}
