import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { asCoordinator } from '../programmes/as-coordinator.ts'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { dayOf } from '../ui/dates.ts'
import { untouched } from '../ui/form-state.ts'
import { type Evaluation, type EvaluationStage, evaluationStages, mayAskInTurn } from './evaluation.ts'
import { readPlan } from './evaluation-form.ts'
import { EvaluationPage } from './evaluation-page.tsx'
import { closeNow, planBoth, questionsToBeginWith, sendEvaluation } from './evaluations-actions.ts'
import { EvaluationsPage } from './evaluations-page.tsx'
import {
  addEvaluation,
  audienceOf,
  changeEvaluation,
  evaluationsOf,
  findEarlier,
  findEvaluation,
  removeDraft,
  turnoutOf,
} from './evaluations-store.ts'
import { figuresOf, wordsSaid } from './figures-store.ts'
import { planInTurn } from './in-turn-actions.ts'
import { texts } from './messages.ts'
import { PlanPage } from './plan-page.tsx'

/** What a programme gives: asked, sent and read by its coordinators alone. */
export function evaluationsRoutes(router: Router): void {
  router.member.get(routes.evaluations, visit => asCoordinator(visit, list))
  router.member.post(routes.evaluations, visit => asCoordinator(visit, addBoth))
  router.member.get(routes.newEvaluation, visit => asCoordinator(visit, begin))
  router.member.post(routes.newEvaluation, visit => asCoordinator(visit, add))
  router.member.get(routes.evaluation, visit => onEvaluation(visit, show))
  router.member.get(routes.evaluationPlan, visit => onDraft(visit, showPlan))
  router.member.post(routes.evaluationPlan, visit => onDraft(visit, change))
  router.member.post(routes.evaluationSending, visit => onEvaluation(visit, send))
  router.member.post(routes.evaluationClosure, visit => onEvaluation(visit, close))
  router.member.post(routes.evaluationRemoval, visit => onDraft(visit, remove))
}

type Act = (visit: MemberVisit, programme: Programme, evaluation: Evaluation) => Promise<Answer>

async function onEvaluation(visit: MemberVisit, act: Act): Promise<Answer> {
  const evaluation = await findEvaluation(visit.tx, visit.params.id ?? '')
  if (!evaluation) return notFound()
  return asCoordinator(visit, (_, programme) => act(visit, programme, evaluation), evaluation.programmeId)
}

const onDraft = (visit: MemberVisit, act: Act) =>
  onEvaluation(visit, async (_, programme, evaluation) =>
    // Whoever comes back to its questions when it has been sent sees how it stands.
    evaluation.openedAt
      ? seeOther(routes.evaluation({ id: evaluation.id }))
      : act(visit, programme, evaluation),
  )

const at = ({ tx, house, viewer, now }: MemberVisit) => ({ tx, house, personId: viewer.id, now })
const readerOf = ({ locale, timeZone, now }: MemberVisit) => ({
  locale,
  today: dayOf(now, { locale, zone: timeZone, now }),
})

async function list(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { tx, frame } = visit
  const evaluations = await evaluationsOf(tx, programme.id)
  const { today } = readerOf(visit)
  return page(<EvaluationsPage {...{ frame, programme, evaluations, today }} />)
}

async function addBoth(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { tx, viewer, now } = visit
  const evaluations = await evaluationsOf(tx, programme.id)
  const { today } = readerOf(visit)
  const by = { personId: viewer.id, now }
  if (mayAskInTurn(programme, evaluations)) await planInTurn(tx, programme, today, by)
  else if (evaluations.length === 0) await planBoth(tx, programme, today, by)
  return seeOther(routes.evaluations({ id: programme.id }))
}

const stageIn = (visit: MemberVisit): EvaluationStage =>
  evaluationStages.find(stage => stage === visit.url.searchParams.get('stage')) ?? 'final'

async function begin(visit: MemberVisit, programme: Programme): Promise<Answer> {
  return page(<PlanPage {...(await newPlan(visit, programme))} form={untouched} />)
}

async function newPlan(visit: MemberVisit, programme: Programme) {
  const { tx, frame, now } = visit
  const { today } = readerOf(visit)
  const stage = stageIn(visit)
  const questions = await questionsToBeginWith(tx, programme, stage, now)
  return { frame, programme, today, stage, questions }
}

async function add(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const reader = readerOf(visit)
  const stage = stageIn(visit)
  const checked = readPlan(visit.form, stage, { ...reader, inTurn: false })
  if ('again' in checked) {
    return page(<PlanPage {...(await newPlan(visit, programme))} form={checked.again} />, 422)
  }
  const id = await addEvaluation(visit.tx, programme.id, checked.read, at(visit))
  return seeOther(routes.evaluation({ id }))
}

async function show({ tx, frame, url }: MemberVisit, programme: Programme, one: Evaluation): Promise<Answer> {
  const t = texts(frame.locale)
  const props = { frame, programme, evaluation: one }
  if (!one.openedAt) {
    const audience = await audienceOf(tx, programme.id, one.asksLeaders)
    const error = url.searchParams.get('refused') === 'nobody' ? t.nobody : undefined
    return page(<EvaluationPage {...props} audience={audience.map(({ side }) => side)} error={error} />)
  }
  const turnout = await turnoutOf(tx, one.id)
  if (!one.closedAt)
    return page(
      <EvaluationPage {...props} turnout={turnout} closing={url.searchParams.get('done') === 'closing'} />,
    )
  const earlier = await findEarlier(tx, one)
  const figures = await figuresOf(tx, one.id)
  const before = earlier ? await figuresOf(tx, earlier.id) : []
  const said = await wordsSaid(tx, one.id)
  return page(<EvaluationPage {...props} turnout={turnout} read={{ figures, before, earlier, said }} />)
}

async function showPlan(visit: MemberVisit, programme: Programme, evaluation: Evaluation): Promise<Answer> {
  const { today } = readerOf(visit)
  const props = { ...planOf(evaluation), frame: visit.frame, programme, today }
  return page(<PlanPage {...props} form={untouched} />)
}

const planOf = (evaluation: Evaluation) => ({
  stage: evaluation.stage,
  questions: { ...evaluation, asBefore: false },
  evaluation,
})

async function change(visit: MemberVisit, programme: Programme, evaluation: Evaluation): Promise<Answer> {
  const reader = readerOf(visit)
  const { stage, id } = evaluation
  const inTurn = evaluation.asksFrom !== undefined
  const checked = readPlan(visit.form, stage, { ...reader, inTurn })
  if ('again' in checked) {
    const props = { ...planOf(evaluation), frame: visit.frame, programme, today: reader.today }
    return page(<PlanPage {...props} form={checked.again} />, 422)
  }
  await changeEvaluation(visit.tx, id, checked.read)
  return seeOther(routes.evaluation({ id }))
}

async function send(visit: MemberVisit, _: Programme, evaluation: Evaluation): Promise<Answer> {
  const { id } = evaluation
  const sent = await sendEvaluation(at(visit), evaluation)
  const isNobody = isRefusal(sent) && sent.refused === 'nobody'
  return seeOther(routes.evaluation({ id }, isNobody ? { refused: 'nobody' } : {}))
}

async function close(visit: MemberVisit, _: Programme, evaluation: Evaluation): Promise<Answer> {
  await closeNow(at(visit), evaluation)
  return seeOther(routes.evaluation({ id: evaluation.id }, { done: 'closing' }))
}

async function remove(visit: MemberVisit, programme: Programme, { id }: Evaluation): Promise<Answer> {
  await removeDraft(visit.tx, id)
  return seeOther(routes.evaluations({ id: programme.id }))
}
