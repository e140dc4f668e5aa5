import { translations } from '../platform/i18n.ts'

/** Mails go over the open internet: no name and no content, only that something is there, and where. */
export const mailTexts = translations({
  da: {
    sent: {
      subject: 'Der er en besked til dig',
      body: (link: string) =>
        `Hej\n\nEn fra din mentorordning har skrevet til dig. Læs og svar her:\n${link}`,
    },
    answered: {
      subject: 'Der er svar til dig',
      body: (link: string) => `Hej\n\nDer er svar på det, du skrev. Læs det her:\n${link}`,
    },
  },
  nb: {
    sent: {
      subject: 'Det er en melding til deg',
      body: link => `Hei\n\nNoen i mentorordningen din har skrevet til deg. Les og svar her:\n${link}`,
    },
    answered: {
      subject: 'Det er et svar til deg',
      body: link => `Hei\n\nDu har fått svar på det du skrev. Les det her:\n${link}`,
    },
  },
  en: {
    sent: {
      subject: 'There is a message for you',
      body: link => `Hello\n\nSomebody in your programme has written to you. Read and answer here:\n${link}`,
    },
    answered: {
      subject: 'There is an answer for you',
      body: link => `Hello\n\nThere is an answer to what you wrote. Read it here:\n${link}`,
    },
  },
})
