import { plural, translations } from '../platform/i18n.ts'

/** What the mail says: what to do and where, never about whom or what. */
export const mailTexts = translations({
  da: {
    subject: 'Noget venter på dig i mentorordningen',
    intro: (things: number) => plural(things, 'Én ting venter på dig:', `${things} ting venter på dig:`),
    things: {
      first_meeting: 'Aftal jeres første møde',
      trial_answer: 'Sig, om matchet er rigtigt',
      signature: 'Gør jeres aftale færdig',
      rhythm: 'Aftal jeres næste møde',
      ending: 'Jeres forløb slutter snart: gør plads til et sidste møde',
      check_list: 'Noget på tjeklisten for de første måneder skulle være gjort: se, hvad der er dit',
      newcomers: 'Noget er for sent for en ny kollega: se, hvem du kan hjælpe',
    },
    kinds: {
      first_meeting: 'det første møde',
      trial_answer: 'svaret efter prøvemødet',
      signature: 'aftalen',
      rhythm: 'det næste møde',
      ending: 'afslutningen',
      check_list: 'tjeklisten',
      newcomers: 'det, der er for sent hos nye kolleger',
    },
    off: (kind: string) => `Slå påmindelser om ${kind} fra:`,
  },
  nb: {
    subject: 'Noe venter på deg i mentorordningen',
    intro: things => plural(things, 'Én ting venter på deg:', `${things} ting venter på deg:`),
    things: {
      first_meeting: 'Avtal det første møtet',
      trial_answer: 'Si om matchen er riktig',
      signature: 'Gjør avtalen ferdig',
      rhythm: 'Avtal det neste møtet',
      ending: 'Forløpet slutter snart: sett av tid til et siste møte',
      check_list: 'Noe på sjekklisten for de første månedene skulle vært gjort: se hva som er ditt',
      newcomers: 'Noe er for sent for en ny kollega: se hvem du kan hjelpe',
    },
    kinds: {
      first_meeting: 'det første møtet',
      trial_answer: 'svaret etter prøvemøtet',
      signature: 'avtalen',
      rhythm: 'det neste møtet',
      ending: 'avslutningen',
      check_list: 'sjekklisten',
      newcomers: 'det som er for sent hos nye kolleger',
    },
    off: kind => `Slå av påminnelser om ${kind}:`,
  },
  en: {
    subject: 'Something waits for you in the mentoring programme',
    intro: things => plural(things, 'One thing waits for you:', `${things} things wait for you:`),
    things: {
      first_meeting: 'Arrange your first meeting',
      trial_answer: 'Say whether the match is right',
      signature: 'Finish your agreement',
      rhythm: 'Arrange your next meeting',
      ending: 'Your mentorship ends soon: make room for a last meeting',
      check_list: 'Something on the check list for the first months should be done: see what is yours',
      newcomers: 'Something is late for a new colleague: see whom you can help',
    },
    kinds: {
      first_meeting: 'the first meeting',
      trial_answer: 'the answer after the trial meeting',
      signature: 'the agreement',
      rhythm: 'the next meeting',
      ending: 'the ending',
      check_list: 'the check list',
      newcomers: 'what is late around new colleagues',
    },
    off: kind => `Turn off reminders of ${kind}:`,
  },
})
