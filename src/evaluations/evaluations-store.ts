import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
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
  readonly opensOn: Day | undefined
  readonly closesOn: Day
  /** Of one that asks each pair in its own time. */
  readonly asksFrom?: Day | undefined
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

/**
 * The closed one of the same stage before this in the same organisation: what the figures are set beside, and whose
 * questions the next one begins with (A15).
 */
export async function findEarlier(
  tx: Tx,
  { programmeId, stage, openedAt }: Pick<Evaluation, 'programmeId' | 'stage' | 'openedAt'>,
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
  /** Nobody: it is the next half year's. */
  by: { readonly personId?: string; readonly now: Date },
): Promise<string> {
  const id = randomUUID()
  const made = { id, programme_id: programmeId, made_by: by.personId ?? null, made_at: by.now }
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
export async function openEvaluation(
  tx: Tx,
  id: string,
  {
    key,
    now,
    closesOn,
    asksFrom,
  }: {
    readonly key: Buffer
    readonly now: Date
    readonly closesOn: Day
    readonly asksFrom: Day | undefined
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evaluation')
    .set({ opened_at: now, key, opens_on: null, closes_on: closesOn, asks_from: asksFrom ?? null })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A weekday's morning or noon in the organisation. */
const isMorning = (now: Date) => sql<boolean>`
  extract(hour from ${now}::timestamptz at time zone o.time_zone) between 8 and 12
    and extract(isodow from ${now}::timestamptz at time zone o.time_zone) < 6`

/** Those that are open and ask each pair in its own time, where it is a weekday's morning or noon. */
export async function evaluationsInTurn(tx: Tx, now: Date): Promise<Evaluation[]> {
  const rows = await select(tx)
    .innerJoin('programme as g', 'g.id', 'evaluation.programme_id')
    .innerJoin('organisation as o', 'o.id', 'g.organisation_id')
    .where('evaluation.asks_from', 'is not', null)
    .where('evaluation.opened_at', 'is not', null)
    .where('evaluation.closed_at', 'is', null)
    .where(isMorning(now))
    .orderBy('evaluation.asks_from')
    .forUpdate('evaluation')
    .execute()
  return rows.map(evaluationOf)
}

/** Those that are to be sent by themselves now: their day has come, and it is a weekday's morning or noon there. */
export async function dueEvaluations(tx: Tx, now: Date): Promise<Evaluation[]> {
  const rows = await select(tx)
    .innerJoin('programme as g', 'g.id', 'evaluation.programme_id')
    .innerJoin('organisation as o', 'o.id', 'g.organisation_id')
    .where('evaluation.opened_at', 'is', null)
    .where(
      sql<boolean>`evaluation.opens_on <= (${now}::timestamptz at time zone o.time_zone)::date
        and evaluation.closes_on > (${now}::timestamptz at time zone o.time_zone)::date`,
    )
    .where(isMorning(now))
    .forUpdate('evaluation')
    .execute()
  return rows.map(evaluationOf)
}

export interface Asked {
  readonly personId: string
  readonly side: EvaluationSide
  readonly locale: Locale
}

export async function audienceOf(tx: Tx, programmeId: string, withLeaders: boolean): Promise<Asked[]> {
  return asked(tx, sql`app.evaluation_audience(${programmeId}, ${withLeaders})`)
}

/** The same for the job that sends it, which acts as nobody. */
export function audienceForJob(tx: Tx, programmeId: string, withLeaders: boolean): Promise<Asked[]> {
  return asked(tx, sql`app.evaluation_audience_of(${programmeId}, ${withLeaders})`)
}

/** Those whose time it is where each is asked in their own, and who have not been asked; for the job that asks them. */
export function turnsNow(tx: Tx, evaluationId: string, today: Day): Promise<Asked[]> {
  return asked(tx, sql`app.evaluation_turns(${evaluationId}, ${today}::date)`)
}

async function asked(tx: Tx, audience: RawBuilder<unknown>): Promise<Asked[]> {
  const { rows } = await sql<{ person_id: string; side: EvaluationSide; locale: Locale }>`
    select * from ${audience}`.execute(tx)
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
  /** Where each is asked in their own time. */
  askedAt?: Date,
): Promise<void> {
  const rows = invited.map(({ id, personId, side, tokenHash }) => ({
    id,
    evaluation_id: evaluationId,
    person_id: personId,
    side,
    token_hash: tokenHash,
    asked_at: askedAt ?? null,
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
  /** Null while it is open, and where fewer than five have answered. */
  readonly answered: number | null
}

export async function turnoutOf(tx: Tx, id: string): Promise<Turnout[]> {
  const { rows } = await sql<Turnout>`select * from app.evaluation_turnout(${id})`.execute(tx)
  return rows
}

const select = (tx: Tx) =>
  tx
    .selectFrom('evaluation')
    .select(['evaluation.id', 'programme_id', 'stage', 'shipped', 'own', 'asks_leaders', 'by_link'])
    .select(['opens_on', 'closes_on', 'asks_from', 'opened_at', 'closed_at', 'turnout'])

function columnsOf(plan: EvaluationPlan) {
  return {
    stage: plan.stage,
    shipped: [...plan.shipped],
    own: JSON.stringify(plan.own),
    worded: wordedOf(plan),
    asks_leaders: plan.asksLeaders,
    by_link: plan.byLink,
    opens_on: plan.opensOn ?? null,
    closes_on: plan.closesOn,
    asks_from: plan.asksFrom ?? null,
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
  readonly opens_on: Day | null
  readonly closes_on: Day
  readonly asks_from: Day | null
  readonly opened_at: Date | null
  readonly closed_at: Date | null
  readonly turnout: 'few' | 'half' | 'most' | null
}

const evaluationOf = (row: Row): Evaluation => ({
  id: row.id,
  programmeId: row.programme_id,
  stage: row.stage,
  shipped: row.shipped,
  own: row.own as Question[],
  asksLeaders: row.asks_leaders,
  byLink: row.by_link,
  opensOn: row.opens_on ?? undefined,
  closesOn: row.closes_on,
  asksFrom: row.asks_from ?? undefined,
  openedAt: row.opened_at ?? undefined,
  closedAt: row.closed_at ?? undefined,
  turnout: row.turnout ?? undefined,
})
