import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { bestSheet, findTable } from '../../people/imports/columns.ts'
import { importPeople, judgeImport } from '../../people/imports/imports-actions.ts'
import { readPeopleList } from '../../people/imports/people-list.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { presets } from '../../programmes/presets.ts'
import { matchingRules } from '../matching-rules.ts'
import { askForRun } from './runs-actions.ts'
import { computeMatching } from './runs-job.ts'
import { findRun, readOutcome } from './runs-store.ts'

const { db, close } = await testDatabase()
after(close)
await enterCast(db)
await asOwner(db, tx =>
  tx
    .insertInto('role_grant')
    .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
    .execute(),
)
const house = testHouse(db)

test('the example corps, as HR’s list brought it in, is matched, with a theme in common for every pair (C1, D1)', async () => {
  const list = readFileSync(join(import.meta.dirname, '../../../examples/mentorkorps-dansk.xlsx'))
  const sheets = await readPeopleList(list, castNow)
  assert.ok(!isRefusal(sheets))
  const sheet = sheets[bestSheet(sheets)]
  assert.ok(sheet)
  const rules = matchingRules(presets.leader_corps.settings)
  const runId = await asPerson(db, cast.mette, async tx => {
    const { rows, mapping } = findTable(sheet)
    const importer = {
      tx,
      now: castNow,
      actor: cast.mette,
      organisationId: places.centre,
      programmeId: places.corps,
    }
    const choices = { sheet: 0, mapping, everyone: [], unknownLeadersMayBeLeftOut: true }
    await importPeople(importer, await judgeImport(importer, rows, choices))
    const asked = await askForRun(tx, { programmeId: places.corps, rules, by: cast.mette, now: castNow })
    assert.ok(!isRefusal(asked))
    return asked.runId
  })
  await computeMatching(house, { run: runId, person: cast.mette }, new AbortController().signal)
  await asPerson(db, cast.mette, async tx => {
    assert.equal((await findRun(tx, runId))?.state, 'done')
    const outcome = await readOutcome(tx, runId)
    assert.equal(outcome?.mentees, 200)
    assert.equal(outcome?.pairs, 200)
    assert.ok((outcome?.weakest?.sharedThemes ?? 0) >= 1, 'even the weakest pair shares a theme')
  })
})
