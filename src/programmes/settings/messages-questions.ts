import { translations } from '../../platform/i18n.ts'

/** The coordinator's own questions, where they are made. */
export const texts = translations({
  da: {
    own: 'Spørg om noget selv',
    ownCount: (count: number) => `Dine egne spørgsmål (${count})`,
    ownHint: 'De kommer med i tilmeldingen. Kun du og den, der svarer, kan læse svarene.',
    place: (number: number) => `Spørgsmål ${number}`,
    text: 'Hvad vil du spørge om?',
    textHint: 'Tøm feltet, hvis spørgsmålet skal væk. Spørg ikke om helbred, tro eller andet, der er privat.',
    statement: (low: string, high: string) =>
      `Det er et udsagn, man er enig eller uenig i: fra ”${low}” til ”${high}”`,
    options: 'Svar at vælge mellem',
    optionsHint: 'Ét på hver linje. Er feltet tomt, svarer man med egne ord.',
    low: 'Skala: det betyder 1',
    endsHint: 'Skriv et ord til hver ende, så svarer man med et tal fra 1 til 5.',
    high: 'Skala: det betyder 5',
    side: 'Hvem får spørgsmålet?',
    sides: { mentor: 'Mentorer', mentee: 'Mentees', both: 'Alle' },
    inLanguages: 'På flere sprog',
    inLanguagesHint:
      'Den, der læser på et andet sprog, får ordene her. Første linje er spørgsmålet, derefter svarene eller skalaens to ender, én på hver linje.',
    inLanguage: { da: 'På dansk', nb: 'På norsk', en: 'På engelsk' },
    mayBeLeft: 'Man kan lade være med at svare',
    errors: {
      otherLines: (lines: number) =>
        `Her skal være ${lines} ${lines === 1 ? 'linje' : 'linjer'}: spørgsmålet og de samme svar.`,
      bothEnds: 'Skriv et ord til begge ender af skalaen.',
      oneWay: 'Vælg én måde at svare på: svar at vælge mellem eller en skala.',
      oneOption: 'Skriv mindst to svar, eller lad feltet være tomt.',
      manyOptions: (most: number) => `Skriv højst ${most} svar.`,
      longOption: (most: number) => `Et svar kan højst være ${most} tegn.`,
    },
  },
  nb: {
    own: 'Spør om noe selv',
    ownCount: count => `Dine egne spørsmål (${count})`,
    ownHint: 'De kommer med i påmeldingen. Bare du og den som svarer, kan lese svarene.',
    place: number => `Spørsmål ${number}`,
    text: 'Hva vil du spørre om?',
    textHint: 'Tøm feltet hvis spørsmålet skal bort. Ikke spør om helse, tro eller annet som er privat.',
    statement: (low, high) => `Det er et utsagn man er enig eller uenig i: fra «${low}» til «${high}»`,
    options: 'Svar å velge mellom',
    optionsHint: 'Ett på hver linje. Er feltet tomt, svarer man med egne ord.',
    low: 'Skala: dette betyr 1',
    endsHint: 'Skriv et ord til hver ende, så svarer man med et tall fra 1 til 5.',
    high: 'Skala: dette betyr 5',
    side: 'Hvem får spørsmålet?',
    sides: { mentor: 'Mentorer', mentee: 'Menteer', both: 'Alle' },
    inLanguages: 'På flere språk',
    inLanguagesHint:
      'Den som leser på et annet språk, får ordene her. Første linje er spørsmålet, deretter svarene eller de to endene av skalaen, én på hver linje.',
    inLanguage: { da: 'På dansk', nb: 'På norsk', en: 'På engelsk' },
    mayBeLeft: 'Man kan la være å svare',
    errors: {
      otherLines: lines =>
        `Her skal det være ${lines} ${lines === 1 ? 'linje' : 'linjer'}: spørsmålet og de samme svarene.`,
      bothEnds: 'Skriv et ord til begge ender av skalaen.',
      oneWay: 'Velg én måte å svare på: svar å velge mellom eller en skala.',
      oneOption: 'Skriv minst to svar, eller la feltet stå tomt.',
      manyOptions: most => `Skriv høyst ${most} svar.`,
      longOption: most => `Et svar kan være høyst ${most} tegn.`,
    },
  },
  en: {
    own: 'Ask something of your own',
    ownCount: count => `Your own questions (${count})`,
    ownHint: 'They become part of the sign-up. Only you and the one who answers can read the answers.',
    place: number => `Question ${number}`,
    text: 'What would you like to ask?',
    textHint:
      'Empty the field to remove the question. Please do not ask about health, faith or other private matters.',
    statement: (low, high) => `It is a statement to agree or disagree with: from ‘${low}’ to ‘${high}’`,
    options: 'Answers to choose from',
    optionsHint: 'One on each line. If it is empty, people answer in their own words.',
    low: 'Scale: what 1 means',
    endsHint: 'Write a word for each end, and people answer with a number from 1 to 5.',
    high: 'Scale: what 5 means',
    side: 'Who gets the question?',
    sides: { mentor: 'Mentors', mentee: 'Mentees', both: 'Everybody' },
    inLanguages: 'In other languages',
    inLanguagesHint:
      'Whoever reads in another language gets these words. The first line is the question, then the answers or the two ends of the scale, one on each line.',
    inLanguage: { da: 'In Danish', nb: 'In Norwegian', en: 'In English' },
    mayBeLeft: 'It may be left unanswered',
    errors: {
      otherLines: lines =>
        `There should be ${lines} ${lines === 1 ? 'line' : 'lines'} here: the question and the same answers.`,
      bothEnds: 'Write a word for both ends of the scale.',
      oneWay: 'Choose one way to answer: answers to choose from or a scale.',
      oneOption: 'Write at least two answers, or leave the field empty.',
      manyOptions: most => `Write at most ${most} answers.`,
      longOption: most => `An answer can have at most ${most} characters.`,
    },
  },
})
