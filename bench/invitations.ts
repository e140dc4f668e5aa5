import assert from 'node:assert/strict'
import {
  type CalendarReader,
  pythonWith,
  readByIcalJs,
  readByNodeIcal,
  readByPython,
  wallClock,
  writeInvitations,
} from '../test/calendar-readers.ts'

// Ten thousand invitations over 2024–2035, read by four programs that others wrote: all must find the same in each.
const count = Number(process.argv[2] ?? 10_000)
const invitations = [...writeInvitations(count)]
const texts = invitations.map(({ text }) => text)
const python = (module: 'icalendar' | 'vobject'): CalendarReader | undefined => {
  const found = pythonWith(module)
  return found === undefined ? undefined : readByPython(found, module)
}
const readers: Readonly<Record<string, CalendarReader | undefined>> = {
  'ical.js': readByIcalJs,
  'node-ical': readByNodeIcal,
  icalendar: python('icalendar'),
  vobject: python('vobject'),
}
let wrong = 0
for (const [name, read] of Object.entries(readers)) {
  if (!read) {
    process.stdout.write(`${name}: not installed, left out\n`)
    continue
  }
  const before = Date.now()
  const found = read(texts)
  const different = invitations.flatMap(({ means, clock }, number) => {
    const seen = found[number]
    try {
      assert.deepEqual(seen, means)
      assert.equal(wallClock(new Date(seen?.starts ?? ''), clock.zone), clock.starts)
      assert.equal(wallClock(new Date(seen?.ends ?? ''), clock.zone), clock.ends)
      return []
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  })
  wrong += different.length
  const seconds = ((Date.now() - before) / 1000).toFixed(1)
  process.stdout.write(`${name}: ${count - different.length} of ${count} read as written (${seconds} s)\n`)
  for (const why of different.slice(0, 3)) process.stdout.write(`${why}\n`)
}
process.exitCode = wrong === 0 ? 0 : 1
