import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { cast, castNow, enterCast, idOf, places } from '../../test/cast.ts'
import { requestsOf, type TestDatabase, testDatabase } from '../../test/database.ts'
import { type EarlyReason, earlyReasons } from '../endings/ending.ts'
import { asOwner, asPerson, type Tx } from '../platform/database/transaction.ts'
import { writeCsv } from '../platform/spreadsheet/write-csv.ts'
import type { GainCell, ReportFilter } from './figures.ts'
import { figureRows, figureSheets } from './report-file.ts'
import { readReport } from './report-store.ts'
import { wordsOfYear } from './year/year-store.ts'
import { yearlyReport } from './year/yearly-report.ts'

// The attack of docs/decisions/0044. The adversary knows every answer of an organisation but one, and fetches every
// report with every filter, every file and every printed page, in every role that reads figures; and every reason for
// stopping early but one. What is proven:
// all of that is made of the cells alone; each answer is in one cell, and moves it by one at most; and the draw that
// moves a cell gives no neighbour more than three times the chance of the other. So whatever they fetch, the odds
// between "agrees" and "does not" change by three at most: no answer is learnt.

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await sql`insert into unit (organisation_id, name, leader_id)
      values (${places.greve}, 'Direktionen', ${cast.lise})`.execute(tx)
    await sql`insert into role_grant (person_id, role, organisation_id)
      values (${cast.anders}, 'organisation_coordinator', ${places.roskilde})`.execute(tx)
    await sql`with made as (insert into network (name, centre_id, made_at) values ('Sjælland', ${places.centre}, ${castNow})
        returning id), joined as (insert into network_member (network_id, organisation_id, state, asked_at)
          select made.id, o.id, 'member', ${castNow} from made, organisation o where o.id in (${places.greve}, ${places.roskilde}))
      update programme set network_id = made.id from made where programme.id = ${places.corps}`.execute(tx)
    await sql`with people as (insert into person (organisation_id, name) select ${places.greve}, 'Mentee ' || i
        from generate_series(1, ${mostStops}::int) i returning id)
      insert into mentorship (programme_id, mentee_id, mentor_id, state, ending, reasons, started_at, ended_at)
        select ${places.corps}, id, ${cast.peter}, 'ended', 'early', '[]', ${lastYear}, ${lastYear} from people`.execute(
      tx,
    )
  })
})
after(() => database.close())

const organisations = [places.greve, places.roskilde, places.elsewhere]
const questions = ['growth', 'trust', 'stay'] as const
const mostStops = 30
const lastYear = new Date('2025-11-03T12:00:00Z')
const evaluationId = idOf('an evaluation that is attacked')

interface Answer {
  readonly side: 'mentee' | 'mentor'
  readonly organisation: number
  readonly values: readonly number[]
}

const answer = fc.record({
  side: fc.constantFrom('mentee' as const, 'mentor' as const),
  organisation: fc.nat(organisations.length - 1),
  values: fc.array(fc.integer({ min: 1, max: 5 }), {
    minLength: questions.length,
    maxLength: questions.length,
  }),
})
const worlds = fc.record({
  answers: fc.array(answer, { minLength: 5, maxLength: 40 }),
  target: fc.nat(),
  question: fc.nat(questions.length - 1),
  otherwise: fc.integer({ min: 1, max: 5 }),
  reasons: fc.array(fc.constantFrom(...earlyReasons), { minLength: 1, maxLength: mostStops }),
  otherReason: fc.constantFrom(...earlyReasons),
})

/** A closed evaluation with these answers, whose cells have just been reckoned. */
async function close(tx: Tx, answers: readonly Answer[]): Promise<void> {
  await sql`delete from evaluation where id = ${evaluationId}`.execute(tx)
  await sql`insert into evaluation (id, programme_id, stage, shipped, own, worded, asks_leaders, by_link, closes_on, made_at,
      opened_at, key) values (${evaluationId}, ${places.corps}, 'final', ${[...questions]}, '[]', '{}', false, false,
      '2026-10-01', ${castNow}, ${castNow}, 'key')`.execute(tx)
  const rows = answers.map(({ side, organisation, values }) => ({
    side,
    organisation_id: organisations[organisation],
    answers: Object.fromEntries(questions.map((name, at) => [name, `${values[at]}`])),
  }))
  await sql`insert into evaluation_answer (id, evaluation_id, side, organisation_id, answers)
    select gen_random_uuid(), ${evaluationId}, a.side, a.organisation_id, a.answers
      from json_to_recordset(${JSON.stringify(rows)}) as a (side text, organisation_id uuid, answers jsonb)`.execute(
    tx,
  )
  await sql`update evaluation set closed_at = ${castNow}, key = null where id = ${evaluationId}`.execute(tx)
}

