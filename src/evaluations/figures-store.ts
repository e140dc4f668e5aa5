import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { EvaluationSide } from './evaluation.ts'

/** How a question was answered: only what the database gives, which keeps to figures from five up. */
export interface Figure {
  readonly side: EvaluationSide
  readonly question: string
  readonly answers: number
  /** How many gave each answer; undefined where all but one at most gave the same. */
  readonly counts: ReadonlyMap<string, number> | undefined
  /** What all but one at most answered. */
  readonly nearlyAll: string | undefined
  /** Of each organisation by itself, where that tells nobody's answer. */
  readonly parts: readonly { readonly organisation: string; readonly counts: ReadonlyMap<string, number> }[]
}

interface Row {
  side: EvaluationSide
  question: string
  organisation: string | null
  answers: number
  value: string
  times: number | null
}

/** The figures of a closed evaluation that its coordinator may see. */
export async function figuresOf(tx: Tx, id: string): Promise<Figure[]> {
  const { rows } = await sql<Row>`
    select f.side, f.question, o.name as organisation, f.answers, f.value, f.times
      from app.evaluation_figures(${id}) f left join organisation o on o.id = f.organisation_id
      order by o.name, f.value`.execute(tx)
  return [...Map.groupBy(rows, ({ side, question }) => `${side} ${question}`).values()].flatMap(of => {
    const whole = of.filter(({ organisation }) => organisation === null)
    const [first] = whole
    if (!first) return []
    const { side, question, answers } = first
    const parts = Map.groupBy(
      of.filter(({ organisation }) => organisation !== null),
      ({ organisation }) => organisation ?? '',
    )
    return {
      side,
      question,
      answers,
      counts: first.times === null ? undefined : countsOf(whole),
      nearlyAll: first.times === null ? first.value : undefined,
      parts: [...parts].map(([organisation, counted]) => ({ organisation, counts: countsOf(counted) })),
    }
  })
}

const countsOf = (rows: readonly Row[]) => new Map(rows.map(({ value, times }) => [value, times ?? 0]))

/** What was said in words, in an order of chance. */
export interface Said {
  readonly side: EvaluationSide
  readonly question: string
  readonly words: string
}

export async function wordsSaid(tx: Tx, id: string): Promise<Said[]> {
  const { rows } = await sql<Said>`select * from app.evaluation_words(${id})`.execute(tx)
  return rows
}

/** The mean of answers from 1 to 5; undefined when they are none. */
export function meanOf(counts: ReadonlyMap<string, number>): number | undefined {
  const numbers = [...counts].map(([value, times]) => [Number(value), times] as const)
  if (numbers.length === 0 || numbers.some(([value]) => !(value >= 1 && value <= 5))) return undefined
  const times = numbers.reduce((sum, [, many]) => sum + many, 0)
  return numbers.reduce((sum, [value, many]) => sum + value * many, 0) / times
}
