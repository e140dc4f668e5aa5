import { questions } from './question.ts'

const underWay = ['meetings', 'halfway'] as const

/** Feedback on what has been done, the next step in it, and how one is (H1–H4). */
export const workQuestions = [
  ...questions(
    'feedback',
    { stages: underWay, purpose: 'feedback', asker: 'mentor' },
    {
      absorbed: {
        da: 'Hvad i opgaven har optaget dig mest?',
        nb: 'Hva ved oppgaven har opptatt deg mest?',
        en: 'What in the task has been on your mind most?',
      },
      worked: {
        da: 'Hvad lykkedes? Fortæl om et sted, hvor det gik godt.',
        nb: 'Hva lyktes? Fortell om et sted der det gikk bra.',
        en: 'What worked? Tell me about a point where it went well.',
      },
      skills: {
        da: 'Hvad kan du nu, som du ikke kunne, før du løste opgaven?',
        nb: 'Hva kan du nå som du ikke kunne før du løste oppgaven?',
        en: 'What can you do now that you could not before the task?',
      },
      help: {
        da: 'Hvor mangler du stadig hjælp, og hvordan skulle den se ud?',
        nb: 'Hvor trenger du fortsatt hjelp, og hvordan skulle den se ut?',
        en: 'Where do you still need help, and what should it look like?',
      },
      own: {
        da: 'Hvad er din egen dom over det?',
        nb: 'Hva mener du selv om det?',
        en: 'What is your own verdict?',
      },
      again: {
        da: 'Hvad ville du gøre anderledes en anden gang?',
        nb: 'Hva ville du gjort annerledes en annen gang?',
        en: 'What would you do differently another time?',
      },
      eyes: {
        da: 'Hvad vil du helst have mine øjne på?',
        nb: 'Hva vil du helst at jeg ser på?',
        en: 'What would you most like me to look at?',
      },
      sparring: {
        da: 'Hvordan hjælper vores møder og min feedback dig? Hvad skal vi lave om på?',
        nb: 'Hvordan hjelper møtene og tilbakemeldingene mine deg? Hva bør vi endre?',
        en: 'How do our meetings and my feedback help you? What should we change?',
      },
    },
  ),
  ...questions(
    'feedback-mentee',
    { stages: underWay, purpose: 'feedback', asker: 'mentee' },
    {
      unseen: {
        da: 'Hvad ser du mig gøre, som jeg ikke selv lægger mærke til?',
        nb: 'Hva ser du at jeg gjør som jeg ikke selv merker?',
        en: 'What do you see me do without noticing it myself?',
      },
      otherwise: {
        da: 'Hvor ville du have valgt anderledes, og hvorfor?',
        nb: 'Hvor ville du ha valgt annerledes, og hvorfor?',
        en: 'Where would you have chosen differently, and why?',
      },
      experience: {
        da: 'Hvad gjorde du selv, dengang du stod i noget lignende?',
        nb: 'Hva gjorde du selv da du sto i noe lignende?',
        en: 'What did you do when you were in something like this?',
      },
      introduce: {
        da: 'Hvem synes du, jeg skulle tale med?',
        nb: 'Hvem synes du jeg burde snakke med?',
        en: 'Who do you think I should talk to?',
      },
    },
  ),
  ...questions(
    'forward',
    { stages: underWay, purpose: 'forward', asker: 'mentor' },
    {
      noticed: {
        da: 'Jeg lagde mærke til, at du … Hvordan bar du dig ad?',
        nb: 'Jeg la merke til at du … Hvordan fikk du det til?',
        en: 'I noticed that you … How did you do it?',
      },
      harder: {
        da: 'Hvad er du klar til at prøve, som er lidt sværere?',
        nb: 'Hva er du klar for å prøve som er litt vanskeligere?',
        en: 'What are you ready to try that is a little harder?',
      },
      next: {
        da: 'Hvad er det næste, du skal kunne i den slags opgaver?',
        nb: 'Hva er det neste du må kunne i slike oppgaver?',
        en: 'What is the next thing to learn in tasks of this kind?',
      },
      soon: {
        da: 'Hvor kan du bruge det, du lige har lært, inden for et par uger?',
        nb: 'Hvor kan du bruke det du nettopp har lært, i løpet av et par uker?',
        en: 'Where can you use what you have just learnt, within a couple of weeks?',
      },
      from: {
        da: 'Hvem kan du lære det af, og hvornår spørger du?',
        nb: 'Hvem kan du lære det av, og når spør du?',
        en: 'Who can you learn it from, and when will you ask?',
      },
      potential: {
        da: 'Jeg tror, du kan nå længere med … Hvad tænker du?',
        nb: 'Jeg tror du kan nå lenger med … Hva tenker du?',
        en: 'I believe you can go further with … What do you think?',
      },
    },
  ),
  ...questions(
    'wellbeing',
    { stages: underWay, purpose: 'wellbeing', asker: 'mentor' },
    {
      home: {
        da: 'Hvordan har du det, når du går hjem fra arbejde?',
        nb: 'Hvordan har du det når du går hjem fra jobb?',
        en: 'How are you when you go home from work?',
      },
      strength: {
        da: 'Hvad giver dig kræfter for tiden, og hvad tager dem?',
        nb: 'Hva gir deg krefter for tiden, og hva tar dem?',
        en: 'What gives you strength these days, and what takes it?',
      },
      alone: {
        da: 'Er der noget, du går alene med?',
        nb: 'Er det noe du går alene med?',
        en: 'Is there something you carry alone?',
      },
      turn: {
        da: 'Hvem går du til, når du er i tvivl?',
        nb: 'Hvem går du til når du er i tvil?',
        en: 'Who do you go to when you are in doubt?',
      },
    },
  ),
  ...questions(
    'new-job',
    { stages: ['trial', 'meetings', 'halfway'], purpose: 'wellbeing', asker: 'mentor', theme: 'new_job' },
    {
      new: {
        da: 'Hvordan er det at være den nye på holdet?',
        nb: 'Hvordan er det å være den nye i teamet?',
        en: 'What is it like to be the new one in the team?',
      },
      surprise: {
        da: 'Hvad har undret dig her hos os?',
        nb: 'Hva har du stusset over her hos oss?',
        en: 'What has puzzled you about this place?',
      },
      belong: {
        da: 'Hvornår følte du dig sidst som en af os?',
        nb: 'Når følte du deg sist som en av oss?',
        en: 'When did you last feel like one of us?',
      },
      unwritten: {
        da: 'Hvilke regler er der ingen, der har sagt højt til dig?',
        nb: 'Hvilke regler er det ingen som har sagt høyt til deg?',
        en: 'Which rules has nobody told you out loud?',
      },
      ask: {
        da: 'Hvad ville du ønske, du havde spurgt om den første uge?',
        nb: 'Hva skulle du ønske du hadde spurt om den første uken?',
        en: 'What do you wish you had asked in the first week?',
      },
    },
  ),
  ...questions(
    'new-task',
    { stages: underWay, purpose: 'feedback', asker: 'mentor', theme: 'new_job' },
    {
      understand: {
        da: 'Hvordan ville du forklare opgaven til den næste nye?',
        nb: 'Hvordan ville du forklart oppgaven til den neste nye?',
        en: 'How would you explain the task to the next new colleague?',
      },
      alone: {
        da: 'Hvad kan du nu gøre helt på egen hånd?',
        nb: 'Hva kan du nå gjøre helt på egen hånd?',
        en: 'What can you now do entirely on your own?',
      },
      estimate: {
        da: 'Hvor lang tid tog det, og hvad overraskede dig?',
        nb: 'Hvor lang tid tok det, og hva overrasket deg?',
        en: 'How long did it take, and what surprised you?',
      },
      doubt: {
        da: 'Hvor var du i tvivl, og hvad gjorde du ved det?',
        nb: 'Hvor var du i tvil, og hva gjorde du med det?',
        en: 'Where were you in doubt, and what did you do about it?',
      },
    },
  ),
]
