import { type Locale, plural, translations } from '../../platform/i18n.ts'
import type { MatchingRules } from '../matching-rules.ts'
import { texts } from './messages.ts'

/** What is said otherwise of groups and of equals than of a mentor and a mentee. */
const gatheringTexts = translations({
  da: {
    group: {
      title: (given: string, mentees: string) => `${given} af ${mentees} har fået plads i en gruppe`,
      titleAll: (count: number, shown: string) =>
        count === 1
          ? 'Én har fået plads i en gruppe'
          : count === 2
            ? 'Begge har fået plads i en gruppe'
            : `Alle ${shown} har fået plads i en gruppe`,
      titleNone: 'Ingen har fået plads i en gruppe',
      weakestShares: (themes: number) =>
        themes === 0
          ? 'De to, der passer mindst sammen, har ingen temaer til fælles.'
          : `De to, der passer mindst sammen, har ${plural(themes, 'ét tema', `${themes} temaer`)} til fælles.`,
      published: (count: number, shown: string) =>
        plural(count, 'Én mentee er i gang i en gruppe.', `${shown} mentees er i gang i grupper.`),
      searchPairs: 'Find nogen på navn, stilling eller sted',
      nextBest: (mentee: string, mentor: string, points: string) =>
        `Uden den her plads ville ${mentee} komme til ${mentor}, og alle tilsammen miste ${points}`,
      onlyWay: (mentee: string) =>
        `Uden den her plads ville ${mentee}, eller en anden, stå uden en lige så god mentor`,
      facts: {
        pairs: (count: number) => plural(count, 'gruppe foreslået', 'grupper foreslået'),
        waiting: 'venter på en plads',
        weakestShares: 'deler de to, der passer mindst sammen',
        weakestIs: 'passer de to, der passer mindst sammen',
      },
      filters: { all: 'Alle' },
      none: { all: 'Ingen grupper at vise' },
      columns: {},
    },
    peers: {
      title: (given: string, mentees: string) => `${given} af ${mentees} har fået en makker`,
      titleAll: (count: number, shown: string) =>
        count === 2 ? 'Begge har fået en makker' : `Alle ${shown} har fået en makker`,
      titleNone: 'Ingen har fået en makker',
      waits: (count: number, shown: string, all: boolean, why: 'places' | 'rules') => {
        const because =
          why === 'places'
            ? 'fordi der ikke er en makker til alle'
            : 'fordi reglerne ikke giver dem en makker'
        if (count === 1) return `Én venter, ${because}.`
        return all ? `${shown} venter, ${because}.` : `${shown} venter, de fleste ${because}.`
      },
      facts: { waiting: 'venter på en makker' },
      filters: {},
      none: { waitingLine: 'Alle har fået en makker.' },
      columns: { mentee: 'Person', mentor: 'Makker' },
    },
  },
  nb: {
    group: {
      title: (given, mentees) => `${given} av ${mentees} har fått plass i en gruppe`,
      titleAll: (count, shown) =>
        count === 1
          ? 'Én har fått plass i en gruppe'
          : count === 2
            ? 'Begge har fått plass i en gruppe'
            : `Alle ${shown} har fått plass i en gruppe`,
      titleNone: 'Ingen har fått plass i en gruppe',
      weakestShares: themes =>
        themes === 0
          ? 'De to som passer minst sammen, har ingen temaer felles.'
          : `De to som passer minst sammen, har ${plural(themes, 'ett tema', `${themes} temaer`)} felles.`,
      published: (count, shown) =>
        plural(count, 'Én mentee er i gang i en gruppe.', `${shown} menteer er i gang i grupper.`),
      searchPairs: 'Finn noen på navn, stilling eller sted',
      nextBest: (mentee, mentor, points) =>
        `Uten denne plassen ville ${mentee} komme til ${mentor}, og alle til sammen miste ${points}`,
      onlyWay: mentee => `Uten denne plassen ville ${mentee}, eller en annen, stå uten en like god mentor`,
      facts: {
        pairs: count => plural(count, 'gruppe foreslått', 'grupper foreslått'),
        waiting: 'venter på en plass',
        weakestShares: 'deler de to som passer minst sammen',
        weakestIs: 'passer de to som passer minst sammen',
      },
      filters: { all: 'Alle' },
      none: { all: 'Ingen grupper å vise' },
      columns: {},
    },
    peers: {
      title: (given, mentees) => `${given} av ${mentees} har fått en makker`,
      titleAll: (count, shown) =>
        count === 2 ? 'Begge har fått en makker' : `Alle ${shown} har fått en makker`,
      titleNone: 'Ingen har fått en makker',
      waits: (count, shown, all, why) => {
        const because =
          why === 'places' ? 'fordi det ikke er en makker til alle' : 'fordi reglene ikke gir dem en makker'
        if (count === 1) return `Én venter, ${because}.`
        return all ? `${shown} venter, ${because}.` : `${shown} venter, de fleste ${because}.`
      },
      facts: { waiting: 'venter på en makker' },
      filters: {},
      none: { waitingLine: 'Alle har fått en makker.' },
      columns: { mentee: 'Person', mentor: 'Makker' },
    },
  },
  en: {
    group: {
      title: (given, mentees) => `${given} of ${mentees} have a place in a group`,
      titleAll: (count, shown) =>
        count === 1
          ? 'One has a place in a group'
          : count === 2
            ? 'Both have a place in a group'
            : `All ${shown} have a place in a group`,
      titleNone: 'Nobody has a place in a group',
      weakestShares: themes =>
        themes === 0
          ? 'The two who suit each other least have no themes in common.'
          : `The two who suit each other least have ${plural(themes, 'one theme', `${themes} themes`)} in common.`,
      published: (count, shown) =>
        plural(count, 'One mentee is under way in a group.', `${shown} mentees are under way in groups.`),
      searchPairs: 'Find somebody by name, position or workplace',
      nextBest: (mentee, mentor, points) =>
        `Without this place ${mentee} would come to ${mentor}, and all together would lose ${points}`,
      onlyWay: mentee => `Without this place ${mentee}, or somebody else, would have no mentor as good`,
      facts: {
        pairs: count => plural(count, 'group proposed', 'groups proposed'),
        waiting: 'waiting for a place',
        weakestShares: 'shared by the two who suit each other least',
        weakestIs: 'is how the two suit who suit each other least',
      },
      filters: { all: 'All' },
      none: { all: 'No groups to show' },
      columns: {},
    },
    peers: {
      title: (given, mentees) => `${given} of ${mentees} have a partner`,
      titleAll: (count, shown) => (count === 2 ? 'Both have a partner' : `All ${shown} have a partner`),
      titleNone: 'Nobody has a partner',
      waits: (count, shown, all, why) => {
        const because =
          why === 'places'
            ? 'because there is no partner for everybody'
            : 'because the rules leave them no partner'
        if (count === 1) return `One is waiting, ${because}.`
        return all ? `${shown} are waiting, ${because}.` : `${shown} are waiting, most of them ${because}.`
      },
      facts: { waiting: 'waiting for a partner' },
      filters: {},
      none: { waitingLine: 'Everybody has a partner.' },
      columns: { mentee: 'Person', mentor: 'Partner' },
    },
  },
})

/** The words of a run: of pairs, of groups, or of equals. */
export function runWords({ group, peers }: Pick<MatchingRules, 'group' | 'peers'>, locale: Locale) {
  const t = texts(locale)
  const other = group ? gatheringTexts(locale).group : peers ? gatheringTexts(locale).peers : undefined
  if (!other) return t
  return {
    ...t,
    ...other,
    facts: { ...t.facts, ...other.facts },
    filters: { ...t.filters, ...other.filters },
    none: { ...t.none, ...other.none },
    columns: { ...t.columns, ...other.columns },
  }
}
