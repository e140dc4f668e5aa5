import { z } from 'zod'
import { checkForm, formAgain, typed } from '../../platform/http/check-form.ts'
import { formOf } from '../../platform/http/form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isDay, writtenDay } from '../../platform/http/written-day.ts'
import type { Locale } from '../../platform/i18n.ts'
import { momentAt } from '../../platform/zoned-time.ts'
import { readProgrammeSettings } from '../../programmes/programme-settings.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { minutesAgreed, weeksAgreed } from '../free-times/find-free-times.ts'
import { inMentorship } from '../in-meeting.ts'
import { bookMeeting, type InRoom } from '../meetings-actions.ts'
import { meetingsOf } from '../meetings-store.ts'
import { texts } from './messages.ts'
import { daysOfSeries, intervals, mostMeetings, nearestInterval } from './series.ts'
import { SeriesPage } from './series-page.tsx'

export function seriesRoutes(router: Router): void {
  router.member.get(routes.meetingSeries, visit =>
    inMentorship(visit, at => (isUnderWay(at) ? ask(visit, at) : notFound())),
  )
  router.member.post(routes.meetingSeries, visit =>
    inMentorship(visit, at => (isUnderWay(at) ? book(visit, at) : notFound())),
  )
}

const isUnderWay = ({ pair }: InRoom) => pair.state === 'agreement' || pair.state === 'active'

// The question is in the address, so nothing is kept until there is a yes.
async function ask(visit: MemberVisit, at: InRoom): Promise<Answer> {
  const asked = formOf(Object.fromEntries(visit.url.searchParams))
  if (asked.text('first') === '' && asked.text('count') === '') return show(visit, at, untouched, undefined)
  const checked = checkForm(asked, schemaIn(visit.locale))
  if ('again' in checked) return show(visit, at, checked.again, undefined)
  const { first, time, every, count } = checked.read
  const starts = momentAt(first, time, at.zone)
  if (!starts || starts <= visit.now) {
    return show(visit, at, formAgain(asked, { first: texts(visit.locale).errors.first }), undefined)
  }
  const days = daysOfSeries({ first, every, count })
  return show(visit, at, { values: { ...asked.values }, errors: {} }, { days, time })
}

function schemaIn(locale: Locale) {
  const { errors } = texts(locale)
  return z.object({
    first: typed.transform(writtenDay).refine(isDay, errors.first),
    time: typed.refine(time => /^\d{1,2}[:.]\d{2}$/.test(time), errors.time),
    every: typed.transform(Number).pipe(z.literal(intervals)).catch(6),
    count: typed
      .transform(Number)
      .pipe(z.int(errors.count).min(1, errors.count).max(mostMeetings, errors.count)),
  })
}

async function show(
  visit: MemberVisit,
  at: InRoom,
  form: FormState,
  found: { days: string[]; time: string } | undefined,
): Promise<Answer> {
  const { months } = readProgrammeSettings(at.pair.settings)
  const every = nearestInterval(await weeksAgreed(at))
  const held = (await meetingsOf(at.tx, at.room)).filter(({ state }) => state !== 'cancelled').length
  const count = Math.max(1, Math.min(mostMeetings, Math.round((months * 52) / 12 / every) - held))
  const props = { frame: visit.frame, zone: at.zone, pair: at.pair }
  const isRefused = Object.keys(form.errors).length > 0
  return page(
    <SeriesPage {...props} form={form} usual={{ every, count }} found={found} />,
    isRefused ? 422 : 200,
  )
}

async function book(visit: MemberVisit, at: InRoom): Promise<Answer> {
  const time = visit.form.text('time')
  const moments = visit.form
    .list('days')
    .slice(0, mostMeetings)
    .flatMap(day => momentAt(day, time, at.zone) ?? [])
  const minutes = await minutesAgreed(at)
  const content = { way: 'in-person', place: '', form: 'dialogue', agenda: [] } as const
  // A day that is gone meanwhile, or too far ahead, is left out; the others stand.
  for (const startsAt of moments) await bookMeeting(at, { startsAt, minutes, content })
  return seeOther(routes.mentorship({ id: at.pair.mentorshipId }))
}
