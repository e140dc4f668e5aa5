import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import { type Command, PlainError } from '../platform/commands.ts'
import { connect, openPool } from '../platform/database/connect.ts'
import { openDatabase } from '../platform/database/database.ts'
import { asNobody, asOwner, type Tx } from '../platform/database/transaction.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { invite } from './invite.ts'

const halfAnHour = 0.5 / 24

export const signInLinkCommand: Command = {
  usage: ` ADDRESS

Prints a link that signs in the person with this mail address, once, within half an hour: for somebody who lost
their passkey where no mail leaves, or where links do not suffice. Give it to that person alone.`,
  run: async ([address, ...more]) => {
    if (!address || more.length > 0)
      throw new PlainError('Whose? For example: telemakos sign-in-link name@place.dk')
    const settings = readSettings()
    const database = await openDatabase(settings)
    const pool = openPool(database.connection, 1)
    const db = connect(pool)
    try {
      const personId = await asNobody(db, tx => findPerson(tx, address))
      if (!personId) throw new PlainError(`Nobody here has the address ${address}.`)
      process.stdout.write(`${await asOwner(db, tx => makeLink(tx, settings, personId))}\n`)
      return 0
    } finally {
      await db.destroy()
      await database.close()
    }
  },
}

async function findPerson(tx: Tx, address: string): Promise<string | undefined> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from app.person_by_email(${address})`.execute(tx)
  return rows[0]?.person_id
}

async function makeLink(tx: Tx, settings: Settings, personId: string): Promise<string> {
  const now = new Date()
  const link = await invite(tx, settings, { personId, purpose: 'sign_in', now, days: halfAnHour })
  await audit(tx, { at: now, verb: 'print', subject: 'sign-in link', subjectId: personId })
  return link
}
