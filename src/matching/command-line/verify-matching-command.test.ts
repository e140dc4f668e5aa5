import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ownFolder, telemakos } from './binary.test-kit.ts'

const folder = ownFolder()
const file = join(folder, 'match.json')
await telemakos([
  'match',
  '--mentees',
  'examples/mentees.csv',
  '--mentors',
  'examples/mentors.csv',
  '--out',
  file,
])
const read = () => JSON.parse(readFileSync(file, 'utf8'))

async function verdictOn(change: (written: ReturnType<typeof read>) => void) {
  const written = read()
  change(written)
  const changed = join(folder, 'changed.json')
  writeFileSync(changed, JSON.stringify(written))
  return await telemakos(['verify-matching', changed])
}

test('a match that was written checks out, pair by pair', async () => {
  const { code, out } = await telemakos(['verify-matching', file])
  assert.equal(code, 0)
  assert.match(out, /^The certificate holds: 8 pairs, \d+ points/)
  const json = await telemakos(['verify-matching', file, '--json'])
  const { valid, flaws, matched, pairsChecked } = JSON.parse(json.out)
  assert.deepEqual([valid, flaws, matched], [true, [], 8])
  assert.ok(pairsChecked > 30)
})

test('a certificate with one price changed is refused with 1, whichever it is', async () => {
  const prices = read().certificate.aims.flatMap((aim: Record<string, unknown[]>, at: number) =>
    ['mentees', 'mentors'].flatMap(side => (aim[side] ?? []).map((_, place) => ({ at, side, place }))),
  )
  assert.ok(prices.length > 5)
  // Every fifth: each is a run of the program.
  for (const { at, side, place } of prices.filter((_: unknown, number: number) => number % 5 === 0)) {
    const { code, out } = await verdictOn(written => {
      written.certificate.aims[at][side][place][1] += 1
    })
    assert.equal(code, 1, `aim ${at}, ${side} ${place}`)
    assert.match(out, /^The certificate does not hold:\n {2}\S/)
  }
})

test('another pair, another figure or a broken certificate is refused with 1', async () => {
  for (const [change, sentence] of [
    [w => w.certificate.pairs.pop(), /does not hold/],
    [w => w.pairs.pop(), /The file says pairs: 7, and the certificate proves 8/],
    [w => (w.total += 1), /The file says total: /],
    [w => (w.certificate.aims[0].value = 'many'), /broken: certificate\.aims\.0\.value/],
    [w => (w.input.mentors[0].capacity = 0), /does not hold/],
    [w => delete w.certificate.aims[1].bound, /broken: certificate\.aims\.1\.bound/],
    [w => (w.remark = 'checked by hand'), /broken: .*remark/],
    [w => delete w.pairs, /broken: pairs/],
    [w => delete w.total, /broken: total/],
    [w => delete w.matched, /broken: matched/],
    [w => (w.worst += 1), /The file says worst: /],
    [w => (w.bound = null), /The file says bound: null/],
    [w => (w.proven = false), /The file says proven: false/],
    [w => (w.pairs[0].points = 999), /The file says points of .*: 999/],
    [w => (w.pairs[0].locked = true), /The file says locked of /],
    [w => (w.pairs[0].for = ['They like each other']), /The file says for of /],
    [w => (w.pairs[0].against = ['They disagree']), /The file says against of /],
    [w => (w.pairs[0].menteeName = 'Somebody'), /The file says menteeName of .*Somebody/],
    [w => (w.pairs[0].mentorName = 'Somebody'), /The file says mentorName of .*Somebody/],
    [w => (w.pairs[0] = w.pairs[1]), /should be among pairs/],
    [w => w.unmatched.push({ mentee: '11', name: 'x', missing: 1, why: '' }), /The file says unmatched: 1/],
  ] as [(written: ReturnType<typeof read>) => unknown, RegExp][]) {
    const { code, out } = await verdictOn(change)
    assert.equal(code, 1, String(sentence))
    assert.match(out, sentence)
  }
})

test('the sentences of a match check out in any language, and who waits is held to the pairs', async () => {
  const full = join(folder, 'full.json')
  const rules = join(folder, 'rules.json')
  writeFileSync(rules, '{ "rules": { "onlyListed": [["11", "2"], ["12", "2"]] } }')
  const words = ['match', '--mentees', 'examples/mentees.csv', '--mentors', 'examples/mentors.csv']
  await telemakos([...words, '--language', 'da', '--rules', rules, '--out', full])
  assert.equal((await telemakos(['verify-matching', full])).code, 0)
  const written = JSON.parse(readFileSync(full, 'utf8'))
  assert.ok(written.unmatched.length > 1)
  written.unmatched = []
  writeFileSync(full, `\uFEFF${JSON.stringify(written)}`)
  const { code, out } = await telemakos(['verify-matching', full])
  assert.equal(code, 1)
  assert.match(out, /should be among unmatched/)
})

test('an input that the engine does not know is named with its place, which is 2', async () => {
  for (const [change, place] of [
    [w => (w.input.rules[0].kind = 'no-one'), /input\.rules\.0\.kind/],
    [w => (w.input.criteria[0].kind = 'luck'), /input\.criteria\.0\.kind/],
    [w => w.input.rules.unshift({ kind: 'blocked' }), /input\.rules\.0\.pairs/],
    [w => (w.input.aims = { worst: 'max-minx' }), /input\.aims\.worst/],
    [w => (w.input.criteria[0].weight = 2 ** 60), /at most|9007199254740991|2\^53|exact/],
    [w => (w.input.wishes = []), /input .*wishes/],
    [w => (w.input.locked = 'x'), /input\.locked/],
    [w => (w.input.locked = [{ mentee: 'who', mentor: '1' }]), /input\.locked\.0\.mentee.*"who"/],
    [w => w.input.mentees.push(w.input.mentees[0]), /input\.mentees\.8\.id.*twice/],
  ] as [(written: ReturnType<typeof read>) => unknown, RegExp][]) {
    const { code, error } = await verdictOn(change)
    assert.equal(code, 2, String(place))
    assert.match(error, place)
    assert.doesNotMatch(error, /\n {4}at /)
  }
})

test('a file without a certificate cannot be checked, which is 2', async () => {
  assert.equal((await telemakos(['verify-matching', 'package.json'])).code, 2)
  assert.equal((await telemakos(['verify-matching', 'README.md'])).code, 2)
  assert.equal((await telemakos(['verify-matching'])).code, 2)
})
