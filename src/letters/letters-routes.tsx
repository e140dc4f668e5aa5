import { findMentor, type MentorProfile } from '../databank/databank-store.ts'
import { checkForm, formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { untouched } from '../ui/form-state.ts'
import { letterSchema } from './letter.ts'
import { LetterFormPage } from './letter-form-page.tsx'
import { LetterPage } from './letter-page.tsx'
import { answerLetter, sendLetter } from './letters-actions.ts'
import { LettersPage } from './letters-page.tsx'
import { findLetter, findUnanswered, lettersOf, markRead } from './letters-store.ts'
import { texts } from './messages.ts'

export function lettersRoutes(router: Router): void {
  router.member.get(routes.letters, async ({ tx, house, frame, viewer }) =>
    page(<LettersPage frame={frame} letters={await lettersOf(tx, house)} viewerId={viewer.id} />),
  )
  router.member.get(routes.newLetter, write)
  router.member.post(routes.newLetter, send)
  router.member.get(routes.letter, read)
  router.member.post(routes.letter, answer)
}

async function write({ tx, params, frame, viewer }: MemberVisit): Promise<Answer> {
  const found = await findReceiver(tx, params.id ?? '', viewer.id)
  if (!found) return notFound()
  const open = await findUnanswered(tx, viewer.id, found.mentor.id)
  if (open) return seeOther(routes.letter({ id: open }))
  return page(<LetterFormPage frame={frame} form={untouched} mentor={found.mentor} />)
}

async function send(visit: MemberVisit): Promise<Answer> {
  const { tx, house, params, frame, locale, now, viewer, form } = visit
  const found = await findReceiver(tx, params.id ?? '', viewer.id)
  if (!found) return notFound()
  const { mentor, programmeId } = found
  const checked = checkForm(form, letterSchema(locale, now))
  if ('again' in checked)
    return page(<LetterFormPage frame={frame} form={checked.again} mentor={mentor} />, 422)
  const writing = { tx, house, personId: viewer.id, now }
  const sent = await sendLetter(writing, { receiver: mentor.id, programmeId }, checked.read.content)
  if (isRefusal(sent)) {
    const again = formAgain(form, { '': texts(locale)[sent.refused] })
    return page(<LetterFormPage frame={frame} form={again} mentor={mentor} />, 422)
  }
  return seeOther(routes.letter({ id: sent }, { done: 'sent' }))
}

async function read(visit: MemberVisit): Promise<Answer> {
  const { tx, house, params, viewer, now } = visit
  const letter = await findLetter(tx, house, params.id ?? '')
  if (!letter) return notFound()
  const isNew = letter.receiver.id === viewer.id && letter.readAt === null
  if (isNew) await markRead(tx, letter.id, now)
  return page(<LetterPage frame={frameAfter(visit)} form={untouched} letter={letter} viewerId={viewer.id} />)
}

async function answer(visit: MemberVisit): Promise<Answer> {
  const { tx, house, params, frame, locale, now, viewer, form } = visit
  const letter = await findLetter(tx, house, params.id ?? '')
  if (letter?.receiver.id !== viewer.id) return notFound()
  const again = (state: typeof untouched) =>
    page(<LetterPage frame={frame} form={state} letter={letter} viewerId={viewer.id} />, 422)
  const checked = checkForm(form, letterSchema(locale, now))
  if ('again' in checked) return again(checked.again)
  const refusal = await answerLetter({ tx, house, personId: viewer.id, now }, letter, checked.read.content)
  if (refusal) return again(formAgain(form, { '': texts(locale)[refusal.refused] }))
  return seeOther(routes.letter({ id: letter.id }, { done: 'answered' }))
}

/** A mentor one may write to: in the databank of a programme one takes part in oneself. */
async function findReceiver(
  tx: MemberVisit['tx'],
  id: string,
  viewerId: string,
): Promise<{ mentor: MentorProfile; programmeId: string } | undefined> {
  if (id === viewerId) return undefined
  const mentor = await findMentor(tx, id)
  const offer = mentor?.offers.find(({ joined }) => joined)
  return mentor && offer && { mentor, programmeId: offer.programme }
}

function frameAfter({ frame, locale, url }: MemberVisit): MemberVisit['frame'] {
  const done = url.searchParams.get('done')
  if (done !== 'sent' && done !== 'answered') return frame
  return { ...frame, notice: { kind: 'success', text: texts(locale)[done] } }
}
