import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { enterCrowd } from '../../../test/crowd.ts'
import { testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import { presets } from '../../programmes/presets.ts'
import { matchingRules } from '../matching-rules.ts'
import { computeMatching } from '../runs/runs-job.ts'
import { insertRun, readProof } from '../runs/runs-store.ts'
import { telemakos } from './binary.test-kit.ts'

const database = await testDatabase()
after(() => database.close())
const { db, connectionString } = database
const house = testHouse(db)
await enterCast(db)
await asOwner(db, tx => enterCrowd(tx, { mentees: 40, mentors: 30 }))
const rules = matchingRules(presets.leader_corps.settings)
const runId = await asPerson(db, cast.mette, async tx => {
  const id = await insertRun(tx, { programmeId: places.corps, rules, by: cast.mette, at: castNow })
  return id ?? ''
})
await computeMatching(house, { run: runId, person: cast.mette }, new AbortController().signal)
const verify = (id: string) => telemakos(['verify-matching', id], { DATABASE_URL: connectionString })

test('the certificate of a matching in the product can be checked by its id (D1)', async () => {
  const { code, out } = await verify(runId)
  assert.equal(code, 0, out)
  assert.match(out, /^The certificate holds: 40 pairs, /)
})

test('a proposal that the certificate does not prove is found (D1)', async () => {
  const swap = (one: string, other: string) =>
    asOwner(db, tx => tx.updateTable('proposal').set({ mentor_id: other }).where('id', '=', one).execute())
  const [first, second] = await asOwner(db, tx =>
    tx.selectFrom('proposal').select(['id', 'mentor_id']).orderBy('points').limit(2).execute(),
  )
  assert.ok(first && second && first.mentor_id !== second.mentor_id)
  await swap(first.id, second.mentor_id)
  const { code, out } = await verify(runId)
  assert.equal(code, 1)
  assert.match(out, /are not among the pairs that are proven/)
  await swap(first.id, first.mentor_id)
})

test('a certificate that was tampered with in the database is refused', async () => {
  await asOwner(db, async tx => {
    const proof = await readProof(tx, runId)
    assert.ok(proof)
    const [first, ...others] = proof.certificate.pairs
    const changed = { ...proof, certificate: { ...proof.certificate, pairs: [...others, first] } }
    const aims = changed.certificate.aims.map(aim => ({ ...aim, value: aim.value + 1 }))
    const certificate = gzipSync(
      JSON.stringify({ ...changed, certificate: { ...changed.certificate, aims } }),
    )
    await tx.updateTable('matching_run').set({ certificate }).where('id', '=', runId).execute()
  })
  const { code, out } = await verify(runId)
  assert.equal(code, 1)
  assert.match(out, /The certificate does not hold:/)
})

test('a matching that is not there cannot be checked, which is 2', async () => {
  const { code, error } = await verify('00000000-0000-4000-8000-000000000000')
  assert.equal(code, 2)
  assert.match(error, /There is no matching 0000/)
})
