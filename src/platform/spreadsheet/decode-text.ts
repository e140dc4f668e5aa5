export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/**
 * Turns the bytes of a text file into text. A byte order mark decides; without one, what is not UTF-8 comes from
 * Excel's plain "CSV", which writes Windows-1252 on Windows and Mac Roman on a Mac.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = unmarkedWideEncoding(bytes)
  if (wide !== undefined) return wide
  if (isUtf8(bytes)) return 'utf-8'
  return macLetters(bytes) > windowsLetters(bytes) ? 'macintosh' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Plain Latin text in UTF-16 has a zero in every second byte; no other encoding of a text has zeros. */
function unmarkedWideEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const start = bytes.subarray(0, 200)
  if (start.length < 4 || start.length % 2 !== 0) return undefined
  const zeros = { even: 0, odd: 0 }
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1
  const most = start.length * 0.4
  if (zeros.odd > most && zeros.even === 0) return 'utf-16le'
  if (zeros.even > most && zeros.odd === 0) return 'utf-16be'
  return undefined
}

// The letters that Danish and Norwegian use beyond a–z: æ ø å é ö ä ü, small and capital.
const inWindows1252 = new Set([
  0xe6, 0xf8, 0xe5, 0xe9, 0xf6, 0xe4, 0xfc, 0xc6, 0xd8, 0xc5, 0xc9, 0xd6, 0xc4, 0xdc,
])
const inMacRoman = new Set([
  0xbe, 0xbf, 0x8c, 0x8e, 0x9a, 0x8a, 0x9f, 0xae, 0xaf, 0x81, 0x83, 0x85, 0x80, 0x86,
])

function windowsLetters(bytes: Uint8Array): number {
  return count(bytes, inWindows1252)
}

function macLetters(bytes: Uint8Array): number {
  return count(bytes, inMacRoman)
}

function count(bytes: Uint8Array, among: ReadonlySet<number>): number {
  let found = 0
  for (const byte of bytes) if (among.has(byte)) found += 1
  return found
}
