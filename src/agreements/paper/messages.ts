import { translations } from '../../platform/i18n.ts'

/** The words around an agreement on paper. */
export const paperTexts = translations({
  da: {
    fileName: 'Mentoraftale',
    emptyFileName: 'Mentoraftale til at udfylde',
    draft: 'Et udkast, som I endnu ikke har sagt ja til.',
    holdsSince: (when: string) => `Har gældt siden ${when}. Det underskrevne dokument ligger i jeres rum.`,
    emptyLede: 'Tal jer igennem den, og skriv, hvad I bliver enige om. I kan altid ændre den sammen.',
    dateAndName: (role: string) => `${role}: dato og navn`,
    word: 'Hent som Word',
    empty: 'En tom aftale at udfylde på papir:',
  },
  nb: {
    fileName: 'Mentoravtale',
    emptyFileName: 'Mentoravtale til å fylle ut',
    draft: 'Et utkast som dere ennå ikke har sagt ja til.',
    holdsSince: when => `Har vært i kraft siden ${when}. Det underskrevne dokumentet ligger i rommet deres.`,
    emptyLede: 'Snakk dere gjennom den, og skriv det dere blir enige om. Dere kan alltid endre den sammen.',
    dateAndName: role => `${role}: dato og navn`,
    word: 'Last ned som Word',
    empty: 'En tom avtale til å fylle ut på papir:',
  },
  en: {
    fileName: 'Mentoring agreement',
    emptyFileName: 'Mentoring agreement to fill in',
    draft: 'A draft that not everyone has said yes to yet.',
    holdsSince: when => `In force since ${when}. The signed document is in your room.`,
    emptyLede: 'Talk it through and write down what you agree on. You can always change it together.',
    dateAndName: role => `${role}: date and name`,
    word: 'Download as Word',
    empty: 'An empty agreement to fill in on paper:',
  },
})
