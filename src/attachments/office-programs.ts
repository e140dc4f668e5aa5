import { type Refusal, refused } from '../platform/refusal.ts'
import { partNames, unpack } from '../platform/spreadsheet/unpack.ts'

/** Word, Excel and PowerPoint, each by the part that its package begins with (ECMA-376, part 1, 11–13). */
const beginnings = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
} as const
export type OfficeKind = keyof typeof beginnings
const kinds = Object.keys(beginnings) as OfficeKind[]

/** How much the text of a document may unpack to, in bytes. */
const mostUnpacked = 64 * 1024 * 1024

/** Macros, controls, old macro sheets and data that is fetched (ECMA-376 part 1; MS-OFFMACRO 2.1; MS-XLSX 2.1). */
const programs =
  /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml|activeX\/|(?:intl)?macrosheets\/|connections\.xml)/i
/** Files that lie inside: the workbook behind a chart is looked into, all else stays outside. */
const inside = /(?:^|\/)embeddings\//i
const looked = /\.(?:xml|rels|xlsx|docx|pptx)$/i

/** What a zip file is by what is in it, if it is one of Office's. */
export function officeIn(file: Buffer): OfficeKind | undefined {
  if (file.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return undefined
  const names = partNames(file) ?? []
  return names.includes('[Content_Types].xml')
    ? kinds.find(kind => names.includes(beginnings[kind]))
    : undefined
}

/** Whether such a file runs something, carries something that does, or fetches something that may. */
export function programsInOffice(
  file: Buffer,
  most = mostUnpacked,
): Refusal<'does-something' | 'cannot-be-read'> | undefined {
  const names = (partNames(file) ?? []).map(name => name.toLowerCase())
  const carries = (name: string) => inside.test(name) && (most < mostUnpacked || !looked.test(name))
  if (names.some(name => programs.test(name) || carries(name))) return refused('does-something')
  // Of two parts of one name nobody knows which is read.
  if (new Set(names).size < names.length) return refused('cannot-be-read')
  const parts = unpack(file, most, looked)
  if (typeof parts === 'string') return refused('cannot-be-read')
  for (const [name, content] of parts) {
    if (inside.test(name)) {
      const found = officeIn(content) ? programsInOffice(content, most / 2) : refused('does-something')
      if (found) return found
    } else if (doesSomething(name.toLowerCase(), content.toString('utf8'))) return refused('does-something')
  }
  return undefined
}

function doesSomething(name: string, text: string): boolean {
  if (name === '[content_types].xml') return /macroEnabled|vbaProject|activeX|macrosheet/i.test(text)
  if (name.endsWith('.rels')) return fetches(text)
  if (name.startsWith('xl/externallinks/')) return /<(?:\w+:)?(?:ddeLink|oleLink)\b/i.test(text)
  if (name.startsWith('ppt/')) return /ppaction:\/\/(?:program|macro|ole)/i.test(text)
  return name.startsWith('word/') && asksPrograms(text)
}

// A field that asks another program for its words (DDE); Word may part its letters over many runs. A tag is read to the
// next one at most: what never closes would be read anew from each.
function asksPrograms(text: string): boolean {
  const letters = text.matchAll(/<\w+:instrText\b[^<>]*>([^<]*)|\binstr\s*=\s*["']([^"']*)/g)
  return /\bDDE(?:AUTO)?\b/i.test([...letters].map(([, run, whole]) => run ?? ` ${whole} `).join(''))
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
