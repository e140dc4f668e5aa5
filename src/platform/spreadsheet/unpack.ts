import { crc32, inflateRawSync } from 'node:zlib'

/** The parts of a zip file by name, or why it cannot be opened. */
export type Unpacked = ReadonlyMap<string, Buffer> | 'damaged' | 'locked' | 'too-much-inside'

interface Part {
  readonly name: string
  readonly method: number
  readonly locked: boolean
  readonly packedSize: number
  readonly at: number
}

/**
 * Unpacks the XML parts of an Office file, or those that are wanted, and never more than `most` bytes in all, whatever the file says of its
 * own sizes: a zip of a few kilobytes can unpack to gigabytes.
 */
export function unpack(zip: Buffer, most: number, wanted = /\.(xml|rels)$/i): Unpacked {
  const parts = listParts(zip)
  if (parts === undefined) return 'damaged'
  const unpacked = new Map<string, Buffer>()
  let left = most
  for (const part of parts) {
    if (part.locked) return 'locked'
    if (!wanted.test(part.name)) continue
    const content = unpackPart(zip, part, left)
    if (typeof content === 'string') return content
    unpacked.set(part.name, content)
    left -= content.length
  }
  return unpacked
}

/** The names of all that a zip file holds; undefined when it cannot be opened. */
export const partNames = (zip: Buffer): string[] | undefined => listParts(zip)?.map(({ name }) => name)

/** Packs parts again, uncompressed, as the reader of .xlsx files wants a zip file: one that says what it holds. */
export function packPlain(parts: ReadonlyMap<string, Buffer>): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of parts) {
    const title = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(title.length, 22)
    local.push(sign(0x04034b50), common, title, content)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(sign(0x02014b50), Buffer.from([20, 0]), common, place, title)
    at += 30 + title.length + content.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(
    directory.reduce((size, piece) => size + piece.length, 0),
    8,
  )
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, ...directory, sign(0x06054b50), end])
}

function sign(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

// The directory stands at the end of a zip file (APPNOTE.TXT 4.3.12 and 4.3.16).
function listParts(zip: Buffer): Part[] | undefined {
  const end = zip.lastIndexOf(sign(0x06054b50))
  if (end < 0 || end + 22 > zip.length) return undefined
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  const parts: Part[] = []
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameLength = zip.readUInt16LE(at + 28)
    parts.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: zip.readUInt16LE(at + 10),
      locked: (zip.readUInt16LE(at + 8) & 1) === 1,
      packedSize: zip.readUInt32LE(at + 20),
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

function unpackPart(zip: Buffer, part: Part, most: number): Buffer | 'damaged' | 'too-much-inside' {
  if (part.at + 30 > zip.length || zip.readUInt32LE(part.at) !== 0x04034b50) return 'damaged'
  const start = part.at + 30 + zip.readUInt16LE(part.at + 26) + zip.readUInt16LE(part.at + 28)
  const packed = zip.subarray(start, start + part.packedSize)
  if (part.method === 0) return packed.length > most ? 'too-much-inside' : packed
  if (part.method !== 8) return 'damaged'
  if (most < 1) return 'too-much-inside'
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    return error instanceof RangeError ? 'too-much-inside' : 'damaged'
  }
}
