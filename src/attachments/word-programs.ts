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
  const names = (partNames(file) ?? []).map(name => name.toLowerCase())
  if (names.some(name => programs.test(name))) return refused('does-something')
  // Of two parts of one name nobody knows which is read.
  if (new Set(names).size < names.length) return refused('cannot-be-read')
  const parts = unpack(file, mostUnpacked)
  if (typeof parts === 'string') return refused('cannot-be-read')
  for (const [name, content] of parts) {
    const text = content.toString('utf8')
    if (name.toLowerCase() === '[content_types].xml' && /macroEnabled|vbaProject|activeX/i.test(text))
      return refused('does-something')
    if (/\.rels$/i.test(name) && fetches(text)) return refused('does-something')
  }
  return undefined
}

// A template or a part that is fetched from elsewhere when the document is opened. Links and pictures stay. XML may say
// the same in several ways: in other quotes, with a prefix, with numbers for letters or in another alphabet; what makes
// up words of its own says nothing here.
function fetches(relationships: string): boolean {
  if (/\0|<!(?:DOCTYPE|ENTITY)/.test(relationships)) return true
  return relationships
    .replaceAll(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, code: string) => {
      const letter = Number.parseInt(code, hex ? 16 : 10)
      return letter < 128 ? String.fromCharCode(letter) : ' '
    })
    .split(/<(?:[\w.-]{1,40}:)?Relationship\s/)
    .some(
      each =>
        /TargetMode\s*=\s*["']\s*External/i.test(each) &&
        /\/(?:attachedTemplate|oleObject|frame|subDocument)\s*["']/i.test(each),
    )
}
