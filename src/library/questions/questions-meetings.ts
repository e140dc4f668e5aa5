import { questions } from './question.ts'

const underWay = ['meetings', 'halfway'] as const

/** The meetings: at the start, deeper, and what comes of it. */
export const meetingQuestions = [
  ...questions(
    'open',
    { stages: underWay, purpose: 'open', asker: 'mentor' },
    {
      time: {
        da: 'Hvad skal vi bruge tiden til, så den er givet godt ud?',
        nb: 'Hva skal vi bruke tiden til, så den er vel anvendt?',
        en: 'How shall we spend the time so that it is well spent?',
      },
      fills: {
        da: 'Hvad fylder mest hos dig lige nu?',
        nb: 'Hva opptar deg mest akkurat nå?',
        en: 'What is most on your mind right now?',
      },
      tried: {
        da: 'Hvordan gik det med det, du ville gøre?',
        nb: 'Hvordan gikk det med det du ville gjøre?',
        en: 'How did it go with what you wanted to do?',
      },
      'act-or-think': {
        da: 'Vil du videre med noget her og nu, eller vil du tænke længere frem?',
        nb: 'Vil du videre med noe her og nå, eller vil du tenke lenger fram?',
        en: 'Do you want to sort something out now, or to think further ahead?',
      },
      'what-from-me': {
        da: 'Hvad vil du helst have fra mig: spørgsmål, erfaringer eller et råd?',
        nb: 'Hva vil du helst ha fra meg: spørsmål, erfaringer eller et råd?',
        en: 'What would you like from me: questions, experience or advice?',
      },
    },
  ),
  ...questions(
    'explore',
    { stages: underWay, purpose: 'explore', asker: 'mentor' },
    {
      camera: {
        da: 'Hvad ville et kamera have set?',
        nb: 'Hva ville et kamera ha sett?',
        en: 'What would a camera have seen?',
      },
      thought: {
        da: 'Hvad tænkte du, og hvad gjorde du så?',
        nb: 'Hva tenkte du, og hva gjorde du så?',
        en: 'What did you think, and what did you do then?',
      },
      hardest: {
        da: 'Hvad er det sværeste ved det?',
        nb: 'Hva er det vanskeligste med det?',
        en: 'What is the hardest thing about it?',
      },
      others: {
        da: 'Hvem er ellers med i det, og hvad vil de gerne?',
        nb: 'Hvem andre er med i det, og hva vil de?',
        en: 'Who else is part of it, and what do they want?',
      },
      tried: {
        da: 'Hvad har du prøvet, og hvad kom der ud af det?',
        nb: 'Hva har du prøvd, og hva kom det ut av det?',
        en: 'What have you tried, and what came of it?',
      },
      better: {
        da: 'Hvornår går det bedre, om så kun lidt?',
        nb: 'Når går det bedre, om så bare litt?',
        en: 'When does it go better, if only a little?',
      },
      word: {
        da: 'Du brugte et bestemt ord. Hvad ligger der i det for dig?',
        nb: 'Du brukte et bestemt ord. Hva ligger i det for deg?',
        en: 'You used a particular word. What does it mean to you?',
      },
      matters: {
        da: 'Hvad er vigtigt for dig i det her?',
        nb: 'Hva er viktig for deg i dette?',
        en: 'What matters to you in this?',
      },
      more: {
        da: 'Og hvad mere?',
        nb: 'Og hva mer?',
        en: 'And what else?',
      },
    },
  ),
  ...questions(
    'challenge',
    { stages: underWay, purpose: 'challenge', asker: 'mentor' },
    {
      friend: {
        da: 'Hvad ville du sige til en god kollega, der stod i det samme?',
        nb: 'Hva ville du sagt til en god kollega som sto i det samme?',
        en: 'What would you say to a good colleague in the same situation?',
      },
      part: {
        da: 'Hvad er din egen andel i, at det er, som det er?',
        nb: 'Hva er din egen del i at det er som det er?',
        en: 'What is your own part in how things are?',
      },
      opposite: {
        da: 'Hvad nu, hvis det omvendte også er rigtigt?',
        nb: 'Hva om det motsatte også er riktig?',
        en: 'What if the opposite is true as well?',
      },
      cost: {
        da: 'Hvad koster det at lade stå til?',
        nb: 'Hva koster det å la det være?',
        en: 'What does it cost to leave it as it is?',
      },
      aloud: {
        da: 'Hvad har du ikke sagt højt endnu?',
        nb: 'Hva har du ikke sagt høyt ennå?',
        en: 'What have you not yet said out loud?',
      },
      fear: {
        da: 'Hvad ville du gøre, hvis det var i orden at fejle?',
        nb: 'Hva ville du gjort hvis det var greit å feile?',
        en: 'What would you do if it were all right to fail?',
      },
      story: {
        da: 'Hvad ved du, og hvad gætter du dig til om de andre?',
        nb: 'Hva vet du, og hva gjetter du om de andre?',
        en: 'What do you know about the others, and what do you guess?',
      },
      yes: {
        da: 'Hvad siger du ja til, som du hellere ville sige nej til?',
        nb: 'Hva sier du ja til som du heller ville sagt nei til?',
        en: 'What do you say yes to when you would rather say no?',
      },
    },
  ),
  ...questions(
    'act',
    { stages: underWay, purpose: 'act', asker: 'mentor' },
    {
      smallest: {
        da: 'Hvad er det mindste skridt, du kan tage i denne uge?',
        nb: 'Hva er det minste steget du kan ta denne uken?',
        en: 'What is the smallest step you can take this week?',
      },
      when: {
        da: 'Hvilken dag gør du det?',
        nb: 'Hvilken dag gjør du det?',
        en: 'On which day will you do it?',
      },
      help: {
        da: 'Hvem kan hjælpe dig, og hvad vil du bede om?',
        nb: 'Hvem kan hjelpe deg, og hva vil du be om?',
        en: 'Who can help you, and what will you ask for?',
      },
      way: {
        da: 'Hvad kan komme på tværs, og hvad gør du så?',
        nb: 'Hva kan komme i veien, og hva gjør du da?',
        en: 'What may get in the way, and what will you do then?',
      },
      sure: {
        da: 'Hvor sikker er du på, at du gør det, fra 1 til 10? Hvad skal der til for at komme ét tal op?',
        nb: 'Hvor sikker er du på at du gjør det, fra 1 til 10? Hva skal til for å komme ett tall opp?',
        en: 'How sure are you that you will do it, from 1 to 10? What would bring it one number up?',
      },
      tell: {
        da: 'Hvad vil du gerne kunne fortælle næste gang?',
        nb: 'Hva vil du gjerne kunne fortelle neste gang?',
        en: 'What would you like to be able to tell me next time?',
      },
    },
  ),
  ...questions(
    'relation',
    { stages: underWay, purpose: 'relation', asker: 'both' },
    {
      more: {
        da: 'Hvad skal vi gøre mere af, når vi taler sammen?',
        nb: 'Hva skal vi gjøre mer av når vi snakker sammen?',
        en: 'What should we do more of when we talk?',
      },
      less: {
        da: 'Hvad kan vi godt lade være med?',
        nb: 'Hva kan vi godt la være?',
        en: 'What can we do without?',
      },
      share: {
        da: 'Hvem af os taler mest, og er det, som du vil have det?',
        nb: 'Hvem av oss snakker mest, og er det slik du vil ha det?',
        en: 'Which of us talks more, and is that how you want it?',
      },
      unsaid: {
        da: 'Er der noget, vi går uden om?',
        nb: 'Er det noe vi går utenom?',
        en: 'Is there something we avoid talking about?',
      },
      resistance: {
        da: 'Får du nok modstand, eller er vi for enige?',
        nb: 'Får du nok motstand, eller er vi for enige?',
        en: 'Do you get enough resistance, or do we agree too much?',
      },
    },
  ),
  ...questions(
    'reflect',
    { stages: ['trial', 'meetings', 'halfway'], purpose: 'reflect', asker: 'oneself' },
    {
      alive: {
        da: 'Hvornår blev jeg mest levende, mens vi talte?',
        nb: 'Når ble jeg mest levende mens vi snakket?',
        en: 'When did I come most alive as we talked?',
      },
      clearer: {
        da: 'Hvad ser jeg klarere nu?',
        nb: 'Hva ser jeg klarere nå?',
        en: 'What do I see more clearly now?',
      },
      self: {
        da: 'Hvad opdagede jeg hos mig selv?',
        nb: 'Hva oppdaget jeg hos meg selv?',
        en: 'What did I discover in myself?',
      },
      next: {
        da: 'Hvad gør jeg med det i morgen?',
        nb: 'Hva gjør jeg med det i morgen?',
        en: 'What will I do with it tomorrow?',
      },
    },
  ),
]
