import { createInterface } from 'node:readline/promises'
import { type Command, PlainError } from '../../platform/commands.ts'
import { connect, openPool } from '../../platform/database/connect.ts'
import { openDatabase } from '../../platform/database/database.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { readSettings } from '../../platform/settings.ts'
import { type ImportWords, importTable, readWords, tableInFile } from './import-file-actions.ts'

export const importPeopleCommand: Command = {
  usage: ` FILE [--programme ID] [--everyone mentor|mentee] [--without-unknown-leaders] [--dry-run] [--yes]
  [--update [--namesakes same|new] [--missing-have-left]]

Brings people in from a list: .xlsx or CSV, as Danish and Norwegian Excel write them. Shows how the columns are
understood and which rows cannot go in, then asks. A person whose mail address is known is brought up to date.

  --programme ID             the programme they join, by its id or its name
  --everyone SIDE            what everybody is whose row does not say: mentor or mentee
  --without-unknown-leaders  bring somebody in without their leader, when nobody knows that leader
  --dry-run                  only look
  --update                   hold the list against everybody of the organisation: who changes and how, who is missing
  --namesakes same|new       what a known name with another mail address is: the same person, or somebody new
  --missing-have-left        mark those who are not on the list as left
  --yes                      do not ask: bring the good rows in and leave the others out

Ends with 0 when the whole list is right, 2 when rows are left out or nobody said yes, and 1 when the list cannot
be used at all. It is all or nothing: after an error nothing has changed.`,
  run: async words => {
    const wanted = readWords(words)
    const now = new Date()
    const table = await tableInFile(wanted.file, now)
    const database = await openDatabase(readSettings())
    const pool = openPool(database.connection, 2)
    const db = connect(pool)
    try {
      await migrate(pool)
      return await importTable(db, table, wanted, {
        now,
        say: line => void process.stdout.write(`${line}\n`),
        ask: question => askTerminal(question, wanted),
      })
    } finally {
      await db.destroy()
      await database.close()
    }
  },
}

async function askTerminal(question: string, { yes }: ImportWords): Promise<boolean> {
  if (yes) return true
  if (!process.stdin.isTTY) throw new PlainError('Nothing was changed. Add --yes to bring the good rows in.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^(y|yes|j|ja)$/i.test((await terminal.question(`${question} (yes/no) `)).trim())
  } finally {
    terminal.close()
  }
}
