import { readSheets } from './read-sheets.ts'

// The program of the process that `readSpreadsheet` starts: one file in, its sheets out.
process.once('message', async (bytes: Uint8Array) => {
  const reading = await readSheets(bytes)
  process.send?.(reading, () => process.disconnect())
})
