import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { solve, verify, whatIf } from './index.ts'
import { manyPeople } from './many-people.ts'

describe('a small change', () => {
  it('gives the new best match, proven, with few changed pairs (D6)', async () => {
    const input = manyPeople(60, 30, 60, 9)
    const before = await solve(input, { explain: false })
    const [first] = before.pairs
    assert.ok(first)
    for (const change of [
      { change: 'refuse', pair: { mentee: first.mentee, mentor: first.mentor } } as const,
      { change: 'leave', mentor: first.mentor } as const,
      { change: 'leave', mentee: first.mentee } as const,
      { change: 'places', mentor: first.mentor, capacity: 4 } as const,
      { change: 'join', mentee: { id: 'new', themes: ['theme 1'] } } as const,
    ]) {
      const after = await whatIf(input, before, change, { explain: false })
      assert.ok(verify(after.result.certificate, after.input).valid)
      const again = await solve({ ...after.input, earlier: [] }, { explain: false })
      assert.deepEqual(
        [after.result.matched, after.result.worst, after.result.total],
        [again.matched, again.worst, again.total],
      )
      assert.ok(after.made.length <= 20)
    }
  })

  it('tells what forcing another pair costs', async () => {
    const input = manyPeople(40, 20, 40, 10)
    const before = await solve(input, { explain: false })
    const [first, second] = before.pairs
    assert.ok(first && second)
    const pair = { mentee: first.mentee, mentor: second.mentor }
    const after = await whatIf(input, before, { change: 'force', pair }, { explain: false })
    assert.ok(
      after.result.pairs.some(own => own.mentee === pair.mentee && own.mentor === pair.mentor && own.locked),
    )
    assert.ok(after.total <= 0 || (after.worst ?? 0) < 0 || after.matched < 0)
  })
})
