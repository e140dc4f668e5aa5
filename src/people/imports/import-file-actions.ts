import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Kysely } from 'kysely'
import { PlainError } from '../../platform/commands.ts'
import type { DB } from '../../platform/database/rows.ts'
import { asOwner, type Tx } from '../../platform/database/transaction.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { spreadsheetRefusal } from '../../platform/spreadsheet/messages.ts'
import { limits, megabyte } from '../../platform/spreadsheet/sheet.ts'
import { bestSheet, type PeopleTable } from './columns.ts'
import { findDestination } from './destination-store.ts'
import { faultsOf } from './fields.ts'
import { type Importer, importPeople, type JudgedImport, judgeImport } from './imports-actions.ts'
import { fieldTexts } from './messages-fields.ts'
import { adviceText, reasonText } from './messages-reasons.ts'
import { readPeopleList } from './people-list.ts'
import type { Side } from './person-row.ts'
import { badRowsOf } from './preview.ts'
import { columnName, tableOf } from './table-view.ts'

/** What was asked for on the command line. */
export interface ImportWords {
  readonly file: string
  readonly programme: string | undefined
  readonly everyone: readonly Side[]
  readonly withoutUnknownLeaders: boolean
  readonly dryRun: boolean
  /** Hold the list against everybody of the organisation. */
  readonly update: boolean
  readonly namesakes: 'same' | 'new' | undefined
  readonly missingHaveLeft: boolean
  readonly yes: boolean
}

export interface Talk {
  readonly now: Date
  say(line: string): void
  ask(question: string): Promise<boolean>
}

const done = 0
const rowsLeft = 2
const locale = 'en'

export function readWords(words: readonly string[]): ImportWords {
  const { values, positionals } = parsed(words)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) {
    throw new PlainError('Which file? For example: telemakos import people list.xlsx --programme ID')
  }
  const { everyone } = values
  if (everyone !== undefined && everyone !== 'mentor' && everyone !== 'mentee') {
    throw new PlainError('--everyone is mentor or mentee.')
  }
  const { namesakes } = values
  if (namesakes !== undefined && namesakes !== 'same' && namesakes !== 'new') {
    throw new PlainError('--namesakes is same or new.')
  }
  if (values['missing-have-left'] && (!values.update || values.programme !== undefined)) {
    throw new PlainError(
      '--missing-have-left needs --update and a list of the whole organisation, without --programme.',
    )
  }
  return {
    file,
    programme: values.programme,
    everyone: everyone === undefined ? [] : [everyone],
    withoutUnknownLeaders: values['without-unknown-leaders'] ?? false,
    dryRun: values['dry-run'] ?? false,
    update: values.update ?? false,
    namesakes,
    missingHaveLeft: values['missing-have-left'] ?? false,
    yes: values.yes ?? false,
  }
}

/** Tells what stands in a list, asks, and brings the people in; gives the exit code. */
export async function importTable(
  db: Kysely<DB>,
  table: PeopleTable,
  words: ImportWords,
  talk: Talk,
): Promise<number> {
  tellColumns(table, talk)
  const seen = await asOwner(db, async tx => judge(await importerIn(tx, words, talk), table, words))
  tellRows(seen, table, talk)
  const needsProgramme = seen.bad.some(({ reason }) => reason.why === 'organisation-needs-programme')
  if (needsProgramme && words.programme === undefined)
    talk.say('Name the programme with --programme, and people of other organisations can come in.')
  if (words.update) tellComparison(seen, words, talk)
  const left = badRowsOf(seen)
  const ending = left > 0 ? rowsLeft : done
  const unanswered = words.update && seen.comparison.namesakes.length > 0
  if (unanswered && !words.dryRun) {
    talk.say('Nothing was changed: answer with --namesakes same or --namesakes new.')
    return rowsLeft
  }
  if (words.dryRun || seen.good.length === 0) {
    talk.say(seen.good.length === 0 ? 'Nobody can go in. Nothing was changed.' : 'Nothing was changed.')
    return ending
  }
  if (!(await talk.ask(question(seen.good.length, left)))) {
    talk.say('Nothing was changed.')
    return rowsLeft
  }
  await asOwner(db, async tx => {
    const importer = await importerIn(tx, words, talk)
    const judged = await judge(importer, table, words)
    if (judged.good.length !== seen.good.length || badRowsOf(judged) !== left) throw changed()
    const last = { shown: -1 }
    const imported = await importPeople(importer, judged, async share => {
      const tenth = Math.floor(share * 10)
      if (judged.good.length > 2000 && tenth > last.shown) talk.say(`${tenth * 10} %`)
      last.shown = Math.max(last.shown, tenth)
    })
    if (isRefusal(imported)) throw changed()
    talk.say(
      `Done: ${imported.added} new, ${imported.updated} brought up to date, ${left} rows left out.${imported.left > 0 ? ` ${imported.left} marked as left.` : ''}`,
    )
  })
  return ending
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        programme: { type: 'string' },
        everyone: { type: 'string' },
        'without-unknown-leaders': { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        update: { type: 'boolean' },
        namesakes: { type: 'string' },
        'missing-have-left': { type: 'boolean' },
        yes: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new PlainError(
      `${error instanceof Error ? error.message : error} See telemakos import people --help.`,
    )
  }
}

