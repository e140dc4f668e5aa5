import { translations } from '../platform/i18n.ts'

/** The coordinator's own questions, where they are answered. */
export const texts = translations({
  da: {
    legend: (organisation: string) => `Et par spørgsmål fra ${organisation}`,
    hint: 'Kun koordinatoren kan læse det, du svarer her.',
    errors: { choose: 'Vælg et svar.', write: 'Skriv et svar.' },
  },
  nb: {
    legend: organisation => `Et par spørsmål fra ${organisation}`,
    hint: 'Bare koordinatoren kan lese det du svarer her.',
    errors: { choose: 'Velg et svar.', write: 'Skriv et svar.' },
  },
  en: {
    legend: organisation => `A few questions from ${organisation}`,
    hint: 'Only the coordinator can read what you answer here.',
    errors: { choose: 'Choose an answer.', write: 'Write an answer.' },
  },
})
