import { translations } from '../../platform/i18n.ts'

/** When a newcomer gets another mentor: what of their plan follows. */
export const earlierTexts = translations({
  da: {
    title: (name: string) => `Din plan og ${name}`,
    lede: (before: string, now: string) =>
      `${before} er ikke længere din mentor i dette forløb. Planen er din, så du bestemmer, hvad ${now} får at se.`,
    sees: (name: string) => `Det får ${name} at se`,
    seesLines: [
      'Opgaverne, du vælger her: beskrivelse, mål, dage, sparring og hvor langt du er.',
      'Hvem der ved noget om dem, og hvem du allerede har mødt.',
      'Historikken over det, I har aftalt.',
    ],
    stays: 'Det følger ikke med',
    earlierRoom: (name: string) => `Åbn rummet med ${name}`,
    staysInRoom: (name: string) => `Noter, beskeder, møder og aftale. De bliver i rummet med ${name}.`,
    staysLines: [
      'Feedback, du har fået eller givet. Den er stadig din at læse.',
      'Forslag, der ikke er svaret på, og dem, I sagde nej til.',
    ],
    choose: 'Opgaver, der følger med',
    around: 'Leder og buddy ser det samme i planen som før.',
    take: (name: string) => `Giv planen til ${name}`,
    afresh: 'Begynd forfra uden den',
    none: 'Vælg mindst én opgave, eller begynd forfra.',
    offer: (name: string) => `Skal din plan følge med til ${name}?`,
    offerLine: 'Se først, hvad der følger med, og hvad der ikke gør.',
    offerAction: 'Se og vælg',
    waits: (name: string) => `${name} har en plan fra før`,
    waitsLine: (name: string) =>
      `${name} vælger selv, hvad der følger med. Vent gerne med at begynde en ny, til det er sket.`,
    more: 'Tag mere med fra din tidligere plan',
  },
  nb: {
    title: name => `Planen din og ${name}`,
    lede: (before, now) =>
      `${before} er ikke lenger mentoren din i dette forløpet. Planen er din, så du bestemmer hva ${now} får se.`,
    sees: name => `Dette får ${name} se`,
    seesLines: [
      'Oppgavene du velger her: beskrivelse, mål, dager, sparring og hvor langt du er kommet.',
      'Hvem som kan noe om dem, og hvem du alt har møtt.',
      'Historikken over det dere har avtalt.',
    ],
    stays: 'Dette følger ikke med',
    earlierRoom: name => `Åpne rommet med ${name}`,
    staysInRoom: name => `Notater, meldinger, møter og avtale. De blir i rommet med ${name}.`,
    staysLines: [
      'Tilbakemeldinger du har fått eller gitt. De er fortsatt dine å lese.',
      'Forslag som ikke er besvart, og dem dere sa nei til.',
    ],
    choose: 'Oppgaver som følger med',
    around: 'Leder og fadder ser det samme i planen som før.',
    take: name => `Gi planen til ${name}`,
    afresh: 'Begynn på nytt uten den',
    none: 'Velg minst én oppgave, eller begynn på nytt.',
    offer: name => `Skal planen din følge med til ${name}?`,
    offerLine: 'Se først hva som følger med, og hva som ikke gjør det.',
    offerAction: 'Se og velg',
    waits: name => `${name} har en plan fra før`,
    waitsLine: name =>
      `${name} velger selv hva som følger med. Vent gjerne med å begynne en ny til det er gjort.`,
    more: 'Ta med mer fra den tidligere planen din',
  },
  en: {
    title: name => `Your plan and ${name}`,
    lede: (before, now) =>
      `${before} is no longer your mentor here. The plan is yours, so you decide what ${now} gets to see.`,
    sees: name => `${name} gets to see`,
    seesLines: [
      'The tasks you choose here: description, goals, days, sparring and how far you have come.',
      'Who knows about them, and whom you have met already.',
      'The history of what you have agreed on.',
    ],
    stays: 'This does not follow',
    earlierRoom: name => `Open the room with ${name}`,
    staysInRoom: name => `Notes, messages, meetings and agreement. They stay in the room with ${name}.`,
    staysLines: [
      'Feedback you have been given or have given. It is still yours to read.',
      'Suggestions without an answer, and those one of you said no to.',
    ],
    choose: 'Tasks that follow',
    around: 'Your leader and your buddy see the same of the plan as before.',
    take: name => `Give the plan to ${name}`,
    afresh: 'Begin afresh without it',
    none: 'Choose at least one task, or begin afresh.',
    offer: name => `Shall your plan follow to ${name}?`,
    offerLine: 'See first what follows, and what does not.',
    offerAction: 'See and choose',
    waits: name => `${name} has a plan from before`,
    waitsLine: name => `${name} chooses what follows. Please wait with a new one until that is done.`,
    more: 'Take more along from your earlier plan',
  },
})
