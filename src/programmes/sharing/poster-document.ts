import { readFileSync } from 'node:fs'
import { renderSVG } from 'uqr'
import type { Locale } from '../../platform/i18n.ts'
import { typeset } from '../../platform/pdf/typeset.ts'
import type { Reader } from '../../ui/dates.ts'
import type { Programme } from '../programme.ts'
import { rhythmSentence } from '../settings-words.ts'
import { texts } from './messages.ts'
import type { Poster } from './poster.ts'

const template = readFileSync(new URL('poster.typ', import.meta.url), 'utf8')
const regions: Record<Locale, string> = { da: 'DK', nb: 'NO', en: 'GB' }

/** The code as a picture that stays sharp at any size. */
export function qrPicture(address: string): string {
  return renderSVG(address, { ecc: 'M', border: 2, pixelSize: 10 })
}

/** A poster to print: the organisation's words, the code, and the address in letters for who has no camera. */
export async function posterDocument(
  poster: Poster,
  programme: Pick<Programme, 'organisationName' | 'settings'>,
  address: string,
  reader: Reader & { readonly now: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const { locale, now } = reader
  const t = texts(locale)
  const data = {
    language: locale,
    region: regions[locale],
    organisation: programme.organisationName,
    title: poster.title,
    words: poster.words.split(/\n+/).filter(line => line !== ''),
    rhythm: rhythmSentence(programme.settings, locale),
    scan: t.scan,
    code: qrPicture(address),
    codeWords: t.code,
    address: address.replace(/^https?:\/\//, ''),
    ask: t.ask,
    contact: poster.contact,
  }
  return new Uint8Array(await typeset(template, data, now))
}
