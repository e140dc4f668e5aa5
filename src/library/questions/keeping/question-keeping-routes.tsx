import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { audit } from '../../../audit/audit.ts'
import { themes } from '../../../people/imports/vocabulary.ts'
import { type CheckedForm, checkForm, formAgain } from '../../../platform/http/check-form.ts'
import { freeText } from '../../../platform/http/free-text.ts'
import type { Router } from '../../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../../platform/http/visit.ts'
import type { locales } from '../../../platform/i18n.ts'
import { routes } from '../../../routes.ts'
import { untouched } from '../../../ui/form-state.ts'
import { asKeeper, type KeepingRoom } from '../../keeping/keeping-routes.tsx'
import { keepQuestion, type OwnQuestion, questionsKept } from '../own-questions-store.ts'
import { libraryStages, type Purpose, purposes } from '../question.ts'
import { type KeptQuestion, keptQuestions } from './kept-question.ts'
import { texts } from './messages.ts'
import { askers, QuestionFormPage, themeKeys } from './question-form-page.tsx'
import { QuestionKeepingPage } from './question-keeping-page.tsx'

const mostOfQuestion = 200

/** The question bank as those who keep a library make it theirs: words of their own, hidden ones, new ones (K2). */
export function questionKeepingRoutes(router: Router): void {
  router.member.get(routes.questionKeeping, visit => asKeeper(visit, room => show(visit, room)))
  router.member.get(routes.newQuestion, visit => asKeeper(visit, room => write(visit, room, undefined)))
  router.member.post(routes.newQuestion, visit => asKeeper(visit, room => keep(visit, room, undefined)))
  router.member.get(routes.keptQuestion, visit => onQuestion(visit, (room, one) => write(visit, room, one)))
  router.member.post(routes.keptQuestion, visit => onQuestion(visit, (room, one) => keep(visit, room, one)))
  router.member.post(routes.questionHiding, visit => onQuestion(visit, (room, one) => hide(visit, room, one)))
}

const onQuestion = (visit: MemberVisit, act: (room: KeepingRoom, one: KeptQuestion) => Promise<Answer>) =>
  asKeeper(visit, async room => {
    const kept = keptQuestions(await questionsKept(visit.tx, room.organisation.id))
    const one = kept.find(({ key }) => key === visit.params.question)
    return one ? act(room, one) : notFound()
  })

async function show({ tx, frame, url, locale }: MemberVisit, room: KeepingRoom): Promise<Answer> {
  const { organisation, organisations } = room
  const purpose = purposes.find(one => one === url.searchParams.get('purpose')) ?? 'prepare'
  const kept = keptQuestions(await questionsKept(tx, organisation.id))
  const saved = url.searchParams.get('done') === 'saved'
  const noticed = saved
    ? { ...frame, notice: { kind: 'success' as const, text: texts(locale).saved } }
    : frame
  const questions = kept.filter(one => one.purpose === purpose)
  return page(
    <QuestionKeepingPage {...{ frame: noticed, organisation, organisations, purpose, questions }} />,
  )
}

async function write(
  { frame }: MemberVisit,
  { organisation }: KeepingRoom,
  question: KeptQuestion | undefined,
  form = untouched,
): Promise<Answer> {
  return page(
    <QuestionFormPage {...{ frame, form, organisation, question }} />,
    form === untouched ? 200 : 422,
  )
}

async function keep(
  visit: MemberVisit,
  room: KeepingRoom,
  before: KeptQuestion | undefined,
): Promise<Answer> {
  if (before?.shipped && visit.form.text('do') === 'reset')
    return save(visit, room, { ...before, words: {}, hidden: false })
  const checked = read(visit, before)
  if ('again' in checked) return write(visit, room, before, checked.again)
  return save(visit, room, checked.read)
}

const hide = (visit: MemberVisit, room: KeepingRoom, one: KeptQuestion) =>
  save(visit, room, { ...one, words: one.written, hidden: visit.form.text('hidden') === 'yes' })

async function save(
  { tx, viewer, now }: MemberVisit,
  { organisation }: KeepingRoom,
  question: Omit<OwnQuestion, 'organisationId'>,
): Promise<Answer> {
  await keepQuestion(tx, { organisationId: organisation.id, personId: viewer.id, now }, question)
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb: question.hidden ? 'hide' : 'publish',
    subject: 'library question',
    subjectId: question.id,
    organisationId: organisation.id,
  })
  return seeOther(
    routes.questionKeeping({ organisation: organisation.id, purpose: question.purpose, done: 'saved' }),
  )
}

type Read = Omit<OwnQuestion, 'organisationId'>

/** What the form says; of a question that came along only what differs from it is kept. */
function read(visit: MemberVisit, before: KeptQuestion | undefined): CheckedForm<Read> {
  const t = texts(visit.locale).errors
  const words = freeText(visit, mostOfQuestion)
  const checked = checkForm(visit.form, z.object({ da: words, nb: words, en: words }))
  if ('again' in checked) return checked
  const { da, nb, en } = checked.read
  const said = Object.fromEntries(
    Object.entries({ da, nb, en }).filter(([locale, text]) => {
      const came = before?.shipped ? before.came?.[locale as (typeof locales)[number]] : undefined
      return text !== '' && text !== came
    }),
  )
  if (before?.shipped) return { read: { ...before, words: said, hidden: false } }
  if (Object.keys(said).length === 0) return { again: formAgain(visit.form, { [visit.locale]: t.words }) }
  const facts = checkForm(
    visit.form,
    z.object({
      purpose: z.enum(purposes as readonly [Purpose, ...Purpose[]], t.choose),
      asker: z.enum(askers, t.choose),
      theme: z
        .enum(['', 'new_job', ...themes.keys])
        .catch('')
        .transform(theme => themeKeys.find(key => key === theme)),
      stages: z
        .unknown()
        .transform(sent => [sent ?? []].flat().map(String))
        .pipe(z.array(z.enum(libraryStages)).min(1, t.stages)),
    }),
  )
  if ('again' in facts) return facts
  const id = before?.id ?? randomUUID()
  return { read: { id, shipped: undefined, words: said, hidden: false, ...facts.read } }
}
