import { translations } from '../platform/i18n.ts'

/**
 * What a programme's choices mean to the two (S4, A5, A6, B8): how they are welcomed, what their first meeting is for,
 * and how they get ready. Written for mentee and mentor alike; each follows one setting.
 */
export const styleTexts = translations({
  da: {
    welcomeTitle: 'Sådan er en mentor her',
    firstTitle: 'Det kan I tale om',
    welcome: {
      sage: 'Mentor har selv gået vejen, kender de rigtige mennesker og åbner døre. Mentee tager stilling til rådene.',
      guide: 'Mentor går ved siden af, lytter og deler ud af sin erfaring. Mentee er hovedpersonen.',
      alliance:
        'I er to, der lærer af hinanden. Det tæller, hvad I har oplevet, ikke hvad I hedder på kortet.',
    },
    manners: {
      asking: 'I møderne bliver der mest spurgt: nysgerrigt, og nogle gange udfordrende.',
      both: 'Mentor spørger først og giver råd, når mentee vil have dem.',
      telling: 'Mentor siger sin mening og giver konkrete råd.',
    },
    contentBy: {
      mentee: 'Mentee vælger, hvad I taler om.',
      mentor: 'Mentor vælger, hvad I begynder med.',
      both: 'I vælger sammen, hvad I taler om.',
    },
    yourContent: { mentee: 'Du vælger, hvad I taler om.', mentor: 'Du vælger, hvad I begynder med.' },
    initiative: {
      mentee: 'Mentee sørger for, at I mødes.',
      mentor: 'Mentor sørger for, at I mødes.',
      both: 'I sørger begge for, at I mødes.',
    },
    firstMeeting: {
      sage: [
        'Mentor fortæller om sin vej: Hvad lykkedes, og hvad skulle have været gjort anderledes?',
        'Mentee fortæller, hvad der er vigtigst at lære nu.',
        'Tal om, hvem det kunne være godt for mentee at møde.',
      ],
      guide: [
        'Mentee fortæller: Hvad skal være anderledes om et år?',
        'Mentor fortæller om en gang, hvor hjælp gjorde en forskel.',
        'Sig begge, hvad I forventer, og hvad der skal til, for at det bliver godt.',
      ],
      alliance: [
        'Fortæl hinanden om en gang, I lærte noget vigtigt.',
        'Sig begge, hvad I er nysgerrige på lige nu.',
        'Find ét mål, som I begge gerne vil nå.',
      ],
    },
    firstMatch: 'Mærk efter, om I passer sammen. Er du i tvivl, er et nej helt i orden.',
    preparation: {
      mentee: (mentee: string, _mentor: string) => `${mentee} skriver en dagsorden nogle dage før mødet.`,
      mentor: (_mentee: string, mentor: string) => `${mentor} foreslår et emne nogle dage før mødet.`,
      both: (_mentee: string, _mentor: string) => 'Vi skriver hver ét spørgsmål, før vi mødes.',
    },
  },
  nb: {
    welcomeTitle: 'Slik er en mentor her',
    firstTitle: 'Dette kan dere snakke om',
    welcome: {
      sage: 'Mentor har selv gått veien, kjenner de rette menneskene og åpner dører. Mentee tar stilling til rådene.',
      guide: 'Mentor går ved siden av, lytter og deler av sin erfaring. Mentee er hovedpersonen.',
      alliance: 'Dere er to som lærer av hverandre. Det som teller, er hva dere har opplevd, ikke tittelen.',
    },
    manners: {
      asking: 'I møtene blir det mest spurt: nysgjerrig, og noen ganger utfordrende.',
      both: 'Mentor spør først og gir råd når mentee vil ha dem.',
      telling: 'Mentor sier sin mening og gir konkrete råd.',
    },
    contentBy: {
      mentee: 'Mentee velger hva dere snakker om.',
      mentor: 'Mentor velger hva dere begynner med.',
      both: 'Dere velger sammen hva dere snakker om.',
    },
    yourContent: { mentee: 'Du velger hva dere snakker om.', mentor: 'Du velger hva dere begynner med.' },
    initiative: {
      mentee: 'Mentee sørger for at dere møtes.',
      mentor: 'Mentor sørger for at dere møtes.',
      both: 'Dere sørger begge for at dere møtes.',
    },
    firstMeeting: {
      sage: [
        'Mentor forteller om sin vei: Hva lyktes, og hva skulle vært gjort annerledes?',
        'Mentee forteller hva som er viktigst å lære nå.',
        'Snakk om hvem det kunne være bra for mentee å møte.',
      ],
      guide: [
        'Mentee forteller: Hva skal være annerledes om et år?',
        'Mentor forteller om en gang hjelp gjorde en forskjell.',
        'Si begge hva dere forventer, og hva som skal til for at det blir bra.',
      ],
      alliance: [
        'Fortell hverandre om en gang dere lærte noe viktig.',
        'Si begge hva dere er nysgjerrige på akkurat nå.',
        'Finn ett mål som dere begge gjerne vil nå.',
      ],
    },
    firstMatch: 'Kjenn etter om dere passer sammen. Er du i tvil, er et nei helt i orden.',
    preparation: {
      mentee: mentee => `${mentee} skriver en dagsorden noen dager før møtet.`,
      mentor: (_mentee, mentor) => `${mentor} foreslår et emne noen dager før møtet.`,
      both: () => 'Vi skriver hvert vårt spørsmål før vi møtes.',
    },
  },
  en: {
    welcomeTitle: 'What a mentor is here',
    firstTitle: 'What you can talk about',
    welcome: {
      sage: 'The mentor has walked the road, knows the right people and opens doors. The mentee weighs the advice.',
      guide: 'The mentor walks beside, listens and shares experience. The mentee is the main character.',
      alliance:
        'You are two who learn from each other. What counts is what you have been through, not your titles.',
    },
    manners: {
      asking: 'The meetings are mostly questions: curious, and sometimes challenging.',
      both: 'The mentor asks first, and gives advice when the mentee wants it.',
      telling: 'The mentor speaks plainly and gives concrete advice.',
    },
    contentBy: {
      mentee: 'The mentee chooses what you talk about.',
      mentor: 'The mentor chooses what you begin with.',
      both: 'You choose together what to talk about.',
    },
    yourContent: {
      mentee: 'You choose what the two of you talk about.',
      mentor: 'You choose what the two of you begin with.',
    },
    initiative: {
      mentee: 'The mentee sees to it that you meet.',
      mentor: 'The mentor sees to it that you meet.',
      both: 'You both see to it that you meet.',
    },
    firstMeeting: {
      sage: [
        'The mentor tells about the road so far: what worked, and what could have been done differently?',
        'The mentee tells what matters most to learn now.',
        'Talk about who it might be good for the mentee to meet.',
      ],
      guide: [
        'The mentee tells: what should be different in a year?',
        'The mentor tells of a time when help made a difference.',
        'You both say what you expect, and what it takes to make this good.',
      ],
      alliance: [
        'Tell each other about a time you learnt something important.',
        'Say what each of you is curious about right now.',
        'Find one goal that you would both like to reach.',
      ],
    },
    firstMatch: 'Notice whether you suit each other. If you are in doubt, a no is quite all right.',
    preparation: {
      mentee: mentee => `${mentee} writes an agenda some days before the meeting.`,
      mentor: (_mentee, mentor) => `${mentor} suggests a topic some days before the meeting.`,
      both: () => 'We each write down one question before we meet.',
    },
  },
})
