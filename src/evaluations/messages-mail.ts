import { translations } from '../platform/i18n.ts'

/** What the mail of an evaluation says: that one is asked, until when, and the link. */
export const mailTexts = translations({
  da: {
    subject: 'Hvad giver mentorordningen dig?',
    body: (url: string, until: string) =>
      `Vil du bruge fem minutter på at fortælle, hvad mentorordningen giver? Dit svar er anonymt.\n\nSvar senest ${until}:\n${url}\n`,
  },
  nb: {
    subject: 'Hva gir mentorordningen deg?',
    body: (url, until) =>
      `Vil du bruke fem minutter på å fortelle hva mentorordningen gir? Svaret ditt er anonymt.\n\nSvar senest ${until}:\n${url}\n`,
  },
  en: {
    subject: 'What does the mentoring programme give you?',
    body: (url, until) =>
      `Would you spend five minutes on telling us what the mentoring programme gives? Your answer is anonymous.\n\nPlease answer by ${until}:\n${url}\n`,
  },
})
