import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf, placeIn } from './list-place.ts'

const id = '5b45411c-18bb-4055-a7c2-b6dfc78720c6'
const at = (search: string) => placeIn(new URL(`http://localhost/${search}`))
const key = (row: number) => String(row)

test('a list begins at its beginning, and turns to what follows', () => {
  assert.deepEqual(pageOf([1, 2, 3], 2, at(''), key), {
    rows: [1, 2],
    previous: undefined,
    next: { after: '2' },
  })
  assert.deepEqual(pageOf([3], 2, at(`?after=${id}`), key), {
    rows: [3],
    previous: { before: '3' },
    next: undefined,
  })
})

test('turning back shows the rows in their order', () => {
  const back = at(`?before=${id}.mentor`)
  assert.deepEqual(back, { id, word: 'mentor', backwards: true })
  assert.deepEqual(pageOf([4, 3, 2], 2, back, key), {
    rows: [3, 4],
    previous: { before: '3' },
    next: { after: '4' },
  })
  assert.equal(pageOf([2, 1], 2, back, key).previous, undefined)
})

test('a place that is none is the beginning', () => {
  assert.equal(at('?after=nonsense').id, undefined)
})
