import { translations } from '../platform/i18n.ts'

/** The mails to the two. They go over the open internet: no name, no content, only that there is news, and where. */
export const mailTexts = translations({
  da: {
    news: {
      subject: 'Nyt i dit mentorforløb',
      body: (link: string) => `Hej\n\nDer er nyt i dit mentorforløb. Se det her:\n${link}`,
    },
  },
  nb: {
    news: {
      subject: 'Nytt i mentorforløpet ditt',
      body: link => `Hei\n\nDet er noe nytt i mentorforløpet ditt. Se det her:\n${link}`,
    },
  },
  en: {
    news: {
      subject: 'News in your mentorship',
      body: link => `Hello\n\nThere is news in your mentorship. See it here:\n${link}`,
    },
  },
})
