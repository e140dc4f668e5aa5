import type { Cells } from './cells.ts'
import { emailIn } from './email-address.ts'
import type { Field } from './fields.ts'
import { countIn, yearIn } from './numbers.ts'
import type { PersonRow, Profile, Side, Wishes } from './person-row.ts'
import { plainText } from './plain-text.ts'
import { sidesIn } from './sides.ts'
import { developmentAreas, educations, languages, themes, wordsToStore } from './vocabulary.ts'
import { yesOrNo } from './yes-or-no.ts'

const mostMentees = 20
/** C4: it is up to each mentor, but more than two is advised against. */
const advisedMentees = 2

/** The person of a row, taken by itself; what is wrong with it is gathered in `cells`. */
export function readPerson(cells: Cells, everyone: readonly Side[], now: Date): PersonRow {
  const sides = sidesOf(cells, everyone)
  return without({
    row: cells.row.number,
    name: nameOf(cells),
    email: emailOf(cells),
    sides,
    organisation: cells.text('organisation'),
    unit: cells.text('unit'),
    leader: leaderOf(cells),
    locale: localeOf(cells),
    profile: profileOf(cells, sides, now),
    wishes: wishesOf(cells),
  })
}

function nameOf(cells: Cells): string {
  const whole = cells.text('name').replace(/\s+/g, ' ')
  const [last, first, ...more] = whole.split(',').map(part => part.trim())
  const turned = first && last && more.length === 0 ? `${first} ${last}` : whole
  const name =
    turned || [cells.text('firstName'), cells.text('lastName')].filter(part => part !== '').join(' ')
  if (name === '') cells.fault(cells.has('name') ? 'name' : 'firstName', { why: 'missing-name' })
  return name
}

function emailOf(cells: Cells): string {
  const written = cells.text('email')
  if (written === '') cells.fault('email', { why: 'missing-email' })
  const email = emailIn(written)
  if (email === undefined && written !== '')
    cells.fault('email', { why: 'email-not-valid', written: start(written) })
  return email ?? ''
}

/** The leader's address, or what stands there instead: a name, which is looked up among the others. */
function leaderOf(cells: Cells): string {
  const written = cells.text('leader')
  return emailIn(written) ?? written
}

function sidesOf(cells: Cells, everyone: readonly Side[]): readonly Side[] {
  const written = cells.text('side')
  const named = sidesIn(written)
  if (named === undefined) cells.fault('side', { why: 'unclear-side', written: start(written) })
  const sides = new Set([
    ...(named ?? []),
    ...marked(cells, 'isMentor', 'mentor'),
    ...marked(cells, 'isMentee', 'mentee'),
  ])
  return sides.size === 0 ? everyone : [...sides]
}

function marked(cells: Cells, field: Field, side: Side): Side[] {
  const written = cells.text(field)
  const mark = yesOrNo(written)
  if (mark === 'unclear') cells.fault(field, { why: 'unclear-mark', written: start(written) })
  return mark === 'yes' ? [side] : []
}

function profileOf(cells: Cells, sides: readonly Side[], now: Date): Profile {
  const { years, described } = yearsOf(cells, now)
  return without({
    position: cells.text('position'),
    workplace: cells.text('workplace'),
    place: cells.text('place'),
    educations: cells.words('educations', text => wordsToStore(educations, text)),
    leadershipEducation: negative(cells.text('leadershipEducation')),
    skills: cells.words('skills'),
    experienceYears: years,
    experience: [cells.text('experience'), described].filter(text => text !== '').join('\n'),
    languages: cells.words('languages', text => wordsToStore(languages, text)),
    about: cells.text('about'),
    capacity: sides.includes('mentor') ? capacityOf(cells) : undefined,
  })
}

function negative(text: string): string {
  return yesOrNo(text) === 'no' ? '' : text
}

/** Whole years; words instead of a number describe the experience. */
function yearsOf(cells: Cells, now: Date): { years?: number; described: string } {
  const written = cells.text('experienceYears')
  const since = cells.text('leaderSince')
  const year = yearIn(since, now) ?? yearIn(written, now)
  const count = countIn(written)
  if (count !== undefined && count >= 0 && count <= 70) return { years: Math.floor(count), described: '' }
  if (year !== undefined && year >= 1950 && year <= now.getUTCFullYear()) {
    return { years: now.getUTCFullYear() - year, described: '' }
  }
  if (count === undefined) return { described: written }
  cells.fault('experienceYears', { why: 'not-years', written: start(written) })
  return { described: '' }
}

function capacityOf(cells: Cells): number | undefined {
  const written = cells.text('capacity')
  if (written === '') return undefined
  const capacity = countIn(written)
  if (capacity === undefined || !Number.isInteger(capacity) || capacity < 0 || capacity > mostMentees) {
    cells.fault('capacity', { why: 'not-a-capacity', written: start(written) })
    return undefined
  }
  if (capacity > advisedMentees) cells.advise('capacity', { about: 'many-mentees', capacity })
  return capacity
}

function wishesOf(cells: Cells): Wishes {
  const read = (field: Field) => cells.words(field, text => wordsToStore(themes, text))
  const both = read('themes')
  const distinct = (words: string[]) => [...new Set([...words, ...both])]
  return without({
    themesOffered: distinct(read('themesOffered')),
    themesSought: distinct(read('themesSought')),
    developmentAreas: cells.words('developmentAreas', text => wordsToStore(developmentAreas, text)),
    gain: cells.text('gain'),
    motivation: cells.text('motivation'),
    other: cells.text('other'),
  })
}

function localeOf(cells: Cells): PersonRow['locale'] {
  const written = cells.text('locale')
  const plain = plainText(written)
  if (/^(da|dk|dansk|danish)/.test(plain)) return 'da'
  if (/^(nb|nn|no|norsk|bokmaal|nynorsk|norwegian)/.test(plain)) return 'nb'
  if (/^(en|gb|eng|engelsk|english)/.test(plain)) return 'en'
  if (plain !== '') cells.advise('locale', { about: 'locale-unknown', written: start(written) })
  return undefined
}

/** So much of a cell as is needed to find it again. */
function start(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text
}

type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** What is said: without empty texts, empty lists and undefined, except the name, the address and the sides. */
function without<T extends object>(whole: { [K in keyof T]: T[K] }): Filled<T> & Pick<T, KeptKeys<T>> {
  const kept = Object.entries(whole).filter(
    ([key, value]) =>
      isKept(key) || (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  )
  return Object.fromEntries(kept) as Filled<T> & Pick<T, KeptKeys<T>>
}

type KeptKeys<T> = Extract<keyof T, 'row' | 'name' | 'email' | 'sides' | 'profile' | 'wishes'>

function isKept(key: string): boolean {
  return key === 'name' || key === 'email' || key === 'sides'
}
