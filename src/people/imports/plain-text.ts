const letters: Record<string, string> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  å: 'aa',
  ü: 'ue',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
}

// Most cells have nothing but these, and long lists have many cells.
const basic = /^[ -~]*$/

/**
 * A text as it is compared: small letters without accents and punctuation, æ ø å as they are written where they
 * are missing. 'Års-erfaring (ca.)' and 'aars erfaring ca' are the same.
 */
export function plainText(text: string): string {
  if (basic.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[æäøöåüßðþ]/g, letter => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The text without what stands in parentheses. */
export function withoutParentheses(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a database text holds no control characters
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]/g

// Most cells are plain already: letters of Western Europe with single spaces between them.
const clean = /^(?:[!-~\u00a1-\u017f]+(?: [!-~\u00a1-\u017f]+)*)?$/

/** A cell as it is kept: no control characters, no spaces around, ordinary spaces and line breaks. */
export function cleanText(text: string): string {
  if (clean.test(text)) return text
  return text
    .replace(control, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim()
    .toWellFormed()
    .normalize('NFC')
}

/** The parts of a cell that holds several things: split at , ; | and line breaks, but not inside parentheses. */
export function partsOf(text: string): string[] {
  return [
    ...new Set(
      splitOutside(text)
        .map(part => cleanText(part.replace(/^\s*[-–*]\s+/, '')))
        .filter(part => part !== ''),
    ),
  ]
}

const between = /[,;|\n•·]/

// Read from its end, where it is known whether the next parenthesis closes: a look ahead at each comma would read the
// rest of a long cell again and again.
function splitOutside(text: string): string[] {
  const parts: string[] = []
  let [end, isInside] = [text.length, false]
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const letter = text[at] ?? ''
    if (letter === '(' || letter === ')') isInside = letter === ')'
    else if (!isInside && between.test(letter)) {
      parts.push(text.slice(at + 1, end))
      end = at
    }
  }
  return [...parts, text.slice(0, end)].reverse()
}

/** Whether two texts differ in at most one letter: one too many, one missing, one wrong. */
export function isNearly(one: string, other: string): boolean {
  if (one === other) return true
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [a, b] = [one.slice(start), other.slice(start)]
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
}
