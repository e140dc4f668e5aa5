import { type Refusal, refused } from './refusal.ts'

/** A picture without what a camera or a program has written into it: no place, no time, no name. */
export interface Picture {
  readonly kind: 'image/jpeg' | 'image/png'
  readonly image: Buffer
}

/** The largest picture that is kept, in bytes and from side to side. */
export interface PictureLimits {
  readonly bytes: number
  readonly pixels: number
}

/** A face is shown small. */
const faceLimits: PictureLimits = { bytes: 1024 * 1024, pixels: 4096 }

/**
 * Reads a JPEG or PNG and leaves out all that is not the picture itself (EXIF, XMP, comments, thumbnails). Only how
 * it is turned stays, so that nobody lies on their side.
 */
export function pictureIn(
  bytes: Uint8Array,
  limits = faceLimits,
): Picture | Refusal<'no-picture' | 'too-large'> {
  const file = Buffer.from(bytes)
  if (file.length > limits.bytes * 8) return refused('too-large')
  const read = isPng(file) ? readPng(file) : isJpeg(file) ? readJpeg(file) : undefined
  if (!read) return refused('no-picture')
  const { width, height, ...picture } = read
  if (width === 0 || height === 0) return refused('no-picture')
  if (picture.image.length > limits.bytes || width > limits.pixels || height > limits.pixels)
    return refused('too-large')
  return picture
}

type Read = Picture & { readonly width: number; readonly height: number }

const pngMark: Buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const isPng = (file: Buffer) => file.subarray(0, 8).equals(pngMark)
const isJpeg = (file: Buffer) => file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff

/** The chunks a picture is drawn from (PNG, third edition, section 11); all others are left out. */
const drawn = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND'])

function readPng(file: Buffer): Read | undefined {
  const kept = [pngMark]
  let size: { width: number; height: number } | undefined
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const kind = file.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > file.length) return undefined
    if (kind === 'IHDR' && length >= 8) {
      size = { width: file.readUInt32BE(at + 8), height: file.readUInt32BE(at + 12) }
    }
    if (drawn.has(kind)) kept.push(file.subarray(at, end))
    if (kind === 'IEND') return size && { kind: 'image/png', image: Buffer.concat(kept), ...size }
    at = end
  }
  return undefined
}

/** Where a frame begins, which says how large the picture is (T.81, table B.1): C0 to CF but for C4, C8 and CC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Tables and frames draw the picture, and Adobe's segment says which colours; all else is told beside it. */
const draws = (marker: number) => isFrame(marker) || [0xc4, 0xcc, 0xdb, 0xdd, 0xee].includes(marker)
const startOfScan = 0xda
const exif = 0xe1

function readJpeg(file: Buffer): Read | undefined {
  const kept: Buffer[] = []
  let size: { width: number; height: number } | undefined
  let turned = 1
  for (let at = 2; at + 4 <= file.length; ) {
    if (file[at] !== 0xff) return undefined
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (end > file.length) return undefined
    if (marker === exif) turned = turnIn(file.subarray(at + 4, end)) ?? turned
    if (isFrame(marker) && end - at >= 9) {
      size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
    }
    if (draws(marker)) kept.push(file.subarray(at, end))
    if (marker === startOfScan) {
      const whole = [file.subarray(0, 2), ...turnSegment(turned), ...kept, scansOf(file, at)]
      return size && { kind: 'image/jpeg', image: Buffer.concat(whole), ...size }
    }
    at = end
  }
  return undefined
}

/** From the first scan to the end of the picture: what some programs put behind it is cut off. */
function scansOf(file: Buffer, from: number): Buffer {
  const end = file.lastIndexOf(Buffer.from([0xff, 0xd9]))
  return end > from
    ? file.subarray(from, end + 2)
    : Buffer.concat([file.subarray(from), Buffer.from([0xff, 0xd9])])
}

const orientation = 0x0112

/** How the picture is turned, 1 to 8, as EXIF says it (CIPA DC-008, 4.6.5). */
function turnIn(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined
  const tiff = segment.subarray(6)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  if (tiff.length < 10) return undefined
  const directory = long(4)
  if (directory + 2 > tiff.length) return undefined
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return undefined
    if (short(at) === orientation) {
      const turned = short(at + 8)
      return turned >= 1 && turned <= 8 ? turned : undefined
    }
  }
  return undefined
}

function turnSegment(turned: number): Buffer[] {
  if (turned === 1) return []
  const tiff = Buffer.from(
    'MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\0\0\0\0\0\0\0',
    'latin1',
  )
  tiff.writeUInt16BE(turned, 18)
  const head = Buffer.from([0xff, exif, 0, 8 + tiff.length])
  return [head, Buffer.from('Exif\0\0', 'latin1'), tiff]
}
