import { translations } from '../platform/i18n.ts'

/** The kinds of programme one can begin with: only where one chooses among them. */
export const presetTexts = translations({
  da: {
    career: {
      title: 'Karriere',
      line: 'For medarbejdere, der vil have tid til at tænke over deres arbejdsliv. De får en erfaren kollega uden for egen afdeling at tale med.',
      purpose: 'Medarbejdere får tid og ro til at finde deres næste skridt sammen med en erfaren kollega.',
    },
    leader_corps: {
      title: 'Lederkorps',
      line: 'For organisationer, der vil dele lederes erfaring på tværs. En ny leder får en erfaren leder fra et andet sted som mentor.',
      purpose: 'Ledere lærer af hinanden på tværs, og nye ledere står ikke alene med det svære.',
    },
    professional_sparring: {
      title: 'Faglig sparring',
      line: 'For medarbejdere, der vil have hjælp til konkrete opgaver. De mødes kort og ofte med en, der kan faget.',
      purpose: 'Viden bliver delt, og den enkelte får hjælp til at løse sine opgaver.',
    },
    personal_mentor: {
      title: 'Personlig mentor',
      line: 'For den, der vil udforske sit næste skridt sammen med et andet menneske. Her tæller det, mentor har oplevet, mere end titlen.',
      purpose: 'To mennesker lærer af hinandens liv og finder sammen ud af, hvad der er det næste.',
    },
    onboarding: {
      title: 'Godt i gang',
      line: 'For nye kolleger. De får en mentor tæt på, der vælger opgaverne, en buddy i teamet og en leder, der følger planen.',
      purpose: 'Nye kolleger bliver hurtigt trygge, lærer opgaverne at kende og føler, at de hører til.',
    },
  },
  nb: {
    career: {
      title: 'Karriere',
      line: 'For medarbeidere som vil ha tid til å tenke over arbeidslivet sitt. De får en erfaren kollega utenfor egen avdeling å snakke med.',
      purpose: 'Medarbeidere får tid og ro til å finne sitt neste steg sammen med en erfaren kollega.',
    },
    leader_corps: {
      title: 'Lederkorps',
      line: 'For organisasjoner som vil dele lederes erfaring på tvers. En ny leder får en erfaren leder fra et annet sted som mentor.',
      purpose: 'Ledere lærer av hverandre på tvers, og nye ledere står ikke alene med det vanskelige.',
    },
    professional_sparring: {
      title: 'Faglig sparring',
      line: 'For medarbeidere som vil ha hjelp til konkrete oppgaver. De møtes kort og ofte med en som kan faget.',
      purpose: 'Kunnskap blir delt, og den enkelte får hjelp til å løse oppgavene sine.',
    },
    personal_mentor: {
      title: 'Personlig mentor',
      line: 'For den som vil utforske sitt neste steg sammen med et annet menneske. Her teller det mentor har opplevd, mer enn tittelen.',
      purpose: 'To mennesker lærer av hverandres liv og finner sammen ut hva som er det neste.',
    },
    onboarding: {
      title: 'God start',
      line: 'For nye kolleger. De får en mentor i nærheten som velger oppgavene, en fadder i teamet og en leder som følger planen.',
      purpose: 'Nye kolleger blir raskt trygge, lærer oppgavene å kjenne og føler at de hører til.',
    },
  },
  en: {
    career: {
      title: 'Career',
      line: 'For staff who want time to think about their working life. They get an experienced colleague outside their own unit to talk with.',
      purpose: 'Staff get time and quiet to find their next step together with an experienced colleague.',
    },
    leader_corps: {
      title: 'Leader corps',
      line: 'For organisations that want to share the experience of their leaders. A new leader gets an experienced one from somewhere else as mentor.',
      purpose:
        'Leaders learn from each other across organisations, and new leaders are not alone with what is hard.',
    },
    professional_sparring: {
      title: 'Professional sparring',
      line: 'For staff who want help with concrete tasks. They have short and frequent meetings with somebody who knows the trade.',
      purpose: 'Knowledge is shared, and each person gets help with their tasks.',
    },
    personal_mentor: {
      title: 'Personal mentor',
      line: 'For anyone who wants to explore their next step with another person. What the mentor has been through counts for more than the title.',
      purpose: 'Two people learn from each other’s lives and find out together what comes next.',
    },
    onboarding: {
      title: 'A good start',
      line: 'For new colleagues. They get a mentor close by who picks the tasks, a buddy in the team and a leader who follows the plan.',
      purpose: 'New colleagues soon feel safe, get to know their tasks and feel that they belong.',
    },
  },
})
