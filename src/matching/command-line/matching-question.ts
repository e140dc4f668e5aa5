import { UnusableError } from '../../platform/commands.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { MatchingInput, PairOfIds, Rule } from '../engine/index.ts'
import { Directory } from './directory.ts'
import { type Identities, identitiesIn } from './identities.ts'
import { type Book, type ListTable, listOf, readBook } from './list-file.ts'
import { type LeftOut, type ListedPerson, type ReadPeople, readPeople } from './listed-people.ts'
import { matchingPeople } from './matching-people.ts'
import { texts } from './messages.ts'
import { type RulesFile, readRulesFile, type WrittenPair } from './rules-file.ts'

/** What is to be matched, and what of the files does not take part in it. */
export interface MatchingQuestion {
  readonly input: MatchingInput
  readonly nameOf: ReadonlyMap<string, string>
  readonly mentorNameOf: ReadonlyMap<string, string>
  readonly leftOut: readonly LeftOut[]
  readonly notices: readonly string[]
}

export interface MatchingFiles {
  readonly mentees: string
  readonly mentors: string
  readonly rules: string | undefined
}

/** Reads the lists and the rules. Throws an UnusableError where they cannot be used at all. */
export async function readQuestion(
  files: MatchingFiles,
  { now, locale }: { now: Date; locale: Locale },
): Promise<MatchingQuestion> {
  const rules = await readRulesFile(files.rules)
  const menteeBook = await readBook(files.mentees, now, locale)
  const mentorBook = files.mentors === files.mentees ? menteeBook : await readBook(files.mentors, now, locale)
  const menteeTable = listOf(menteeBook, 'mentee', rules.columns, locale)
  const mentorTable = listOf(mentorBook, 'mentor', rules.columns, locale)
  const mentees = readPeople(menteeTable, 'mentee', now, locale)
  const mentors = readPeople(mentorTable, 'mentor', now, locale)
  const t = texts(locale)
  for (const [file, { people, leftOut }, nobody] of [
    [files.mentees, mentees, t.noMentees],
    [files.mentors, mentors, t.noMentors],
  ] as const) {
    if (people.length > 0) continue
    const why = leftOut.slice(0, 10).map(one => `\n${leftOutLine(one, locale)}`)
    throw new UnusableError(`${nobody(file)}${why.join('')}`)
  }
  const identities = identitiesIn(mentees.people, mentors.people)
  const { unknownLeaders, unknownWishes, ...people } = matchingPeople(
    mentees.people,
    mentors.people,
    identities,
    rules,
  )
  const { missing, ...pairs } = pairsOf(rules, mentees.people, mentors.people, identities)
  return {
    input: { ...people, ...pairs },
    nameOf: new Map(mentees.people.map(({ id, name }) => [id, name])),
    mentorNameOf: new Map(mentors.people.map(({ id, name }) => [id, name])),
    leftOut: [...mentees.leftOut, ...mentors.leftOut],
    notices: [
      ...[...new Set([menteeBook, mentorBook])].flatMap(book =>
        otherSheets(book, [menteeTable, mentorTable], locale),
      ),
      ...unusedColumns([menteeTable, mentorTable], locale),
      ...aboutRows(files.mentees, mentees, t.mentorsOnly, locale),
      ...aboutRows(files.mentors, mentors, t.menteesOnly, locale),
      ...assumedPlaces(files.mentors, mentors, rules.capacity, locale),
      ...missing.map(({ name, pair }) => t.pairNotFound(name, pair.join(' – '))),
      ...identities.byName.map(name => t.onBothLists(name)),
      ...(unknownLeaders.length > 0 && rules.lineOfLeaders > 0
        ? [t.unknownLeaders(unknownLeaders.length, unknownLeaders.slice(0, 3).join(', '))]
        : []),
      ...[...mentees.unread, ...mentors.unread].map(one => t.notCounted(leftOutLine(one, locale))),
      ...unknownWishes.map(({ of, wish }) => t.unknownWish(of.name, wish)),
    ],
  }
}

/** "list.csv, row 5, E-mail: the address is missing." */
export const leftOutLine = ({ file, row, column, reason }: LeftOut, locale: Locale): string =>
  `${file}, ${texts(locale).row} ${row}${column === undefined ? '' : `, ${column}`}: ${reason}`

