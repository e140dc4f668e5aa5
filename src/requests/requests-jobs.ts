import { asOwner, type Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Locale } from '../platform/i18n.ts'
import { enqueueLater, type Job } from '../platform/jobs.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { mailTexts } from './messages-mail.ts'
import { askNext, findWaiting, setRequestState } from './requests-store.ts'

const day = 86_400_000

/** What goes on by itself: the next mentor is asked, reminded, and passed by when they say nothing. */
export const requestsJobs: Record<string, Job> = {
  'ask-next-mentor': (house, { programme = '', mentee = '' }) =>
    asOwner(house.owner, tx => askOn(tx, house, { programmeId: programme, menteeId: mentee })),
  'remind-asked-mentor': (house, { request = '' }) =>
    asOwner(house.owner, async tx => {
      const waiting = await findWaiting(tx, request)
      if (waiting) await write(tx, house, waiting.mentorId, waiting.locale, 'reminded', request)
    }),
  'request-has-no-answer': (house, { request = '' }) =>
    asOwner(house.owner, async tx => {
      const waiting = await findWaiting(tx, request)
      if (!waiting || !(await setRequestState(tx, request, 'expired', house.now()))) return
      await write(tx, house, waiting.menteeId, waiting.menteeLocale, 'answered', request, waiting.programmeId)
      await askOn(tx, house, waiting)
    }),
}

async function askOn(
  tx: Tx,
  house: House,
  list: { readonly programmeId: string; readonly menteeId: string },
): Promise<void> {
  const asked = await askNext(tx, list, house.now())
  if (!asked) return
  const payload = { request: asked.id }
  await write(tx, house, asked.mentorId, asked.locale, 'asked', asked.id)
  const reminded = new Date(asked.answerBy.getTime() - 2 * day)
  await enqueueLater(tx, 'remind-asked-mentor', payload, reminded, `remind ${asked.id}`)
  await enqueueLater(tx, 'request-has-no-answer', payload, asked.answerBy, `no answer ${asked.id}`)
}

async function write(
  tx: Tx,
  house: House,
  to: string,
  locale: Locale,
  kind: 'asked' | 'reminded' | 'answered',
  request: string,
  programmeId?: string,
): Promise<void> {
  const { subject, body } = mailTexts(locale)
  const path = programmeId ? routes.choice({ id: programmeId }) : routes.mentorRequest({ id: request })
  const at = house.now()
  await postMail(tx, { to, kind: `request-${kind}`, subject, body: body[kind](house.publicUrl + path), at })
}
