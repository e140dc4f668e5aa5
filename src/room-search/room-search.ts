/** Something in the room that can be found. */
export interface Findable {
  readonly kind: 'note' | 'message' | 'followUp' | 'meeting' | 'file'
  readonly text: string
  readonly at: Date
  readonly href: string
}

/** Those in which every word stands, the latest first; small letters and accents make no difference. */
export function search(things: readonly Findable[], words: string): Findable[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  return things
    .filter(({ text }) => {
      const said = plain(text)
      return wanted.every(word => said.includes(word))
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** About so many letters around the first word that was found. */
export function excerpt(text: string, words: string, letters = 160): string {
  const [first = ''] = plain(words).split(/\s+/).filter(Boolean)
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= letters) return line
  const found = Math.max(0, plain(line).indexOf(first))
  const from = Math.max(0, Math.min(found - letters / 3, line.length - letters))
  const cut = line.slice(from, from + letters)
  return `${from > 0 ? '…' : ''}${cut.trim()}${from + letters < line.length ? '…' : ''}`
}

// å, æ and ø are letters of their own and stay; é and ü are found as e and u.
const plain = (text: string) =>
  text
    .toLocaleLowerCase('da')
    .normalize('NFD')
    .replaceAll(/(?<!a)\u030a|[\u0300-\u0309\u030b-\u036f]/g, '')
    .normalize('NFC')
