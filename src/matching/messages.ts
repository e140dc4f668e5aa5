import { plural, translations } from '../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Matchning',
    menteesWait: (count: number, shown: string) =>
      plural(count, 'Én mentee venter på en mentor.', `${shown} mentees venter på en mentor.`),
    mentorsHave: (count: number, shown: string, places: string) =>
      plural(count, `Én mentor har ${places}.`, `${shown} mentorer har ${places}.`),
    places: (count: number, shown: string) =>
      count === 0 ? 'ingen ledige pladser' : plural(count, 'én ledig plads', `${shown} ledige pladser`),
    groups: (largest: number) => `plads til en gruppe på højst ${largest}`,
    /** Of groups that are under way. */
    placesUnderWay: (places: number) =>
      plural(
        places,
        'I de grupper, der er i gang, er der plads til én mere.',
        `I de grupper, der er i gang, er der plads til ${places} mere.`,
      ),
    equalsWait: (count: number, shown: string) =>
      plural(count, 'Én venter på en makker.', `${shown} venter på en makker.`),
    noMentees: 'Ingen mentees venter på en mentor',
    noMenteesLine: 'Så snart nogen melder sig, kan I finde en mentor til dem her.',
    noMentors: 'Ingen mentorer er med endnu',
    noMentorsLine: 'Hent en liste ind, eller invitér dem.',
    people: 'Se, hvem der er med',
    closed: 'Ordningen er lukket. Her kan du se, hvad der er kørt.',
    run: 'Kør matchningen',
    runAgain: 'Kør en ny matchning',
    underWay: 'En matchning er i gang',
    underWayLine: 'Der kan kun køre én ad gangen.',
    seeProgress: 'Se, hvor langt den er',
    alreadyRunning: 'En matchning er allerede i gang. Vent, til den er færdig, eller stop den.',
    toReview: 'En matchning venter på dig',
    see: 'Se forslagene',
    rules: 'Det skal holde',
    rulesLine: 'De regler brydes aldrig. De står i ordningens indstillinger.',
    settings: 'Se indstillingerne',
    must: {
      group: (least: number, most: number) =>
        `En gruppe har fra ${least} til ${most} mentees; en mindre begynder ikke`,
      peers: 'De to er ligestillede, og hver får én',
      capacity: 'Ingen mentor får flere, end der er plads til, på tværs af alle ordninger',
      differentUnit: 'De to arbejder ikke i samme enhed',
      leaders: (depth: number) =>
        plural(
          depth,
          'Ingen af dem er nærmeste leder for den anden',
          `Ingen af dem er leder for den anden, op til ${depth} led`,
        ),
      'different-required': 'De to arbejder i hver sin organisation',
      'same-required': 'De to arbejder i samme organisation',
      earlier: 'De to har ikke haft et forløb sammen før',
      forbidden: 'Par, I har forbudt, bliver ikke foreslået',
      locked: 'Par, I har låst, holdes',
    },
    hint: {
      themes: 'Højst tre tæller med.',
      developmentAreas: 'Højst tre tæller med.',
      competences: 'Højst tre tæller med.',
      experienceGap: (from: string, to: string) =>
        `Når mentor har ${from} til ${to} år mere. Lidt mindre for hvert år udenfor.`,
    },
    pairs: 'Låste og forbudte par',
    noPairs: 'I har ikke låst eller forbudt nogen par.',
    changePairs: 'Lås eller forbyd et par',
    earlier: 'Tidligere matchninger',
    noEarlier: 'Der er ikke kørt nogen endnu',
    outcome: (pairs: string, mentees: string) => `${pairs} af ${mentees} fik et forslag`,
    states: {
      waiting: 'På vej',
      running: 'På vej',
      done: 'Ikke udgivet',
      published: 'Udgivet',
      failed: 'Lykkedes ikke',
      cancelled: 'Stoppet',
    },
  },
  nb: {
    title: 'Matching',
    menteesWait: (count, shown) =>
      plural(count, 'Én mentee venter på en mentor.', `${shown} menteer venter på en mentor.`),
    mentorsHave: (count, shown, places) =>
      plural(count, `Én mentor har ${places}.`, `${shown} mentorer har ${places}.`),
    places: (count, shown) =>
      count === 0 ? 'ingen ledige plasser' : plural(count, 'én ledig plass', `${shown} ledige plasser`),
    groups: largest => `plass til en gruppe på høyst ${largest}`,
    placesUnderWay: places =>
      plural(
        places,
        'I gruppene som er i gang, er det plass til én til.',
        `I gruppene som er i gang, er det plass til ${places} til.`,
      ),
    equalsWait: (count, shown) => plural(count, 'Én venter på en makker.', `${shown} venter på en makker.`),
    noMentees: 'Ingen menteer venter på en mentor',
    noMenteesLine: 'Så snart noen melder seg på, kan dere finne en mentor til dem her.',
    noMentors: 'Ingen mentorer er med ennå',
    noMentorsLine: 'Hent inn en liste, eller inviter dem.',
    people: 'Se hvem som er med',
    closed: 'Ordningen er lukket. Her kan du se hva som er kjørt.',
    run: 'Kjør matchingen',
    runAgain: 'Kjør en ny matching',
    underWay: 'En matching er i gang',
    underWayLine: 'Det kan bare kjøre én om gangen.',
    seeProgress: 'Se hvor langt den har kommet',
    alreadyRunning: 'En matching er allerede i gang. Vent til den er ferdig, eller stopp den.',
    toReview: 'En matching venter på deg',
    see: 'Se forslagene',
    rules: 'Dette skal holde',
    rulesLine: 'Reglene brytes aldri. De står i innstillingene for ordningen.',
    settings: 'Se innstillingene',
    must: {
      group: (least, most) => `En gruppe har fra ${least} til ${most} menteer; en mindre begynner ikke`,
      peers: 'De to er likestilte, og hver får én',
      capacity: 'Ingen mentor får flere enn det er plass til, på tvers av alle ordninger',
      differentUnit: 'De to arbeider ikke i samme enhet',
      leaders: depth =>
        plural(
          depth,
          'Ingen av dem er nærmeste leder for den andre',
          `Ingen av dem er leder for den andre, opp til ${depth} ledd`,
        ),
      'different-required': 'De to arbeider i hver sin organisasjon',
      'same-required': 'De to arbeider i samme organisasjon',
      earlier: 'De to har ikke hatt et forløp sammen før',
      forbidden: 'Par dere har forbudt, blir ikke foreslått',
      locked: 'Par dere har låst, holdes',
    },
    hint: {
      themes: 'Høyst tre teller med.',
      developmentAreas: 'Høyst tre teller med.',
      competences: 'Høyst tre teller med.',
      experienceGap: (from, to) =>
        `Når mentor har ${from} til ${to} år mer. Litt mindre for hvert år utenfor.`,
    },
    pairs: 'Låste og forbudte par',
    noPairs: 'Dere har ikke låst eller forbudt noen par.',
    changePairs: 'Lås eller forby et par',
    earlier: 'Tidligere matchinger',
    noEarlier: 'Det er ikke kjørt noen ennå',
    outcome: (pairs, mentees) => `${pairs} av ${mentees} fikk et forslag`,
    states: {
      waiting: 'På vei',
      running: 'På vei',
      done: 'Ikke publisert',
      published: 'Publisert',
      failed: 'Lyktes ikke',
      cancelled: 'Stoppet',
    },
  },
  en: {
    title: 'Matching',
    menteesWait: (count, shown) =>
      plural(count, 'One mentee is waiting for a mentor.', `${shown} mentees are waiting for a mentor.`),
    mentorsHave: (count, shown, places) =>
      plural(count, `One mentor has ${places}.`, `${shown} mentors have ${places}.`),
    places: (count, shown) =>
      count === 0 ? 'no free places' : plural(count, 'one free place', `${shown} free places`),
    groups: largest => `room for a group of at most ${largest}`,
    placesUnderWay: places =>
      plural(
        places,
        'The groups under way have room for one more.',
        `The groups under way have room for ${places} more.`,
      ),
    equalsWait: (count, shown) =>
      plural(count, 'One person is waiting for a partner.', `${shown} people are waiting for a partner.`),
    noMentees: 'No mentees are waiting for a mentor',
    noMenteesLine: 'As soon as somebody signs up, you can find a mentor for them here.',
    noMentors: 'No mentors take part yet',
    noMentorsLine: 'Bring in a list, or invite them.',
    people: 'See who takes part',
    closed: 'The programme is closed. Here you can see what has been run.',
    run: 'Run the matching',
    runAgain: 'Run a new matching',
    underWay: 'A matching is under way',
    underWayLine: 'Only one can run at a time.',
    seeProgress: 'See how far it has come',
    alreadyRunning: 'A matching is already under way. Wait until it is done, or stop it.',
    toReview: 'A matching is waiting for you',
    see: 'See the proposals',
    rules: 'This must hold',
    rulesLine: 'These rules are never broken. You find them in the programme’s settings.',
    settings: 'See the settings',
    must: {
      group: (least, most) => `A group has ${least} to ${most} mentees; a smaller one does not begin`,
      peers: 'The two are equals, and each gets one',
      capacity: 'No mentor gets more than there is room for, across all programmes',
      differentUnit: 'The two do not work in the same unit',
      leaders: depth =>
        plural(
          depth,
          'Neither is the other’s line manager',
          `Neither leads the other, up to ${depth} levels`,
        ),
      'different-required': 'The two work in different organisations',
      'same-required': 'The two work in the same organisation',
      earlier: 'The two have not had a mentorship together before',
      forbidden: 'Pairs you have forbidden are not proposed',
      locked: 'Pairs you have locked are kept',
    },
    hint: {
      themes: 'Three count at most.',
      developmentAreas: 'Three count at most.',
      competences: 'Three count at most.',
      experienceGap: (from, to) =>
        `When the mentor has ${from} to ${to} years more. A little less for each year outside that.`,
    },
    pairs: 'Locked and forbidden pairs',
    noPairs: 'You have not locked or forbidden any pairs.',
    changePairs: 'Lock or forbid a pair',
    earlier: 'Earlier matchings',
    noEarlier: 'None has been run yet',
    outcome: (pairs, mentees) => `${pairs} of ${mentees} had a proposal`,
    states: {
      waiting: 'Under way',
      running: 'Under way',
      done: 'Not published',
      published: 'Published',
      failed: 'Did not succeed',
      cancelled: 'Stopped',
    },
  },
})
