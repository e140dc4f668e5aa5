import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../platform/refusal.ts'
import {
  checkClosure,
  checkName,
  checkPlace,
  choicesOf,
  longName,
  treeOf,
  type Unit,
  withinUnit,
} from './unit.ts'

const unit = (id: string, parentId: string | null, people = 0): Unit => ({
  id,
  parentId,
  name: `Enhed ${id}`,
  leaderId: null,
  leader: null,
  people,
})
const units = [unit('a', null, 1), unit('b', 'a', 2), unit('c', 'b', 4), unit('d', null, 8)]

test('an organisation’s units are a tree that counts everybody beneath (A8)', () => {
  const [a, d] = treeOf(units)
  assert.deepEqual([a?.everybody, a?.beneath[0]?.everybody, d?.everybody], [7, 6, 8])
  assert.deepEqual(withinUnit(units, 'b'), ['b', 'c'])
  assert.equal(longName(units, 'c'), 'Enhed a › Enhed b › Enhed c')
  assert.deepEqual(
    choicesOf(units).map(({ value }) => value),
    ['a', 'b', 'c', 'd'],
  )
})

test('a unit never lies beneath itself, and no two beside each other have one name', () => {
  const why = (outcome: unknown) => (isRefusal(outcome) ? outcome.refused : outcome)
  const [a, b, c, d] = units as [Unit, Unit, Unit, Unit]
  assert.equal(why(checkPlace(units, a, 'c')), 'beneath-itself')
  assert.equal(why(checkPlace(units, a, 'a')), 'beneath-itself')
  assert.equal(why(checkPlace(units, c, 'x')), 'no-such-unit')
  assert.equal(checkPlace(units, c, 'd'), 'right')
  assert.equal(checkPlace(units, b, null), 'right')
  assert.equal(why(checkName(units, null, 'ENHED D')), 'name-taken')
  assert.equal(why(checkName(units, null, '')), 'name-missing')
  assert.equal(checkName(units, null, 'Enhed d', 'd'), 'Enhed d')
  assert.equal(why(checkClosure(units, d)), 'has-people')
  assert.equal(why(checkClosure([unit('a', null), unit('b', 'a')], unit('a', null))), 'has-units')
  assert.equal(checkClosure(units, unit('e', null)), 'right')
})
