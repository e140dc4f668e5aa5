import type { Command } from '../commands.ts'
import { readSettings } from '../settings.ts'
import { openPool } from './connect.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

export const migrateCommand: Command = {
  usage: `

Brings the database to the state that this program needs. "telemakos start" does so by itself; this is for
those who do it apart from the start, such as before several processes start on one database.`,
  run: async () => {
    const database = await openDatabase(readSettings())
    const pool = openPool(database.connection)
    try {
      const names = await migrate(pool)
      process.stdout.write(names.length > 0 ? `Done: ${names.join(', ')}.\n` : 'There was nothing to do.\n')
      return 0
    } finally {
      await pool.end()
      await database.close()
    }
  },
}
