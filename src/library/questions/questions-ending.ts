import { questions } from './question.ts'

/** Half-way, and the goodbye (G8, I4). */
export const endingQuestions = [
  ...questions(
    'halfway',
    { stages: ['halfway'], purpose: 'relation', asker: 'both' },
    {
      far: {
        da: 'Hvor langt er vi nået med det, vi satte os for?',
        nb: 'Hvor langt har vi kommet med det vi satte oss fore?',
        en: 'How far have we come with what we set out to do?',
      },
      still: {
        da: 'Gælder målene stadig, eller er noget blevet vigtigere?',
        nb: 'Gjelder målene fortsatt, eller har noe blitt viktigere?',
        en: 'Do the goals still apply, or has something become more important?',
      },
      because: {
        da: 'Hvad har du gjort anderledes, fordi vi talte om det?',
        nb: 'Hva har du gjort annerledes fordi vi snakket om det?',
        en: 'What have you done differently because we talked about it?',
      },
      best: {
        da: 'Hvilket møde gav mest, og hvad gjorde forskellen?',
        nb: 'Hvilket møte ga mest, og hva gjorde forskjellen?',
        en: 'Which meeting gave most, and what made the difference?',
      },
      rest: {
        da: 'Hvad skal resten af tiden bruges til?',
        nb: 'Hva skal resten av tiden brukes til?',
        en: 'What shall we use the rest of the time for?',
      },
      agreement: {
        da: 'Passer vores aftale stadig?',
        nb: 'Passer avtalen vår fortsatt?',
        en: 'Does our agreement still fit?',
      },
    },
  ),
  ...questions(
    'farewell',
    { stages: ['ending'], purpose: 'farewell', asker: 'both' },
    {
      able: {
        da: 'Hvad kan du nu, som du ikke kunne, da vi begyndte?',
        nb: 'Hva kan du nå som du ikke kunne da vi begynte?',
        en: 'What can you do now that you could not when we began?',
      },
      otherwise: {
        da: 'Hvad blev anderledes, end du havde tænkt?',
        nb: 'Hva ble annerledes enn du hadde tenkt?',
        en: 'What turned out differently from what you had in mind?',
      },
      remember: {
        da: 'Hvilken af vores samtaler husker du bedst?',
        nb: 'Hvilken av samtalene våre husker du best?',
        en: 'Which of our talks do you remember best?',
      },
      hard: {
        da: 'Hvad var svært undervejs, og hvad gjorde vi ved det?',
        nb: 'Hva var vanskelig underveis, og hva gjorde vi med det?',
        en: 'What was hard on the way, and what did we do about it?',
      },
      learnt: {
        da: 'Hvad har vi lært af hinanden?',
        nb: 'Hva har vi lært av hverandre?',
        en: 'What have we learnt from each other?',
      },
      onwards: {
        da: 'Hvordan vil vi have det med hinanden herefter?',
        nb: 'Hvordan vil vi ha det med hverandre etter dette?',
        en: 'How do we want to keep in touch after this?',
      },
    },
  ),
  ...questions(
    'farewell-mentor',
    { stages: ['ending'], purpose: 'farewell', asker: 'mentor' },
    {
      without: {
        da: 'Hvem taler du med, når du ikke har mig?',
        nb: 'Hvem snakker du med når du ikke har meg?',
        en: 'Who will you talk to when you do not have me?',
      },
      next: {
        da: 'Hvad er dit næste skridt, når vi har sagt farvel?',
        nb: 'Hva er ditt neste steg når vi har sagt farvel?',
        en: 'What is your next step once we have said goodbye?',
      },
      'pass-on': {
        da: 'Hvad vil du give videre til en anden?',
        nb: 'Hva vil du gi videre til en annen?',
        en: 'What will you pass on to somebody else?',
      },
    },
  ),
  ...questions(
    'after',
    { stages: ['ending'], purpose: 'reflect', asker: 'oneself' },
    {
      own: {
        da: 'Hvad har forløbet lært mig om mit eget arbejde?',
        nb: 'Hva har forløpet lært meg om mitt eget arbeid?',
        en: 'What has this taught me about my own work?',
      },
      better: {
        da: 'Hvad vil jeg gøre anderledes næste gang, jeg er to om noget?',
        nb: 'Hva vil jeg gjøre annerledes neste gang jeg er to om noe?',
        en: 'What will I do differently the next time I work in a pair?',
      },
    },
  ),
]
