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
    options: 'Svar at vælge mellem',
    optionsHint: 'Ét på hver linje. Er feltet tomt, svarer man med egne ord.',
    side: 'Hvem får spørgsmålet?',
    sides: { mentor: 'Mentorer', mentee: 'Mentees', both: 'Alle' },
    mayBeLeft: 'Man kan lade være med at svare',
    errors: {
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
    options: 'Svar å velge mellom',
    optionsHint: 'Ett på hver linje. Er feltet tomt, svarer man med egne ord.',
    side: 'Hvem får spørsmålet?',
    sides: { mentor: 'Mentorer', mentee: 'Menteer', both: 'Alle' },
    mayBeLeft: 'Man kan la være å svare',
    errors: {
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
    options: 'Answers to choose from',
    optionsHint: 'One on each line. If it is empty, people answer in their own words.',
    side: 'Who gets the question?',
    sides: { mentor: 'Mentors', mentee: 'Mentees', both: 'Everybody' },
    mayBeLeft: 'It may be left unanswered',
    errors: {
      oneOption: 'Write at least two answers, or leave the field empty.',
      manyOptions: most => `Write at most ${most} answers.`,
      longOption: most => `An answer can have at most ${most} characters.`,
    },
  },
})
