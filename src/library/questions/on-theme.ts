import { type Purpose, type QuestionTheme, questions, type ShippedQuestion } from './question.ts'

/** A question in Danish, bokmål and English. */
type Said = readonly [da: string, nb: string, en: string]

/** A mentor's questions on a theme, for any meeting, by what they are for. */
export function onTheme(
  theme: QuestionTheme,
  said: Readonly<Partial<Record<Purpose, Readonly<Record<string, Said>>>>>,
): ShippedQuestion[] {
  return Object.entries(said).flatMap(([purpose, by]) =>
    questions(
      `${theme}-${purpose}`,
      { stages: ['meetings', 'halfway'], purpose: purpose as Purpose, asker: 'mentor', theme },
      Object.fromEntries(Object.entries(by).map(([name, [da, nb, en]]) => [name, { da, nb, en }])),
    ),
  )
}
