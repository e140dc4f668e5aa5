import { idIn } from '../platform/id.ts'
/** A mentor as a row of the databank shows them. Never an address to write to (C5). */
export interface ListedMentor {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly organisation: string
  readonly place: string
  readonly years: number | null
  readonly themes: readonly string[]
  /** Places nobody has taken, in all programmes together (D10). */
  readonly free: number
  /** Takes a break, to this day or until they say otherwise. */
  readonly away: boolean
  readonly until: string | null
  /** When the picture was changed; null when there is none to see. */
  readonly photoAt: string | null
}

/** What somebody looks for; '' is anything. */
export interface MentorSearch {
  readonly programme: string
  readonly words: string
  readonly theme: string
  readonly organisation: string
  readonly language: string
  readonly competence: string
  readonly place: string
  readonly onlyFree: boolean
}

/** How many mentors one can look at in an hour: more than anybody reads, and few for whoever copies (C5). */
export const profilesAnHour = 60

const longest = 80

/** Reads a search from an address. What cannot be meant is left out. */
export function searchIn({ searchParams }: URL): MentorSearch {
  const text = (name: string) => (searchParams.get(name) ?? '').trim().slice(0, longest)
  const id = (name: string) => idIn(text(name)) ?? ''
  return {
    programme: id('programme'),
    words: text('words'),
    theme: text('theme'),
    organisation: id('organisation'),
    language: text('language'),
    competence: id('competence'),
    place: text('place'),
    onlyFree: searchParams.get('free') === 'yes',
  }
}

/** A search as it stands in an address. */
export function searchQuery(search: MentorSearch): Record<string, string> {
  const { onlyFree, ...texts } = search
  return { ...texts, free: onlyFree ? 'yes' : '' }
}

/** Whether more is asked than words: then all the questions are shown. */
export function isNarrowed({ onlyFree, words: _, programme: __, ...others }: MentorSearch): boolean {
  return onlyFree || Object.values(others).some(asked => asked !== '')
}
