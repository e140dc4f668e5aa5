import { translations } from '../../platform/i18n.ts'

export const expectationsTexts = translations({
  da: {
    title: 'Tal om jeres forventninger',
    lede: 'En time ved samme bord, før I aftaler noget. Tag et trin ad gangen, og lad hinanden tale ud.',
    minutes: (count: number) => `${count} minutter`,
    toAgreement: 'Skriv det i aftalen',
    begin: 'Skriv aftalen',
    paper: 'Samtalen på papir:',
    fileName: 'Tal om forventninger',
    agreed: 'Det blev vi enige om',
    link: 'Tal om jeres forventninger, trin for trin',
    fromForm: 'Har I ikke talt det igennem endnu?',
    steps: {
      arrive: { title: 'Hvem er vi?', line: 'Begynd med jer selv. Det andet er lettere bagefter.' },
      goals: { title: 'Hvad vil vi nå?', line: 'Menteen sætter målet. Mentoren spørger, til det er klart.' },
      meeting: {
        title: 'Hvordan mødes vi?',
        line: 'Vær konkrete. Et møde om måneden i to timer er et godt sted at begynde.',
      },
      talking: {
        title: 'Hvordan taler vi sammen?',
        line: 'Sig, hvad der hjælper jer: spørgsmål, erfaringer, råd, eller bare tid.',
      },
      silence: {
        title: 'Hvad bliver mellem os?',
        line: 'Tavsheden har en grænse: er nogen i fare, skal der handles. Alt andet bestemmer I.',
      },
      trouble: {
        title: 'Hvis det ikke går',
        line: 'Aftal nu, hvordan I siger det. Så er det lettere at sige den dag, det er svært.',
      },
    },
  },
  nb: {
    title: 'Snakk om forventningene deres',
    lede: 'En time ved samme bord før dere avtaler noe. Ta ett steg om gangen, og la hverandre snakke ut.',
    minutes: count => `${count} minutter`,
    toAgreement: 'Skriv det i avtalen',
    begin: 'Skriv avtalen',
    paper: 'Samtalen på papir:',
    fileName: 'Snakk om forventninger',
    agreed: 'Dette ble vi enige om',
    link: 'Snakk om forventningene deres, steg for steg',
    fromForm: 'Har dere ikke snakket det igjennom ennå?',
    steps: {
      arrive: { title: 'Hvem er vi?', line: 'Begynn med dere selv. Resten er lettere etterpå.' },
      goals: { title: 'Hva vil vi nå?', line: 'Mentee setter målet. Mentor spør til det er klart.' },
      meeting: {
        title: 'Hvordan møtes vi?',
        line: 'Vær konkrete. Ett møte i måneden på to timer er et godt sted å begynne.',
      },
      talking: {
        title: 'Hvordan snakker vi sammen?',
        line: 'Si hva som hjelper dere: spørsmål, erfaringer, råd eller bare tid.',
      },
      silence: {
        title: 'Hva blir mellom oss?',
        line: 'Tausheten har en grense: Er noen i fare, må det handles. Alt annet bestemmer dere.',
      },
      trouble: {
        title: 'Hvis det ikke går',
        line: 'Avtal nå hvordan dere sier det. Da er det lettere å si den dagen det er vanskelig.',
      },
    },
  },
  en: {
    title: 'Talk about what you expect',
    lede: 'An hour at the same table before you agree on anything. One step at a time; let each other finish.',
    minutes: count => `${count} minutes`,
    toAgreement: 'Write it into the agreement',
    begin: 'Write the agreement',
    paper: 'The talk on paper:',
    fileName: 'Talk about expectations',
    agreed: 'This is what we agreed',
    link: 'Talk about what you expect, step by step',
    fromForm: 'Have you not talked it through yet?',
    steps: {
      arrive: { title: 'Who are we?', line: 'Begin with yourselves. The rest is easier afterwards.' },
      goals: {
        title: 'What do we want to reach?',
        line: 'The mentee sets the goal. The mentor asks until it is clear.',
      },
      meeting: {
        title: 'How do we meet?',
        line: 'Be concrete. One meeting a month of two hours is a good place to begin.',
      },
      talking: {
        title: 'How do we talk?',
        line: 'Say what helps you: questions, experience, advice, or just time.',
      },
      silence: {
        title: 'What stays between us?',
        line: 'Silence has a limit: if somebody is in danger, one has to act. The rest is for you to decide.',
      },
      trouble: {
        title: 'If it does not work',
        line: 'Agree now on how you will say so. It is easier to say it on the hard day.',
      },
    },
  },
})
