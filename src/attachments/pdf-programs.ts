import { inflateRawSync, constants as zlib } from 'node:zlib'
import { type Refusal, refused } from '../platform/refusal.ts'

/**
 * How much a PDF's packed objects may unpack to, in bytes, how much the beginnings of all that is packed, and how many
 * places are looked at: it takes a moment.
 */
const mostUnpacked = 24 * 1024 * 1024
const mostBegun = 32 * 1024 * 1024
const mostPlaces = 10_000

/**
 * What a document does by itself: runs a script (ISO 32000-1, 12.6.4.16, and as a rendition, a film in a page or a
 * form in XML), starts a program, sends or fetches a form, or carries other files.
 */
const doing =
  'JavaScript|Launch|SubmitForm|ImportData|GoToE|EmbeddedFiles?|FileAttachment|RichMedia|Rendition|XFA'
const names = new RegExp(`/(?:${doing})(?=[\\s\\0()<>[\\]{}/%]|$)`)
const lock = /\/Encrypt(?=[\s\0]{0,9}(?:\d|<<|%))/
// A link to a page about such a thing is only a link.
const links = /\((?:https?|mailto):[^()\s<>]{0,2000}\)/g
const packedObjects = /\/ObjStm(?=[\s\0()<>[\]{}/%])/g
const usuallyPacked = /\/Filter[\s\0]*(?:\[[\s\0]*)?\/FlateDecode(?![\s\0]*\/\w+Decode)/

/**
 * Looks for what a PDF would do by itself, in its objects and in those that are packed together (7.5.7), whether or
 * not anything points to them: one reader finds what another overlooks. What cannot be looked into, because it is
 * locked, broken or packed in an unusual way, is refused as such. It is a sieve, not a proof: a fault of a reader's
 * own is not found here.
 */
export function programsInPdf(file: Buffer): Refusal<'does-something' | 'cannot-be-read'> | undefined {
  const text = plainNames(file.toString('latin1'))
  if (doesSomething(text)) return refused('does-something')
  if (lock.test(text) || isPackedUnusually(text)) return refused('cannot-be-read')
  let [left, begun, places] = [mostUnpacked, mostBegun, mostPlaces]
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const packed = file.subarray(dataAfter(file, at + 6))
    if (packed.length < 3 || packed.readUInt16BE() % 31 !== 0 || ((packed[0] ?? 0) & 15) !== 8) continue
    places -= 1
    if (places < 0) return refused('cannot-be-read')
    const beginning = beginningOf(packed)
    begun -= beginning?.length ?? 0
    if (begun < 0) return refused('cannot-be-read')
    if (beginning === undefined || !(isBlank(beginning) ? saysFirst(file, at) : mayBeObjects.test(beginning)))
      continue
    const objects = unpack(packed, left)
    if (objects === 'too-much' || objects === undefined) return refused('cannot-be-read')
    left -= objects.length
    if (doesSomething(plainNames(objects))) return refused('does-something')
  }
  return undefined
}

const doesSomething = (text: string) => names.test(text.replaceAll(links, ''))

/** '/J#61vaScript' is written '/JavaScript' (7.3.5). */
const plainNames = (text: string) =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

// All programs pack objects with Flate alone, or not at all; then they have been looked at with the rest.
function isPackedUnusually(text: string): boolean {
  let places = mostPlaces
  for (const { index } of text.matchAll(packedObjects)) {
    places -= 1
    const before = text.slice(Math.max(0, index - 1000), index)
    const after = text.slice(index, index + 1000)
    const end = after.indexOf('stream')
    const dictionary = before.slice(before.lastIndexOf('obj') + 1) + (end < 0 ? after : after.slice(0, end))
    if (places < 0 || /\/(?:DecodeParms|DP|FFilter)\b/.test(dictionary)) return true
    if (/\/Filter\b/.test(dictionary) && !usuallyPacked.test(dictionary)) return true
  }
  return false
}

const dataAfter = (file: Buffer, at: number) =>
  file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at

// Packed objects begin with the number and place of each, whatever their dictionary calls them. Where the beginning is
// cut off, the rest may be.
const mayBeObjects = /^[\s\0]*(?:%|\d+(?:$|[\s\0]+(?:$|\d+(?:$|[\s\0]))))/
const isBlank = (text: string) => /^[\s\0]*$/.test(text)

// A black picture begins with nothing for long, too; packed objects have to say where the first one is.
const saysFirst = (file: Buffer, stream: number) =>
  /\/First(?=[\s\0\d])/.test(plainNames(file.toString('latin1', Math.max(0, stream - 4000), stream)))

// Of much that unpacks to very much, and of what is broken further on, a smaller part shows how it begins.
function beginningOf(packed: Buffer): string | undefined {
  for (const bytes of [512, 60, 12]) {
    const beginning = unpack(packed.subarray(0, bytes), 64 * 1024)
    if (beginning !== 'too-much' && beginning !== undefined) return beginning
  }
  return undefined
}

// Readers do not ask for the checksum at its end, so a wrong one keeps nothing from being looked into.
function unpack(packed: Buffer, most: number): string | 'too-much' | undefined {
  if (most < 1) return 'too-much'
  try {
    const options = { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: most }
    return inflateRawSync(packed.subarray(2), options).toString('latin1')
  } catch (error) {
    return error instanceof RangeError ? 'too-much' : undefined
  }
}
