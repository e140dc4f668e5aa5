import { programsInPdf } from '../../attachments/pdf-programs.ts'
import { pictureIn } from '../../platform/picture.ts'
import { isRefusal, type Refusal, refused } from '../../platform/refusal.ts'

/** A picture or a document that has been looked at: it is what it says, and nothing in it runs. */
export interface LibraryFile {
  readonly kind: string
  readonly content: Buffer
  readonly isPicture: boolean
}

export type FileRefusal = Refusal<'no-known-file' | 'too-large' | 'runs'>

const mostBytes = 8 * 1024 * 1024

const openXml = 'application/vnd.openxmlformats-officedocument.'
/** What the first part of an Office file's own names says it is (ECMA-376, part 2). */
const offices = [
  { part: 'word/', ending: 'docx', kind: `${openXml}wordprocessingml.document` },
  { part: 'xl/', ending: 'xlsx', kind: `${openXml}spreadsheetml.sheet` },
  { part: 'ppt/', ending: 'pptx', kind: `${openXml}presentationml.presentation` },
]

/** Reads a JPEG, PNG, PDF or Office file by what is in it; what it is called counts for nothing. */
export function fileIn(bytes: Uint8Array): LibraryFile | FileRefusal {
  const content = Buffer.from(bytes)
  if (content.length > mostBytes) return refused('too-large')
  const picture = pictureIn(bytes)
  if (!isRefusal(picture)) return { kind: picture.kind, content: picture.image, isPicture: true }
  if (picture.refused === 'too-large') return refused('too-large')
  return documentIn(content) ?? refused('no-known-file')
}

function documentIn(content: Buffer): LibraryFile | FileRefusal | undefined {
  if (content.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
    // One that cannot be looked into may run something, too.
    return programsInPdf(content) ? refused('runs') : { kind: 'application/pdf', content, isPicture: false }
  }
  if (!content.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return undefined
  if (!content.includes('[Content_Types].xml')) return undefined
  // The name of a part stands in the file as it is, packed or not.
  if (content.includes('vbaProject.bin') || content.includes('activeX')) return refused('runs')
  const office = offices.find(({ part }) => content.includes(part))
  return office && { kind: office.kind, content, isPicture: false }
}

/** What a file is to be called when it is fetched: its own name with the ending it deserves. */
export function nameOf({ kind }: Pick<LibraryFile, 'kind'>, words: string): string {
  const ending =
    offices.find(office => office.kind === kind)?.ending ??
    { 'image/png': 'png', 'image/jpeg': 'jpg' }[kind] ??
    'pdf'
  const bare = words
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 80)
  return `${bare === '' ? 'fil' : bare}.${ending}`
}
