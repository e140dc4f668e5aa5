import { translations } from '../../../platform/i18n.ts'

/** Making the question bank one's own. */
export const texts = translations({
  da: {
    lede: 'Gør spørgsmålene til jeres. Ret ordene, skjul et, eller skriv jeres egne. Andre organisationer ser det ikke.',
    add: 'Skriv et spørgsmål',
    addLede: 'Skriv det kort, og så svaret ikke er givet. Ét sprog er nok; de andre ser det sprog, der er.',
    change: 'Ret spørgsmålet',
    changeLede: 'Tøm et felt, så står der igen det, der fulgte med.',
    question: 'Spørgsmål',
    inLanguage: (language: string) => `Spørgsmålet på ${language.toLocaleLowerCase('da')}`,
    anyTheme: 'Passer til alle samtaler',
    save: 'Gem',
    saved: 'Det er gemt. De to, der skal mødes, ser det nu.',
    errors: {
      words: 'Skriv spørgsmålet på mindst ét sprog.',
      choose: 'Vælg en af mulighederne.',
      stages: 'Vælg mindst ét sted på vejen.',
    },
  },
  nb: {
    lede: 'Gjør spørsmålene til deres. Endre ordene, skjul et, eller skriv deres egne. Andre organisasjoner ser det ikke.',
    add: 'Skriv et spørsmål',
    addLede:
      'Skriv det kort, og slik at svaret ikke er gitt. Ett språk er nok; de andre ser språket som finnes.',
    change: 'Endre spørsmålet',
    changeLede: 'Tøm et felt, så står det igjen det som fulgte med.',
    question: 'Spørsmål',
    inLanguage: language => `Spørsmålet på ${language.toLocaleLowerCase('nb')}`,
    anyTheme: 'Passer til alle samtaler',
    save: 'Lagre',
    saved: 'Det er lagret. De to som skal møtes, ser det nå.',
    errors: {
      words: 'Skriv spørsmålet på minst ett språk.',
      choose: 'Velg en av mulighetene.',
      stages: 'Velg minst ett sted på veien.',
    },
  },
  en: {
    lede: 'Make the questions yours. Change the words, hide one, or write your own. Other organisations do not see it.',
    add: 'Write a question',
    addLede: 'Keep it short, and leave the answer open. One language is enough; others see the one there is.',
    change: 'Change the question',
    changeLede: 'Empty a field, and what came along stands there again.',
    question: 'Question',
    inLanguage: language => `The question in ${language}`,
    anyTheme: 'Suits any conversation',
    save: 'Save',
    saved: 'Saved. Those who are to meet see it now.',
    errors: {
      words: 'Please write the question in at least one language.',
      choose: 'Please choose one of these.',
      stages: 'Please choose at least one place on the way.',
    },
  },
})