/** So many have stopped early for these reasons last year, and it has just been counted. */
async function stop(tx: Tx, reasons: readonly EarlyReason[]): Promise<void> {
  await sql`delete from early_ending_count`.execute(tx)
  await sql`delete from early_ending`.execute(tx)
  await sql`insert into early_ending (mentorship_id, person_id, reason, said_at)
    select m.id, m.mentee_id, (${[...reasons]}::text[])[m.nr], ${lastYear}
      from (select *, row_number() over (order by id) as nr from mentorship where ended_at = ${lastYear}) m
      where m.nr <= ${reasons.length}`.execute(tx)
  await sql`select app.count_early_endings(${castNow})`.execute(tx)
}

const stopCells = (tx: Tx) => tx.selectFrom('early_ending_count').selectAll().orderBy('reason').execute()

type Cells = readonly Omit<GainCell, 'programmeId' | 'year' | 'stage'>[]
const cellsNow = async (tx: Tx): Promise<Cells> =>
  (
    await sql<Cells[number]>`select side, question, organisation_id as "organisationId", answers, agreeing
      from evaluation_gain where evaluation_id = ${evaluationId}
      order by side, question, organisation_id`.execute(tx)
  ).rows

/** Everything that can be fetched, by everybody who reads figures, with every filter. */
async function everything(): Promise<string> {
  const filters: ReportFilter[] = [undefined, places.corps].flatMap(programme =>
    [undefined, ...organisations].flatMap(organisation =>
      [undefined, 2026].map(year => ({ programme, organisation, year })),
    ),
  )
  filters.push({ year: 2025 })
  const fetched: unknown[] = []
  for (const who of [cast.mette, cast.lise, cast.anders])
    await asPerson(requestsOf(database.db), who, async tx => {
      for (const filter of filters)
        for (const asDirector of [false, true]) {
          const report = await readReport(tx, filter, castNow, asDirector)
          if (!report) continue
          const frame = { year: 2026, organisation: 'Centret', locale: 'da', now: castNow } as const
          fetched.push(
            report,
            writeCsv(figureRows(report, 'da')),
            figureSheets(report, 'da'),
            yearlyReport(report, await wordsOfYear(tx, 2026), frame),
          )
        }
    })
  return JSON.stringify(fetched)
}

const changed = (answers: readonly Answer[], target: number, question: number, otherwise: number) =>
  answers.map((one, at) =>
    at === target % answers.length ? { ...one, values: one.values.with(question, otherwise) } : one,
  )

test('whatever one person answered, the same cells give the same reports, files and pages (J6)', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ answers, target, question, otherwise, reasons, otherReason }) => {
      await asOwner(database.db, async tx => {
        await close(tx, answers)
        await stop(tx, reasons)
      })
      const before = await everything()
      const cells = await asOwner(database.db, cellsNow)
      const stops = await asOwner(database.db, stopCells)
      await asOwner(database.db, async tx => {
        await close(tx, changed(answers, target, question, otherwise))
        await stop(tx, reasons.with(target % reasons.length, otherReason))
        for (const { reason, times } of stops)
          await tx.updateTable('early_ending_count').set({ times }).where('reason', '=', reason).execute()
        await sql`delete from evaluation_gain where evaluation_id = ${evaluationId}`.execute(tx)
        for (const cell of cells)
          await sql`insert into evaluation_gain (evaluation_id, side, question, organisation_id, answers, agreeing)
            values (${evaluationId}, ${cell.side}, ${cell.question}, ${cell.organisationId}, ${cell.answers}, ${cell.agreeing})`.execute(
            tx,
          )
      })
      assert.equal(await everything(), before)
    }),
    { numRuns: 2 },
  )
})

/** Does it with a draw that moves nothing, so that the cells before it can be seen. */
async function withoutDraws(act: () => Promise<void>): Promise<void> {
  await asOwner(database.db, tx =>
    sql`alter function app.draw_lot(float) rename to draw_lot_in_truth`.execute(tx),
  )
  await asOwner(database.db, tx =>
    sql`create function app.draw_lot(times float) returns integer language sql volatile return 0`.execute(tx),
  )
  try {
    await act()
  } finally {
    await asOwner(database.db, tx =>
      sql`drop function app.draw_lot(float); alter function app.draw_lot_in_truth(float) rename to draw_lot`.execute(
        tx,
      ),
    )
  }
}

