import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, idOf, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { asNobody, asOwner, asPerson } from '../platform/database/transaction.ts'
import { presets } from '../programmes/presets.ts'
import { dayOf, daysAfter } from '../ui/dates.ts'
import { castBallot, findAsked } from './answering-store.ts'
import { halfYearFrom, usualSet } from './evaluation.ts'
import { evaluationsJobs } from './evaluations-jobs.ts'
import { evaluationsOf, turnoutOf } from './evaluations-store.ts'
import { figuresOf } from './figures-store.ts'
import { planInTurn } from './in-turn-actions.ts'
import { wayToAnswer } from './invitation-mail.ts'

// A year of a programme where people come all the time: every twelfth day a pair agrees, and is together for eight
// months. Each is asked by itself, halfway and at the end; they are told of by half years.

const database = await testDatabase()
let now = castNow
const house = testHouse(database.db, { now: () => now })
const { db, owner } = house
const corps = { ...presets.leader_corps, id: places.corps }
const today = () => dayOf(now, { locale: 'da', now })

interface Pair {
  readonly mentee: string
  readonly agreedOn: string
  readonly endsOn: string
}
const pairs = Array.from({ length: 28 }, (_, nr): Pair => {
  const agreedOn = daysAfter('2026-02-04', nr * 12)
  return { mentee: idOf(`mentee in turn ${nr}`), agreedOn, endsOn: daysAfter(agreedOn, 240) }
})

before(async () => {
  await enterCast(owner)
  await asOwner(owner, async tx => {
    await sql`delete from mentorship where programme_id = ${places.corps}`.execute(tx)
    await sql`update programme set settings = settings || '{"signUpUntil": null}', ends_on = '2030-01-01'
      where id = ${places.corps}`.execute(tx)
    for (const { mentee } of pairs) {
      const mentor = idOf(`mentor of ${mentee}`)
      for (const id of [mentee, mentor]) {
        await sql`insert into person (id, organisation_id, name) values (${id}, ${places.greve}, 'En Deltager')`.execute(
          tx,
        )
        await sql`insert into contact (person_id, email) values (${id}, ${`${id}@corps.example`})`.execute(tx)
      }
    }
  })
})
after(database.close)

/** Pairs agree and end as their days come. */
async function live(day: string): Promise<void> {
  await asOwner(owner, async tx => {
    for (const { mentee, agreedOn, endsOn } of pairs) {
      if (agreedOn === day)
        await sql`insert into mentorship (id, programme_id, mentee_id, mentor_id, state, reasons, started_at,
            trial_passed_at, agreed_at, ends_on)
          values (${idOf(`room of ${mentee}`)}, ${places.corps}, ${mentee}, ${idOf(`mentor of ${mentee}`)}, 'active', '[]',
            ${now}, ${now}, ${now}, ${endsOn})`.execute(tx)
      if (endsOn === day)
        await sql`update mentorship set state = 'ended', ending = 'completed', ended_at = ${now}
          where mentee_id = ${mentee}`.execute(tx)
    }
  })
}

interface Invited {
  readonly id: string
  readonly evaluation: string
  readonly person: string
  readonly stage: 'midway' | 'final'
  readonly asked: Date
  readonly closes: string
}
const invitations = async () =>
  (
    await sql<Invited>`select i.id, e.id as evaluation, i.person_id as person, e.stage, i.asked_at as asked,
        e.closes_on as closes
      from evaluation_invitation i join evaluation e on e.id = i.evaluation_id where e.asks_from is not null`.execute(
      owner,
    )
  ).rows

async function answer(invitation: string): Promise<void> {
  const token = wayToAnswer(house, invitation, true).path.split('/').at(-1) ?? ''
  await asNobody(db, async tx => {
    const asked = (await findAsked(tx, { token })) ?? assert.fail()
    await castBallot(tx, house, { token }, asked, { match: '5' })
  })
}

/** All that its coordinator reads. */
const coordinators = () =>
  asPerson(db, cast.mette, async tx => {
    const all = (await evaluationsOf(tx, places.corps)).filter(({ asksFrom }) => asksFrom)
    return Promise.all(
      all.map(async one => ({
        ...one,
        sides: (await turnoutOf(tx, one.id)).map(({ answered }) => answered),
        figures: await figuresOf(tx, one.id),
      })),
    )
  })

test('where newcomers are received, the usual questions ask whether they belong and contribute (I8)', () => {
  const asks = (preset: 'onboarding' | 'leader_corps') => usualSet('midway', presets[preset]).shipped
  for (const name of ['belonging', 'contributing']) {
    assert.ok(asks('onboarding').includes(name))
    assert.ok(!asks('leader_corps').includes(name))
  }
})

