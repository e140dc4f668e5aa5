import { type CheckedForm, formAgain } from '../platform/http/check-form.ts'
import type { Form } from '../platform/http/visit.ts'
import { isDay, writtenDay } from '../platform/http/written-day.ts'
import type { Locale } from '../platform/i18n.ts'
import { questionsIn } from '../programmes/settings/question-form.ts'
import { type Day, daysAfter } from '../ui/dates.ts'
import { type EvaluationStage, halfYearFrom, shippedQuestions } from './evaluation.ts'
import type { EvaluationPlan } from './evaluations-store.ts'
import { texts } from './messages.ts'
import { texts as questionTexts } from './messages-questions.ts'

/** Longest time an evaluation may be open, in days: it should be read while it is still about now. */
const longestOpen = 60

/** What the coordinator asks, whom and until when; or the form again. */
export function readPlan(
  form: Form,
  stage: EvaluationStage,
  {
    locale,
    today,
    inTurn,
  }: {
    readonly locale: Locale
    readonly today: Day
    /** Each pair is asked in its own time: it closes with the half year. */
    readonly inTurn: boolean
  },
): CheckedForm<EvaluationPlan> {
  const t = texts(locale).errors
  const chosen = [form.values.shipped ?? []].flat()
  const shipped = shippedQuestions.filter(one => one.stages.includes(stage) && chosen.includes(one.name))
  const q = questionTexts(locale)
  const own = questionsIn(form, locale, { low: q.notAtAll, high: q.veryMuch })
  const errors: Record<string, string> = { ...('errors' in own ? own.errors : {}) }
  const opensOn = writtenDay(form.text('opensOn'))
  const from = isDay(opensOn) && opensOn > today ? opensOn : today
  const closesOn = inTurn ? halfYearFrom(from) : writtenDay(form.text('closesOn'))
  if (opensOn !== '' && !isDay(opensOn)) errors.opensOn = t.day
  else if (opensOn !== '' && opensOn <= today) errors.opensOn = t.dayToCome
  if (!isDay(closesOn)) errors.closesOn = t.day
  else if (!inTurn && (closesOn <= from || closesOn > daysAfter(from, longestOpen)))
    errors.closesOn = opensOn === '' ? t.dayWithin(longestOpen) : t.dayAfterOpening(longestOpen)
  const questions = 'questions' in own ? own.questions : []
  if (shipped.length + questions.length === 0) errors.shipped = t.noQuestion
  if (Object.keys(errors).length > 0) return { again: formAgain(form, errors) }
  return {
    read: {
      stage,
      shipped: shipped.map(({ name }) => name),
      own: questions,
      asksLeaders: form.text('asksLeaders') === 'yes',
      byLink: form.text('byLink') === 'yes',
      opensOn: opensOn === '' ? undefined : opensOn,
      closesOn,
      asksFrom: inTurn ? from : undefined,
    },
  }
}
