import { translations } from '../../platform/i18n.ts'

/** A coordinator reads what somebody has sent. */
export const texts = translations({
  da: {
    people: 'Personer',
    said: 'Det skrev personen',
    seen: (name: string) => `${name} kan se, at du har læst det her.`,
    since: 'Sendt',
    states: { waiting: 'Venter på et ja', queued: 'På venteliste', submitted: 'Er med' },
    answer: 'Dit svar',
    inMentorship: 'Personen er i et forløb og kan ikke sættes på venteliste.',
  },
  nb: {
    people: 'Personer',
    said: 'Dette skrev personen',
    seen: name => `${name} kan se at du har lest dette.`,
    since: 'Sendt',
    states: { waiting: 'Venter på et ja', queued: 'På venteliste', submitted: 'Er med' },
    answer: 'Svaret ditt',
    inMentorship: 'Personen er i et forløp og kan ikke settes på venteliste.',
  },
  en: {
    people: 'People',
    said: 'What they wrote',
    seen: name => `${name} can see that you have read this.`,
    since: 'Sent',
    states: { waiting: 'Waiting for a yes', queued: 'On the waiting list', submitted: 'Is in' },
    answer: 'Your answer',
    inMentorship: 'This person is in a mentorship and cannot be put on the waiting list.',
  },
})
