import type { MentorshipRecord } from '../mentorships/mentorships-store.ts'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'

/** The document of an agreement, opened with the room's key; undefined while it has not been made. */
export async function findDocument(
  tx: Tx,
  room: Room,
  agreementId: string,
): Promise<{ pdf: Buffer; locale: Locale } | undefined> {
  const row = await tx
    .selectFrom('agreement_document')
    .select(['pdf', 'locale'])
    .where('agreement_id', '=', agreementId)
    .executeTakeFirst()
  return row && { pdf: room.readBytes(documentPlace(agreementId), row.pdf), locale: row.locale }
}

/** Keeps the document; where another one was made at the same moment, the first one stays. */
export async function insertDocument(
  tx: Tx,
  room: Room,
  document: {
    readonly agreementId: string
    readonly pdf: Uint8Array
    readonly locale: Locale
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('agreement_document')
    .values({
      agreement_id: document.agreementId,
      locale: document.locale,
      pdf: room.writeBytes(documentPlace(document.agreementId), document.pdf),
      made_at: document.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Where each in a room works, as the document says it. */
export async function workplacesOf(
  tx: Tx,
  { mentor, mentees }: Pick<MentorshipRecord, 'mentor' | 'mentees'>,
): Promise<(personId: string) => string> {
  const rows = await tx
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select(['person.id', 'person.position', 'organisation.name as organisation'])
    .where(
      'person.id',
      'in',
      [mentor, ...mentees].map(({ id }) => id),
    )
    .execute()
  return id => {
    const row = rows.find(each => each.id === id)
    return [row?.position, row?.organisation].filter(Boolean).join(', ')
  }
}

const documentPlace = (id: string) => `agreement ${id} document`
