import { translations } from '../platform/i18n.ts'

/** What somebody who is asked reads. */
export const texts = translations({
  da: {
    title: 'Hvad giver forløbet dig?',
    lede: (programme: string, minutes: string) =>
      `Det handler om ${programme} og tager ca. ${minutes}. Du kan springe over, hvad du vil. Når svaret er sendt, kan det ikke ændres.`,
    anonymous: (day: string) =>
      `Dit svar er anonymt. Ingen kan se, hvem der har svaret hvad, og tallene vises først, når alle har haft tid til at svare, ${day}. Skriv ikke navne eller andet, der røber nogen.`,
    scale: 'Hvor enig er du?',
    nothing: 'Svar på mindst ét spørgsmål.',
    send: 'Send mit svar',
    thanks: 'Tak for dit svar',
    thanksLine: 'Det er sendt uden dit navn. Du kan lukke siden.',
    over: 'Der er lukket for svar',
    overLine: 'Evalueringen er slut. Tak, fordi du ville svare.',
    waiting: 'Fortæl, hvad forløbet giver dig',
    waitingLine: 'Fem minutter, anonymt',
    answer: 'Svar',
  },
  nb: {
    title: 'Hva gir forløpet deg?',
    lede: (programme, minutes) =>
      `Det handler om ${programme} og tar ca. ${minutes}. Du kan hoppe over det du vil. Når svaret er sendt, kan det ikke endres.`,
    anonymous: day =>
      `Svaret ditt er anonymt. Ingen kan se hvem som har svart hva, og tallene vises først når alle har hatt tid til å svare, ${day}. Ikke skriv navn eller annet som røper noen.`,
    scale: 'Hvor enig er du?',
    nothing: 'Svar på minst ett spørsmål.',
    send: 'Send svaret mitt',
    thanks: 'Takk for svaret',
    thanksLine: 'Det er sendt uten navnet ditt. Du kan lukke siden.',
    over: 'Det er stengt for svar',
    overLine: 'Evalueringen er over. Takk for at du ville svare.',
    waiting: 'Fortell hva forløpet gir deg',
    waitingLine: 'Fem minutter, anonymt',
    answer: 'Svar',
  },
  en: {
    title: 'What does the mentorship give you?',
    lede: (programme, minutes) =>
      `This is about ${programme} and takes about ${minutes}. You can skip whatever you like. Once sent, your answer cannot be changed.`,
    anonymous: day =>
      `Your answer is anonymous. Nobody can see who answered what, and figures are shown only when everybody has had time to answer, ${day}. Please write no names, nor anything else that gives somebody away.`,
    scale: 'How much do you agree?',
    nothing: 'Answer at least one question.',
    send: 'Send my answer',
    thanks: 'Thank you for your answer',
    thanksLine: 'It was sent without your name. You can close the page.',
    over: 'Answering has closed',
    overLine: 'The evaluation is over. Thank you for wanting to answer.',
    waiting: 'Say what the mentorship gives you',
    waitingLine: 'Five minutes, anonymous',
    answer: 'Answer',
  },
})