test('each answer lies in one cell, of five or more, and moves that one alone by one at most (J6)', () =>
  withoutDraws(() =>
    fc.assert(
      fc.asyncProperty(worlds, async ({ answers, target, question, otherwise }) => {
        const [before, afterwards] = await asOwner(database.db, async tx => {
          await close(tx, answers)
          const cells = await cellsNow(tx)
          await close(tx, changed(answers, target, question, otherwise))
          return [cells, await cellsNow(tx)]
        })
        const shape = (cells: Cells) => cells.map(({ agreeing: _, ...cell }) => cell)
        assert.deepEqual(
          shape(afterwards),
          shape(before),
          'which cells there are says nothing of the answers',
        )
        assert.ok(before.every(cell => cell.answers >= 5))
        const moved = before.flatMap((cell, at) => Math.abs(cell.agreeing - (afterwards[at]?.agreeing ?? 0)))
        assert.ok(moved.reduce((sum, by) => sum + by, 0) <= 1)
        for (const side of ['mentee', 'mentor'] as const) {
          const said = answers.filter(one => one.side === side).length
          const told = before.filter(cell => cell.side === side && cell.question === 'growth')
          assert.equal(
            told.reduce((sum, cell) => sum + cell.answers, 0),
            said >= 5 ? said : 0,
          )
        }
      }),
      { numRuns: 60 },
    ),
  ))

test('a reason for stopping is counted once, with at least four others, moves two counts by one, and is gone (J6)', () =>
  withoutDraws(() =>
    fc.assert(
      fc.asyncProperty(worlds, async ({ reasons, target, otherReason }) => {
        const [before, afterwards, left] = await asOwner(database.db, async tx => {
          await stop(tx, reasons)
          const cells = await stopCells(tx)
          await stop(tx, reasons.with(target % reasons.length, otherReason))
          return [cells, await stopCells(tx), await tx.selectFrom('early_ending').select('reason').execute()]
        })
        const told = reasons.length >= 5
        assert.deepEqual(
          before.map(({ reason, answers, year }) => [reason, answers, year]),
          told ? earlyReasons.toSorted().map(reason => [reason, reasons.length, 2025]) : [],
          'which cells there are says nothing of the reasons',
        )
        assert.equal(left.length, told ? 0 : reasons.length, 'fewer than five wait until they are five')
        const moved = before.map((cell, at) => Math.abs(cell.times - (afterwards[at]?.times ?? 0)))
        assert.ok(moved.filter(by => by > 0).length <= 2 && Math.max(0, ...moved) <= 1)
      }),
      { numRuns: 60 },
    ),
  ))

test('the draw leaves every count possible, and gives no neighbour more than so many times the chance', async () => {
  const many = 20_000
  // One count moves for a statement; two for a question with options and for a reason to stop, each by a root of it.
  for (const step of [3, Math.sqrt(3)]) {
    const { rows } = await asOwner(database.db, tx =>
      sql<{ moved: number; times: number }>`select app.draw_lot(${step}) as moved, count(*)::int as times
        from generate_series(1, ${many}) group by 1`.execute(tx),
    )
    const times = new Map(rows.map(row => [row.moved, row.times]))
    for (const moved of [-3, -2, -1, 0, 1, 2, 3]) {
      const expected = many * ((step - 1) / (step + 1)) * step ** -Math.abs(moved)
      const found = times.get(moved) ?? 0
      assert.ok(Math.abs(found - expected) < 6 * Math.sqrt(expected), `${moved}: ${found}, not ${expected}`)
    }
  }
})

test('who knows all the others’ answers is never surer than three to one of the last (J6)', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ answers, target, question }) => {
      const cells = await asOwner(database.db, async tx => {
        await close(tx, answers)
        return cellsNow(tx)
      })
      const one = answers[target % answers.length]
      if (!one) return
      // The cell they are in, worked out as the adversary would: their organisation's own, or that of the small ones.
      const own = organisations[one.organisation] ?? null
      const of = cells.filter(cell => cell.side === one.side && cell.question === questions[question])
      const cell =
        of.find(({ organisationId }) => organisationId === own) ?? of.find(c => c.organisationId === null)
      if (!cell) return
      const together = answers.filter(
        other =>
          other !== one &&
          other.side === one.side &&
          (cell.organisationId === null
            ? !of.some(({ organisationId }) => organisationId === organisations[other.organisation])
            : organisations[other.organisation] === cell.organisationId),
      )
      const known = together.filter(({ values }) => (values[question] ?? 0) >= 4).length
      assert.equal(together.length + 1, cell.answers)
      const chance = (count: number) => 3 ** -Math.abs(cell.agreeing - count)
      const odds = chance(known + 1) / chance(known)
      assert.ok(odds <= 3 + 1e-9 && odds >= 1 / 3 - 1e-9, `${odds}`)
    }),
    { numRuns: 60 },
  )
})
