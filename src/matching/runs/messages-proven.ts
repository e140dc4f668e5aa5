import { plural, translations } from '../../platform/i18n.ts'

/** How far it is proven that groups, or pairs of equals, could not be better. */
export const provenTexts = translations({
  da: {
    groups: {
      proven:
        'Ingen anden fordeling på de mentorer, der har fået en gruppe, giver flere en plads; det er bevist.',
      closed: (count: number, shown: string) =>
        plural(
          count,
          'Én mentor fik ingen, fordi gruppen ville blive for lille. Hvem det blev, er fundet trin for trin og ikke bevist.',
          `${shown} mentorer fik ingen, fordi gruppen ville blive for lille. Hvem det blev, er fundet trin for trin og ikke bevist.`,
        ),
      coming: (count: number, shown: string) =>
        plural(
          count,
          'Én kommer med i en gruppe, der er i gang.',
          `${shown} kommer med i grupper, der er i gang.`,
        ),
    },
    peers: {
      exact: 'Alle måder at danne par på er prøvet, og ingen er bedre.',
      reached: (percent: string) =>
        `Parrene når mindst ${percent} procent af det højeste, der kunne tænkes. Måske findes der noget lidt bedre.`,
      unknown: 'Parrene er gode, men det er ikke bevist, at der ikke findes noget bedre.',
    },
  },
  nb: {
    groups: {
      proven:
        'Ingen annen fordeling på de mentorene som har fått en gruppe, gir flere en plass; det er bevist.',
      closed: (count, shown) =>
        plural(
          count,
          'Én mentor fikk ingen, fordi gruppen ville blitt for liten. Hvem det ble, er funnet trinn for trinn og ikke bevist.',
          `${shown} mentorer fikk ingen, fordi gruppen ville blitt for liten. Hvem det ble, er funnet trinn for trinn og ikke bevist.`,
        ),
      coming: (count, shown) =>
        plural(count, 'Én blir med i en gruppe som er i gang.', `${shown} blir med i grupper som er i gang.`),
    },
    peers: {
      exact: 'Alle måter å danne par på er prøvd, og ingen er bedre.',
      reached: percent =>
        `Parene når minst ${percent} prosent av det høyeste som kunne tenkes. Kanskje finnes det noe litt bedre.`,
      unknown: 'Parene er gode, men det er ikke bevist at det ikke finnes noe bedre.',
    },
  },
  en: {
    groups: {
      proven:
        'No other way of filling the groups of these mentors gives more people a place. That is proven.',
      closed: (count, shown) =>
        plural(
          count,
          'One mentor got no group, since it would be too small. Which one was found step by step and is not proven.',
          `${shown} mentors got no group, since it would be too small. Which ones was found step by step and is not proven.`,
        ),
      coming: (count, shown) =>
        plural(count, 'One joins a group that is under way.', `${shown} join groups that are under way.`),
    },
    peers: {
      exact: 'Every way of making pairs was tried, and none is better.',
      reached: percent =>
        `The pairs reach at least ${percent} per cent of the most there could be. There may be something slightly better.`,
      unknown: 'The pairs are good, but it is not proven that there is nothing better.',
    },
  },
})
