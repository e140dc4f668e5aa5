import { followUpsOf } from '../follow-ups/follow-ups-store.ts'
import { ownQuestions } from '../library/questions/own-questions-store.ts'
import { withQuestionPutIn } from '../library/questions/question-put-in.ts'
import { namesIn } from '../mentorships/enter-room.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, file, type MemberVisit, page, seeOther } from '../platform/http/visit.ts'
import { calendarOf } from '../platform/mail/calendar.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { type FormState, hasErrors, untouched } from '../ui/form-state.ts'
import { bookingRefused, readBooking } from './booking-form.ts'
import { BookingPage } from './booking-page.tsx'
import { feedRoutes } from './feed/feed-routes.ts'
import { quietMinutes } from './free-times/busy-store.ts'
import { withTimePutIn } from './free-times/chosen-time.ts'
import { findFreeTimes } from './free-times/find-free-times.ts'
import { inMeeting, inMentorship, otherFirstName, othersOf, sideIn } from './in-meeting.ts'
import { calendarDate, withQuiet } from './invitations.ts'
import { type Meeting, reflectionStage, versionOfMeeting } from './meeting.ts'
import { MeetingPage } from './meeting-page.tsx'
import { bookMeeting, cancelMeeting, changeMeeting, type InRoom, markMeeting } from './meetings-actions.ts'
import { answeredMeetings, meetingsOf } from './meetings-store.ts'
import { texts } from './messages.ts'
import { myCalendarRoutes } from './my-calendar/my-calendar-routes.tsx'
import { paperRoutes } from './paper/paper-routes.ts'
import { preparationRoutes } from './preparation/preparation-routes.tsx'
import { preparationsOf } from './preparation/preparations-store.ts'
import { proposalsFor } from './proposals/proposals-store.ts'
import { reflectionRoutes } from './reflection/reflection-routes.tsx'
import { repliesRoutes } from './replies/replies-routes.tsx'
import { repliesTo } from './replies/replies-store.ts'
import { seriesRoutes } from './series/series-routes.tsx'

export function meetingsRoutes(router: Router): void {
  router.member.get(routes.newMeeting, visit => inMentorship(visit, at => newMeeting(visit, at, untouched)))
  router.member.post(routes.meetings, visit => inMentorship(visit, at => book(visit, at)))
  router.member.get(routes.meeting, visit => inMeeting(visit, (at, meeting) => show(visit, at, meeting)))
  router.member.post(routes.meeting, visit => inMeeting(visit, (at, meeting) => change(visit, at, meeting)))
  router.member.post(routes.meetingCancellation, visit =>
    inMeeting(visit, async (at, { id }) => {
      await cancelMeeting(at, id)
      return seeOther(routes.meeting({ id }))
    }),
  )
  router.member.post(routes.meetingHeld, visit =>
    inMeeting(visit, async (at, { id }) => {
      const held = visit.form.text('held') !== 'no'
      await markMeeting(at, id, held ? 'held' : 'not_held')
      return seeOther(held ? routes.reflection({ id }) : routes.mentorship({ id: at.pair.mentorshipId }))
    }),
  )
  router.member.get(routes.meetingCalendar, visit =>
    inMeeting(visit, (at, meeting) => calendarFile(visit, at, meeting)),
  )
  repliesRoutes(router)
  preparationRoutes(router)
  reflectionRoutes(router)
  paperRoutes(router)
  seriesRoutes(router)
  feedRoutes(router)
  myCalendarRoutes(router)
}

// One's own entry: a mentor's has the quiet before the meeting with it (G6).
async function calendarFile({ locale, now }: MemberVisit, at: InRoom, meeting: Meeting): Promise<Answer> {
  const { house, pair, personId: id, tx } = at
  const date = calendarDate(house, meeting, { id, locale }, now)
  const quiet = pair.mentor.id === id ? await quietMinutes(tx, id) : undefined
  const name = `${texts(locale).fileName}.ics`
  const type = 'text/calendar; charset=utf-8; method=PUBLISH'
  return file(name, type, calendarOf(withQuiet(date, quiet, locale)))
}

async function newMeeting(visit: MemberVisit, at: InRoom, form: FormState): Promise<Answer> {
  const meetings = await meetingsOf(at.tx, at.room)
  const props = { frame: visit.frame, form, zone: at.zone, pair: at.pair }
  const before = meetings.findLast(({ state }) => state === 'planned' || state === 'held')
  const found = await findFreeTimes(at)
  return page(
    <BookingPage
      {...props}
      otherName={otherFirstName(at, visit.locale)}
      side={sideIn(at)}
      isFirst={before === undefined}
      before={before}
      found={found}
      questions={await ownQuestions(at.tx)}
      minutes={found.minutes}
    />,
    hasErrors(form) ? 422 : 200,
  )
}

