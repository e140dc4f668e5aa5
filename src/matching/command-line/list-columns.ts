import type { PeopleTable } from '../../people/imports/columns.ts'
import type { Side } from '../../people/imports/person-row.ts'
import { plainText, withoutParentheses } from '../../people/imports/plain-text.ts'

/** What a list for a matching can hold beside what lists of people hold. */
export const listColumns = ['id', 'competencesSought', 'style', 'wishes', 'wants'] as const
export type ListColumn = (typeof listColumns)[number]

/** What these columns are called in Danish, Norwegian and English; compared as names of other columns are. */
const names: Record<ListColumn, string> = {
  id: `
    id, nr, nr., no., number, nummer, løbenummer, løpenummer, medarbejdernr, medarbejdernr., medarbejdernummer,
    ansattnr, ansattnummer, ansatt-id, medarbejder-id, person-id, deltager-id, deltakernr, employee id,
    employee number, participant id, mentor-id, mentee-id, mentor id, mentee id, nøgle, key`,
  competencesSought: `
    ønskede kompetencer, søgte kompetencer, kompetencer søgt, kompetencer søges, kompetencebehov, ønskede
    kompetanser, ønsket kompetanse, søkt kompetanse, kompetansebehov, competences sought, skills sought, wanted
    skills, wanted competences, needs`,
  style: `
    mentorrolle, mentorstil, mentortype, ønsket mentorrolle, ønsket mentorstil, ønsket mentortype, stil,
    style, mentor style, wanted style, mentoring style, rollen som mentor`,
  wishes: `
    ønskede mentorer, ønskede mentees, ønskede menteer, foretrukne mentorer, foretrukne mentees, foretrukne
    menteer, mentorønsker, menteeønsker, prioriterede mentorer, prioriterede mentees, ønskeliste, wishes,
    wish list, preferences, preferred mentors, preferred mentees, ranked mentors, ranked mentees, wished mentors`,
  wants: `
    antal mentorer, antall mentorer, ønsket antal mentorer, ønsket antall mentorer, hvor mange mentorer, wants,
    number of mentors, mentors wanted, wanted mentors`,
}

const byName = new Map(
  listColumns.flatMap(column => names[column].split(',').map(name => [plainText(name), column] as const)),
)

const words: Record<Side, RegExp> = {
  mentee: /^(mentee|mentees|menteens|menteer|adept|adepter)$/,
  mentor: /^(mentor|mentors|mentorens|mentorer)$/,
}

/** Whether a heading of one side's list says that the people's own names stand below: 'Mentee', 'Navn på mentor'. */
export const isNameOf = (side: Side, heading: string): boolean =>
  words[side].test(plainText(heading).replace(/^(navn paa|name of) | (navn|name)$/g, ''))

/** The side that the name of a tab speaks of; undefined where it speaks of both or none. */
export function sideOfTab(name: string): Side | undefined {
  const said = plainText(name).split(' ')
  const [mentee, mentor] = [words.mentee, words.mentor].map(side => said.some(word => side.test(word)))
  if (mentee === mentor) return undefined
  return mentee ? 'mentee' : 'mentor'
}

/** Where the further columns of a list stand, each meaning once. */
export function listColumnsOf({ headings }: Pick<PeopleTable, 'headings'>): Map<ListColumn, number> {
  const found = new Map<ListColumn, number>()
  for (const [place, heading] of headings.entries()) {
    const meaning = byName.get(plainText(heading)) ?? byName.get(plainText(withoutParentheses(heading)))
    if (meaning !== undefined && !found.has(meaning)) found.set(meaning, place)
  }
  return found
}
