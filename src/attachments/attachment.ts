import { pictureIn } from '../platform/picture.ts'
import { isRefusal, type Refusal, refused } from '../platform/refusal.ts'
import { type DocumentRefusal, documentIn } from './document-in.ts'

/** The largest file one can lay beside something, and how much a room keeps in all, in bytes. */
export const mostBytes = 5 * 1024 * 1024
export const mostInRoom = 100 * 1024 * 1024

/** What a file is by what is in it; nobody asks its name. */
export const kinds = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type AttachmentKind = keyof typeof kinds

/** A file that may lie in a room: pictures without what a camera has written into them. */
export interface NewAttachment {
  readonly kind: AttachmentKind
  /** With the ending of its kind, whatever it came with. */
  readonly name: string
  readonly content: Buffer
}

export type AttachmentRefusal = DocumentRefusal | Refusal<'too-large'>

/** Reads what somebody sends. Pictures, PDF and Word come in, without programs in them; all else is refused. */
export function readAttachment(name: string, bytes: Uint8Array): NewAttachment | AttachmentRefusal {
  const file = Buffer.from(bytes)
  if (file.length > mostBytes) return refused('too-large')
  const picture = pictureIn(file, { bytes: mostBytes, pixels: 12_000 })
  if (!isRefusal(picture)) {
    const kind = picture.kind === 'image/png' ? 'png' : 'jpeg'
    return { kind, name: nameFor(name, kind), content: picture.image }
  }
  if (picture.refused === 'too-large') return refused('too-large')
  const document = documentIn(file, ['pdf', 'docx'])
  return isRefusal(document)
    ? document
    : { kind: document.kind, name: nameFor(name, document.kind), content: file }
}

const endings: Record<AttachmentKind, string> = { jpeg: 'jpg', png: 'png', pdf: 'pdf', docx: 'docx' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: no name may hold them
const unwanted = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069"<>|:*?]/g

/** 'C:\fakepath\Plan.exe' as a PDF is 'Plan.pdf'. */
function nameFor(given: string, kind: AttachmentKind): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replaceAll(unwanted, '')
    .replace(/\.[^.]{0,8}$/, '')
    .replace(/^\.+/, '')
    .trim()
  return `${stem.slice(0, 80).replaceAll(/\p{Cs}/gu, '') || 'Fil'}.${endings[kind]}`
}
