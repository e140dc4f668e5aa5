import type { TextEncoding } from './decode-text.ts'

/**
 * Text as other programs save it, for the example files and the tests: UTF-16 with its byte order mark; letters
 * that a one-byte encoding lacks become question marks, as in Excel.
 */
export function encodeText(text: string, encoding: TextEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  const bytes = bytesOf(encoding)
  return Buffer.from(Array.from(text, letter => bytes.get(letter) ?? 0x3f))
}

/** Every letter of a one-byte encoding, with its byte. */
export function bytesOf(encoding: 'windows-1252' | 'macintosh'): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding)
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
}
