import { asOwner, type Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Locale } from '../platform/i18n.ts'
import type { Job } from '../platform/jobs.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { mailTexts } from './messages-mail.ts'
import { awaitAnswer } from './requests-due.ts'
import {
  askNext,
  closeListOfMatched,
  findWaiting,
  outrun,
  pauseMentor,
  setRequestState,
} from './requests-store.ts'

/** What goes on by itself: the next mentor is asked, and passed by when they say nothing. */
export const requestsJobs: Record<string, Job> = {
  'ask-next-mentor': (house, { programme = '', mentee = '' }) =>
    asOwner(house.owner, tx => askOn(tx, house, { programmeId: programme, menteeId: mentee })),
  'request-has-no-answer': (house, { request = '' }) =>
    asOwner(house.owner, async tx => {
      const waiting = await findWaiting(tx, request)
      // What was due may have been put off since: then another of these comes.
      if (!waiting || waiting.answerBy > house.now()) return
      if (!(await setRequestState(tx, request, 'expired', house.now()))) return
      // Whoever could not have said yes is not to blame for saying nothing.
      if (!waiting.waitsForMentee && waiting.obstacle === null) {
        await pauseMentor(tx, waiting, house.now())
        await write(tx, house, waiting.mentorId, waiting.locale, 'paused', request, undefined, routes.home())
      }
      await write(tx, house, waiting.menteeId, waiting.menteeLocale, 'answered', request, waiting.programmeId)
      await askOn(tx, house, waiting)
    }),
  'requests-are-outrun': (house, { programme: programmeId = '', mentor = '', mentee: menteeId = '' }) =>
    asOwner(house.owner, async tx => {
      if (menteeId) await closeListOfMatched(tx, { programmeId, menteeId }, house.now())
      for (const waiting of await outrun(tx, mentor)) {
        if (!(await setRequestState(tx, waiting.id, 'closed', house.now()))) continue
        await write(tx, house, waiting.menteeId, waiting.locale, 'answered', waiting.id, waiting.programmeId)
        await askOn(tx, house, waiting)
      }
    }),
}

async function askOn(
  tx: Tx,
  house: House,
  list: { readonly programmeId: string; readonly menteeId: string },
): Promise<void> {
  const asked = await askNext(tx, list, house.now())
  if (!asked) return
  await write(tx, house, asked.mentorId, asked.locale, 'asked', asked.id)
  await awaitAnswer(tx, asked.id, asked.answerBy)
}

async function write(
  tx: Tx,
  house: House,
  to: string,
  locale: Locale,
  kind: 'asked' | 'answered' | 'paused',
  request: string,
  programmeId?: string,
  elsewhere?: string,
): Promise<void> {
  const { subject, body } = mailTexts(locale)
  const path =
    elsewhere ?? (programmeId ? routes.choice({ id: programmeId }) : routes.mentorRequest({ id: request }))
  const at = house.now()
  await postMail(tx, { to, kind: `request-${kind}`, subject, body: body[kind](house.publicUrl + path), at })
}
