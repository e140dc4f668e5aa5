import { z } from 'zod'
import { audit } from '../audit/audit.ts'
import { checkForm } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, file, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { completedAt, isLessonName, type Lesson, lessonsIn } from './lesson.ts'
import { LessonPage, mostReflection } from './lesson-page.tsx'
import { texts } from './messages.ts'
import { trainingCertificate } from './training-certificate.ts'
import { TrainingPage } from './training-page.tsx'
import { progressOf, reflectionOf, saveLesson, trainedMentors } from './training-store.ts'

export function trainingRoutes(router: Router): void {
  router.member.get(routes.training, show)
  router.member.get(routes.trainingCertificate, async visit => {
    const pdf = await trainingCertificate(visit)
    return pdf ? file(pdf.name, 'application/pdf', pdf.bytes) : notFound()
  })
  router.member.get(routes.lesson, visit => onLesson(visit, lesson => read(visit, lesson, untouched)))
  router.member.post(routes.lesson, visit => onLesson(visit, lesson => keep(visit, lesson)))
}

async function show({ tx, viewer, frame, locale, url }: MemberVisit): Promise<Answer> {
  const progress = await progressOf(tx, viewer.id)
  const mentors = viewer.coordinates ? await trainedMentors(tx) : undefined
  const kept = url.searchParams.get('done') === 'kept'
  const framed = kept ? { ...frame, notice: { kind: 'success' as const, text: texts(locale).kept } } : frame
  return page(
    <TrainingPage frame={framed} lessons={lessonsIn(locale)} progress={progress} mentors={mentors} />,
  )
}

function onLesson(visit: MemberVisit, act: (lesson: Lesson) => Promise<Answer>): Answer | Promise<Answer> {
  const name = visit.params.lesson ?? ''
  const lesson = lessonsIn(visit.locale).find(one => one.name === name)
  return lesson && isLessonName(name) ? act(lesson) : notFound()
}

async function read(
  { tx, house, viewer, frame }: MemberVisit,
  lesson: Lesson,
  form: FormState,
): Promise<Answer> {
  const reflection = await reflectionOf(tx, house, viewer.id, lesson.name)
  return page(<LessonPage {...{ frame, form, lesson, reflection }} />, form === untouched ? 200 : 422)
}

/** Keeps what was written; when the last lesson is completed, the log says that the training is, and no more. */
async function keep(visit: MemberVisit, lesson: Lesson): Promise<Answer> {
  const { tx, house, viewer, form, now } = visit
  const checked = checkForm(form, z.object({ reflection: freeText(visit, mostReflection) }))
  if ('again' in checked) return read(visit, lesson, checked.again)
  const isCompleted = form.text('do') === 'complete'
  const before = completedAt(await progressOf(tx, viewer.id))
  const said = { reflection: checked.read.reflection, isCompleted }
  await saveLesson(tx, house, { personId: viewer.id, now }, lesson.name, said)
  if (!before && completedAt(await progressOf(tx, viewer.id)))
    await audit(tx, {
      at: now,
      actor: viewer.id,
      verb: 'complete',
      subject: 'training',
      subjectId: viewer.id,
    })
  return seeOther(isCompleted ? routes.training() : routes.training({ done: 'kept' }))
}
