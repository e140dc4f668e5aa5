import { readFileSync } from 'node:fs'
import type { EnteredRoom } from '../mentorships/enter-room.ts'
import { firstNames } from '../mentorships/enter-room.ts'
import type { Locale } from '../platform/i18n.ts'
import { dayAndTime } from '../ui/dates.ts'
import type { Signed } from './agreement.ts'
import { texts } from './messages.ts'
import { pageTexts } from './messages-page.ts'
import { signingTexts } from './signing/messages.ts'
import { termsInWords } from './terms-words.ts'

/** The Typst template that `documentData` is for. */
export const template = readFileSync(new URL('agreement.typ', import.meta.url), 'utf8')

const regions: Record<Locale, string> = { da: 'DK', nb: 'NO', en: 'GB' }

/** The signed agreement as its template takes it, in the (first) mentee's language. */
export function documentData(
  { mentees, mentor, programme }: Pick<EnteredRoom, 'mentees' | 'mentor' | 'programme'>,
  agreement: Signed,
  workplaceOf: (personId: string) => string,
) {
  const { locale, timeZone: zone } = mentees[0] ?? mentor
  const t = pageTexts(locale).document
  const { title, preamble } = texts(locale)
  const withSignatures = programme.settings.agreement === 'signed'
  const when = withSignatures ? t.signedAt : t.agreedAt
  const signedAt = (id: string) => {
    const signature = agreement.signatures.find(({ by }) => by === id)
    if (!signature) return ''
    const said = when(dayAndTime(signature.at, { locale, zone }))
    return signature.means === 'passkey' ? `${said}, ${signingTexts(locale).confirmed}` : said
  }
  return {
    title,
    language: locale,
    region: regions[locale],
    people: [
      ...mentees.map(({ id, name }) => ({ role: t.mentee, name, place: workplaceOf(id) })),
      { role: t.mentor, name: mentor.name, place: workplaceOf(mentor.id) },
    ],
    programme: { label: t.programme, name: programme.name },
    preamble,
    parts: termsInWords(agreement.terms, firstNames({ mentees, mentor }, locale), { locale, zone }),
    signing: {
      title: withSignatures ? t.signatures : t.agreed,
      names: [...mentees, mentor].map(({ id, name }) => ({ name, when: signedAt(id) })),
      fingerprint: t.fingerprint(inGroups(agreement.seal)),
      seal: t.seal,
    },
    footer: `${title} · ${pageTexts(locale).version(agreement.version)}`,
  }
}

// Sixteen bytes are enough to compare by eye.
const inGroups = (seal: string) => (seal.slice(0, 32).match(/.{4}/g) ?? []).join(' ')
