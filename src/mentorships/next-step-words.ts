import { routes } from '../routes.ts'
import { day, dayAndTime, type Reader } from '../ui/dates.ts'
import { stepTexts } from './messages-next-step.ts'
import type { NextStep } from './next-step.ts'

/** The next step as it is said: a sentence, a line, and where the button leads. */
export interface StepWords {
  readonly title: string
  readonly line?: string
  readonly action?: { readonly label: string; readonly href: string }
  /** What can be answered here and now, in place of an action: buttons of one form. */
  readonly answers?: {
    readonly action: string
    readonly name: string
    readonly options: readonly { readonly value: string; readonly label: string }[]
  }
}

/** Where on the room's page one answers after the trial meeting. */
export const trialAnswerPlace = 'trial-answer'

/** Says the next step to the viewer; `other` is the other's first name. An ended room has a page of its own. */
export function nextStepWords(
  step: Exclude<NextStep, { kind: 'ended' }>,
  { mentorshipId: id, other, inTrial }: { mentorshipId: string; other: string; inTrial: boolean },
  reader: Reader,
): StepWords {
  const t = stepTexts(reader.locale)
  const toAgreement = (label: string) => ({ label, href: routes.agreement({ id }) })
  const toNewMeeting = (label: string) => ({ label, href: routes.newMeeting({ id }) })
  const toAnswer = (label: string) => ({ label, href: `${routes.mentorship({ id })}#${trialAnswerPlace}` })
  switch (step.kind) {
    case 'book-trial':
      return {
        title: t.bookTrial.title,
        line: t.bookTrial.line(day(step.by, reader)),
        action: toNewMeeting(t.bookTrial.action),
      }
    case 'await-trial-meeting':
      return {
        title: t.awaitTrialMeeting.title(other),
        line: t.awaitTrialMeeting.line(day(step.by, reader)),
        action: toAnswer(t.awaitTrialMeeting.action),
      }
    case 'answer-trial':
      return {
        title: t.answerTrial.title,
        line: step.late ? t.answerTrial.late(other) : t.answerTrial.line(other, day(step.by, reader)),
        action: toAnswer(t.answerTrial.action),
      }
    case 'await-trial-answer':
      return { title: t.awaitTrialAnswer.title, line: t.awaitTrialAnswer.line }
    case 'draft-agreement':
      return {
        title: t.draftAgreement.title,
        line: t.draftAgreement.line(other),
        action: toAgreement(t.draftAgreement.action),
      }
    case 'await-draft':
      return {
        title: t.awaitDraft.title(other),
        line: t.awaitDraft.line,
        action: toAgreement(t.awaitDraft.action),
      }
    case 'sign-agreement':
      return {
        title: signingTitle(step, t.sign),
        line: step.coming ? t.sign.lineComing : step.change ? t.sign.lineChange : t.sign.line,
        action: toAgreement(t.sign.action),
      }
    case 'await-signature': {
      const { line, lineWithout } = t.awaitSignature
      return {
        title: t.awaitSignature.title(other),
        line: step.withSignatures ? line(other) : lineWithout(other),
        action: toAgreement(t.awaitSignature.action),
      }
    }
    case 'say-if-held':
      return {
        title: t.sayIfHeld.title(dayAndTime(step.meeting.at, reader)),
        line: t.sayIfHeld.line,
        answers: {
          action: routes.meetingHeld({ id: step.meeting.id }),
          name: 'held',
          options: [
            { value: 'yes', label: t.sayIfHeld.yes },
            { value: 'no', label: t.sayIfHeld.no },
          ],
        },
      }
    case 'reflect':
      return {
        title: t.reflect.title,
        line: t.reflect.line(day(step.meeting.at, reader)),
        action: { label: t.reflect.action, href: routes.reflection({ id: step.meeting.id }) },
      }
    case 'answer-proposal':
      return {
        title: t.answerProposal.title(other, dayAndTime(step.meeting.at, reader, step.meeting.until)),
        line: t.answerProposal.line,
        action: { label: t.answerProposal.action, href: routes.meeting({ id: step.meeting.id }) },
      }
    case 'prepare':
      return {
        title: t.prepare.title(dayAndTime(step.meeting.at, reader)),
        line: t.prepare.line,
        action: { label: t.prepare.action, href: routes.preparation({ id: step.meeting.id }) },
      }
    case 'meet':
      return {
        title: t.meet.title(dayAndTime(step.meeting.at, reader, step.meeting.until)),
        line: inTrial ? t.meet.inTrial : t.meet.line,
        action: { label: t.meet.action, href: routes.meeting({ id: step.meeting.id }) },
      }
    case 'book-meeting':
      return {
        title: t.bookMeeting.title(step.number),
        line: step.late ? t.bookMeeting.late : t.bookMeeting.line,
        action: toNewMeeting(t.bookMeeting.action),
      }
    case 'await-meeting':
      return {
        title: t.awaitMeeting.title(other, step.number),
        line: step.late ? t.awaitMeeting.late : t.awaitMeeting.line,
        ...(step.late && { action: toNewMeeting(t.awaitMeeting.action) }),
      }
    case 'end-reached':
      return {
        title: t.endReached.title,
        line: t.endReached.line(day(step.endsOn, reader)),
        action: { label: t.endReached.action, href: routes.ending({ id }) },
      }
  }
}

function signingTitle(
  { withSignatures, change }: { withSignatures: boolean; change: boolean },
  t: ReturnType<typeof stepTexts>['sign'],
): string {
  if (withSignatures) return change ? t.titleChange : t.title
  return change ? t.titleChangeWithout : t.titleWithout
}
