import { isIP } from 'node:net'
import type { House } from '../platform/house.ts'

/** The product as passkeys know it. */
export interface RelyingParty {
  /** The host's name; a passkey works only there. */
  readonly id: string
  readonly origin: string
  readonly name: string
}

/**
 * Undefined where browsers refuse passkeys: on plain http, unless the host is this machine, and at an address of
 * numbers (WebAuthn 5.1: secure contexts, and an RP ID is a domain).
 */
export function relyingParty({ publicUrl }: Pick<House, 'publicUrl'>): RelyingParty | undefined {
  const { protocol, hostname, origin } = new URL(publicUrl)
  const near = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (protocol !== 'https:' && !near) return undefined
  if (isIP(hostname) !== 0 || hostname.startsWith('[')) return undefined
  return { id: hostname, origin, name: 'Telemakos' }
}
