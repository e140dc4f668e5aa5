import { translations } from '../platform/i18n.ts'

export const texts = translations({
  da: {
    title: { mentee: 'Hvem vil du helst have som mentor?', mentor: 'Hvem vil du helst have som mentee?' },
    lede: {
      mentee:
        'Skriv op til fem, og den, du helst vil have, først. Koordinatoren ser dem, og den, du ønsker, kan se, at du gerne vil.',
      mentor:
        'Her er de mentees, der har ønsket dig. Skriv op til fem, og den, du helst vil have, først. Kun koordinatoren ser det.',
    },
    promise: 'Et ønske er ikke et løfte. Matchningen prøver at opfylde så mange som muligt.',
    own: 'Dine ønsker',
    noneYet: 'Du har ikke ønsket nogen endnu.',
    suggestions: { mentee: 'Mentorer, der passer til det, du søger', mentor: 'De har ønsket dig' },
    nobody: { mentee: 'Ingen at vise lige nu', mentor: 'Ingen har ønsket dig endnu' },
    nobodyLine: { mentee: 'Din koordinator hjælper dig.', mentor: 'Du er med i matchningen alligevel.' },
    add: 'Ønsk',
    remove: 'Fjern',
    up: 'Flyt op',
    full: 'Du har ønsket fem. Fjern en for at ønske en anden.',
    back: 'Ordningen',
    open: 'Sig, hvem du helst vil have',
  },
  nb: {
    title: { mentee: 'Hvem vil du helst ha som mentor?', mentor: 'Hvem vil du helst ha som mentee?' },
    lede: {
      mentee:
        'Skriv opptil fem, og den du helst vil ha, først. Koordinatoren ser dem, og den du ønsker, kan se at du gjerne vil.',
      mentor:
        'Her er menteene som har ønsket deg. Skriv opptil fem, og den du helst vil ha, først. Bare koordinatoren ser det.',
    },
    promise: 'Et ønske er ikke et løfte. Matchingen prøver å oppfylle så mange som mulig.',
    own: 'Ønskene dine',
    noneYet: 'Du har ikke ønsket noen ennå.',
    suggestions: { mentee: 'Mentorer som passer til det du søker', mentor: 'De har ønsket deg' },
    nobody: { mentee: 'Ingen å vise akkurat nå', mentor: 'Ingen har ønsket deg ennå' },
    nobodyLine: { mentee: 'Koordinatoren hjelper deg.', mentor: 'Du er med i matchingen likevel.' },
    add: 'Ønsk',
    remove: 'Fjern',
    up: 'Flytt opp',
    full: 'Du har ønsket fem. Fjern en for å ønske en annen.',
    back: 'Ordningen',
    open: 'Si hvem du helst vil ha',
  },
  en: {
    title: {
      mentee: 'Who would you most like as a mentor?',
      mentor: 'Who would you most like as a mentee?',
    },
    lede: {
      mentee:
        'List up to five, your first choice first. The coordinator sees them, and those you wish for can see that you would like to.',
      mentor:
        'These mentees have wished for you. List up to five, your first choice first. Only the coordinator sees it.',
    },
    promise: 'A wish is not a promise. The matching tries to meet as many as it can.',
    own: 'Your wishes',
    noneYet: 'You have not wished for anybody yet.',
    suggestions: { mentee: 'Mentors who suit what you seek', mentor: 'They have wished for you' },
    nobody: { mentee: 'Nobody to show just now', mentor: 'Nobody has wished for you yet' },
    nobodyLine: {
      mentee: 'Your coordinator helps you.',
      mentor: 'You are part of the matching all the same.',
    },
    add: 'Wish for',
    remove: 'Remove',
    up: 'Move up',
    full: 'You have wished for five. Remove one to wish for another.',
    back: 'The programme',
    open: 'Say who you would like most',
  },
})