/** Reads the list in a file. Throws a PlainError that says why it cannot be used. */
export async function tableInFile(file: string, now: Date): Promise<PeopleTable> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new PlainError(`There is no file ${file}.`)
  if (found.size > limits.megabytes * megabyte) {
    throw new PlainError(spreadsheetRefusal({ refused: 'too-large', megabytes: limits.megabytes }, locale))
  }
  const sheets = await readPeopleList(await readFile(file), now)
  if (isRefusal(sheets)) throw new PlainError(spreadsheetRefusal(sheets, locale))
  const table = tableOf(sheets, bestSheet(sheets))
  const missing = faultsOf(table.mapping).filter(fault => typeof fault === 'string')
  const needed = { 'no-name': 'names', 'no-email': 'mail addresses' }
  if (missing.length > 0) {
    const which = missing.map(fault => needed[fault]).join(' and no column of ')
    throw new PlainError(
      `The list has no column of ${which} that is known by its heading. Name them Name and E-mail.`,
    )
  }
  return table
}

async function importerIn(tx: Tx, { programme }: ImportWords, { now }: Talk): Promise<Importer> {
  return { tx, now, actor: undefined, ...(await findDestination(tx, programme)) }
}

async function judge(importer: Importer, table: PeopleTable, words: ImportWords): Promise<JudgedImport> {
  const choices = {
    sheet: 0,
    mapping: table.mapping,
    everyone: words.everyone,
    unknownLeadersMayBeLeftOut: words.withoutUnknownLeaders,
  }
  const first = await judgeImport(importer, table.rows, choices)
  if (!words.update) return withoutUpdate(first)
  const { namesakes, missing, missingCount } = first.comparison
  if (namesakes.length > 0 && words.namesakes === undefined) return first
  const same = Object.fromEntries(
    namesakes.map(({ email, known }) => [email, words.namesakes === 'same' ? known.id : 'new']),
  )
  if (words.missingHaveLeft && missingCount > missing.length) throw tooManyMissing(missingCount)
  const gone = words.missingHaveLeft ? missing.map(({ id }) => id) : []
  return await judgeImport(importer, table.rows, { ...choices, same, gone })
}

/** Without --update a list only brings in and brings up to date: nothing is asked of those who are not on it. */
function withoutUpdate(judged: JudgedImport): JudgedImport {
  return { ...judged, comparison: { ...judged.comparison, namesakes: [], missing: [], missingCount: 0 } }
}

function tooManyMissing(count: number): PlainError {
  return new PlainError(
    `${count} people are not on the list: that is not the whole organisation. Nothing was changed.`,
  )
}

function tellComparison({ comparison }: JudgedImport, { missingHaveLeft }: ImportWords, { say }: Talk): void {
  const { changed, unchanged, returning, namesakes, missing, missingCount } = comparison
  say(`${changed.length} people change, ${unchanged} stay as they are.`)
  for (const { row, name, fields } of changed.slice(0, mostTold)) {
    const what = fields.map(({ field, from, to }) => `${fieldTexts(locale)[field]} "${from}" -> "${to}"`)
    say(`  row ${row}, ${name}: ${what.join('; ')}`)
  }
  if (changed.length > mostTold) say(`  and ${changed.length - mostTold} more`)
  for (const { name } of returning)
    say(`  ${name} has left, and stays so: say on their page that they are back.`)
  if (missingCount > 0) {
    say(
      `${missingCount} people are not on the list. ${missingHaveLeft ? 'They are marked as left.' : 'Nothing happens to them.'}`,
    )
    for (const { name, unit } of missing.slice(0, mostTold))
      say(`  ${name}${unit === null ? '' : `, ${unit}`}`)
  }
  for (const { row, name, email, known } of namesakes)
    say(
      `  row ${row}: is ${name} <${email}> the same as ${name} <${known.email}>? Say --namesakes same or new.`,
    )
}

const mostTold = 50

function tellColumns({ headings, mapping }: PeopleTable, { say }: Talk): void {
  const names = headings.map((_, column) => columnName(headings, column, locale))
  const width = Math.max(...names.map(name => name.length))
  say('Columns:')
  for (const [column, field] of mapping.entries()) {
    say(
      `  ${names[column]?.padEnd(width)}  ${field === undefined ? '(not used)' : fieldTexts(locale)[field]}`,
    )
  }
}

function tellRows(judged: JudgedImport, { headings }: PeopleTable, { say }: Talk): void {
  const at = ({ row, column }: { row: number; column?: number }) =>
    `  row ${row}${column === undefined || column < 0 ? '' : `, ${columnName(headings, column, locale)}`}:`
  if (judged.bad.length > 0) say('Rows to correct:')
  for (const fault of judged.bad) say(`${at(fault)} ${reasonText(fault.reason, locale)}`)
  if (judged.warnings.length > 0) say('Good to know:')
  for (const warning of judged.warnings) say(`${at(warning)} ${adviceText(warning.advice, locale)}`)
  if (judged.newOrganisations.length > 0) say(`New organisations: ${judged.newOrganisations.join(', ')}.`)
  say(`${judged.added} new people, ${judged.updated} known before, ${badRowsOf(judged)} rows to correct.`)
}

function question(people: number, left: number): string {
  return left === 0 ? `Bring ${people} people in?` : `Bring ${people} people in and leave ${left} rows out?`
}

function changed(): PlainError {
  return new PlainError('Something changed while you looked. Nothing was brought in; try again.')
}
