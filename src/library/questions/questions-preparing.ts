import { questions } from './question.ts'

const always = ['trial', 'meetings', 'halfway', 'ending'] as const
const later = ['meetings', 'halfway', 'ending'] as const

/** Before each meeting, each of the two alone (G5, G6). */
export const preparingQuestions = [
  ...questions(
    'prepare-mentee',
    { stages: always, purpose: 'prepare', asker: 'mentee-oneself' },
    {
      say: {
        da: 'Hvad vil jeg have sagt, når vi går hver til sit?',
        nb: 'Hva vil jeg ha sagt når vi går hver til vårt?',
        en: 'What do I want to have said when we part?',
      },
      hear: {
        da: 'Hvad vil jeg gerne høre dig om?',
        nb: 'Hva vil jeg gjerne høre deg om?',
        en: 'What would I like to hear from you?',
      },
      achieve: {
        da: 'Hvad skal være klart for mig bagefter?',
        nb: 'Hva skal være klart for meg etterpå?',
        en: 'What should be clear to me afterwards?',
      },
      situation: {
        da: 'Hvilken situation kan jeg fortælle om, så du ser den for dig?',
        nb: 'Hvilken situasjon kan jeg fortelle om slik at du ser den for deg?',
        en: 'Which situation can I describe so that you can picture it?',
      },
    },
  ),
  ...questions(
    'prepare-mentee-again',
    { stages: later, purpose: 'prepare', asker: 'mentee-oneself' },
    {
      since: {
        da: 'Hvad er der sket med det, jeg ville prøve?',
        nb: 'Hva har skjedd med det jeg ville prøve?',
        en: 'What became of what I wanted to try?',
      },
      avoided: {
        da: 'Hvad er jeg gået uden om at tage op?',
        nb: 'Hva har jeg unngått å ta opp?',
        en: 'What have I avoided bringing up?',
      },
    },
  ),
  ...questions(
    'prepare-mentor',
    { stages: always, purpose: 'prepare', asker: 'mentor-oneself' },
    {
      curious: {
        da: 'Hvad er jeg mest nysgerrig efter at forstå?',
        nb: 'Hva er jeg mest nysgjerrig på å forstå?',
        en: 'What am I most curious to understand?',
      },
      'put-down': {
        da: 'Hvad skal jeg lægge fra mig for at være helt til stede?',
        nb: 'Hva må jeg legge fra meg for å være helt til stede?',
        en: 'What do I need to put down to be fully present?',
      },
      advice: {
        da: 'Hvilket råd ligger mig på tungen, og kan det vente?',
        nb: 'Hvilket råd har jeg på tungen, og kan det vente?',
        en: 'Which advice is on the tip of my tongue, and can it wait?',
      },
    },
  ),
  ...questions(
    'prepare-mentor-again',
    { stages: later, purpose: 'prepare', asker: 'mentor-oneself' },
    {
      last: {
        da: 'Hvad lagde jeg mærke til sidste gang?',
        nb: 'Hva la jeg merke til sist?',
        en: 'What did I notice last time?',
      },
    },
  ),
]
