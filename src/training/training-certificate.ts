import { readFileSync } from 'node:fs'
import type { MemberVisit } from '../platform/http/visit.ts'
import type { Locale } from '../platform/i18n.ts'
import { documentSeal } from '../platform/pdf/document-seal.ts'
import { sealDocument } from '../platform/pdf/seal-document.ts'
import { typeset } from '../platform/pdf/typeset.ts'
import { day } from '../ui/dates.ts'
import { completedAt } from './lesson.ts'
import { texts } from './messages.ts'
import { progressOf } from './training-store.ts'

const template = readFileSync(new URL('certificate.typ', import.meta.url), 'utf8')
const regions: Record<Locale, string> = { da: 'DK', nb: 'NO', en: 'GB' }

/** A sealed certificate for whoever has been through all lessons; undefined before that. */
export async function trainingCertificate({
  tx,
  house,
  viewer,
  locale,
  now,
  timeZone: zone,
}: MemberVisit): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | undefined> {
  const at = completedAt(await progressOf(tx, viewer.id))
  if (!at) return undefined
  const { title, lead, sentence, seal, ...words } = texts(locale).document
  const data = {
    ...{ title, lead, sentence, seal, language: locale, region: regions[locale] },
    name: viewer.name,
    place: viewer.organisationName,
    issued: words.issued(day(at, { locale, zone })),
  }
  const plain = await typeset(template, data, at)
  const bytes = await sealDocument(plain, await documentSeal(tx, house), { reason: words.reason, at: now })
  return { name: `${words.fileName}.pdf`, bytes }
}
