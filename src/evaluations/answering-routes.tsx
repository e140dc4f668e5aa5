import { answerField, answersSchema } from '../applications/own-questions.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { checkForm, formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type Form, notFound, page, seeOther, type Visit } from '../platform/http/visit.ts'
import type { Question } from '../programmes/programme-settings.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { AnswerPage, OverPage, ThanksPage } from './answer-page.tsx'
import { castBallot, type Entry, findAsked, isOver } from './answering-store.ts'
import { questionsOf } from './evaluation.ts'
import { texts } from './messages-answering.ts'

/** Answering an evaluation: signed in, or by the link of a mail where that suffices. Nothing is written of when. */
export function answeringRoutes(router: Router): void {
  router.member.get(routes.evaluationAnswer, visit => show(visit, { invitation: idOf(visit) }))
  router.member.post(routes.evaluationAnswer, visit => answer(visit, { invitation: idOf(visit) }))
  router.open.get(routes.evaluationLink, visit => show(visit, { token: tokenOf(visit) }))
  router.open.post(routes.evaluationLink, visit => answer(visit, { token: tokenOf(visit) }))
  router.open.get(routes.evaluationThanks, async ({ frame }) => page(<ThanksPage frame={frame} />))
}

const idOf = ({ params }: Visit) => params.id ?? ''
const tokenOf = ({ params }: Visit) => params.token ?? ''
const addressOf = (entry: Entry) =>
  'token' in entry ? routes.evaluationLink(entry) : routes.evaluationAnswer({ id: entry.invitation })

async function show({ tx, frame }: Visit, entry: Entry, form = untouched): Promise<Answer> {
  const asked = await findAsked(tx, entry)
  if (!asked) return notAsked(tx, frame, entry)
  if (asked.answered) return page(<ThanksPage frame={frame} />)
  const questions = questionsOf(asked, asked.side, frame.locale)
  const props = { frame, form, asked, questions, action: addressOf(entry) }
  return page(<AnswerPage {...props} />, form === untouched ? 200 : 422)
}

async function notAsked(tx: Tx, frame: Frame, entry: Entry): Promise<Answer> {
  return (await isOver(tx, entry)) ? page(<OverPage frame={frame} />) : notFound()
}

async function answer(visit: Visit, entry: Entry): Promise<Answer> {
  const { tx, house, frame, form, now } = visit
  const asked = await findAsked(tx, entry)
  if (!asked) return notAsked(tx, frame, entry)
  const questions = questionsOf(asked, asked.side, frame.locale)
  const checked = checkForm(form, answersSchema(questions, { locale: frame.locale, now }))
  if ('again' in checked) return show(visit, entry, checked.again)
  // Pressed by mistake: an answer cannot be given again.
  if (Object.keys(checked.read).length === 0) return show(visit, entry, empty(form, questions, frame))
  await castBallot(tx, house, entry, asked, checked.read)
  return seeOther(routes.evaluationThanks())
}

function empty(form: Form, [first]: readonly Question[], { locale }: Frame): FormState {
  return formAgain(form, { [first ? answerField(first.id) : '']: texts(locale).nothing })
}
