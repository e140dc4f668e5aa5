import { translations } from '../platform/i18n.ts'

/** What the mails of an evaluation say: that one is asked, until when, and the link. */
export const mailTexts = translations({
  da: {
    invitation: {
      subject: 'Hvad giver mentorordningen dig?',
      body: (url: string, until: string) =>
        `Vil du bruge fem minutter på at fortælle, hvad mentorordningen giver? Dit svar er anonymt.\n\nSvar senest ${until}:\n${url}\n`,
    },
    reminder: {
      subject: 'Du kan stadig nå at svare',
      body: (url: string, until: string) =>
        `Du kan stadig nå at fortælle, hvad mentorordningen giver. Det tager fem minutter og er anonymt.\n\nSvar senest ${until}:\n${url}\n`,
    },
  },
  nb: {
    invitation: {
      subject: 'Hva gir mentorordningen deg?',
      body: (url, until) =>
        `Vil du bruke fem minutter på å fortelle hva mentorordningen gir? Svaret ditt er anonymt.\n\nSvar senest ${until}:\n${url}\n`,
    },
    reminder: {
      subject: 'Du rekker fortsatt å svare',
      body: (url, until) =>
        `Du rekker fortsatt å fortelle hva mentorordningen gir. Det tar fem minutter og er anonymt.\n\nSvar senest ${until}:\n${url}\n`,
    },
  },
  en: {
    invitation: {
      subject: 'What does the mentoring programme give you?',
      body: (url, until) =>
        `Would you take five minutes to say what the mentoring programme gives? Your answer is anonymous.\n\nPlease answer by ${until}:\n${url}\n`,
    },
    reminder: {
      subject: 'There is still time to answer',
      body: (url, until) =>
        `There is still time to say what the mentoring programme gives. It takes five minutes and is anonymous.\n\nPlease answer by ${until}:\n${url}\n`,
    },
  },
})
