import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import type { Programme } from '../programmes/programme.ts'
import { type Day, dayOf, daysAfter, daysBetween } from '../ui/dates.ts'
import { type Evaluation, evaluationStages, halfYearFrom, usualDays } from './evaluation.ts'
import { invitationsTo, open, questionsToBeginWith, recordSending } from './evaluations-actions.ts'
import { addEvaluation, addInvitations, evaluationsInTurn, turnsNow } from './evaluations-store.ts'

// Where people come all the time, each pair is halfway and at its end at a time of its own. They are asked then, and
// their answers lie sealed with those of others until a half year closes: so many are told of together that nobody is
// seen, and the years can be compared (docs/decisions/0046).

/** How long its coordinator has to look at the questions before it begins by itself, in days. */
const daysToLook = 7

/** Of so many mentees asked, five are likely to answer. Fewer, and the half year goes on into the next. */
const enough = 8

/** Plans to ask each pair of a programme midway and at its end, from a week from now on. */
export async function planInTurn(
  tx: Tx,
  programme: Pick<Programme, 'id' | 'settings'>,
  today: Day,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const opensOn = daysAfter(today, daysToLook)
  for (const stage of evaluationStages) {
    const questions = await questionsToBeginWith(tx, programme, stage, by.now)
    const days = { opensOn, asksFrom: opensOn, closesOn: halfYearFrom(opensOn) }
    await addEvaluation(
      tx,
      programme.id,
      { ...questions, ...days, stage, asksLeaders: false, byLink: true },
      by,
    )
  }
}

/** Asks all whose time has come, lets what is too small go on, and begins the next half year. For a job, as owner. */
export async function tendInTurn(tx: Tx, house: House): Promise<void> {
  const now = house.now()
  const at = { tx, house, now, today: dayOf(now, { locale: 'da', now }) }
  for (const evaluation of await evaluationsInTurn(tx, now)) {
    await ask(at, evaluation)
    if (at.today <= lastTurn(evaluation) || !(await goesOn(tx, evaluation))) continue
    await ask(
      at,
      (await isTooSmall(tx, evaluation)) ? await prolong(tx, evaluation) : await next(at, evaluation),
    )
  }
}

/** The last day on which somebody is asked, who then still has the usual days to answer. */
const lastTurn = ({ closesOn }: Evaluation): Day => daysAfter(closesOn, -usualDays)

interface At {
  readonly tx: Tx
  readonly house: House
  readonly now: Date
  readonly today: Day
}

async function ask({ tx, house, now, today }: At, evaluation: Evaluation): Promise<void> {
  const isNear = daysBetween(today, evaluation.closesOn) < usualDays
  const closesOn = isNear ? evaluation.closesOn : daysAfter(today, usualDays)
  const turns = await turnsNow(tx, evaluation.id, today)
  const asked = invitationsTo(house, turns, { byLink: evaluation.byLink, closesOn })
  await addInvitations(tx, evaluation.id, asked, now)
  await postMails(
    tx,
    asked.map(({ mail }) => mail),
  )
}

/** Somebody in the programme may still come to this point, and no later half year asks them. */
async function goesOn(tx: Tx, { programmeId, stage, asksFrom }: Evaluation): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select (g.state = 'open' or exists (select from mentorship m where m.programme_id = g.id and m.state <> 'ended'))
        and not exists (select from evaluation e where e.programme_id = g.id and e.stage = ${stage}
          and e.asks_from > ${asksFrom ?? null}) as yes
      from programme g where g.id = ${programmeId}`.execute(tx)
  return rows[0]?.yes === true
}

// By how many were asked, which a coordinator knows, and not by how many answered.
async function isTooSmall(tx: Tx, { id }: Evaluation): Promise<boolean> {
  const { rows } = await sql<{ mentees: number }>`
    select count(*)::int as mentees from evaluation_invitation where evaluation_id = ${id} and side = 'mentee'`.execute(
    tx,
  )
  return (rows[0]?.mentees ?? 0) < enough
}

async function prolong(tx: Tx, evaluation: Evaluation): Promise<Evaluation> {
  const closesOn = halfYearFrom(daysAfter(evaluation.closesOn, 1))
  await tx.updateTable('evaluation').set({ closes_on: closesOn }).where('id', '=', evaluation.id).execute()
  return { ...evaluation, closesOn }
}

/** The next half year, which begins where this one stops asking, with the same questions. */
async function next(at: At, evaluation: Evaluation): Promise<Evaluation> {
  const asksFrom = daysAfter(lastTurn(evaluation), 1)
  const days = { asksFrom, closesOn: halfYearFrom(asksFrom), opensOn: undefined }
  const id = await addEvaluation(at.tx, evaluation.programmeId, { ...evaluation, ...days }, { now: at.now })
  await open(at, id, days)
  await recordSending(at, id)
  return { ...evaluation, ...days, id }
}
