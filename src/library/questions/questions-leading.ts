import { onTheme } from './on-theme.ts'

/** What those who lead talk about (F9, F10). */
export const leadingQuestions = [
  ...onTheme('new_leader', {
    explore: {
      change: [
        'Hvad er blevet anderledes mellem dig og de andre?',
        'Hva har blitt annerledes mellom deg og de andre?',
        'What has changed between you and the others?',
      ],
      'let-go': [
        'Hvilke opgaver har du svært ved at give slip på?',
        'Hvilke oppgaver er det vanskelig å gi slipp på?',
        'Which tasks do you find hard to let go of?',
      ],
    },
    challenge: {
      like: [
        'Hvad gør du for at blive holdt af, som du ikke burde?',
        'Hva gjør du for å bli likt som du ikke burde?',
        'What do you do to be liked that you should not?',
      ],
    },
    act: {
      say: [
        'Hvad skal dit hold have at vide om dig i denne måned?',
        'Hva bør teamet ditt få vite om deg denne måneden?',
        'What should your team learn about you this month?',
      ],
    },
  }),
  ...onTheme('leader_role', {
    explore: {
      best: [
        'Hvornår er du leder på din egen måde?',
        'Når er du leder på din egen måte?',
        'When do you lead in your own way?',
      ],
      model: [
        'Hvem har du lært det af, på godt og ondt?',
        'Hvem har du lært det av, på godt og vondt?',
        'Who did you learn it from, for better and worse?',
      ],
    },
    challenge: {
      mask: [
        'Hvad viser du ikke, fordi du er leder?',
        'Hva viser du ikke fordi du er leder?',
        'What do you not show because you are a leader?',
      ],
    },
    act: {
      stop: [
        'Hvad holder du op med, for at nogen andre kan begynde?',
        'Hva slutter du med, slik at noen andre kan begynne?',
        'What will you stop doing so that somebody else can begin?',
      ],
    },
  }),
  ...onTheme('leading_people', {
    explore: {
      one: [
        'Tænk på én medarbejder. Hvad har vedkommende brug for lige nu?',
        'Tenk på én medarbeider. Hva trenger den personen akkurat nå?',
        'Think of one of your people. What do they need right now?',
      ],
      know: [
        'Hvad ved du ikke om dem, du er leder for?',
        'Hva vet du ikke om dem du er leder for?',
        'What do you not know about those you lead?',
      ],
    },
    challenge: {
      same: [
        'Hvem får mest af din tid, og er det de rigtige?',
        'Hvem får mest av tiden din, og er det de rette?',
        'Who gets most of your time, and are they the right ones?',
      ],
    },
    act: {
      talk: [
        'Hvem skal du tale med i denne uge, og hvad vil du spørge om?',
        'Hvem skal du snakke med denne uken, og hva vil du spørre om?',
        'Who will you talk to this week, and what will you ask?',
      ],
    },
  }),
  ...onTheme('leading_leaders', {
    explore: {
      through: [
        'Hvordan ved du, hvad der sker, når du ikke er der?',
        'Hvordan vet du hva som skjer når du ikke er der?',
        'How do you know what happens when you are not there?',
      ],
      different: [
        'Hvad skal dine ledere være enige om, og hvor må de være forskellige?',
        'Hva skal lederne dine være enige om, og hvor kan de være ulike?',
        'Where must your leaders agree, and where may they differ?',
      ],
    },
    challenge: {
      solve: [
        'Hvilke problemer løser du, som er deres?',
        'Hvilke problemer løser du som er deres?',
        'Which problems do you solve that are theirs?',
      ],
    },
    act: {
      ask: [
        'Hvad vil du spørge dem om i stedet for at svare?',
        'Hva vil du spørre dem om i stedet for å svare?',
        'What will you ask them instead of answering?',
      ],
    },
  }),
  ...onTheme('leading_change', {
    explore: {
      lose: [
        'Hvad mister folk, når det her sker?',
        'Hva mister folk når dette skjer?',
        'What do people lose when this happens?',
      ],
      why: [
        'Hvordan siger du hvorfor, så en træt kollega forstår det?',
        'Hvordan sier du hvorfor, slik at en sliten kollega forstår det?',
        'How do you say why, so that a tired colleague understands?',
      ],
    },
    challenge: {
      resistance: [
        'Hvad har de ret i, dem der er imod?',
        'Hva har de rett i, de som er imot?',
        'What are those who object right about?',
      ],
    },
    act: {
      first: [
        'Hvad kan blive bedre allerede i næste uge?',
        'Hva kan bli bedre allerede i neste uke?',
        'What can be better by next week?',
      ],
    },
  }),
  ...onTheme('strategy', {
    explore: {
      three: [
        'Hvad er de tre ting, I vil, på helt almindeligt dansk?',
        'Hva er de tre tingene dere vil, med helt vanlige ord?',
        'What are the three things you want, in plain words?',
      ],
      seen: [
        'Hvordan kan man se det i hverdagen?',
        'Hvordan kan man se det i hverdagen?',
        'How does it show in everyday work?',
      ],
    },
    challenge: {
      not: ['Hvad har I valgt fra?', 'Hva har dere valgt bort?', 'What have you chosen not to do?'],
    },
    act: {
      own: [
        'Hvad er din del af det i denne måned?',
        'Hva er din del av det denne måneden?',
        'What is your part of it this month?',
      ],
    },
  }),
  ...onTheme('politics', {
    explore: {
      want: [
        'Hvad vil de, du betjener, og hvad er de bange for?',
        'Hva vil de du jobber for, og hva er de redde for?',
        'What do those you serve want, and what do they fear?',
      ],
      line: [
        'Hvor går grænsen mellem dit og deres?',
        'Hvor går grensen mellom ditt og deres?',
        'Where is the line between what is yours and theirs?',
      ],
    },
    challenge: {
      say: [
        'Hvornår sagde du sidst noget, de ikke ville høre?',
        'Når sa du sist noe de ikke ville høre?',
        'When did you last say something they did not want to hear?',
      ],
    },
    act: {
      early: [
        'Hvem skal have det at vide, før det bliver en sag?',
        'Hvem må få vite det før det blir en sak?',
        'Who needs to know before it becomes an issue?',
      ],
    },
  }),
  ...onTheme('economy', {
    explore: {
      story: [
        'Hvilken historie fortæller tallene?',
        'Hvilken historie forteller tallene?',
        'What story do the figures tell?',
      ],
      unsure: [
        'Hvor er du mest usikker, og hvem kan forklare det?',
        'Hvor er du mest usikker, og hvem kan forklare det?',
        'Where are you least sure, and who can explain it?',
      ],
    },
    challenge: {
      choice: [
        'Hvad ville du bruge færre penge på, hvis du turde?',
        'Hva ville du brukt mindre penger på hvis du turte?',
        'What would you spend less on if you dared?',
      ],
    },
    act: {
      check: [
        'Hvornår ser du på dem igen, og sammen med hvem?',
        'Når ser du på dem igjen, og sammen med hvem?',
        'When will you look at them again, and with whom?',
      ],
    },
  }),
]
