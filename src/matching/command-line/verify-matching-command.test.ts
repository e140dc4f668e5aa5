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
  ] as [(written: ReturnType<typeof read>) => unknown, RegExp][]) {
    const { code, out } = await verdictOn(change)
    assert.equal(code, 1, String(sentence))
    assert.match(out, sentence)
  }
})

test('a file without a certificate cannot be checked, which is 2', async () => {
  assert.equal((await telemakos(['verify-matching', 'package.json'])).code, 2)
  assert.equal((await telemakos(['verify-matching', 'README.md'])).code, 2)
  assert.equal((await telemakos(['verify-matching'])).code, 2)
})
