import type { Command } from '../platform/commands.ts'
import { connect, openPool } from '../platform/database/connect.ts'
import { openDatabase } from '../platform/database/database.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'
import { type Verified, verifyAudit } from './verify-audit.ts'

export const verifyAuditCommand: Command = {
  usage: `

Computes the chain of the log anew from what its rows say, and names the first one that is not as it was written.
Ends with 0 when the log is whole, and with 1 when it is not.`,
  run: async () => {
    const database = await openDatabase(readSettings())
    const db = connect(openPool(database.connection, 1))
    try {
      const verified = await asOwner(db, verifyAudit)
      process.stdout.write(`${inWords(verified)}\n`)
      return isWhole(verified) ? 0 : 1
    } finally {
      await db.destroy()
      await database.close()
    }
  },
}

const isWhole = ({ firstBroken, endsAtHead }: Verified) => firstBroken === undefined && endsAtHead

export function inWords(verified: Verified): string {
  const { events, firstBroken, endsAtHead } = verified
  if (firstBroken !== undefined)
    return `The log is broken: event ${firstBroken} is the first that is not as it was written, or stands where another should.`
  if (!endsAtHead) return `The log is broken: its newest events are gone. ${events} are there.`
  return `The log is whole: ${events} events.`
}
