import { translations } from '../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Søg i jeres rum',
    lede: 'I det, du kan læse her: noter, beskeder, filers navne, opfølgning og møder.',
    words: 'Søg efter',
    find: 'Søg',
    none: 'Intet fundet',
    noneLine: 'Prøv et andet eller et kortere ord.',
    kinds: { note: 'Note', message: 'Besked', followUp: 'Opfølgning', meeting: 'Møde', file: 'Fil' },
  },
  nb: {
    title: 'Søk i rommet deres',
    lede: 'I det du kan lese her: notater, meldinger, navn på filer, oppfølging og møter.',
    words: 'Søk etter',
    find: 'Søk',
    none: 'Ingenting funnet',
    noneLine: 'Prøv et annet eller et kortere ord.',
    kinds: { note: 'Notat', message: 'Melding', followUp: 'Oppfølging', meeting: 'Møte', file: 'Fil' },
  },
  en: {
    title: 'Search in your room',
    lede: 'In what you can read here: notes, messages, names of files, follow-ups and meetings.',
    words: 'Search for',
    find: 'Search',
    none: 'Nothing found',
    noneLine: 'Try another word, or a shorter one.',
    kinds: { note: 'Note', message: 'Message', followUp: 'Follow-up', meeting: 'Meeting', file: 'File' },
  },
})
