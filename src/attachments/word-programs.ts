import { type Refusal, refused } from '../platform/refusal.ts'
import { partNames, unpack } from '../platform/spreadsheet/unpack.ts'

/** How much the text of a document may unpack to, in bytes. */
const mostUnpacked = 64 * 1024 * 1024

/** Macros, controls and files of other programs (ECMA-376 part 1, 11.3; MS-OFFMACRO 2.1). */
const programs = /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml|activeX\/|ctrlProps\/|embeddings\/)/i

/** Whether a zip file is a Word document (its list of types and the document itself). */
export function isWord(file: Buffer): boolean {
  if (file.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return false
  const names = partNames(file) ?? []
  return names.includes('[Content_Types].xml') && names.includes('word/document.xml')
}

/** Whether a Word document runs something, carries something that does, or fetches a template that may. */
export function programsInWord(file: Buffer): Refusal<'does-something' | 'cannot-be-read'> | undefined {
  if ((partNames(file) ?? []).some(name => programs.test(name))) return refused('does-something')
  const parts = unpack(file, mostUnpacked)
  if (typeof parts === 'string') return refused('cannot-be-read')
  for (const [name, content] of parts) {
    const text = content.toString('utf8')
    if (name === '[Content_Types].xml' && /macroEnabled|vbaProject|activeX/i.test(text))
      return refused('does-something')
    if (name.endsWith('.rels') && fetches(text)) return refused('does-something')
  }
  return undefined
}

// A template or a part that is fetched from elsewhere when the document is opened. Links and pictures stay.
const fetches = (relationships: string) =>
  relationships
    .split('<Relationship ')
    .some(
      each =>
        /TargetMode="External"/.test(each) &&
        /\/(?:attachedTemplate|oleObject|frame|subDocument)"/.test(each),
    )
