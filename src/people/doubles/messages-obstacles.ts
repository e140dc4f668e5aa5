import { translations } from '../../platform/i18n.ts'

/** What stands between two and their being one: to whoever runs their organisation, and to the person themselves. */
export const obstacleTexts = translations({
  da: {
    title: 'De to kan ikke samles endnu',
    ownTitle: 'Det her står i vejen',
    runner: {
      'each-other': () => 'De to har haft med hinanden at gøre i et forløb. Så er det nok to forskellige.',
      'same-mentor': () => 'Begge har et åbent forløb med den samme mentor.',
      'same-mentee': () => 'Begge er mentor for den samme mentee.',
      'two-mentors': (programme: string) => `Begge har en mentor i ${programme}.`,
      'two-starts': (programme: string) => `Begge er ny på arbejdspladsen i ${programme}.`,
      'asking-twice': (programme: string) => `Begge har spurgt om en mentor i ${programme}.`,
      'writing-twice': () => 'Begge har skrevet til den samme og venter på svar.',
      'written-twice': () => 'Begge har fået et brev fra den samme, som ikke er besvaret.',
      'too-many': () => 'Tilsammen har de flere end 20 mentees.',
    },
    own: {
      'each-other': () =>
        'De to har haft med hinanden at gøre i et forløb. Er begge dig, så skriv til din koordinator.',
      'same-mentor': (_: string, other: string) =>
        `Du har to åbne forløb med ${other} som mentor. Afslut det ene først.`,
      'same-mentee': (_: string, other: string) =>
        `Du har to åbne forløb med ${other} som mentee. Afslut det ene først.`,
      'two-mentors': (programme: string) => `Du har to mentorer i ${programme}. Afslut det ene forløb først.`,
      'two-starts': (programme: string) =>
        `Du er ny på arbejdspladsen to gange i ${programme}. Skriv til din koordinator, så det ene kan lukkes.`,
      'asking-twice': (programme: string) =>
        `Du har spurgt om en mentor to gange i ${programme}. Træk det ene ønske tilbage først.`,
      'writing-twice': (_: string, other: string) =>
        `Du har skrevet to gange til ${other}. Vent på svar på det ene brev.`,
      'written-twice': (_: string, other: string) =>
        `${other} har skrevet til dig to gange. Svar på det ene brev først.`,
      'too-many': () => 'Du har flere end 20 mentees tilsammen. Afslut et forløb først.',
    },
  },
  nb: {
    title: 'De to kan ikke samles ennå',
    ownTitle: 'Dette står i veien',
    runner: {
      'each-other': () => 'De to har hatt med hverandre å gjøre i et forløp. Da er det nok to forskjellige.',
      'same-mentor': () => 'Begge har et åpent forløp med den samme mentoren.',
      'same-mentee': () => 'Begge er mentor for den samme menteen.',
      'two-mentors': programme => `Begge har en mentor i ${programme}.`,
      'two-starts': programme => `Begge er ny på arbeidsplassen i ${programme}.`,
      'asking-twice': programme => `Begge har spurt om en mentor i ${programme}.`,
      'writing-twice': () => 'Begge har skrevet til den samme og venter på svar.',
      'written-twice': () => 'Begge har fått et brev fra den samme som ikke er besvart.',
      'too-many': () => 'Til sammen har de flere enn 20 menteer.',
    },
    own: {
      'each-other': () =>
        'De to har hatt med hverandre å gjøre i et forløp. Er begge deg, så skriv til koordinatoren din.',
      'same-mentor': (_, other) => `Du har to åpne forløp med ${other} som mentor. Avslutt det ene først.`,
      'same-mentee': (_, other) => `Du har to åpne forløp med ${other} som mentee. Avslutt det ene først.`,
      'two-mentors': programme => `Du har to mentorer i ${programme}. Avslutt det ene forløpet først.`,
      'two-starts': programme =>
        `Du er ny på arbeidsplassen to ganger i ${programme}. Skriv til koordinatoren din, så det ene kan lukkes.`,
      'asking-twice': programme =>
        `Du har spurt om en mentor to ganger i ${programme}. Trekk det ene ønsket tilbake først.`,
      'writing-twice': (_, other) => `Du har skrevet to ganger til ${other}. Vent på svar på det ene brevet.`,
      'written-twice': (_, other) => `${other} har skrevet til deg to ganger. Svar på det ene brevet først.`,
      'too-many': () => 'Du har flere enn 20 menteer til sammen. Avslutt et forløp først.',
    },
  },
  en: {
    title: 'The two cannot become one yet',
    ownTitle: 'This stands in the way',
    runner: {
      'each-other': () => 'The two have met in a mentorship. They are likely two people.',
      'same-mentor': () => 'Both have an open mentorship with the same mentor.',
      'same-mentee': () => 'Both are mentor to the same mentee.',
      'two-mentors': programme => `Both have a mentor in ${programme}.`,
      'two-starts': programme => `Both are new at work in ${programme}.`,
      'asking-twice': programme => `Both have asked for a mentor in ${programme}.`,
      'writing-twice': () => 'Both have written to the same person and wait for an answer.',
      'written-twice': () => 'Both have a letter from the same person that is not answered.',
      'too-many': () => 'Together they have more than 20 mentees.',
    },
    own: {
      'each-other': () => 'The two have met in a mentorship. If both are you, write to your coordinator.',
      'same-mentor': (_, other) =>
        `You have two open mentorships with ${other} as mentor. End one of them first.`,
      'same-mentee': (_, other) =>
        `You have two open mentorships with ${other} as mentee. End one of them first.`,
      'two-mentors': programme => `You have two mentors in ${programme}. End one of the mentorships first.`,
      'two-starts': programme =>
        `You are new at work twice in ${programme}. Write to your coordinator, so that one can be closed.`,
      'asking-twice': programme =>
        `You have asked for a mentor twice in ${programme}. Take one of them back first.`,
      'writing-twice': (_, other) =>
        `You have written to ${other} twice. Wait for an answer to one of the letters.`,
      'written-twice': (_, other) => `${other} has written to you twice. Answer one of the letters first.`,
      'too-many': () => 'You have more than 20 mentees altogether. End a mentorship first.',
    },
  },
})
