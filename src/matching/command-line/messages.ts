import { plural, translations } from '../../platform/i18n.ts'

/** What the command line says of lists and of a match, in the language that is asked for. */
export const texts = translations({
  da: {
    row: 'række',
    nameless: 'Der står hverken navn, nummer eller mailadresse.',
    notACount: (written: string) => `”${written}” skal være et helt tal fra 0.`,
    noFile: (file: string) => `Der er ingen fil ${file}.`,
    notAFile: (file: string) => `${file} er ikke en fil.`,
    unreadable: (file: string, why: string) => `${file} kan ikke læses: ${why}.`,
    nobodyNamed: (file: string, headings: string) =>
      `${file}: ingen kolonne siger, hvem folk er. Kald én af dem Navn, ID eller E-mail. Overskrifterne er: ${headings}.`,
    otherSheets: (file: string, read: string, others: string) =>
      `${file}: læst er arket ${read}. Ikke læst: ${others}.`,
    onBothLists: (name: string) =>
      `${name} står på begge lister og regnes for én person, der ikke kan blive sin egen mentor.`,
    unknownLeaders: (count: number, names: string) =>
      `${plural(count, '1 leder', `${count} ledere`)} står ikke på listerne, så ingen ved, hvem der er over dem: ${names}${count > 3 ? ' …' : '.'}`,
    notCounted: (line: string) => `${line} Det tæller ikke med.`,
    sameId: (id: string, rows: string) =>
      `”${id}” står i række ${rows}. Behold den ene, eller giv dem hver sit nummer.`,
    noMentees: (file: string) => `Der er ingen mentees i ${file}.`,
    noMentors: (file: string) => `Der er ingen mentorer i ${file}.`,
    mentorsOnly: (file: string, rows: number) =>
      `${file}: ${plural(rows, '1 række er kun mentor', `${rows} rækker er kun mentorer`)} og tæller ikke som mentee.`,
    menteesOnly: (file: string, rows: number) =>
      `${file}: ${plural(rows, '1 række er kun mentee', `${rows} rækker er kun mentees`)} og tæller ikke som mentor.`,
    withheld: (file: string, rows: number) =>
      `${file}: i ${plural(rows, '1 række', `${rows} rækker`)} står et personnummer. Det er ikke læst. Slet det.`,
    pairNotFound: (rule: string, pair: string) =>
      `${rule}: ${pair} tæller ikke med, da en af dem ikke findes på listerne. Er navnet stavet rigtigt?`,
    unknownWish: (name: string, wish: string) =>
      `${name} ønsker ”${wish}”, som ikke kan findes på den anden liste.`,
    unusedColumns: (file: string, columns: string) => `${file}: matchningen ser ikke på ${columns}.`,
    assumedPlaces: (file: string, mentors: number, places: number) =>
      `${file}: ${plural(mentors, '1 mentor har', `${mentors} mentorer har`)} ikke skrevet antal pladser og får ${places}.`,
    matched: (count: number, pairs: string, mentees: string) =>
      plural(count, `1 par til ${mentees} mentees`, `${pairs} par til ${mentees} mentees`),
    proven: 'Bevist: ingen fordeling, der følger reglerne, er bedre',
    unproven: 'Ikke bevist',
    worst: (points: string) => `Svageste par: ${points} point`,
    total: (points: string) => `I alt: ${points} point`,
    totalBound: (points: string, bound: string) =>
      `I alt: ${points} point. Mere end ${bound} kan det ikke blive`,
    took: (seconds: string) => `Tid: ${seconds} sekunder`,
    leftOut: (rows: number) => plural(rows, 'En række er ikke med:', `${rows} rækker er ikke med:`),
    goodToKnow: 'Godt at vide:',
    columns: {
      mentee: 'Mentee',
      mentor: 'Mentor',
      menteeId: 'Mentees id',
      mentorId: 'Mentors id',
      points: 'Point',
      locked: 'Låst',
      for: 'Taler for',
      against: 'Taler imod',
    },
    yes: 'ja',
    waiting: (count: string) => `Uden mentor: ${count}`,
    without: 'ingen mentor',
    more: (count: string) => `… og ${count} mere.`,
    written: (file: string) => `Det hele står i ${file}.`,
  },
  nb: {
    row: 'rad',
    nameless: 'Her står verken navn, nummer eller e-postadresse.',
    notACount: written => `«${written}» må være et helt tall fra 0.`,
    noFile: file => `Det er ingen fil ${file}.`,
    notAFile: file => `${file} er ikke en fil.`,
    unreadable: (file, why) => `${file} kan ikke leses: ${why}.`,
    nobodyNamed: (file, headings) =>
      `${file}: ingen kolonne sier hvem folk er. Kall én av dem Navn, ID eller E-post. Overskriftene er: ${headings}.`,
    otherSheets: (file, read, others) => `${file}: arket ${read} er lest. Ikke lest: ${others}.`,
    onBothLists: name =>
      `${name} står på begge listene og regnes som én person, som ikke kan bli sin egen mentor.`,
    unknownLeaders: (count, names) =>
      `${plural(count, '1 leder', `${count} ledere`)} står ikke på listene, så ingen vet hvem som er over dem: ${names}${count > 3 ? ' …' : '.'}`,
    notCounted: line => `${line} Det teller ikke med.`,
    sameId: (id, rows) => `«${id}» står i rad ${rows}. Behold den ene, eller gi dem hvert sitt nummer.`,
    noMentees: file => `Det er ingen menteer i ${file}.`,
    noMentors: file => `Det er ingen mentorer i ${file}.`,
    mentorsOnly: (file, rows) =>
      `${file}: ${plural(rows, '1 rad er bare mentor', `${rows} rader er bare mentorer`)} og teller ikke som mentee.`,
    menteesOnly: (file, rows) =>
      `${file}: ${plural(rows, '1 rad er bare mentee', `${rows} rader er bare menteer`)} og teller ikke som mentor.`,
    withheld: (file, rows) =>
      `${file}: i ${plural(rows, '1 rad', `${rows} rader`)} står et fødselsnummer. Det er ikke lest. Slett det.`,
    pairNotFound: (rule, pair) =>
      `${rule}: ${pair} teller ikke med, siden en av dem ikke finnes på listene. Er navnet stavet riktig?`,
    unknownWish: (name, wish) => `${name} ønsker «${wish}», som ikke finnes på den andre listen.`,
    unusedColumns: (file, columns) => `${file}: matchingen ser ikke på ${columns}.`,
    assumedPlaces: (file, mentors, places) =>
      `${file}: ${plural(mentors, '1 mentor har', `${mentors} mentorer har`)} ikke skrevet antall plasser og får ${places}.`,
    matched: (count, pairs, mentees) =>
      plural(count, `1 par til ${mentees} menteer`, `${pairs} par til ${mentees} menteer`),
    proven: 'Bevist: ingen fordeling som følger reglene, er bedre',
    unproven: 'Ikke bevist',
    worst: points => `Svakeste par: ${points} poeng`,
    total: points => `Til sammen: ${points} poeng`,
    totalBound: (points, bound) => `Til sammen: ${points} poeng. Mer enn ${bound} kan det ikke bli`,
    took: seconds => `Tid: ${seconds} sekunder`,
    leftOut: rows => plural(rows, 'Én rad er ikke med:', `${rows} rader er ikke med:`),
    goodToKnow: 'Godt å vite:',
    columns: {
      mentee: 'Mentee',
      mentor: 'Mentor',
      menteeId: 'Id for mentee',
      mentorId: 'Id for mentor',
      points: 'Poeng',
      locked: 'Låst',
      for: 'Taler for',
      against: 'Taler mot',
    },
    yes: 'ja',
    waiting: count => `Uten mentor: ${count}`,
    without: 'ingen mentor',
    more: count => `… og ${count} til.`,
    written: file => `Alt står i ${file}.`,
  },
  en: {
    row: 'row',
    nameless: 'There is no name, no number and no email address.',
    notACount: written => `“${written}” must be a whole number from 0.`,
    noFile: file => `There is no file ${file}.`,
    notAFile: file => `${file} is not a file.`,
    unreadable: (file, why) => `${file} cannot be read: ${why}.`,
    nobodyNamed: (file, headings) =>
      `${file}: no column says who people are. Call one of them Name, ID or Email. The headings are: ${headings}.`,
    otherSheets: (file, read, others) => `${file}: the sheet ${read} is read. Not read: ${others}.`,
    onBothLists: name =>
      `${name} is on both lists and is taken for one person, who cannot be their own mentor.`,
    unknownLeaders: (count, names) =>
      `${plural(count, '1 leader is', `${count} leaders are`)} on neither list, so nobody knows who is above them: ${names}${count > 3 ? ' …' : '.'}`,
    notCounted: line => `${line} It does not count.`,
    sameId: (id, rows) => `“${id}” is in rows ${rows}. Keep one of them, or give each a number of its own.`,
    noMentees: file => `There are no mentees in ${file}.`,
    noMentors: file => `There are no mentors in ${file}.`,
    mentorsOnly: (file, rows) =>
      `${file}: ${plural(rows, '1 row is a mentor only and does', `${rows} rows are mentors only and do`)} not count as a mentee.`,
    menteesOnly: (file, rows) =>
      `${file}: ${plural(rows, '1 row is a mentee only and does', `${rows} rows are mentees only and do`)} not count as a mentor.`,
    withheld: (file, rows) =>
      `${file}: ${plural(rows, '1 row holds', `${rows} rows hold`)} a personal number. It was not read. Delete it.`,
    pairNotFound: (rule, pair) =>
      `${rule}: ${pair} does not count, since one of them is not on the lists. Is the name spelt right?`,
    unknownWish: (name, wish) => `${name} wishes for “${wish}”, who is not to be found on the other list.`,
    unusedColumns: (file, columns) => `${file}: the matching does not look at ${columns}.`,
    assumedPlaces: (file, mentors, places) =>
      `${file}: ${plural(mentors, '1 mentor says', `${mentors} mentors say`)} no number of places and ${plural(mentors, 'gets', 'get')} ${places}.`,
    matched: (count, pairs, mentees) =>
      plural(count, `1 pair for ${mentees} mentees`, `${pairs} pairs for ${mentees} mentees`),
    proven: 'Proven: no way of pairing that keeps the rules is better',
    unproven: 'Not proven',
    worst: points => `Weakest pair: ${points} points`,
    total: points => `Total: ${points} points`,
    totalBound: (points, bound) => `Total: ${points} points. It cannot be more than ${bound}`,
    took: seconds => `Time: ${seconds} seconds`,
    leftOut: rows => plural(rows, 'One row does not take part:', `${rows} rows do not take part:`),
    goodToKnow: 'Good to know:',
    columns: {
      mentee: 'Mentee',
      mentor: 'Mentor',
      menteeId: 'Mentee’s id',
      mentorId: 'Mentor’s id',
      points: 'Points',
      locked: 'Locked',
      for: 'For it',
      against: 'Against it',
    },
    yes: 'yes',
    waiting: count => `Without a mentor: ${count}`,
    without: 'no mentor',
    more: count => `… and ${count} more.`,
    written: file => `All of it is in ${file}.`,
  },
})