test('a half year ends when all who are asked in it have had three weeks', () => {
  assert.equal(halfYearFrom('2026-01-12'), '2026-06-30')
  assert.equal(halfYearFrom('2026-06-09'), '2026-06-30')
  assert.equal(halfYearFrom('2026-06-10'), '2026-12-31')
  assert.equal(halfYearFrom('2026-12-10'), '2026-12-31')
  assert.equal(halfYearFrom('2026-12-11'), '2027-06-30')
})

test('where people come all the time each pair is asked at its own time, and told of with its half year (I4–I6, A7)', async () => {
  const job = async (name: string) => {
    await evaluationsJobs[name]?.(house, {}, new AbortController().signal)
  }
  now = new Date('2026-02-02T07:40:00Z')
  await asPerson(db, cast.mette, tx => planInTurn(tx, corps, today(), { personId: cast.mette, now }))
  const answered = new Set<string>()
  for (; today() < '2027-01-10'; now = new Date(now.getTime() + 86_400_000)) {
    await live(today())
    await job('open-evaluations')
    if (now.getUTCDate() === 1) await job('tend-evaluations')
    // Whoever has been asked answers within the fortnight, but for every fifth.
    for (const [nr, { id, asked }] of (await invitations()).entries())
      if (!answered.has(id) && now.getTime() - asked.getTime() > (nr % 14) * 86_400_000 && nr % 5 !== 0) {
        answered.add(id)
        await answer(id)
      }
    if (now.getUTCDate() !== 20) continue
    for (const one of (await coordinators()).filter(({ closedAt }) => !closedAt)) {
      assert.deepEqual(one.figures, [], 'nothing is told before it closes')
      assert.equal(one.turnout, undefined, 'nor how far the answers have come')
      assert.ok(one.sides.every(count => count === null))
    }
  }
  const asked = await invitations()
  for (const { mentee, agreedOn, endsOn } of pairs)
    for (const person of [mentee, idOf(`mentor of ${mentee}`)])
      for (const stage of ['midway', 'final'] as const) {
        const due = stage === 'midway' ? daysAfter(agreedOn, 120) : daysAfter(endsOn, -21)
        if (due >= '2027-01-06') continue
        const own = asked.filter(one => one.person === person && one.stage === stage)
        assert.equal(own.length, 1, `${stage} of ${agreedOn}: once`)
        const on = own[0]?.asked.toISOString().slice(0, 10) ?? ''
        assert.ok(on >= due && on <= daysAfter(due, 3), `${on}, not ${due}`)
        assert.ok(daysAfter(on, 18) <= (own[0]?.closes ?? ''), 'and has time to answer')
        assert.doesNotMatch(new Date(on).toUTCString(), /^(Sat|Sun)/)
      }
  const all = await coordinators()
  const halves = (stage: string) =>
    all.filter(one => one.stage === stage).map(({ asksFrom, closesOn }) => [asksFrom, closesOn])
  // In June one had been asked midway and none at the end, which is too few to close.
  for (const stage of ['midway', 'final'])
    assert.deepEqual(halves(stage).toSorted(), [
      ['2026-02-09', '2026-12-31'],
      ['2026-12-11', '2027-06-30'],
    ])
  const closed = all.filter(({ closedAt }) => closedAt)
  assert.equal(closed.length, 2)
  for (const { figures } of closed) {
    assert.ok(figures.length > 0, 'what has closed has figures')
    assert.ok(figures.every(({ answers }) => answers >= 5))
  }
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from mail where kind = 'evaluation-invitation'`.execute(owner)
  assert.equal(rows[0]?.many, asked.length, 'one mail for each')
})

test('whoever is asked in their own time is reminded from then, not from when others were (G2)', async () => {
  const waiting = async (days: number) => {
    const [one] = (await invitations()).filter(({ closes }) => closes === '2027-06-30')
    assert.ok(one)
    await sql`update evaluation_invitation set answered = false, asked_at = ${now} where id = ${one.id}`.execute(
      owner,
    )
    const at = new Date(now.getTime() + days * 86_400_000)
    const { rows } = await sql<{ since: Date }>`select since from app.waiting_things(${at})
      where kind = 'evaluation' and about = ${one.id}`.execute(owner)
    return rows.map(({ since }) => Math.round((since.getTime() - now.getTime()) / 86_400_000))
  }
  assert.deepEqual(await waiting(6), [])
  assert.deepEqual(await waiting(8), [7])
  assert.deepEqual(await waiting(15), [14])
})

test('one that is closed by hand asks nobody more, and no half year follows it', async () => {
  const open = (await coordinators()).filter(({ closedAt }) => !closedAt)
  await asOwner(owner, tx =>
    sql`update evaluation set closed_at = ${now}, key = null where asks_from is not null and closed_at is null`.execute(
      tx,
    ),
  )
  const before = (await invitations()).length
  for (const days of [10, 40, 400]) {
    now = new Date(now.getTime() + days * 86_400_000)
    await evaluationsJobs['open-evaluations']?.(house, {}, new AbortController().signal)
  }
  assert.ok(open.length > 0)
  assert.equal((await invitations()).length, before)
})
