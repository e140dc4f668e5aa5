import { authenticate, sameText } from '../platform/crypto.ts'
import type { House } from '../platform/house.ts'

/**
 * A meeting's name in one person's calendar (RFC 5545 3.8.4.7): the same in every invitation, in the feed and in the
 * file. Each of the two has their own, with a mark that only the installation can make: a mailed answer that carries
 * it comes from somebody who has that person's invitation. It does not tell the product's address, which can change.
 */
export function meetingUid(house: House, meetingId: string, personId: string): string {
  return `${meetingId}.${markOf(house, meetingId, personId)}@telemakos`
}

/** The meeting that a calendar's name stands for; undefined when it is not this person's. */
export function meetingOfUid(house: House, uid: string, personId: string): string | undefined {
  const [, meetingId = '', mark = ''] = /^([0-9a-f-]{36})\.([0-9a-f]{20})@telemakos$/i.exec(uid.trim()) ?? []
  const id = meetingId.toLowerCase()
  return sameText(mark.toLowerCase(), markOf(house, id, personId)) ? id : undefined
}

function markOf(house: House, meetingId: string, personId: string): string {
  const text = `invitation to meeting ${meetingId} for ${personId}`
  return authenticate(house.installationKey, text).toString('hex').slice(0, 20)
}
