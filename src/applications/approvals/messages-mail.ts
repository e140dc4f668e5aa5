import { translations } from '../../platform/i18n.ts'

/** Mails about a yes or a no. They go over the open internet: that there is something, and a link. */
export const mailTexts = translations({
  da: {
    asked: {
      subject: 'Et svar venter på dig',
      body: (link: string) =>
        `Hej\n\nNogen vil gerne være med i en mentorordning og har brug for dit ja. Se hvem, og svar her:\n${link}`,
    },
    answered: {
      subject: 'Nyt om din tilmelding',
      body: (link: string) => `Hej\n\nDer er svar på din tilmelding. Læs det her:\n${link}`,
    },
  },
  nb: {
    asked: {
      subject: 'Et svar venter på deg',
      body: link =>
        `Hei\n\nNoen vil gjerne være med i en mentorordning og trenger ditt ja. Se hvem, og svar her:\n${link}`,
    },
    answered: {
      subject: 'Nytt om påmeldingen din',
      body: link => `Hei\n\nDet er svar på påmeldingen din. Les det her:\n${link}`,
    },
  },
  en: {
    asked: {
      subject: 'An answer waits for you',
      body: link =>
        `Hello\n\nSomebody would like to join a mentoring programme and needs your yes. See who, and answer here:\n${link}`,
    },
    answered: {
      subject: 'News about your application',
      body: link => `Hello\n\nThere is an answer to your application. Read it here:\n${link}`,
    },
  },
})
