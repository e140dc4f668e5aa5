import type { EnteredRoom, RoomVisitor } from '../mentorships/enter-room.ts'
import type { Locale } from '../platform/i18n.ts'
import { documentSeal } from '../platform/pdf/document-seal.ts'
import { sealDocument } from '../platform/pdf/seal-document.ts'
import { typeset } from '../platform/pdf/typeset.ts'
import type { Signed } from './agreement.ts'
import { documentData, template } from './agreement-document.ts'
import { findDocument, insertDocument, workplacesOf } from './documents-store.ts'
import { pageTexts } from './messages-page.ts'

/**
 * The document of a signed agreement: tagged, sealed, and kept locked in the room. It is made once, when both have
 * signed; if somebody comes for it before that job has run, it is made then.
 */
export async function agreementDocument(
  { tx, house }: RoomVisitor,
  entered: EnteredRoom,
  agreement: Signed,
): Promise<{ pdf: Buffer; locale: Locale }> {
  const kept = await findDocument(tx, entered.room, agreement.id)
  if (kept) return kept
  const at = agreement.signedAt
  const { locale } = entered.mentees[0] ?? entered.mentor
  const data = documentData(entered, agreement, await workplacesOf(tx, entered))
  const plain = await typeset(template, data, at)
  const { reason } = pageTexts(locale).document
  const pdf = await sealDocument(plain, await documentSeal(tx, house), { reason, at: house.now() })
  await insertDocument(tx, entered.room, { agreementId: agreement.id, pdf, locale, at: house.now() })
  return (await findDocument(tx, entered.room, agreement.id)) ?? { pdf: Buffer.from(pdf), locale }
}
