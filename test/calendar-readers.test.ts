import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type CalendarReader,
  pythonWith,
  readByIcalJs,
  readByNodeIcal,
  readByPython,
  wallClock,
  writeInvitations,
} from './calendar-readers.ts'

// The short form of `npm run check:invitations`, which reads ten thousand.
const invitations = [...writeInvitations(300)]

const readers: readonly [string, CalendarReader | undefined][] = [
  ['ical.js', readByIcalJs],
  ['node-ical', readByNodeIcal],
  ...(['icalendar', 'vobject'] as const).map((module): [string, CalendarReader | undefined] => {
    const python = pythonWith(module)
    return [`Python's ${module}`, python ? readByPython(python, module) : undefined]
  }),
]

for (const [name, read] of readers) {
  test(`${name} reads in an invitation what was written, over both changes of the clock (G3)`, {
    skip: !read && `${name} is not installed`,
  }, () => {
    const found = read?.(invitations.map(({ text }) => text)) ?? []
    assert.equal(found.length, invitations.length)
    for (const [number, { means, clock }] of invitations.entries()) {
      assert.deepEqual(found[number], means)
      assert.equal(wallClock(new Date(found[number]?.starts ?? ''), clock.zone), clock.starts)
      assert.equal(wallClock(new Date(found[number]?.ends ?? ''), clock.zone), clock.ends)
    }
  })
}
