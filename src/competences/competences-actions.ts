import { randomUUID } from 'node:crypto'
import { audit } from '../audit/audit.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'
import { enqueue } from '../platform/jobs.ts'
import { isRefusal, type Refusal } from '../platform/refusal.ts'
import { readSpreadsheet } from '../platform/spreadsheet/read-spreadsheet.ts'
import type { SpreadsheetRefusal } from '../platform/spreadsheet/sheet.ts'
import type { Competence, NewCompetence } from './competence.ts'
import { addCompetence, renameCompetence, saveConcepts } from './competences-store.ts'
import { type Concept, conceptsIn } from './esco.ts'

/** Adds a word to those of an organisation; what people have written before is read again. */
export async function extendCompetences(
  tx: Tx,
  by: { personId: string; organisationId: string; now: Date },
  names: NewCompetence,
): Promise<void> {
  const id = randomUUID()
  await addCompetence(tx, id, by.organisationId, names)
  await readAgain(tx)
  await audit(tx, {
    at: by.now,
    actor: by.personId,
    verb: 'add',
    subject: 'competence',
    subjectId: id,
    organisationId: by.organisationId,
  })
}

/** Calls a word of an organisation something else: whoever has it has it still. */
export async function changeCompetence(
  tx: Tx,
  by: { personId: string; now: Date },
  { id, organisationId }: Competence,
  names: NewCompetence,
): Promise<void> {
  await renameCompetence(tx, id, names)
  await readAgain(tx)
  await audit(tx, {
    at: by.now,
    actor: by.personId,
    verb: 'change',
    subject: 'competence',
    subjectId: id,
    ...(organisationId !== null && { organisationId }),
  })
}

/** Reads a file of ESCO's skills. */
export async function readConcepts(
  bytes: Uint8Array,
): Promise<Concept[] | SpreadsheetRefusal | Refusal<'no-concepts'>> {
  const sheets = await readSpreadsheet(bytes)
  return isRefusal(sheets) ? sheets : conceptsIn(sheets)
}

/** Brings one language of a classification in for everybody, and lets what people have written be read again. */
export async function bringInConcepts(
  tx: Tx,
  concepts: readonly Concept[],
  by: { locale: Locale; now: Date; personId?: string },
): Promise<void> {
  await saveConcepts(tx, concepts, by.locale)
  await readAgain(tx)
  await audit(tx, {
    at: by.now,
    ...(by.personId !== undefined && { actor: by.personId }),
    verb: 'import',
    subject: 'competence',
    detail: { count: concepts.length, language: by.locale },
  })
}

const readAgain = (tx: Tx) => enqueue(tx, 'recognise-competences', {}, 'recognise-competences')
