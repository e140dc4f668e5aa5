import { type DocumentRefusal, documentIn } from '../../attachments/document-in.ts'
import { pictureIn } from '../../platform/picture.ts'
import { isRefusal, type Refusal, refused } from '../../platform/refusal.ts'

/** A picture or a document that has been looked at: it is what it says, and nothing in it runs. */
export interface LibraryFile {
  readonly kind: string
  readonly content: Buffer
  readonly isPicture: boolean
}

export type FileRefusal = DocumentRefusal | Refusal<'too-large'>

const mostBytes = 8 * 1024 * 1024

const openXml = 'application/vnd.openxmlformats-officedocument.'
const documents = {
  pdf: 'application/pdf',
  docx: `${openXml}wordprocessingml.document`,
  xlsx: `${openXml}spreadsheetml.sheet`,
  pptx: `${openXml}presentationml.presentation`,
} as const
const documentKinds = Object.keys(documents) as (keyof typeof documents)[]

/** Reads a JPEG, PNG, PDF or Office file by what is in it; what it is called counts for nothing. */
export function fileIn(bytes: Uint8Array): LibraryFile | FileRefusal {
  const content = Buffer.from(bytes)
  if (content.length > mostBytes) return refused('too-large')
  const picture = pictureIn(bytes)
  if (!isRefusal(picture)) return { kind: picture.kind, content: picture.image, isPicture: true }
  if (picture.refused === 'too-large') return refused('too-large')
  const document = documentIn(content, documentKinds)
  return isRefusal(document) ? document : { kind: documents[document.kind], content, isPicture: false }
}

/** What a file is to be called when it is fetched: its own name with the ending it deserves. */
export function nameOf({ kind }: Pick<LibraryFile, 'kind'>, words: string): string {
  const ending =
    documentKinds.find(ending => documents[ending] === kind) ?? (kind === 'image/png' ? 'png' : 'jpg')
  const bare = words
    .replaceAll(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)
  return `${bare === '' ? 'fil' : bare}.${ending}`
}
