import { questions } from './question.ts'

/** Before they meet, the first meeting, and what the two agree on. */
export const beginningQuestions = [
  ...questions(
    'before-mentee',
    { stages: ['before'], purpose: 'goals', asker: 'mentee-oneself' },
    {
      why: {
        da: 'Hvad er anledningen til, at jeg vil have en mentor netop nu?',
        nb: 'Hva er grunnen til at jeg vil ha en mentor akkurat nå?',
        en: 'What makes me want a mentor right now?',
      },
      better: {
        da: 'Hvad skal være blevet lettere, når der er gået et år?',
        nb: 'Hva skal ha blitt lettere når det har gått et år?',
        en: 'What should have become easier a year from now?',
      },
      kind: {
        da: 'Har jeg mest brug for en, der har prøvet det samme, eller for en, der ser det udefra?',
        nb: 'Trenger jeg helst en som har vært gjennom det samme, eller en som ser det utenfra?',
        en: 'Do I need somebody who has been there, or somebody who sees it from outside?',
      },
      time: {
        da: 'Hvad lægger jeg til side for at få tid til at forberede mig og følge op?',
        nb: 'Hva legger jeg til side for å få tid til å forberede meg og følge opp?',
        en: 'What will I put aside to make time to prepare and follow up?',
      },
    },
  ),
  ...questions(
    'before-mentor',
    { stages: ['before'], purpose: 'goals', asker: 'mentor-oneself' },
    {
      been: {
        da: 'Hvad har jeg været igennem, som en anden kan have glæde af?',
        nb: 'Hva har jeg vært gjennom som en annen kan ha glede av?',
        en: 'What have I been through that somebody else can use?',
      },
      room: {
        da: 'Hvor mange timer om måneden har jeg i virkeligheden at give?',
        nb: 'Hvor mange timer i måneden har jeg egentlig å gi?',
        en: 'How many hours a month do I really have to give?',
      },
      gain: {
        da: 'Hvad håber jeg selv at lære?',
        nb: 'Hva håper jeg å lære selv?',
        en: 'What do I hope to learn myself?',
      },
      hold: {
        da: 'Hvornår har jeg svært ved at holde mine egne svar tilbage?',
        nb: 'Når er det vanskelig for meg å holde mine egne svar tilbake?',
        en: 'When do I find it hard to hold back my own answers?',
      },
    },
  ),
  ...questions(
    'first-mentor',
    { stages: ['trial'], purpose: 'open', asker: 'mentor' },
    {
      now: {
        da: 'Hvad fik dig til at søge en mentor nu?',
        nb: 'Hva fikk deg til å søke en mentor nå?',
        en: 'What made you look for a mentor now?',
      },
      know: {
        da: 'Hvad er det vigtigt, at jeg ved om dig og dit arbejde?',
        nb: 'Hva er det viktig at jeg vet om deg og jobben din?',
        en: 'What should I know about you and your work?',
      },
      'good-day': {
        da: 'Hvordan er en rigtig god arbejdsdag for dig?',
        nb: 'Hvordan er en skikkelig god arbeidsdag for deg?',
        en: 'What is a really good day at work like for you?',
      },
      'near-or-far': {
        da: 'Er det noget i hverdagen lige nu, eller er det noget længere fremme?',
        nb: 'Er det noe i hverdagen akkurat nå, eller er det noe lenger fram?',
        en: 'Is it something in your everyday work right now, or something further ahead?',
      },
      'path-or-knowledge': {
        da: 'Når du ser frem: drejer det sig om din vej videre, eller om noget, du vil vide og kunne?',
        nb: 'Når du ser framover: dreier det seg om veien videre, eller om noe du vil vite og kunne?',
        en: 'Looking ahead, is it about where you are going, or about something you want to learn?',
      },
      'helped-before': {
        da: 'Hvem har hjulpet dig godt før, og hvad gjorde de?',
        nb: 'Hvem har hjulpet deg godt før, og hva gjorde de?',
        en: 'Who has been a real help to you before, and what did they do?',
      },
    },
  ),
  ...questions(
    'first-mentee',
    { stages: ['trial'], purpose: 'open', asker: 'mentee' },
    {
      struggle: {
        da: 'Hvad har du selv kæmpet mest med i dit arbejdsliv?',
        nb: 'Hva har du selv strevd mest med i arbeidslivet?',
        en: 'What have you struggled with most in your own working life?',
      },
      why: {
        da: 'Hvad får du ud af at være mentor?',
        nb: 'Hva får du ut av å være mentor?',
        en: 'What do you get out of being a mentor?',
      },
      able: {
        da: 'Hvad er du god til at hjælpe med, og hvad er ikke dit bord?',
        nb: 'Hva er du god til å hjelpe med, og hva er ikke ditt bord?',
        en: 'What are you good at helping with, and what is not for you?',
      },
      disagree: {
        da: 'Hvordan kan jeg mærke på dig, at du er uenig?',
        nb: 'Hvordan merker jeg på deg at du er uenig?',
        en: 'How will I notice when you disagree?',
      },
    },
  ),
  ...questions(
    'match',
    { stages: ['trial'], purpose: 'match', asker: 'oneself' },
    {
      dare: {
        da: 'Tør jeg sige det, der er svært, til dig?',
        nb: 'Tør jeg si det som er vanskelig, til deg?',
        en: 'Would I dare to tell you what is hard?',
      },
      curious: {
        da: 'Blev jeg nysgerrig undervejs, eller ventede jeg på, at tiden gik?',
        nb: 'Ble jeg nysgjerrig underveis, eller ventet jeg på at tiden skulle gå?',
        en: 'Did I grow curious as we talked, or did I wait for the time to pass?',
      },
      near: {
        da: 'Er der noget mellem os, der gør det svært at tale frit?',
        nb: 'Er det noe mellom oss som gjør det vanskelig å snakke fritt?',
        en: 'Is there anything between us that makes it hard to talk freely?',
      },
      offer: {
        da: 'Passer det, du kan, til det, jeg har brug for?',
        nb: 'Passer det du kan, til det jeg trenger?',
        en: 'Does what you can offer fit what I need?',
      },
      again: {
        da: 'Har jeg lyst til, at vi ses igen?',
        nb: 'Har jeg lyst til at vi møtes igjen?',
        en: 'Do I want us to meet again?',
      },
    },
  ),
  ...questions(
    'contract',
    { stages: ['agreement', 'halfway'], purpose: 'expectations', asker: 'both' },
    {
      often: {
        da: 'Hvor tit ses vi, og hvor længe ad gangen?',
        nb: 'Hvor ofte møtes vi, og hvor lenge om gangen?',
        en: 'How often do we meet, and for how long?',
      },
      initiative: {
        da: 'Hvem sørger for, at næste møde står i kalenderen?',
        nb: 'Hvem sørger for at neste møte står i kalenderen?',
        en: 'Who sees to it that the next meeting is in the calendar?',
      },
      place: {
        da: 'Hvor kan vi tale uden at blive hørt eller forstyrret?',
        nb: 'Hvor kan vi snakke uten å bli hørt eller forstyrret?',
        en: 'Where can we talk without being heard or disturbed?',
      },
      silence: {
        da: 'Hvad bliver mellem os, og hvad må gerne komme videre?',
        nb: 'Hva blir mellom oss, og hva kan komme videre?',
        en: 'What stays between us, and what may be passed on?',
      },
      asked: {
        da: 'Hvad siger vi, hvis en leder eller kollega spørger til vores samtaler?',
        nb: 'Hva sier vi hvis en leder eller kollega spør om samtalene våre?',
        en: 'What do we say if a leader or colleague asks about our talks?',
      },
      form: {
        da: 'Skal hvert møde have et tema, eller tager vi det, der ligger øverst?',
        nb: 'Skal hvert møte ha et tema, eller tar vi det som ligger øverst?',
        en: 'Should each meeting have a theme, or do we take what is most pressing?',
      },
      advice: {
        da: 'Hvornår er det godt med råd, og hvornår er det bedre med spørgsmål?',
        nb: 'Når er det bra med råd, og når er det bedre med spørsmål?',
        en: 'When is advice welcome, and when are questions better?',
      },
      outside: {
        da: 'Hvad ligger uden for det, vi taler om?',
        nb: 'Hva ligger utenfor det vi snakker om?',
        en: 'What lies outside what we talk about?',
      },
      cancel: {
        da: 'Hvad gør vi, når en af os må melde afbud?',
        nb: 'Hva gjør vi når en av oss må melde avbud?',
        en: 'What do we do when one of us has to cancel?',
      },
      between: {
        da: 'Må vi skrive eller ringe mellem møderne?',
        nb: 'Kan vi skrive eller ringe mellom møtene?',
        en: 'May we write or call between meetings?',
      },
      stuck: {
        da: 'Hvordan siger vi det til hinanden, hvis det ikke fungerer?',
        nb: 'Hvordan sier vi fra til hverandre hvis det ikke fungerer?',
        en: 'How do we tell each other if it does not work?',
      },
      review: {
        da: 'Hvornår ser vi på, om noget skal laves om?',
        nb: 'Når ser vi på om noe skal endres?',
        en: 'When do we look at whether to change something?',
      },
    },
  ),
  ...questions(
    'goals',
    { stages: ['agreement', 'meetings', 'halfway'], purpose: 'goals', asker: 'mentor' },
    {
      year: {
        da: 'Hvad vil du kunne om et år, som du ikke kan i dag?',
        nb: 'Hva vil du kunne om et år som du ikke kan i dag?',
        en: 'What do you want to be able to do in a year that you cannot do today?',
      },
      seen: {
        da: 'Hvad vil dine kolleger lægge mærke til, når du er nået dertil?',
        nb: 'Hva vil kollegene dine legge merke til når du har kommet dit?',
        en: 'What will your colleagues notice when you are there?',
      },
      one: {
        da: 'Hvis vi kun når én ting sammen, hvad skal det så være?',
        nb: 'Hvis vi bare rekker én ting sammen, hva skal det være?',
        en: 'If we achieve only one thing together, what should it be?',
      },
      strengths: {
        da: 'Hvilke styrker har du allerede, som kan bære dig derhen?',
        nb: 'Hvilke styrker har du allerede som kan bære deg dit?',
        en: 'Which strengths do you already have that can carry you there?',
      },
      nearest: {
        da: 'Hvad er det nærmeste trin på vejen?',
        nb: 'Hva er det nærmeste steget på veien?',
        en: 'What is the nearest step on the way?',
      },
      whose: {
        da: 'Er det dit eget mål, eller er det nogen andres?',
        nb: 'Er det ditt eget mål, eller er det noen andres?',
        en: 'Is it your own goal, or somebody else’s?',
      },
    },
  ),
]
