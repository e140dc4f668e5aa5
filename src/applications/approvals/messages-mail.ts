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
      news: (link: string) => `Hej\n\nDer er nyt om din tilmelding. Læs det her:\n${link}`,
    },
    more: {
      subject: 'Nyt om din tilmelding',
      body: (link: string) => `Hej\n\nDer er et spørgsmål til din tilmelding. Svar her:\n${link}`,
    },
    moreSaid: {
      subject: 'Der er svar på et spørgsmål',
      body: (link: string) => `Hej\n\nDer er svar på et spørgsmål, du stillede. Læs det her:\n${link}`,
    },
    offerAnswered: {
      subject: 'Nyt om ventelisten',
      body: (link: string) => `Hej\n\nDer er svar på et tilbud om en plads. Se ventelisten her:\n${link}`,
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
      news: link => `Hei\n\nDet er nytt om påmeldingen din. Les det her:\n${link}`,
    },
    more: {
      subject: 'Nytt om påmeldingen din',
      body: link => `Hei\n\nDet er et spørsmål om påmeldingen din. Svar her:\n${link}`,
    },
    moreSaid: {
      subject: 'Det er svar på et spørsmål',
      body: link => `Hei\n\nDet er svar på et spørsmål du stilte. Les det her:\n${link}`,
    },
    offerAnswered: {
      subject: 'Nytt om ventelisten',
      body: link => `Hei\n\nDet er svar på et tilbud om en plass. Se ventelisten her:\n${link}`,
    },
  },
  en: {
    asked: {
      subject: 'An answer is waiting for you',
      body: link =>
        `Hello\n\nSomebody would like to join a mentoring programme and needs your yes. See who, and answer here:\n${link}`,
    },
    answered: {
      subject: 'News about your application',
      body: link => `Hello\n\nThere is an answer to your application. Read it here:\n${link}`,
      news: link => `Hello\n\nThere is news about your application. Read it here:\n${link}`,
    },
    more: {
      subject: 'News about your application',
      body: link => `Hello\n\nThere is a question about your application. Answer it here:\n${link}`,
    },
    moreSaid: {
      subject: 'There is an answer to a question',
      body: link => `Hello\n\nThere is an answer to a question you asked. Read it here:\n${link}`,
    },
    offerAnswered: {
      subject: 'News about the waiting list',
      body: link => `Hello\n\nSomebody has answered an offer of a place. See the waiting list here:\n${link}`,
    },
  },
})
