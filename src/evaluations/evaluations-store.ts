import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'
import type { Question } from '../programmes/programme-settings.ts'
import type { Day } from '../ui/dates.ts'
import {
  type Evaluation,
  type EvaluationSide,
  type EvaluationStage,
  type QuestionSet,
  wordedOf,
} from './evaluation.ts'

/** What the coordinator decides before an evaluation is sent. */
export interface EvaluationPlan extends QuestionSet {
  readonly stage: EvaluationStage
  readonly asksLeaders: boolean
  readonly byLink: boolean
  readonly closesOn: Day
}

/** A programme's evaluations, the newest first. */
export async function evaluationsOf(tx: Tx, programmeId: string): Promise<Evaluation[]> {
  const rows = await select(tx)
    .where('programme_id', '=', programmeId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(evaluationOf)
}

export async function findEvaluation(tx: Tx, id: string): Promise<Evaluation | undefined> {
  const row = await select(tx).where('id', '=', id).executeTakeFirst()
  return row && evaluationOf(row)
}

/** The closed one of the same stage before this in the same organisation: what the figures are set beside (A15). */
export async function findEarlier(
  tx: Tx,
  { programmeId, stage, openedAt }: Evaluation,
): Promise<Evaluation | undefined> {
  const row = await select(tx)
    .innerJoin('programme as g', 'g.id', 'evaluation.programme_id')
    .where('stage', '=', stage)
    .where('closed_at', 'is not', null)
    .where('opened_at', '<', openedAt ?? new Date(0))
    .where('g.organisation_id', '=', eb =>
      eb.selectFrom('programme as p').select('p.organisation_id').where('p.id', '=', programmeId),
    )
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && evaluationOf(row)
}

export async function addEvaluation(
  tx: Tx,
  programmeId: string,
  plan: EvaluationPlan,
  by: { personId: string; now: Date },
): Promise<string> {
  const id = randomUUID()
  const made = { id, programme_id: programmeId, made_by: by.personId, made_at: by.now }
  await tx
    .insertInto('evaluation')
    .values({ ...made, ...columnsOf(plan) })
    .execute()
  return id
}

export async function changeEvaluation(tx: Tx, id: string, plan: EvaluationPlan): Promise<void> {
  await tx
    .updateTable('evaluation')
    .set(columnsOf(plan))
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()
}

export async function removeDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('evaluation').where('id', '=', id).where('opened_at', 'is', null).execute()
}

/** Opens it for answers; false when it was open already. */
export async function openEvaluation(tx: Tx, id: string, key: Buffer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evaluation')
    .set({ opened_at: now, key })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

interface Asked {
  readonly personId: string
  readonly side: EvaluationSide
  readonly locale: Locale
}

export async function audienceOf(tx: Tx, programmeId: string, withLeaders: boolean): Promise<Asked[]> {
  const { rows } = await sql<{ person_id: string; side: EvaluationSide; locale: Locale }>`
    select * from app.evaluation_audience(${programmeId}, ${withLeaders})`.execute(tx)
  return rows.map(({ person_id, side, locale }) => ({ personId: person_id, side, locale }))
}

interface Invited extends Asked {
  readonly id: string
  readonly tokenHash: Buffer
}

export async function addInvitations(
  tx: Tx,
  evaluationId: string,
  invited: readonly Invited[],
): Promise<void> {
  const rows = invited.map(({ id, personId, side, tokenHash }) => ({
    id,
    evaluation_id: evaluationId,
    person_id: personId,
    side,
    token_hash: tokenHash,
  }))
  for (let at = 0; at < rows.length; at += 1000)
    await tx
      .insertInto('evaluation_invitation')
      .values(rows.slice(at, at + 1000))
      .execute()
}

export interface Turnout {
  readonly side: EvaluationSide
  readonly invited: number
  readonly answered: number
}

export async function turnoutOf(tx: Tx, id: string): Promise<Turnout[]> {
  const { rows } = await sql<Turnout>`select * from app.evaluation_turnout(${id})`.execute(tx)
  return rows
}

const select = (tx: Tx) =>
  tx
    .selectFrom('evaluation')
    .select(['evaluation.id', 'programme_id', 'stage', 'shipped', 'own', 'asks_leaders', 'by_link'])
    .select(['closes_on', 'opened_at', 'closed_at'])

function columnsOf(plan: EvaluationPlan) {
  return {
    stage: plan.stage,
    shipped: [...plan.shipped],
    own: JSON.stringify(plan.own),
    worded: wordedOf(plan),
    asks_leaders: plan.asksLeaders,
    by_link: plan.byLink,
    closes_on: plan.closesOn,
  }
}

interface Row {
  readonly id: string
  readonly programme_id: string
  readonly stage: EvaluationStage
  readonly shipped: string[]
  readonly own: unknown
  readonly asks_leaders: boolean
  readonly by_link: boolean
  readonly closes_on: Day
  readonly opened_at: Date | null
  readonly closed_at: Date | null
}

const evaluationOf = (row: Row): Evaluation => ({
  id: row.id,
  programmeId: row.programme_id,
  stage: row.stage,
  shipped: row.shipped,
  own: row.own as Question[],
  asksLeaders: row.asks_leaders,
  byLink: row.by_link,
  closesOn: row.closes_on,
  openedAt: row.opened_at ?? undefined,
  closedAt: row.closed_at ?? undefined,
})
