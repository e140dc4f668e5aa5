import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Command, PlainError } from '../platform/commands.ts'
import { connect, openPool } from '../platform/database/connect.ts'
import { openDatabase } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { type Locale, locales } from '../platform/i18n.ts'
import { isRefusal } from '../platform/refusal.ts'
import { readSettings } from '../platform/settings.ts'
import { spreadsheetRefusal } from '../platform/spreadsheet/messages.ts'
import { bringInConcepts, readConcepts } from './competences-actions.ts'
import { languageOfFile } from './esco.ts'

export const importCompetencesCommand: Command = {
  usage: ` FILE [--language da|nb|en]

Brings in the skills of ESCO, the European classification, as competences for everybody: one file for each language,
as ESCO gives them out (skills_da.csv, skills_no.csv, skills_en.csv). A concept is known again by its address, so the
languages come together, and a newer edition brings the names up to date.

  --language LANGUAGE   when the file's name does not say it`,
  run: async words => {
    const { file, locale } = readWords(words)
    const concepts = await readConcepts(await contentOf(file))
    if (isRefusal(concepts)) {
      throw new PlainError(
        concepts.refused === 'no-concepts'
          ? `${file} is no list of skills: it has no columns conceptUri and preferredLabel.`
          : spreadsheetRefusal(concepts, 'en'),
      )
    }
    const database = await openDatabase(readSettings())
    const pool = openPool(database.connection, 2)
    const db = connect(pool)
    try {
      await migrate(pool)
      await asOwner(db, tx => bringInConcepts(tx, concepts, { locale, now: new Date() }))
      process.stdout.write(`${concepts.length} competences are in.\n`)
      return 0
    } finally {
      await db.destroy()
      await database.close()
    }
  },
}

function readWords(words: readonly string[]): { file: string; locale: Locale } {
  const options = { language: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  const [file] = positionals
  if (file === undefined) {
    throw new PlainError('Which file? For example: telemakos import competences skills_da.csv')
  }
  const said = values.language
  const locale = said === undefined ? languageOfFile(basename(file)) : locales.find(known => known === said)
  if (!locale)
    throw new PlainError('Which language is it in? Add --language da, --language nb or --language en.')
  return { file, locale }
}

async function contentOf(file: string): Promise<Uint8Array> {
  return await readFile(file).catch(() => {
    throw new PlainError(`${file} could not be read.`)
  })
}