/** The form with the free time or the question in it that was pressed. */
const putInto = async (visit: MemberVisit, { tx }: InRoom) =>
  withTimePutIn(visit.form) ?? withQuestionPutIn(visit, ['agenda'], await ownQuestions(tx))

async function book(visit: MemberVisit, at: InRoom): Promise<Answer> {
  const put = await putInto(visit, at)
  if (put) return newMeeting(visit, at, put)
  const read = readBooking(visit.form, visit, at.zone)
  if ('again' in read) return newMeeting(visit, at, read.again)
  const booked = await bookMeeting(at, read.booking)
  if (isRefusal(booked)) return newMeeting(visit, at, bookingRefused(visit.form, booked, visit.locale))
  return seeOther(routes.meeting({ id: booked.id }))
}

async function show(visit: MemberVisit, at: InRoom, meeting: Meeting): Promise<Answer> {
  const open = at.pair.state !== 'ended'
  if (visit.url.searchParams.has('change') && meeting.state === 'planned' && open) {
    return changePage(visit, at, meeting, untouched)
  }
  const others = othersOf(at)
  const called = namesIn(at.pair, visit.locale)
  const answered = await answeredMeetings(
    at.tx,
    at.pair.mentorshipId,
    at.personId,
    others.map(({ id }) => id),
  )
  const had = answered.get(meeting.id) ?? { mine: false, theirs: false }
  const followUps = await followUpsOf(at.tx, at.room)
  const said = await repliesTo(at.tx, meeting)
  const proposals = await proposalsFor(at.tx, meeting)
  const { mine, theirs } = await preparationsOf(at.tx, at.room, meeting.id, at.personId)
  return page(
    <MeetingPage
      frame={visit.frame}
      meeting={meeting}
      otherName={otherFirstName(at, visit.locale)}
      isMentor={sideIn(at) === 'mentor'}
      stage={open || had.mine ? reflectionStage(meeting, had, at.now) : 'none'}
      otherAnswered={had.theirs}
      mine={mine}
      theirs={theirs}
      open={open}
      pair={at.pair}
      followUps={followUps}
      replies={{
        mine: said.get(at.personId),
        theirs: others.map(({ id }) => ({ name: called(id), reply: said.get(id) })),
      }}
      proposals={{
        mine: proposals.find(({ by }) => by === at.personId),
        theirs: proposals.find(({ by, state }) => by !== at.personId && state === 'open'),
      }}
      byMail={at.house.mailbox !== undefined}
    />,
  )
}

async function change(visit: MemberVisit, at: InRoom, meeting: Meeting): Promise<Answer> {
  const put = await putInto(visit, at)
  if (put) return changePage(visit, at, meeting, put)
  const read = readBooking(visit.form, visit, at.zone)
  if ('again' in read) return changePage(visit, at, meeting, read.again)
  const version = visit.form.text('version')
  const stands = versionOfMeeting(meeting)
  if (version !== '' && version !== stands) {
    // Sent twice it stands already.
    if (versionOfMeeting({ ...meeting, ...read.booking }) === stands)
      return seeOther(routes.meeting({ id: meeting.id }))
    // Neither loses a word: what was typed stays in the form, what stands now is beside it.
    const { version: _, ...values } = visit.form.values
    return changePage(visit, at, meeting, { values, errors: {} }, true)
  }
  const changed = await changeMeeting(at, meeting.id, read.booking)
  if (isRefusal(changed)) {
    return changePage(visit, at, meeting, bookingRefused(visit.form, changed, visit.locale))
  }
  return seeOther(routes.meeting({ id: meeting.id }))
}

async function changePage(
  visit: MemberVisit,
  at: InRoom,
  meeting: Meeting,
  form: FormState,
  meanwhile = false,
): Promise<Answer> {
  const found = await findFreeTimes(at, meeting)
  return page(
    <BookingPage
      frame={visit.frame}
      form={form}
      zone={meeting.zone}
      pair={at.pair}
      otherName={otherFirstName(at, visit.locale)}
      side={sideIn(at)}
      meeting={meeting}
      isFirst={false}
      found={found}
      questions={await ownQuestions(at.tx)}
      minutes={meeting.minutes}
      meanwhile={meanwhile}
    />,
    meanwhile || hasErrors(form) ? 422 : 200,
  )
}
