import { readFileSync } from 'node:fs'
import { typeset } from '../pdf/typeset.ts'
import { languageTags, type PrintedDocument } from './printed-document.ts'

const template = readFileSync(new URL('printed.typ', import.meta.url), 'utf8')

/** The document as PDF/UA-1. */
export async function pdfDocument(document: PrintedDocument, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const [language, region] = languageTags[document.locale].split('-')
  return new Uint8Array(await typeset(template, { lede: '', footer: '', ...document, language, region }, at))
}
