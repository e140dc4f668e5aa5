import { translations } from '../platform/i18n.ts'

/** They go over the open internet: no name, no content, only that there is something, and where. */
export const mailTexts = translations({
  da: {
    asked: {
      subject: 'Nogen vil gerne høre fra dig',
      body: (link: string) =>
        `Hej\n\nDu er blevet spurgt om feedback. Få linjer er nok. Skriv den her:\n${link}`,
    },
    given: {
      subject: 'Du har fået feedback',
      body: (link: string) => `Hej\n\nDer er feedback til dig. Læs den her:\n${link}`,
    },
  },
  nb: {
    asked: {
      subject: 'Noen vil gjerne høre fra deg',
      body: link => `Hei\n\nDu er bedt om en tilbakemelding. Noen få linjer er nok. Skriv den her:\n${link}`,
    },
    given: {
      subject: 'Du har fått en tilbakemelding',
      body: link => `Hei\n\nDet er en tilbakemelding til deg. Les den her:\n${link}`,
    },
  },
  en: {
    asked: {
      subject: 'Somebody would like to hear from you',
      body: link => `Hello\n\nYou have been asked for feedback. A few lines will do. Write it here:\n${link}`,
    },
    given: {
      subject: 'You have been given feedback',
      body: link => `Hello\n\nThere is feedback for you. Read it here:\n${link}`,
    },
  },
})
