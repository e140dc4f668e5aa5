import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presets } from '../programmes/presets.ts'
import {
  type ApplicationState,
  isMoreThanAdvised,
  needsOf,
  type Side,
  stateWhenSaid,
  unwritten,
} from './application.ts'
import { may } from './application-policy.ts'

const programme = (state: 'open' | 'closed', ownOrganisation: boolean) => ({
  state,
  settings: presets.career.settings,
  standing: { coordinates: false, ownOrganisation, takesPart: true },
})
const today = '2026-10-07'
const part = (side: Side, state: ApplicationState) => ({ side, state })
test('a person of the programme’s own organisation may sign up on either side while it is open (C1)', () => {
  const open = { programme: programme('open', true), own: [], today }
  assert.ok(may('write', 'mentee', open) && may('write', 'mentor', open))
  const closed = { programme: programme('closed', true), own: [], today }
  assert.ok(!may('write', 'mentee', closed) && !may('write', 'mentor', closed))
})

test('a person from elsewhere signs up only on the side they are listed on or invited to (C5)', () => {
  for (const state of ['listed', 'invited', 'submitted'] as const) {
    const standing = { programme: programme('open', false), own: [part('mentee', state)], today }
    assert.ok(may('write', 'mentee', standing), state)
    assert.ok(!may('write', 'mentor', standing), state)
  }
  const left = { programme: programme('open', false), own: [part('mentee', 'withdrawn')], today }
  assert.ok(!may('write', 'mentee', left), 'who has left is invited again by the coordinator')
})

test('one may leave what one is part of, also when it is closed, and nothing else', () => {
  const standing = {
    programme: programme('closed', false),
    own: [part('mentee', 'submitted'), part('mentor', 'withdrawn')],
    today,
  }
  assert.ok(may('withdraw', 'mentee', standing))
  assert.ok(!may('withdraw', 'mentor', standing))
})

test('a full programme puts the next on its waiting list, and whoever is in or waits stays so (C12)', () => {
  const said = (before: ApplicationState | undefined, approver: 'nobody' | 'leader', isFull: boolean) =>
    stateWhenSaid(before, { approver, isFull })
  assert.equal(said(undefined, 'nobody', false), 'submitted')
  assert.equal(said('invited', 'nobody', true), 'queued')
  assert.equal(said('listed', 'leader', true), 'waiting', 'the yes comes first')
  assert.equal(said('submitted', 'leader', true), 'submitted')
  assert.equal(said('queued', 'nobody', false), 'queued', 'changing a word does not pass the line')
})

test('who is invited on both sides says first what they seek themselves (C10)', () => {
  assert.equal(unwritten([part('mentor', 'invited'), part('mentee', 'invited')]), 'mentee')
  assert.equal(unwritten([part('mentor', 'listed'), part('mentee', 'submitted')]), 'mentor')
  assert.equal(unwritten([part('mentor', 'withdrawn'), part('mentee', 'submitted')]), undefined)
})

test('career and knowledge are of the future, and are sorted under it (C11)', () => {
  assert.deepEqual(needsOf(['daily_life']), ['daily_life'])
  assert.deepEqual(needsOf(['knowledge', 'career']), ['future', 'career', 'knowledge'])
  assert.deepEqual(needsOf(['future', 'daily_life', 'knowledge']), ['daily_life', 'future', 'knowledge'])
})

test('two mentees are advised, more are the mentor’s own choice (C4)', () => {
  assert.ok(!isMoreThanAdvised(2, 2))
  assert.ok(isMoreThanAdvised(3, 2))
  assert.ok(!isMoreThanAdvised(null, 2))
})
