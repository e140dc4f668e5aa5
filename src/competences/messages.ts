import { translations } from '../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Kompetencer',
    lede: (shared: string) =>
      `Ordene, folk kan vælge, når de fortæller, hvad de er gode til. Der er ${shared} ord, som alle deler.`,
    own: 'Jeres egne ord',
    add: 'Tilføj et ord',
    nameIn: { da: 'På dansk', nb: 'På norsk', en: 'På engelsk' },
    others: 'Andre ord for det samme',
    othersHint: 'Ét på hver linje. Skriver nogen et af dem, forstår vi, hvad de mener.',
    organisation: 'Hvem ordet er for',
    added: 'Ordet er med nu. Det, folk har skrevet før, bliver genkendt om lidt.',
    importTitle: 'Hent en fælles liste',
    importLede:
      'ESCO er EU’s liste over kompetencer. Hent den som CSV hos ESCO, og læg den ind her, et sprog ad gangen.',
    file: 'Filen med kompetencer',
    fileHint: 'For eksempel skills_da.csv, højst 10 MB.',
    language: 'Sprog i filen',
    bringIn: 'Læg listen ind',
    imported: (count: string) => `${count} kompetencer er lagt ind.`,
    errors: {
      name: 'Skriv ordet på mindst ét sprog.',
      file: 'Vælg en fil.',
      language: 'Vælg, hvilket sprog filen er på.',
      'no-concepts': 'Det er ikke en liste fra ESCO: der mangler kolonnerne conceptUri og preferredLabel.',
    },
  },
  nb: {
    title: 'Kompetanser',
    lede: shared =>
      `Ordene folk kan velge når de forteller hva de er gode til. Det er ${shared} ord som alle deler.`,
    own: 'Deres egne ord',
    add: 'Legg til et ord',
    nameIn: { da: 'På dansk', nb: 'På norsk', en: 'På engelsk' },
    others: 'Andre ord for det samme',
    othersHint: 'Ett på hver linje. Skriver noen et av dem, forstår vi hva de mener.',
    organisation: 'Hvem ordet er for',
    added: 'Ordet er med nå. Det folk har skrevet før, blir gjenkjent om litt.',
    importTitle: 'Hent en felles liste',
    importLede:
      'ESCO er EUs liste over kompetanser. Hent den som CSV hos ESCO, og legg den inn her, ett språk om gangen.',
    file: 'Filen med kompetanser',
    fileHint: 'For eksempel skills_no.csv, høyst 10 MB.',
    language: 'Språket i filen',
    bringIn: 'Legg inn listen',
    imported: count => `${count} kompetanser er lagt inn.`,
    errors: {
      name: 'Skriv ordet på minst ett språk.',
      file: 'Velg en fil.',
      language: 'Velg hvilket språk filen er på.',
      'no-concepts': 'Dette er ikke en liste fra ESCO: Kolonnene conceptUri og preferredLabel mangler.',
    },
  },
  en: {
    title: 'Competences',
    lede: shared =>
      `The words people can choose to say what they are good at. ${shared} words are shared by everybody.`,
    own: 'Your own words',
    add: 'Add a word',
    nameIn: { da: 'In Danish', nb: 'In Norwegian', en: 'In English' },
    others: 'Other words for the same',
    othersHint: 'One on each line. When somebody writes one of them, we know what they mean.',
    organisation: 'Whose word it is',
    added: 'The word is in. What people wrote before will be recognised shortly.',
    importTitle: 'Bring in a shared list',
    importLede:
      'ESCO is the European list of skills. Download it from ESCO as CSV and bring it in here, one language at a time.',
    file: 'The file of skills',
    fileHint: 'For example skills_en.csv, at most 10 MB.',
    language: 'Language of the file',
    bringIn: 'Bring the list in',
    imported: count => `${count} competences are in.`,
    errors: {
      name: 'Write the word in one language at least.',
      file: 'Choose a file.',
      language: 'Choose the language of the file.',
      'no-concepts': 'This is no list from ESCO: it has no columns conceptUri and preferredLabel.',
    },
  },
})
