import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { solveImplicit } from './implicit.ts'
import type { Certificate, MatchingInput } from './index.ts'
import { solve, solveAtOnce, verify, verifyLarge } from './index.ts'
import { compiled, kernels } from './kernel/build.ts'
import { gather, gatheredColumns, Kernel, layOut, setPrices } from './kernel/kernel.ts'
import { runPass, siftPass } from './kernel/pass.ts'
import { Pool, passesHere } from './kernel/pool.ts'
import { layOutSieve, SievePrices, Sifting } from './kernel/sieve.ts'
import { alikePeople, manyPeople, randomNumbers } from './many-people.ts'
import { fillRow, number, pointsAt, tabulate } from './numbered.ts'
import { MOST_LISTED, provenMatch, UnprovenMatchError } from './proven.ts'
import { goodness, smallInput } from './small-cases.ts'
import { exceeding, verifyAllButSuspects } from './verify-large.ts'

const messagePorts = (): number =>
  process.getActiveResourcesInfo().filter(name => name === 'MessagePort').length
const unlocked = (pairs: Awaited<ReturnType<typeof solve>>['pairs']) => pairs.filter(pair => !pair.locked)

/** What is reached in each aim, before `solve` holds it to its proof. */
async function valuesUnlisted(input: MatchingInput) {
  const numbered = number(input)
  const table = tabulate(input, numbered)
  const layout = layOut(table, 1)
  assert.ok(layout)
  const aims = {
    mostMatched: true,
    worst: input.aims?.worst ?? 'max-min',
    largestTotal: true,
    fewestChanges: false,
  }
  const passes = passesHere(layout, () => undefined, layOutSieve(table, true, 1)?.layout)
  const { aims: reached } = await solveImplicit({ ...numbered, table }, aims, passes, () => undefined)
  return reached.map(({ aim, value }) => [aim, value])
}

/** As `solve` holds a match to its proof: what it can without the suspects, then with them. */
async function verifiedInTwoParts(certificate: Certificate, input: MatchingInput) {
  const numbered = number(input)
  const table = tabulate(input, numbered)
  const layout = layOut(table, 1)
  if (!layout) return verify(certificate, input)
  const passes = passesHere(layout, () => undefined)
  const verified = await verifyAllButSuspects(certificate, input, numbered, table, () => undefined)
  return verified(await exceeding(passes, certificate.aims, numbered))
}

/** One side may want several. */
const implicitInput: fc.Arbitrary<MatchingInput> = fc
  .tuple(smallInput, fc.boolean())
  .map(([input, several]) => ({
    ...input,
    mentees: input.mentees.map(mentee => ({
      ...mentee,
      wants: several ? 2 * (mentee.wants ?? 1) : Math.min(1, mentee.wants ?? 1),
    })),
    mentors: input.mentors.map(mentor => ({
      ...mentor,
      capacity: several ? Math.min(1, mentor.capacity) : mentor.capacity === 3 ? 2 ** 30 : mentor.capacity,
    })),
    rules: (input.rules ?? []).filter(rule => rule.kind !== 'only-listed'),
    aims: { worst: input.aims?.worst === 'any' ? 'any' : 'max-min', fewestChanges: false },
  }))

/** People of a few towns and themes, who have somebody of their own town each, but not a place for each. */
const townsAndThemes: fc.Arbitrary<MatchingInput> = fc
  .record({
    towns: fc.integer({ min: 2, max: 4 }),
    mentees: fc.integer({ min: 8, max: 40 }),
    capacity: fc.integer({ min: 1, max: 2 }),
    share: fc.constantFrom(0.8, 1, 1.2),
    seed: fc.nat(),
  })
  .map(({ towns, mentees, capacity, share, seed }) => {
    const random = randomNumbers(seed)
    const person = () => ({
      place: `town ${Math.floor(towns * random() ** 1.5)}`,
      themes: ['a', 'b', 'c', 'd'].filter(() => random() < 0.4),
      languages: ['da', 'nb', 'en'].filter(() => random() < 0.4),
    })
    const mentors = Math.max(1, Math.round((mentees * share) / capacity))
    return {
      mentees: Array.from({ length: mentees }, (_, at) => ({ id: `e${at}`, ...person() })),
      mentors: Array.from({ length: mentors }, (_, at) => ({ id: `o${at}`, capacity, ...person() })),
      criteria: [
        { kind: 'place', weight: 20 },
        { kind: 'themes', weight: 6 },
        { kind: 'languages', weight: 1 },
      ],
    }
  })

