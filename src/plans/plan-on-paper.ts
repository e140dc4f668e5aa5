import type { PrintedDocument, PrintedPart } from '../platform/documents/printed-document.ts'
import type { Locale } from '../platform/i18n.ts'
import { type Reader, shortDay } from '../ui/dates.ts'
import type { EnteredPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import { paperTexts } from './messages-paper.ts'
import type { PlanTask, TaskWords } from './plan.ts'
import { daysInWords, fieldsInWords } from './task-words.ts'

/** What both have agreed on, to print or to go on with in a word processor: as much as the reader may see (F5). */
export function planOnPaper(
  plan: Pick<EnteredPlan, 'mentee' | 'mentor' | 'programme'>,
  tasks: readonly PlanTask[],
  reader: Reader & { readonly now: Date },
): PrintedDocument {
  const { locale } = reader
  const t = texts(locale)
  const paper = paperTexts(locale)
  const agreed = tasks.filter(({ agreedAt }) => agreedAt !== undefined)
  return {
    title: t.title,
    locale,
    lede: paper.lede(plan.mentee.name, plan.mentor.name, shortDay(reader.now, { ...reader })),
    parts: [
      { kind: 'heading', text: paper.overview },
      {
        kind: 'table',
        head: [t.fields.type, paper.days, paper.standing],
        rows: agreed.map(task => [task.outline?.type ?? '', daysInWords(task, reader), t.states[task.state]]),
      },
      ...agreed.flatMap((task): PrintedPart[] => [
        { kind: 'heading', text: task.outline?.type ?? '' },
        { kind: 'facts', rows: factsOf(task, reader) },
      ]),
    ],
    footer: `${t.titleFor(plan.mentee.name)} · ${plan.programme.name}`,
  }
}

function factsOf(task: PlanTask, reader: Reader) {
  const t = texts(reader.locale)
  const { outline, detail, priority, learnOn, useOn, knowledgePersons } = task
  const words: Partial<TaskWords> = { ...outline, ...detail, priority, learnOn, useOn }
  const known = knowledgePersons.map(({ name, knows }) => [name, knows].filter(Boolean).join(': '))
  return [
    { term: paperTexts(reader.locale).standing, lines: [t.states[task.state]] },
    ...fieldsInWords(words, reader).map(({ term, text }) => ({ term, lines: text.split('\n') })),
    ...(known.length > 0 ? [{ term: t.knowledge.title, lines: known }] : []),
  ]
}

const emptyTasks = 3
const overviewRows = 8
/** Room for some lines in a cell. */
const room = '\n\n'

/**
 * An empty plan to fill in by hand: all of it at a glance on the first page, then a page for each task with every field
 * of F2 and F3, the states and what comes first as boxes (F5).
 */
export function emptyPlan(locale: Locale): PrintedDocument {
  const t = texts(locale)
  const paper = paperTexts(locale)
  const writing = (label: string, lines: number): PrintedPart => ({ kind: 'writing', label, lines })
  const cells = (fields: readonly (keyof typeof t.fields)[], inside: string): PrintedPart => ({
    kind: 'table',
    head: fields.map(field => t.fields[field]),
    rows: [fields.map(() => inside)],
  })
  const task = (number: number): PrintedPart[] => [
    { kind: 'heading', text: paper.task(number), newPage: true },
    writing(t.fields.type, 1),
    writing(t.fields.description, 2),
    cells(['skills', 'competences'], room),
    { kind: 'boxes', label: t.fields.priority, items: Object.values(t.priorities) },
    cells(['learnOn', 'useOn', 'hours'], ' '),
    cells(['sparringWith', 'sparringWhen'], ' '),
    cells(['nextStep', 'potential'], room),
    writing(t.knowledge.title, 1),
    { kind: 'boxes', label: paper.standing, items: Object.values(t.states) },
  ]
  return {
    title: t.title,
    locale,
    lede: paper.emptyLede,
    parts: [
      writing(paper.newOne, 1),
      writing(paper.mentor, 1),
      { kind: 'heading', text: paper.overview },
      {
        kind: 'table',
        head: [t.fields.type, t.fields.learnOn, t.fields.useOn, paper.standing],
        rows: Array.from({ length: overviewRows }, () => ['\n', '', '', '']),
        shares: [5, 2, 2, 2],
      },
      ...Array.from({ length: emptyTasks }, (_, at) => task(at + 1)).flat(),
    ],
    footer: t.title,
  }
}
