import { randomUUID } from 'node:crypto'
import type { Form } from '../../platform/http/visit.ts'
import { type Locale, locales } from '../../platform/i18n.ts'
import { texts as settingsTexts } from '../messages-settings.ts'
import { mostOptions, mostQuestions, type Question } from '../programme-settings.ts'
import { texts } from './messages-questions.ts'

/** How many empty places a form has after the questions that are there. */
const emptyPlaces = 2

export const mostOfQuestion = { text: 300, option: 120 }

/** The places for questions that a form has: those there are, and some for new ones. */
export function questionPlaces(questions: readonly Question[]): (Question | undefined)[] {
  const places = Math.min(mostQuestions, questions.length + emptyPlaces)
  return Array.from({ length: places }, (_, index) => questions[index])
}

/** What the fields of a question are called, by its place in the form. */
export function questionFields(place: number) {
  const field = (name: string) => `question${place}${name}`
  return {
    id: field('Id'),
    text: field('Text'),
    side: field('Side'),
    statement: field('Statement'),
    options: field('Options'),
    low: field('Low'),
    high: field('High'),
    optional: field('Optional'),
    in: (locale: Locale) => field(`In-${locale}`),
  }
}

/**
 * The coordinator's questions, as a form sends them; one without words is left out. Or what to put right, by field.
 * `statement` are the ends of the scale for one that is ticked as a statement.
 */
export function questionsIn(
  form: Pick<Form, 'text'>,
  locale: Locale,
  statement?: { readonly low: string; readonly high: string },
): { questions: Question[] } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const questions: Question[] = []
  const taken = new Set<string>()
  for (let place = 0; place < mostQuestions; place += 1) {
    const names = questionFields(place)
    const text = form.text(names.text)
    if (text === '') {
      if (isBegun(form, names)) errors[names.text] = texts(locale).errors.noText
      continue
    }
    const options = [...new Set(linesOf(form.text(names.options)))]
    if (text.length > mostOfQuestion.text)
      errors[names.text] = settingsTexts(locale).errors.tooLong(mostOfQuestion.text)
    if (options.length === 1) errors[names.options] = texts(locale).errors.oneOption
    if (options.length > mostOptions) errors[names.options] = texts(locale).errors.manyOptions(mostOptions)
    if (options.some(option => option.length > mostOfQuestion.option))
      errors[names.options] = texts(locale).errors.longOption(mostOfQuestion.option)
    const stated = form.text(names.statement) === 'yes' ? statement : undefined
    const low = form.text(names.low) || (stated?.low ?? '')
    const high = form.text(names.high) || (stated?.high ?? '')
    if (low === '' && high !== '') errors[names.low] = texts(locale).errors.bothEnds
    if (low !== '' && high === '') errors[names.high] = texts(locale).errors.bothEnds
    if (low !== '' && high !== '' && options.length > 0) errors[names.low] = texts(locale).errors.oneWay
    for (const end of ['low', 'high'] as const)
      if (form.text(names[end]).length > mostOfQuestion.option)
        errors[names[end]] = texts(locale).errors.longOption(mostOfQuestion.option)
    const ends = low === '' ? {} : { ends: { low, high } }
    const translations = translationsIn(form, names, low === '' ? options.length : 2, locale)
    Object.assign(errors, translations.errors)
    const id = idFor(form.text(names.id), taken)
    taken.add(id)
    const side = (['mentor', 'mentee'] as const).find(one => one === form.text(names.side)) ?? 'both'
    const optional = form.text(names.optional) === 'yes'
    questions.push({ id, side, text, options, ...ends, optional, ...translations.given })
  }
  return Object.keys(errors).length > 0 ? { errors } : { questions }
}

/** The same in other languages, line by line: first the question, then what one can answer. */
export function linesIn({ translations }: Question, locale: Locale): string {
  const said = translations?.[locale]
  return said ? [said.text, ...said.answers].join('\n') : ''
}

function translationsIn(
  form: Pick<Form, 'text'>,
  names: ReturnType<typeof questionFields>,
  answersWanted: number,
  reader: Locale,
): { given: Pick<Question, 'translations'>; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const said = locales.flatMap(locale => {
    const [text, ...answers] = linesOf(form.text(names.in(locale)))
    if (text === undefined) return []
    if (answers.length !== answersWanted)
      errors[names.in(locale)] = texts(reader).errors.otherLines(answersWanted + 1)
    if (text.length > mostOfQuestion.text)
      errors[names.in(locale)] = settingsTexts(reader).errors.tooLong(mostOfQuestion.text)
    if (answers.some(answer => answer.length > mostOfQuestion.option))
      errors[names.in(locale)] = texts(reader).errors.longOption(mostOfQuestion.option)
    return [[locale, { text, answers }] as const]
  })
  return { given: said.length === 0 ? {} : { translations: Object.fromEntries(said) }, errors }
}

// Answers without a question: forgotten, where there was none before. One that was there is taken out by its words.
function isBegun(form: Pick<Form, 'text'>, names: ReturnType<typeof questionFields>): boolean {
  const rest = [names.options, names.low, names.high, ...locales.map(names.in)]
  return form.text(names.id) === '' && rest.some(name => form.text(name) !== '')
}

// An answer belongs to its question also when the words are changed, and never to another that came in its place.
function idFor(given: string, taken: ReadonlySet<string>): string {
  return /^[a-z0-9]{1,12}$/.test(given) && !taken.has(given) ? given : randomUUID().slice(0, 8)
}

function linesOf(written: string): string[] {
  return written
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