describe('a match without listing all pairs', () => {
  it('is as good in every aim as one from all pairs, and proven (D1)', async () => {
    await fc.assert(
      fc.asyncProperty(implicitInput, async input => {
        const listed = solveAtOnce(input)
        const result = await solve(input, { implicit: true, threads: 1 })
        assert.deepEqual(goodness(input, unlocked(result.pairs)), goodness(input, unlocked(listed.pairs)))
        assert.deepEqual(verify(result.certificate, input).flaws, [])
        assert.deepEqual((await verifyLarge(result.certificate, input, { threads: 1 })).flaws, [])
        // Proven as it was found: a match found anew from all pairs comes without.
        if (input.mentees.length > 0 && input.mentors.length > 0) assert.ok(result.verification?.valid)
        const missing = (all: typeof result.unmatched) => all.reduce((sum, one) => sum + one.missing, 0)
        assert.equal(missing(result.unmatched), missing(listed.unmatched))
        for (const { mentee, reason } of result.unmatched) {
          const other = listed.unmatched.find(one => one.mentee === mentee)
          if (other) assert.equal(reason.why === 'nobody-allowed', other.reason.why === 'nobody-allowed')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is so for hundreds of people, with places scarce, tight and to spare', async () => {
    for (const places of [250, 300, 375]) {
      for (const worst of ['any', 'max-min'] as const) {
        for (const seed of [1, 2]) {
          const input = { ...manyPeople(300, 150, places, seed), aims: { worst } }
          const listed = solveAtOnce(input, { explain: false })
          const result = await solve(input, { implicit: true, threads: 1 })
          assert.ok(result.verification?.valid)
          assert.deepEqual(
            [result.matched, result.worst, result.total],
            [listed.matched, listed.worst, listed.total],
          )
          const { valid, flaws } = verify(result.certificate, input)
          assert.ok(valid, JSON.stringify(flaws[0]))
        }
      }
    }
  })

  it('is verified without going through pairs below the worst one, also where places are scarce', async () => {
    for (const places of [500, 600, 750]) {
      const input: MatchingInput = manyPeople(600, 300, places, 3)
      const { certificate, matched } = await solve(input, { implicit: true, threads: 1 })
      const { valid, pairsChecked } = await verifyLarge(certificate, input, { threads: 1 })
      assert.ok(valid)
      assert.ok(pairsChecked <= matched + 3 * 300, `${pairsChecked} pairs were looked at`)
    }
  })

  it('is so where many pairs have the same points, with places scarce, tight and to spare', async () => {
    const shapes = [
      [150, 100, 2],
      [150, 75, 2],
      [150, 60, 2],
      [150, 50, 4],
      [100, 110, 1],
      [120, 40, 3],
    ] as const
    for (const [mentees, mentors, capacity] of shapes) {
      for (const worst of ['any', 'max-min'] as const) {
        for (const seed of [1, 2]) {
          const input: MatchingInput = { ...alikePeople(mentees, mentors, capacity, seed), aims: { worst } }
          const listed = solveAtOnce(input, { explain: false })
          const values = listed.certificate.aims.map(({ aim, value }) => [aim, value])
          assert.deepEqual(await valuesUnlisted(input), values)
          const result = await solve(input, { implicit: true, threads: 1 })
          assert.ok(result.verification?.valid)
          assert.deepEqual(verify(result.certificate, input).flaws, [])
        }
      }
    }
  })

  it('is so where no one person decides the worst pair, but a group with too few places (D1)', async () => {
    await fc.assert(
      fc.asyncProperty(townsAndThemes, async input => {
        const listed = solveAtOnce(input, { explain: false })
        const result = await solve(input, { implicit: true, threads: 1 })
        assert.ok(result.verification?.valid)
        assert.deepEqual(verify(result.certificate, input).flaws, [])
        assert.deepEqual([result.worst, result.total], [listed.worst, listed.total])
      }),
      { numRuns: 200 },
    )
  })

  it('is so where after the first pass only those are looked at whose prices fell', async () => {
    for (const places of [2490, 3750]) {
      const input: MatchingInput = { ...manyPeople(3000, 1500, places, 2), aims: { worst: 'any' } }
      const { certificate } = await solve(input, { explain: false })
      const values = certificate.aims.map(({ aim, value }) => [aim, value])
      assert.deepEqual(await valuesUnlisted(input), values)
    }
  })

  it('is refused by both verifiers alike when a price or a pair was changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        implicitInput,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(-1, 1, 2),
        async (input, which, who, by) => {
          const { certificate } = await solve(input, { implicit: true, threads: 1 })
          const at = which % Math.max(1, certificate.aims.length)
          const people = [...input.mentees, ...input.mentors]
          const person = people[who % Math.max(1, people.length)]
          fc.pre(person !== undefined && certificate.aims.length > 0)
          const isMentee = who % people.length < input.mentees.length
          const aims = certificate.aims.map((aim, place) => {
            if (place !== at) return aim
            const changed = (prices: typeof aim.mentees): typeof aim.mentees => [
              ...prices.filter(([id]) => id !== person.id),
              [person.id, (prices.find(([id]) => id === person.id)?.[1] ?? 0) + by],
            ]
            return isMentee
              ? { ...aim, mentees: changed(aim.mentees) }
              : { ...aim, mentors: changed(aim.mentors) }
          })
          const changed = { ...certificate, aims }
          const large = await verifyLarge(changed, input, { threads: 1 })
          assert.equal(large.valid, verify(changed, input).valid)
          const fewer = { ...certificate, pairs: certificate.pairs.slice(1) }
          assert.equal((await verifyLarge(fewer, input, { threads: 1 })).valid, verify(fewer, input).valid)
          assert.equal((await verifiedInTwoParts(fewer, input)).valid, verify(fewer, input).valid)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is refused by both alike when prices were moved along a pair, which only other pairs tell', async () => {
    let refused = 0
    for (const [places, seed] of [
      [50, 1],
      [60, 2],
      [75, 3],
    ] as const) {
      const input: MatchingInput = manyPeople(60, 30, places, seed)
      const { certificate } = await solve(input, { implicit: true, threads: 1 })
      for (const { id } of input.mentors) {
        for (const by of [-2, -1, 1, 2]) {
          const ofHim = new Set(certificate.pairs.filter(pair => pair.mentor === id).map(pair => pair.mentee))
          const aims = certificate.aims.map(aim => {
            if (aim.aim !== 'largest-total') return aim
            const mentees = aim.mentees.map(
              ([name, price]) => [name, price - (ofHim.has(name) ? by : 0)] as const,
            )
            const own = aim.mentors.find(([name]) => name === id)?.[1] ?? 0
            const mentors = [...aim.mentors.filter(([name]) => name !== id), [id, own + by] as const]
            return { ...aim, mentees, mentors }
          })
          const moved = { ...certificate, aims }
          const { valid, flaws } = verify(moved, input)
          const large = await verifyLarge(moved, input, { threads: 1 })
          assert.deepEqual([large.valid, large.flaws], [valid, flaws])
          assert.deepEqual(await verifiedInTwoParts(moved, input), large)
          if (!valid) refused++
        }
      }
    }
    assert.ok(refused > 100, `only ${refused} were refused`)
  })

  it('is the very same with any number of threads and any order of rows', async () => {
    const input: MatchingInput = { ...manyPeople(400, 200, 380, 3), aims: { worst: 'any' } }
    const alone = await solve(input, { implicit: true, threads: 1 })
    const turned = { ...input, mentees: input.mentees.toReversed(), mentors: input.mentors.toReversed() }
    assert.deepEqual(await solve(turned, { implicit: true, threads: 3 }), alone)
  })

  it('stops when asked and leaves no thread behind', async () => {
    const input: MatchingInput = { ...manyPeople(3000, 1500, 3000, 4), aims: { worst: 'any' } }
    const threadsBefore = messagePorts()
    const controller = new AbortController()
    const solving = solve(input, { implicit: true, threads: 2, signal: controller.signal })
    setTimeout(() => controller.abort(), 100)
    await assert.rejects(solving, { name: 'AbortError' })
    assert.equal(messagePorts(), threadsBefore)
  })
})

describe('a pass over all pairs', () => {
  it('leaves out no pair better than it says the rest are, also among many that are alike', () => {
    for (const seed of [1, 2, 3, 4]) {
      const input = alikePeople(80, 60, 2, seed)
      const layout = layOut(tabulate(input, number(input)), 1)
      assert.ok(layout)
      setPrices(layout, new Float64Array(60))
      const kernel = new Kernel(layout, 0)
      const rows = Int32Array.from(input.mentees.keys())
      const { count, rest, found } = runPass(
        kernel,
        rows,
        rows.map(() => 0),
        { kind: 'all' },
        6,
        16,
      )
      let from = 0
      for (const row of rows) {
        const named = new Set(found.subarray(from, from + (count[row] ?? 0)))
        from += count[row] ?? 0
        assert.equal(named.size, count[row])
        assert.ok(named.size <= 16)
        kernel.most(row)
        for (const column of input.mentors.keys()) {
          if (!named.has(column)) assert.ok(kernel.at(column) <= (rest[row] ?? 0), `${row} with ${column}`)
        }
      }
    }
  })
})

describe('what a pass finds', () => {
  it('has the points of the score, whatever the prices, over all columns or some (D1)', () => {
    let seen = 0
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const input = seed % 2 ? alikePeople(60, 70, 2, seed) : manyPeople(60, 70, 60, seed)
      const numbered = number(input)
      const table = tabulate(input, numbered)
      const layout = layOut(table, 1)
      const sieve = layOutSieve(table, true, 1)
      assert.ok(layout && sieve)
      const random = randomNumbers(seed)
      const prices = Float64Array.from({ length: 70 }, () => Math.floor(random() * 20))
      const rows = Int32Array.from(input.mentees.keys())
      const chosen = Int32Array.from(input.mentors.keys()).filter(column => column % 3 !== 0)
      const kernel = new Kernel(layout, 0)
      setPrices(layout, prices)
      gather(layout, chosen)
      const end = gatheredColumns(chosen.length)
      const held = new SievePrices(sieve.layout, prices, new Int32Array(70).fill(1), 0)
      const request = {
        address: rows.map(() => held.address(5) ?? 0),
        threshold: rows.map(() => 5),
        prices,
        target: 6,
        cap: 16,
      }
      const nothing = rows.map(() => 0)
      const gathered = runPass(kernel, rows, nothing, { kind: 'gathered', end }, 6, 16)
      for (const { count, found, points } of [
        runPass(kernel, rows, nothing, { kind: 'all' }, 6, 16),
        runPass(kernel, rows, nothing, { kind: 'windows', count: 2, columns: layout.columns }, 6, 16),
        { ...gathered, found: gathered.found.map(place => chosen[place] ?? 0) },
        siftPass(new Sifting(sieve.layout, 0), rows, request),
      ]) {
        assert.equal(points.length, found.length)
        let at = 0
        for (const row of rows) {
          for (const until = at + (count[row] ?? 0); at < until; at++) {
            const column = found[at] ?? 0
            const own = pointsAt(table, row, column)
            // What rules forbid is left out later.
            if (own < 0) continue
            assert.equal(points[at], own - (table.extra.get(row)?.get(column) ?? 0))
            seen++
          }
        }
      }
    }
    assert.ok(seen > 2000, `${seen}`)
  })
})

describe('passes on threads', () => {
  const input = alikePeople(3000, 60, 2, 5)
  const layout = layOut(tabulate(input, number(input)), 3)
  assert.ok(layout)
  setPrices(layout, new Float64Array(60))
  const rows = Int32Array.from(input.mentees.keys())
  const floor = rows.map(() => 0)

  it('find what one thread finds, and tell it in the order of the rows', async () => {
    const pool = new Pool(3, undefined)
    const here = await passesHere(layout, () => undefined).run(rows, floor, { kind: 'all' }, 6, 16)
    const told: number[] = []
    const there = await pool
      .over(layout)
      .run(rows, floor, { kind: 'all' }, 6, 16, result => told.push(...result.rows))
    assert.deepEqual(told, [...rows])
    const inAll = (results: typeof here) =>
      (['rows', 'count', 'rest', 'found'] as const).map(part => results.flatMap(result => [...result[part]]))
    assert.deepEqual(inAll(there), inAll(here))
    await pool.close()
  })

  it('end with what goes wrong where they are heard', async () => {
    const pool = new Pool(2, undefined)
    const fail = () => {
      throw new RangeError('no more room')
    }
    const running = pool.over(layout).run(rows, floor, { kind: 'all' }, 6, 16, fail)
    await assert.rejects(running, { message: 'no more room' })
    await pool.close()
  })
})

describe('a match whose proof does not hold', () => {
  const input: MatchingInput = { ...alikePeople(20, 10, 2, 1), aims: { worst: 'any' } }
  const best = solveAtOnce(input)
  const unproven = { ...best, certificate: { ...best.certificate, pairs: best.certificate.pairs.slice(1) } }
  const verification = verify(unproven.certificate, input)

  it('is found anew from all pairs where they can be listed', async () => {
    assert.equal(await provenMatch(unproven, verification, MOST_LISTED, async () => best), best)
  })

  it('is not given out where they cannot', async () => {
    const given = provenMatch(unproven, verification, MOST_LISTED + 1, async () => best)
    await assert.rejects(given, UnprovenMatchError)
  })

  it('does not happen to one whose proof holds', async () => {
    const listed = () => Promise.reject(new Error('listed all the same'))
    const given = await provenMatch(best, verify(best.certificate, input), 200, listed)
    assert.equal(given.certificate, best.certificate)
    assert.ok(given.verification?.valid)
  })
})

describe('the kernel', () => {
  it('is what its source compiles to', async () => {
    for (const kernel of kernels) {
      const bytes = /'[^']+'/.exec(
        readFileSync(new URL(`kernel/${kernel.module}`, import.meta.url), 'utf8'),
      )?.[0]
      assert.ok(bytes && (await compiled(kernel)).includes(bytes))
    }
  })

  it('gives the reference points less prices, and nothing where a tie forbids', () => {
    const inputs = [manyPeople(60, 70, 60, 5), manyPeople(60, 70, 60, 6)]
    for (const input of inputs) {
      const numbered = number(input)
      const table = tabulate(input, numbered)
      const layout = layOut(table, 1)
      assert.ok(layout)
      const kernel = new Kernel(layout, 0)
      const prices = Float64Array.from(input.mentors, (_, at) => (at * 7) % 40)
      setPrices(layout, prices)
      const row = new Int32Array(input.mentors.length)
      for (let at = 0; at < input.mentees.length; at++) {
        fillRow(table, at, row)
        const most = kernel.most(at)
        const expected = [...row].map((points, column) =>
          points < 0 ? 0 : Math.max(0, points + 1 - (prices[column] ?? 0)),
        )
        for (const column of table.forbidden.get(at) ?? []) expected[column] = kernel.at(column)
        assert.deepEqual(
          expected.map((_, column) => kernel.at(column)),
          expected,
        )
        assert.equal(most, Math.max(...expected))
      }
    }
  })
})
