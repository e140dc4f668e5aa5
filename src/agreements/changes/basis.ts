import type { Room } from '../../mentorships/room.ts'
import type { Terms } from '../terms.ts'

/**
 * The text that a writer began from, sealed with the room's key: their form carries it along, so that two who write
 * at once can be brought together without keeping every text there has ever been.
 */
export const sealBasis = (room: Room, seal: string, terms: Terms): string =>
  room.write(basisPlace(seal), terms).toString('base64url')

/** Undefined for what this room has not sealed for that very text. */
export function openBasis(room: Room, seal: string, sealed: string): Terms | undefined {
  try {
    return room.read<Terms>(basisPlace(seal), Buffer.from(sealed, 'base64url'))
  } catch {
    return undefined
  }
}

const basisPlace = (seal: string) => `agreement basis ${seal}`
