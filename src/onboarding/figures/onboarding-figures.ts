import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Day } from '../../ui/dates.ts'

/** What is reckoned of a programme's newcomers. */
export const onboardingMeasures = [
  'first_alone',
  'alone_share',
  'on_time_newcomer',
  'on_time_mentor',
  'on_time_buddy',
  'on_time_leader',
  'stayed',
] as const
export type OnboardingMeasure = (typeof onboardingMeasures)[number]

/** A figure of so many newcomers, five at least. */
export interface OnboardingFigure {
  readonly newcomers: number
  /** Days for `first_alone`, undefined where most had come to nothing alone in thirteen weeks; else per cent. */
  readonly value: number | undefined
}

/** Nobody could do anything alone yet: the database's word for it, in days. */
const notYet = 1000

/**
 * What receiving newcomers gives (I8), for those who coordinate the programme: figures from five newcomers up, and of
 * one part only where five different people have it. Undefined where there are too few; empty for everybody else.
 */
export async function onboardingFigures(
  tx: Tx,
  programmeId: string,
  today: Day,
): Promise<Partial<Record<OnboardingMeasure, OnboardingFigure>>> {
  const { rows } = await sql<{ measure: OnboardingMeasure; newcomers: number; value: number }>`
    select measure, newcomers::int, value::float from app.onboarding_figures(${programmeId}, ${today})`.execute(
    tx,
  )
  return Object.fromEntries(
    rows.map(({ measure, newcomers, value }) => [
      measure,
      { newcomers, value: measure === 'first_alone' && value === notYet ? undefined : value },
    ]),
  )
}
