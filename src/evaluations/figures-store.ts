import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { EvaluationSide } from './evaluation.ts'

/** How many answered, and how many of them agree (4 or 5 of 5): moved a little by lot, see docs/decisions/0044. */
export interface Agreement {
  readonly answers: number
  readonly agreeing: number
}

/** How a question was answered: only what the database gives, which keeps to cells from five up. */
export interface Figure extends Agreement {
  readonly side: EvaluationSide
  readonly question: string
  /** Of a question with options: how many chose each; else it is empty. */
  readonly options: ReadonlyMap<string, number>
  /** Of each organisation by itself, where enough answered; those where too few did are together, without a name. */
  readonly parts: readonly (Agreement & { readonly organisation: string | null })[]
}

interface Row extends Agreement {
  side: EvaluationSide
  question: string
  option: string | null
  organisation: string | null
}

/** The figures of a closed evaluation that its coordinator may see. */
export async function figuresOf(tx: Tx, id: string): Promise<Figure[]> {
  const { rows } = await sql<Row>`
    select f.side, f.question, f.option, o.name as organisation, f.answers, f.agreeing
      from app.evaluation_figures(${id}) f left join organisation o on o.id = f.organisation_id
      order by o.name`.execute(tx)
  return [...Map.groupBy(rows, ({ side, question }) => `${side} ${question}`).values()].flatMap(of => {
    const [first] = of
    if (!first) return []
    const { side, question } = first
    const options = Map.groupBy(
      of.filter(({ option }) => option !== null),
      ({ option }) => option ?? '',
    )
    // Each part answered once, whichever option: one of them tells how many.
    const parts = of.filter(({ option }) => option === first.option)
    const counted = [...options].map(
      ([option, same]) =>
        [
          option,
          Math.max(
            0,
            sumOf(same, ({ agreeing }) => agreeing),
          ),
        ] as const,
    )
    return {
      side,
      question,
      answers: sumOf(parts, ({ answers }) => answers),
      agreeing: sumOf(parts, ({ agreeing }) => agreeing),
      options: new Map(counted),
      parts: options.size > 0 || parts.length < 2 ? [] : parts,
    }
  })
}

const sumOf = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)

/** The share who agree, from 0 to 1 in steps of a twentieth: finer would say more than the draw lets it know. */
export function shareOf({ answers, agreeing }: Agreement): number {
  return Math.round(Math.min(1, Math.max(0, agreeing / answers)) * 20) / 20
}

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
