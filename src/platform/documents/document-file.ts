import { type Answer, file } from '../http/visit.ts'
import { pdfDocument } from './pdf-document.ts'
import type { PrintedDocument } from './printed-document.ts'
import { wordDocument } from './word-document.ts'

/** What a document can be carried as. */
export type DocumentFormat = keyof typeof types

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The document as a file to take along. `name` is without its ending. */
export async function documentFile(
  name: string,
  format: DocumentFormat,
  document: PrintedDocument,
  at: Date,
): Promise<Answer> {
  const bytes = format === 'pdf' ? await pdfDocument(document, at) : await wordDocument(document)
  return file(`${name}.${format}`, types[format], bytes)
}

/** The format that an address asks for with `as`; PDF unless it says otherwise. */
export const formatIn = (url: URL): DocumentFormat => (url.searchParams.get('as') === 'docx' ? 'docx' : 'pdf')
