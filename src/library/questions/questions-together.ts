import { onTheme } from './on-theme.ts'

/** What is between people: talks, cooperation, those one works for (F9, F10). */
export const togetherQuestions = [
  ...onTheme('difficult_talks', {
    explore: {
      want: [
        'Hvad skal være anderledes bagefter?',
        'Hva skal være annerledes etterpå?',
        'What should be different afterwards?',
      ],
      other: [
        'Hvordan ser det ud fra den andens stol?',
        'Hvordan ser det ut fra stolen til den andre?',
        'How does it look from the other chair?',
      ],
    },
    challenge: {
      own: [
        'Hvad har du selv gjort, som du kan begynde med at sige?',
        'Hva har du selv gjort som du kan begynne med å si?',
        'What have you done yourself that you could begin by saying?',
      ],
    },
    act: {
      line: [
        'Hvad er din første sætning? Sig den højt nu.',
        'Hva er den første setningen din? Si den høyt nå.',
        'What is your first sentence? Say it out loud now.',
      ],
    },
  }),
  ...onTheme('cooperation', {
    explore: {
      need: [
        'Hvad har I brug for fra hinanden, som I ikke får?',
        'Hva trenger dere fra hverandre som dere ikke får?',
        'What do you need from each other that you do not get?',
      ],
      began: [
        'Hvornår begyndte det at gå skævt?',
        'Når begynte det å gå galt?',
        'When did it start to go wrong?',
      ],
    },
    challenge: {
      right: [
        'Hvad ville det koste dig at give den anden ret?',
        'Hva ville det koste deg å gi den andre rett?',
        'What would it cost you to grant that the other is right?',
      ],
    },
    act: {
      step: [
        'Hvad kan du gøre, uden at den anden gør noget?',
        'Hva kan du gjøre uten at den andre gjør noe?',
        'What can you do without the other doing anything?',
      ],
    },
  }),
  ...onTheme('wellbeing', {
    explore: {
      team: [
        'Hvem har det godt hos jer, og hvordan kan det være?',
        'Hvem har det bra hos dere, og hva kommer det av?',
        'Who is doing well where you are, and why is that?',
      ],
      quiet: ['Hvem er blevet stille?', 'Hvem har blitt stille?', 'Who has gone quiet?'],
    },
    challenge: {
      part: [
        'Hvad i måden, I arbejder på, gør folk trætte?',
        'Hva i måten dere jobber på, gjør folk slitne?',
        'What in the way you work makes people tired?',
      ],
    },
    act: {
      ask: [
        'Hvem vil du spørge, og hvad siger du, hvis svaret er nej?',
        'Hvem vil du spørre, og hva sier du hvis svaret er nei?',
        'Who will you ask, and what will you say if the answer is no?',
      ],
    },
  }),
  ...onTheme('recruitment', {
    explore: {
      stay: [
        'Hvorfor bliver folk hos jer, og hvorfor går de?',
        'Hvorfor blir folk hos dere, og hvorfor går de?',
        'Why do people stay with you, and why do they leave?',
      ],
      need: [
        'Hvad mangler holdet, som ikke står i opslaget?',
        'Hva mangler teamet som ikke står i utlysningen?',
        'What does the team lack that the advert does not say?',
      ],
    },
    challenge: {
      alike: [
        'Hvem ligner I for meget, når I vælger?',
        'Hvem ligner dere for mye når dere velger?',
        'Who is too much like you when you choose?',
      ],
    },
    act: {
      'first-week': [
        'Hvordan ser den første uge ud for den næste nye?',
        'Hvordan ser den første uken ut for den neste nye?',
        'What will the first week be like for the next newcomer?',
      ],
    },
  }),
  ...onTheme('diversity', {
    explore: {
      out: [
        'Hvem hører ikke helt til hos jer?',
        'Hvem hører ikke helt til hos dere?',
        'Who does not quite belong where you are?',
      ],
      own: [
        'Hvornår var du selv den, der var anderledes?',
        'Når var du selv den som var annerledes?',
        'When were you the one who was different?',
      ],
    },
    challenge: {
      joke: [
        'Hvad griner I af, som ikke alle griner af?',
        'Hva ler dere av som ikke alle ler av?',
        'What do you laugh at that not everybody laughs at?',
      ],
    },
    act: {
      invite: [
        'Hvis stemme vil du hente ind på næste møde?',
        'Hvilken stemme vil du hente inn på neste møte?',
        'Whose voice will you bring into the next meeting?',
      ],
    },
  }),
  ...onTheme('digitalisation', {
    explore: {
      for: [
        'Hvem skal have det lettere?',
        'Hvem skal få det lettere?',
        'Who is it meant to make things easier for?',
      ],
      fear: [
        'Hvad er folk bekymrede for at miste?',
        'Hva er folk redde for å miste?',
        'What are people afraid of losing?',
      ],
    },
    challenge: {
      without: [
        'Hvad ville I gøre, hvis systemet ikke fandtes?',
        'Hva ville dere gjort hvis systemet ikke fantes?',
        'What would you do if the system did not exist?',
      ],
    },
    act: {
      try: [
        'Hvem kan prøve det i to uger og fortælle om det?',
        'Hvem kan prøve det i to uker og fortelle om det?',
        'Who can try it for two weeks and report back?',
      ],
    },
  }),
  ...onTheme('citizens', {
    explore: {
      side: [
        'Hvordan oplever de det fra den anden side af bordet?',
        'Hvordan opplever de det fra den andre siden av bordet?',
        'How is it from the other side of the table?',
      ],
      good: [
        'Fortæl om en gang, hvor I fik det til at lykkes sammen.',
        'Fortell om en gang dere lyktes sammen.',
        'Tell me about a time when you made it work together.',
      ],
    },
    challenge: {
      promise: [
        'Hvad lover I, som I ikke kan holde?',
        'Hva lover dere som dere ikke kan holde?',
        'What do you promise that you cannot keep?',
      ],
    },
    act: {
      ask: [
        'Hvem vil du spørge direkte, og om hvad?',
        'Hvem vil du spørre direkte, og om hva?',
        'Who will you ask directly, and about what?',
      ],
    },
  }),
  ...onTheme('communication', {
    explore: {
      heard: ['Hvad tror du, de hørte?', 'Hva tror du de hørte?', 'What do you think they heard?'],
      want: [
        'Hvad skal de vide, føle og gøre bagefter?',
        'Hva skal de vite, føle og gjøre etterpå?',
        'What should they know, feel and do afterwards?',
      ],
    },
    challenge: {
      short: [
        'Kan du sige det på tre sætninger?',
        'Kan du si det på tre setninger?',
        'Can you say it in three sentences?',
      ],
    },
    act: {
      test: [
        'Hvem kan du sige det til først, så du hører, om det er klart?',
        'Hvem kan du si det til først, så du hører om det er klart?',
        'Who can you say it to first, to hear whether it is clear?',
      ],
    },
  }),
]