function unusedColumns(tables: readonly ListTable[], locale: Locale): string[] {
  const told = tables.flatMap(({ file, headings, mapping, further }) => {
    const known = new Set(further.values())
    const unused = headings.filter(
      (heading, place) => heading !== '' && mapping[place] === undefined && !known.has(place),
    )
    return unused.length === 0 ? [] : [texts(locale).unusedColumns(file, unused.join(', '))]
  })
  return [...new Set(told)]
}

/** Which sheets of a workbook nobody is read from; those that Excel hides are not spoken of. */
function otherSheets({ file, sheets }: Book, tables: readonly ListTable[], locale: Locale): string[] {
  const read = tables.filter(table => table.file === file).map(({ sheet }) => sheet)
  const others = sheets.filter(({ name, hidden }) => !hidden && !read.includes(name)).map(({ name }) => name)
  const sheetsRead = [...new Set(read)].join(', ')
  return others.length === 0 ? [] : [texts(locale).otherSheets(file, sheetsRead, others.join(', '))]
}

function aboutRows(
  file: string,
  { otherSide, withheld }: ReadPeople,
  other: (file: string, rows: number) => string,
  locale: Locale,
): string[] {
  return [
    ...(otherSide > 0 ? [other(file, otherSide)] : []),
    ...(withheld > 0 ? [texts(locale).withheld(file, withheld)] : []),
  ]
}

function assumedPlaces(file: string, { people }: ReadPeople, places: number, locale: Locale): string[] {
  const silent = people.filter(({ count }) => count === undefined).length
  return silent > 0 ? [texts(locale).assumedPlaces(file, silent, places)] : []
}

function pairsOf(
  rules: RulesFile,
  mentees: readonly ListedPerson[],
  mentors: readonly ListedPerson[],
  identities: Identities,
) {
  const sides = { mentee: new Directory(mentees), mentor: new Directory(mentors) }
  const missing: { name: string; pair: WrittenPair }[] = []
  const either = (written: string) => found(sides.mentee, written) ?? found(sides.mentor, written)
  // Mentee and mentor, or else the other way round. Who is on no list can be in no pair, but may be misspelt.
  const persons = (pairs: readonly WrittenPair[], name: string) =>
    pairs.flatMap((pair): WrittenPair[] => {
      for (const [mentee, mentor] of [pair, pair.toReversed()]) {
        const [a, b] = [found(sides.mentee, mentee ?? ''), found(sides.mentor, mentor ?? '')]
        if (a && b) return [[identities.of(a), identities.of(b)]]
      }
      // Two of the same list are no pair anyway.
      if (!pair.every(either)) missing.push({ name, pair })
      return []
    })
  const ids = (pairs: readonly WrittenPair[], name: string, mayBeMissing: boolean): PairOfIds[] =>
    pairs.flatMap(([one, other]) => {
      const mentee = found(sides.mentee, one)
      const mentor = found(sides.mentor, other)
      if (mentee && mentor) return [{ mentee: mentee.id, mentor: mentor.id }]
      if (mayBeMissing) {
        missing.push({ name, pair: [one, other] })
        return []
      }
      const unknown = mentee ? `mentor is called "${other}"` : `mentee is called "${one}"`
      throw new UnusableError(`${name}: no ${unknown}. A pair is written ["mentee", "mentor"].`)
    })
  const { onlyListed } = rules
  const only: Rule[] =
    onlyListed === undefined ? [] : [{ kind: 'only-listed', pairs: ids(onlyListed, 'onlyListed', true) }]
  return {
    criteria: rules.criteria,
    rules: [
      ...rules.rules,
      { kind: 'blocked', pairs: persons(rules.forbidden, 'forbidden') },
      { kind: 'earlier-pairs', pairs: persons(rules.earlierPairs, 'earlierPairs') },
      ...only,
    ] satisfies Rule[],
    locked: ids(rules.locked, 'locked', false),
    earlier: ids(rules.published, 'published', true),
    aims: rules.aims,
    seed: rules.seed,
    missing,
  }
}

function found(directory: Directory, written: string): ListedPerson | undefined {
  const person = directory.find(written)
  if (person === 'several')
    throw new UnusableError(`Several are called "${written}". Write the address or the number instead.`)
  return person
}
