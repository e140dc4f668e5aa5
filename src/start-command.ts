import { setTimeout as wait } from 'node:timers/promises'
import { type Command, PlainError } from './platform/commands.ts'
import { openDatabase } from './platform/database/database.ts'
import { readSettings } from './platform/settings.ts'

export const startCommand: Command = {
  usage: `

Makes or updates the database, serves the product and works its jobs, until Ctrl-C. "telemakos settings --help"
says what can be set.`,
  run: async words => {
    if (words.length > 0)
      throw new PlainError('telemakos start takes no words. See telemakos settings --help.')
    const asked = stopAsked()
    // Before the rest of the product is read in: what is wrong with them is told at once.
    const settings = readSettings()
    // The database starts, or is made, while the rest of the product is read in. That leaves nothing else a turn, so
    // the database's own program is given the time to begin.
    const opening = openDatabase(settings, { address: `http://localhost:${settings.port}` })
    // Whoever opens the house is told of it.
    opening.catch(() => {})
    await Promise.race([opening, wait(100)])
    const { openHouse } = await import('./open-house.ts')
    const { house, close } = await openHouse(settings, opening)
    process.stdout.write(`Telemakos is ready at ${house.publicUrl}\n`)
    const { setUpAddress } = await import('./organisations/set-up/set-up-address.ts')
    const setUp = await setUpAddress(house)
    if (setUp) process.stdout.write(`Set up your organisation: ${setUp}\n`)
    await asked
    await close()
    return 0
  },
}

/** Resolves when the terminal or the system asks the product to stop; asking twice changes nothing. */
function stopAsked(): Promise<void> {
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done())
    // npm passes SIGTERM to its shell, and a shell ends without passing it on.
    const parent = process.ppid
    if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && done(), 500).unref()
  })
}
