import { onTheme } from './on-theme.ts'

/** What people talk about on their own way: their work, their time and what comes next (F9). */
export const careerQuestions = [
  ...onTheme('cv', {
    explore: {
      read: [
        'Hvad skal den, der læser dit cv, tænke efter ti sekunder?',
        'Hva skal den som leser CV-en din, tenke etter ti sekunder?',
        'What should the reader of your CV think after ten seconds?',
      ],
      missing: [
        'Hvad er du stolt af, som ikke står der?',
        'Hva er du stolt av som ikke står der?',
        'What are you proud of that is not in it?',
      ],
    },
    challenge: {
      cut: [
        'Hvad ville du stryge, hvis det kun måtte fylde én side?',
        'Hva ville du strøket hvis det bare kunne fylle én side?',
        'What would you cut if it had to fit on one page?',
      ],
    },
    act: {
      who: [
        'Hvem skal læse det, før du sender det?',
        'Hvem skal lese det før du sender det?',
        'Who should read it before you send it?',
      ],
    },
  }),
  ...onTheme('profile', {
    explore: {
      known: [
        'Hvad vil du gerne være kendt for i dit fag?',
        'Hva vil du være kjent for i faget ditt?',
        'What would you like to be known for in your field?',
      ],
      asked: [
        'Hvad kommer kollegerne til dig med?',
        'Hva kommer kollegene til deg med?',
        'What do your colleagues come to you with?',
      ],
    },
    challenge: {
      gap: [
        'Hvor er der forskel på det, du gør mest, og det, du gør bedst?',
        'Hvor er det forskjell på det du gjør mest, og det du gjør best?',
        'Where does what you do most differ from what you do best?',
      ],
    },
    act: {
      line: [
        'Hvordan siger du på én linje, hvad du kan?',
        'Hvordan sier du på én linje hva du kan?',
        'How do you say in one line what you can do?',
      ],
    },
  }),
  ...onTheme('competences', {
    explore: {
      easy: [
        'Hvad er let for dig, som andre synes er svært?',
        'Hva er lett for deg som andre synes er vanskelig?',
        'What is easy for you that others find hard?',
      ],
      proof: ['Hvornår viste du det sidst?', 'Når viste du det sist?', 'When did you last show it?'],
    },
    challenge: {
      blind: [
        'Hvad ville en ærlig kollega sige, du mangler?',
        'Hva ville en ærlig kollega si at du mangler?',
        'What would an honest colleague say you lack?',
      ],
    },
    act: {
      next: [
        'Hvad vil du øve først, og på hvilken opgave?',
        'Hva vil du øve på først, og på hvilken oppgave?',
        'What will you practise first, and on which task?',
      ],
    },
  }),
  ...onTheme('visibility', {
    explore: {
      room: [
        'I hvilke rum vil du gerne være med, og hvem sidder der?',
        'I hvilke rom vil du være med, og hvem sitter der?',
        'Which rooms would you like to be in, and who sits there?',
      ],
      hold: [
        'Hvad holder dig tilbage fra at sige noget?',
        'Hva holder deg tilbake fra å si noe?',
        'What holds you back from speaking up?',
      ],
    },
    challenge: {
      give: [
        'Hvad ved du, som andre ville få glæde af at høre?',
        'Hva vet du som andre ville hatt glede av å høre?',
        'What do you know that others would gain from hearing?',
      ],
    },
    act: {
      first: [
        'Hvor kan du vise det frem i denne måned?',
        'Hvor kan du vise det fram denne måneden?',
        'Where can you show it this month?',
      ],
    },
  }),
  ...onTheme('network', {
    explore: {
      who: [
        'Hvem ringer du til, når du ikke selv ved det?',
        'Hvem ringer du til når du ikke vet det selv?',
        'Who do you call when you do not know?',
      ],
      missing: [
        'Hvem ville det være godt at kende?',
        'Hvem ville det være bra å kjenne?',
        'Who would it be good to know?',
      ],
    },
    challenge: {
      give: [
        'Hvad kan du give dem, før du beder om noget?',
        'Hva kan du gi dem før du ber om noe?',
        'What can you give them before you ask for anything?',
      ],
    },
    act: {
      coffee: [
        'Hvem inviterer du på kaffe i denne måned?',
        'Hvem inviterer du på kaffe denne måneden?',
        'Who will you ask for a coffee this month?',
      ],
    },
  }),
  ...onTheme('priorities', {
    explore: {
      week: [
        'Hvordan så din sidste uge ud, time for time?',
        'Hvordan så den siste uken din ut, time for time?',
        'What did your last week look like, hour by hour?',
      ],
      'only-you': ['Hvad kan kun du gøre?', 'Hva er det bare du som kan gjøre?', 'What can only you do?'],
    },
    challenge: {
      drop: [
        'Hvad sker der, hvis du lader være?',
        'Hva skjer hvis du lar være?',
        'What happens if you leave it?',
      ],
    },
    act: {
      no: [
        'Hvad siger du nej til i næste uge, og til hvem?',
        'Hva sier du nei til i neste uke, og til hvem?',
        'What will you say no to next week, and to whom?',
      ],
    },
  }),
  ...onTheme('balance', {
    explore: {
      signs: [
        'Hvordan kan du mærke, at det er blevet for meget?',
        'Hvordan merker du at det har blitt for mye?',
        'How can you tell that it has become too much?',
      ],
      good: [
        'Hvornår var der sidst god balance, og hvad gjorde forskellen?',
        'Når var det sist god balanse, og hva gjorde forskjellen?',
        'When was the balance last good, and what made the difference?',
      ],
    },
    challenge: {
      rule: [
        'Hvem har lavet den regel, du prøver at leve op til?',
        'Hvem har laget regelen du prøver å leve opp til?',
        'Who made the rule you are trying to live up to?',
      ],
    },
    act: {
      one: [
        'Hvad er den ene aften eller time, du vil beskytte?',
        'Hva er den ene kvelden eller timen du vil beskytte?',
        'Which one evening or hour will you protect?',
      ],
    },
  }),
  ...onTheme('academic_career', {
    explore: {
      bar: [
        'Hvad bliver du bedømt på, og hvad har du allerede?',
        'Hva blir du vurdert på, og hva har du allerede?',
        'What are you judged on, and what do you have already?',
      ],
      joy: [
        'Hvilken del af arbejdet ville du savne mest?',
        'Hvilken del av jobben ville du savnet mest?',
        'Which part of the work would you miss most?',
      ],
    },
    challenge: {
      why: [
        'Ville du stadig ville det, hvis ingen så det?',
        'Ville du fortsatt ønsket det hvis ingen så det?',
        'Would you still want it if nobody saw?',
      ],
    },
    act: {
      plan: [
        'Hvad skal ligge klart ved årets udgang, og hvem læser med?',
        'Hva skal ligge klart ved årets slutt, og hvem leser med?',
        'What should be ready by the end of the year, and who will read it?',
      ],
    },
  }),
  ...onTheme('next_step', {
    explore: {
      pull: [
        'Hvad trækker i dig, og hvad skubber dig væk?',
        'Hva trekker i deg, og hva skyver deg bort?',
        'What pulls you, and what pushes you away?',
      ],
      monday: [
        'Hvordan ser en mandag ud i det job, du drømmer om?',
        'Hvordan ser en mandag ut i jobben du drømmer om?',
        'What does a Monday look like in the job you dream of?',
      ],
    },
    challenge: {
      stay: [
        'Hvad skulle der til, for at du blev, hvor du er?',
        'Hva skulle til for at du ble der du er?',
        'What would it take for you to stay where you are?',
      ],
    },
    act: {
      test: [
        'Hvordan kan du prøve det af i det små?',
        'Hvordan kan du prøve det ut i det små?',
        'How can you try it out on a small scale?',
      ],
    },
  }),
]
