import { translations } from '../../../platform/i18n.ts'

export const choiceTexts = translations({
  da: {
    part: 'Som mentor eller mentee',
    wouldBeMentor: 'Jeg vil gerne være mentor',
    wouldHaveMentor: 'Jeg vil gerne have en mentor',
    capacity: 'Hvor mange mentees har du plads til?',
    capacityHint: 'Vi anbefaler højst to ad gangen.',
    awayFrom: 'Jeg holder pause fra',
    awayHint: 'Imens foreslår vi dig ikke til nye mentees. De forløb, du har, fortsætter.',
    awayUntil: 'Til og med',
    untilHint: 'Lad feltet stå tomt, hvis du ikke ved det endnu.',
    pausing: 'Holder pause',
    who: 'Hvem må se hvad?',
    whoLine:
      'Navn, stilling og arbejdssted kan de se, som du har noget at gøre med. Resten bestemmer du. Det, ingen ser, bruger vi heller ikke, når vi foreslår par.',
    shown: {
      backgroundShown: 'Uddannelse og erfaring',
      abilitiesShown: 'Det, du kan, og dine sprog',
      aboutShown: 'Om dig selv',
      photoShown: 'Dit billede',
    },
    audiences: {
      databank: 'Alle i mine ordninger',
      circle: 'Kun dem, jeg er i forløb med, og koordinatoren',
      nobody: 'Kun mig',
    },
    errors: {
      day: 'Skriv en dag, for eksempel 14.10.2026.',
      from: 'Skriv også, hvornår pausen begynder.',
      order: 'Pausen kan ikke slutte, før den begynder.',
    },
  },
  nb: {
    part: 'Som mentor eller mentee',
    wouldBeMentor: 'Jeg vil gjerne være mentor',
    wouldHaveMentor: 'Jeg vil gjerne ha en mentor',
    capacity: 'Hvor mange menteer har du plass til?',
    capacityHint: 'Vi anbefaler høyst to om gangen.',
    awayFrom: 'Jeg tar pause fra',
    awayHint: 'I mellomtiden foreslår vi deg ikke for nye menteer. Forløpene du har, fortsetter.',
    awayUntil: 'Til og med',
    untilHint: 'La feltet stå tomt hvis du ikke vet det ennå.',
    pausing: 'Tar pause',
    who: 'Hvem kan se hva?',
    whoLine:
      'Navn, stilling og arbeidssted kan de se som du har noe å gjøre med. Resten bestemmer du. Det ingen ser, bruker vi heller ikke når vi foreslår par.',
    shown: {
      backgroundShown: 'Utdanning og erfaring',
      abilitiesShown: 'Det du kan, og språkene dine',
      aboutShown: 'Om deg selv',
      photoShown: 'Bildet ditt',
    },
    audiences: {
      databank: 'Alle i ordningene mine',
      circle: 'Bare de jeg er i forløp med, og koordinatoren',
      nobody: 'Bare jeg',
    },
    errors: {
      day: 'Skriv en dag, for eksempel 14.10.2026.',
      from: 'Skriv også når pausen begynner.',
      order: 'Pausen kan ikke slutte før den begynner.',
    },
  },
  en: {
    part: 'As a mentor or mentee',
    wouldBeMentor: 'I would like to be a mentor',
    wouldHaveMentor: 'I would like to have a mentor',
    capacity: 'How many mentees do you have room for?',
    capacityHint: 'We advise two at most at a time.',
    awayFrom: 'I am taking a break from',
    awayHint: 'Meanwhile we do not propose you to new mentees. Mentorships you have go on.',
    awayUntil: 'Up to and including',
    untilHint: 'Leave it empty if you do not know yet.',
    pausing: 'Taking a break',
    who: 'Who may see what?',
    whoLine:
      'Your name, position and workplace can be seen by those you have to do with. The rest is for you to decide. What nobody sees is not used for proposing pairs either.',
    shown: {
      backgroundShown: 'Education and experience',
      abilitiesShown: 'What you are good at, and your languages',
      aboutShown: 'About yourself',
      photoShown: 'Your picture',
    },
    audiences: {
      databank: 'Everybody in my programmes',
      circle: 'Only those I am in a mentorship with, and the coordinator',
      nobody: 'Only me',
    },
    errors: {
      day: 'Write a day, for example 14/10/2026.',
      from: 'Write when the break begins too.',
      order: 'The break cannot end before it begins.',
    },
  },
})
