import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import { bookingRefused, readWhen } from '../booking-form.ts'
import { withTimePutIn } from '../free-times/chosen-time.ts'
import { findFreeTimes } from '../free-times/find-free-times.ts'
import { inMeeting, otherFirstName } from '../in-meeting.ts'
import type { Meeting } from '../meeting.ts'
import type { InRoom } from '../meetings-actions.ts'
import { ProposalPage } from '../proposals/proposal-page.tsx'
import { answerProposal, proposeTime } from '../proposals/proposals-actions.ts'
import { texts } from './messages.ts'
import { isAnswerable, replyToMeeting } from './replies-actions.ts'
import { replies } from './replies-store.ts'

export function repliesRoutes(router: Router): void {
  router.member.post(routes.meetingReply, visit =>
    inMeeting(visit, async (at, meeting) => {
      const said = replies.find(reply => reply === visit.form.text('reply'))
      if (said) await replyToMeeting(at, meeting.id, said)
      return seeOther(routes.meeting({ id: meeting.id }))
    }),
  )
  router.member.get(routes.meetingProposal, visit =>
    inMeeting(visit, (at, meeting) => proposing(visit, at, meeting, untouched)),
  )
  router.member.post(routes.meetingProposal, visit =>
    inMeeting(visit, (at, meeting) => propose(visit, at, meeting)),
  )
  // What no longer stands is seen on the meeting's page.
  router.member.post(routes.meetingProposalAnswer, visit =>
    inMeeting(visit, async (at, { id }) => {
      await answerProposal(at, id, visit.form.text('answer') === 'yes' ? 'yes' : 'no')
      return seeOther(routes.meeting({ id }))
    }),
  )
}

async function proposing(visit: MemberVisit, at: InRoom, meeting: Meeting, form: FormState): Promise<Answer> {
  if (!isAnswerable(at, meeting)) return notFound()
  const found = await findFreeTimes(at, meeting)
  const props = {
    frame: visit.frame,
    form,
    meeting,
    found,
    otherName: otherFirstName(at, visit.locale),
    group: at.pair.group,
  }
  return page(<ProposalPage {...props} />, hasErrors(form) ? 422 : 200)
}

async function propose(visit: MemberVisit, at: InRoom, meeting: Meeting): Promise<Answer> {
  const put = withTimePutIn(visit.form)
  if (put) return proposing(visit, at, meeting, put)
  const read = readWhen(visit.form, visit, meeting.zone)
  if ('again' in read) return proposing(visit, at, meeting, read.again)
  const proposed = await proposeTime(at, meeting.id, read.when)
  if (!isRefusal(proposed)) return seeOther(routes.meeting({ id: meeting.id }))
  const form =
    proposed.refused === 'same-time'
      ? formAgain(visit.form, { day: texts(visit.locale).errors.same })
      : bookingRefused(visit.form, { refused: proposed.refused }, visit.locale)
  return proposing(visit, at, meeting, form)
}
