import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** 32 bytes for AES-256. */
export type Key = Buffer

export const newKey = (): Key => randomBytes(32)

/** A secret for a link or a cookie: 256 bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: the token itself is only with its holder. */
export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer')

/** Tells a thing as somebody saw it from one that has been changed since. */
export const versionOf = (thing: unknown): string => hash('sha256', JSON.stringify(thing), 'base64url')

export function authenticate(key: Key, text: string): Buffer {
  const prepared = preparedKeys.get(key) ?? createSecretKey(key)
  preparedKeys.set(key, prepared)
  return createHmac('sha256', prepared).update(text).digest()
}

// Every page authenticates something, and preparing the key is most of the work.
const preparedKeys = new WeakMap<Key, KeyObject>()

export function sameText(one: string, other: string): boolean {
  const [a, b] = [hashToken(one), hashToken(other)]
  return timingSafeEqual(a, b)
}

/**
 * Encrypts with AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text. `place` says which row and column
 * it belongs to and is authenticated, so that a sealed text moved elsewhere does not open.
 */
export function seal(key: Key, place: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Throws when the key, the place or a single bit is wrong. */
export function unseal(key: Key, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}
