import { type Refusal, refused } from '../platform/refusal.ts'
import { type OfficeKind, officeIn, programsInOffice } from './office-programs.ts'
import { programsInPdf } from './pdf-programs.ts'

export type DocumentKind = 'pdf' | OfficeKind
export type DocumentRefusal = Refusal<'not-this-kind' | 'does-something' | 'cannot-be-read'>

/** What a document is by what is in it, once it has been looked into; nobody asks its name. */
export function documentIn<Kind extends DocumentKind>(
  file: Buffer,
  kinds: readonly Kind[],
): { readonly kind: Kind } | DocumentRefusal {
  const found = isPdf(file) ? 'pdf' : officeIn(file)
  const kind = kinds.find(one => one === found)
  if (!kind) return refused('not-this-kind')
  return (kind === 'pdf' ? programsInPdf(file) : programsInOffice(file)) ?? { kind }
}

// ISO 32000-1, 7.5: the header first, the mark of the end among the last bytes.
const isPdf = (file: Buffer) =>
  file.subarray(0, 5).toString('latin1') === '%PDF-' && file.subarray(-1024).includes('%%EOF')
