import { busyTimesIn, type Window } from './busy-times.ts'

// The program of the process that `readBusyTimes` starts: one calendar in, its busy hours out.
process.once('message', (asked: { text: string; window: Window }) => {
  process.send?.(busyTimesIn(asked.text, asked.window) ?? 'no-calendar', () => process.disconnect())
})
