import type { Key } from '../platform/crypto.ts'
import { authenticate, newKey, seal, unseal } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'

/** Something of one mentorship that is sealed with a key. `place` names the row and column, for example `meeting 9f… content`. */
export interface Sealed {
  readonly mentorshipId: string
  write(place: string, content: unknown): Buffer
  read<T>(place: string, sealed: Buffer): T
  writeBytes(place: string, bytes: Uint8Array): Buffer
  readBytes(place: string, sealed: Buffer): Buffer
  /** A keyed fingerprint of a text, to see whether what was signed is what stands there. */
  fingerprint(content: unknown): Buffer
}

/** The closed room of one mentorship (J1): what the pair writes is sealed with the room's own key, which only the two can fetch. */
export interface Room extends Sealed {
  /** Names whose words they are in a `place`: by side, since two doubles who become one are known by another id then. */
  sideOf(personId: string): 'mentor' | 'mentee'
}

/** Makes the room's key, when the mentorship is published. */
export async function makeRoom(tx: Tx, house: House, mentorshipId: string): Promise<void> {
  await makeRooms(tx, house, [mentorshipId])
}

/** Makes the keys of many rooms at once. */
export async function makeRooms(tx: Tx, house: House, mentorshipIds: readonly string[]): Promise<void> {
  if (mentorshipIds.length === 0) return
  const keys = mentorshipIds.map(id => ({
    mentorship_id: id,
    wrapped: seal(house.installationKey, placeOf(id), newKey()),
  }))
  await tx.insertInto('mentorship_key').values(keys).execute()
}

/** Opens the room for the transaction's person; undefined when they are not one of the two. */
export async function openRoom(tx: Tx, house: House, mentorshipId: string): Promise<Room | undefined> {
  const row = await tx
    .selectFrom('mentorship_key as k')
    .innerJoin('mentorship as m', 'm.id', 'k.mentorship_id')
    .select(['k.wrapped', 'm.mentor_id'])
    .where('k.mentorship_id', '=', mentorshipId)
    .executeTakeFirst()
  if (!row) return undefined
  const key = unseal(house.installationKey, placeOf(mentorshipId), row.wrapped)
  const sideOf = (personId: string) => (personId === row.mentor_id ? 'mentor' : 'mentee')
  return { ...sealedWith(mentorshipId, key), sideOf }
}

/** What is written with this key belongs to the mentorship and opens with nothing else. */
export function sealedWith(mentorshipId: string, key: Key): Sealed {
  const writeBytes = (place: string, bytes: Uint8Array) => seal(key, place, Buffer.from(bytes))
  const readBytes = (place: string, sealed: Buffer) => unseal(key, place, sealed)
  return {
    mentorshipId,
    writeBytes,
    readBytes,
    write: (place, content) => writeBytes(place, Buffer.from(JSON.stringify(content))),
    read: (place, sealed) => JSON.parse(readBytes(place, sealed).toString('utf8')),
    fingerprint: content => authenticate(key, JSON.stringify(content)),
  }
}

const placeOf = (mentorshipId: string) => `mentorship ${mentorshipId} key`
