import { questionsFor } from '../../library/questions/question-bank.ts'
import type { PrintedDocument } from '../../platform/documents/printed-document.ts'
import type { Locale } from '../../platform/i18n.ts'
import { expectationsTexts } from './messages.ts'

/** The steps of the talk before anything is agreed (E8, G8): about an hour, in the order of the agreement. */
export const talkSteps = ['arrive', 'goals', 'meeting', 'talking', 'silence', 'trouble'] as const
export type TalkStep = (typeof talkSteps)[number]

/** What each step takes, what it asks, and the field of the agreement that it leads to. */
const steps: Record<
  TalkStep,
  { readonly minutes: number; readonly asks: readonly string[]; readonly field?: string }
> = {
  arrive: {
    minutes: 15,
    asks: ['first-mentor.now', 'first-mentee.why', 'first-mentor.good-day', 'first-mentee.able'],
  },
  goals: {
    minutes: 15,
    asks: ['goals.year', 'goals.one', 'goals.strengths', 'goals.nearest'],
    field: 'goals',
  },
  meeting: {
    minutes: 10,
    asks: ['contract.often', 'contract.initiative', 'contract.place', 'contract.cancel', 'contract.between'],
    field: 'meetings',
  },
  talking: {
    minutes: 10,
    asks: ['contract.form', 'contract.advice', 'contract.outside'],
    field: 'preparation',
  },
  silence: { minutes: 5, asks: ['contract.silence', 'contract.asked'], field: 'confidentialityNote' },
  trouble: { minutes: 5, asks: ['contract.stuck', 'contract.review'] },
}

export interface TalkPart {
  readonly step: TalkStep
  readonly title: string
  readonly line: string
  readonly minutes: number
  readonly questions: readonly string[]
  readonly field: string | undefined
}

/** The talk in the reader's language. */
export function expectationsTalk(locale: Locale): TalkPart[] {
  const t = expectationsTexts(locale)
  const bank = new Map(
    (['trial', 'agreement'] as const)
      .flatMap(stage => questionsFor({ stage, locale }))
      .map(({ id, text }) => [id, text]),
  )
  return talkSteps.map(step => ({
    step,
    ...t.steps[step],
    minutes: steps[step].minutes,
    questions: steps[step].asks.flatMap(id => bank.get(id) ?? []),
    field: steps[step].field,
  }))
}

/** The talk on paper, with room to write. */
export function expectationsOnPaper(locale: Locale, names: string): PrintedDocument {
  const t = expectationsTexts(locale)
  return {
    title: t.title,
    locale,
    lede: t.lede,
    parts: expectationsTalk(locale).flatMap(({ title, line, minutes, questions }) => [
      { kind: 'heading' as const, text: `${title} · ${t.minutes(minutes)}` },
      { kind: 'paragraph' as const, text: line },
      { kind: 'list' as const, items: questions },
      { kind: 'writing' as const, label: t.agreed, lines: 2 },
    ]),
    footer: names,
  }
}
