import type { Locale } from '../../platform/i18n.ts'
import { list } from '../../ui/quantities.ts'
import { type Reason, speaksAgainst, speaksFor } from '../engine/index.ts'
import { gapBrief, gapSentences } from './experience-sentences.ts'
import { reasonTexts } from './messages.ts'
import { spelledOut } from './words.ts'

export interface PairNames {
  readonly mentee: string
  readonly mentor: string
  /** Neither is the other's mentor. */
  readonly equals?: boolean | undefined
}

export interface ReasonSentences {
  readonly for: string[]
  readonly against: string[]
}

/**
 * Why two are proposed, as sentences in the reader's language, from the reasons stored with a proposal or a
 * mentorship. `names` are full names; the sentences use first names where the two differ in them.
 */
export function reasonSentences(
  reasons: readonly Reason[],
  names: PairNames,
  locale: Locale,
): ReasonSentences {
  const said = reasons.map(reason => sentencesOf(reason, shortNames(names), locale))
  return { for: said.flatMap(each => each.for), against: said.flatMap(each => each.against) }
}

/** What speaks most for a pair, in one line: "3 fælles temaer, 9 års forskel i erfaring". */
export function reasonsInBrief(reasons: readonly Reason[], locale: Locale): string {
  const most = reasons
    .filter(speaksFor)
    .toSorted((a, b) => b.points - a.points)
    .map(reason => briefOf(reason, locale))
    .filter(text => text !== '')
    .slice(0, 3)
  const text = most.length === 0 ? reasonTexts(locale).nothing : most.join(', ')
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** First names, or full names where the first are the same. */
export function shortNames({ mentee, mentor, equals }: PairNames): PairNames {
  const first = (name: string) => name.split(' ', 1)[0] ?? name
  return first(mentee) === first(mentor)
    ? { mentee, mentor, equals }
    : { mentee: first(mentee), mentor: first(mentor), equals }
}

function sentencesOf(reason: Reason, { mentee, mentor, equals }: PairNames, locale: Locale): ReasonSentences {
  const t = reasonTexts(locale)
  const sides = (speaking: string, opposing: string): ReasonSentences => ({
    for: speaksFor(reason) && speaking !== '' ? [speaking] : [],
    against: speaksAgainst(reason) && opposing !== '' ? [opposing] : [],
  })
  switch (reason.kind) {
    case 'themes':
    case 'development-areas': {
      const vocabulary = reason.kind === 'themes' ? 'themes' : 'developmentAreas'
      const words = (equals ? wordsOfEquals : wordsOf)(t)[vocabulary]
      const shared = spelledOut(vocabulary, reason.shared, locale)
      const missing = spelledOut(vocabulary, reason.missing, locale)
      const all = reason.shared.length + reason.missing.length
      const some = words.some(mentee, mentor, shared, reason.shared.length, all)
      return sides(
        reason.missing.length === 0 ? words.all(mentee, mentor, shared) : some,
        reason.shared.length === 0 ? words.none(mentee, mentor, missing) : words.others(mentee, missing),
      )
    }
    case 'competences':
      return sides(
        t.competences(mentee, mentor, reason.shared.join(', ')),
        t.noCompetences(mentee, reason.missing.join(', ')),
      )
    case 'languages':
      return sides(t.languages(list(languagesOf(reason.shared, locale), locale)), t.noLanguages)
    case 'educations':
      return sides(t.educations(spelledOut('educations', reason.shared, locale)), t.noEducations)
    case 'place': {
      const apart = reason.mentor ? t.noPlace(reason.mentee ?? '', reason.mentor) : t.unknownPlace(mentor)
      return sides(t.place(reason.mentor ?? ''), apart)
    }
    case 'style':
      return sides(t.style(mentee, mentor), t.noStyle(mentee, mentor))
    case 'experience-gap':
      return gapSentences(reason, { mentee, mentor }, locale)
    case 'mentee-wish':
      return wishSentences(reason.rank, mentee, mentor, t)
    case 'mentor-wish':
      return wishSentences(reason.rank, mentor, mentee, t)
    case 'different-organisation':
      return sides(t.differentOrganisation, t.sameOrganisation)
    case 'same-organisation':
      return sides(t.sameOrganisation, t.differentOrganisation)
    case 'different-unit':
      return sides(t.differentUnit, t.sameUnit)
    case 'same-unit':
      return sides(t.sameUnit, t.differentUnit)
    case 'judgement':
      return sides(t.judgement, '')
  }
}

function briefOf(reason: Reason, locale: Locale): string {
  const t = reasonTexts(locale)
  switch (reason.kind) {
    case 'themes':
      return t.themes(reason.shared.length)
    case 'development-areas':
      return t.areas(reason.shared.length)
    case 'competences':
      return t.competencesBrief
    case 'languages':
      return t.languagesBrief
    case 'educations':
      return t.educationsBrief
    case 'place':
      return t.placeBrief(reason.mentor ?? '')
    case 'style':
      return t.styleBrief
    case 'experience-gap':
      return gapBrief(reason, locale)
    case 'mentee-wish':
    case 'mentor-wish':
      return t.wishBrief(reason.rank ?? 0)
    case 'judgement':
      return t.judgement
    default: {
      const said = sentencesOf(reason, { mentee: '', mentor: '' }, locale).for[0] ?? ''
      return said.charAt(0).toLocaleLowerCase(locale) + said.slice(1)
    }
  }
}

type Texts = ReturnType<typeof reasonTexts>

const wordsOf = (t: Texts) => ({
  themes: { all: t.allThemes, some: t.someThemes, others: t.otherThemes, none: t.noThemes },
  developmentAreas: { all: t.allAreas, some: t.someAreas, others: t.otherAreas, none: t.noAreas },
})

type Words = ReturnType<typeof wordsOf>

const wordsOfEquals = (t: Texts): Words => {
  const pair = (
    both: (list: string) => string,
    others: (who: string, list: string) => string,
    none: (who: string, list: string) => string,
  ) => {
    const shared = (_one: string, _other: string, list: string) => both(list)
    return {
      all: shared,
      some: shared,
      others,
      none: (one: string, _other: string, list: string) => none(one, list),
    }
  }
  return {
    themes: pair(t.bothThemes, t.alsoThemes, t.differentThemes),
    developmentAreas: pair(t.bothAreas, t.otherAreas, t.differentAreas),
  }
}

function wishSentences(rank: number | undefined, who: string, whom: string, t: Texts): ReasonSentences {
  if (rank === undefined) return { for: [], against: [t.noWish(who, whom)] }
  return { for: [rank === 1 ? t.firstWish(who, whom) : t.wish(who, whom, rank)], against: [] }
}

const languagesOf = (stored: readonly string[], locale: Locale) =>
  stored.map(language => spelledOut('languages', [language], locale))
