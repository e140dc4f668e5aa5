import { translations } from '../platform/i18n.ts'

/** Mails about requests: no names, no words of theirs. */
export const mailTexts = translations({
  da: {
    subject: 'Nyt om din mentorordning',
    body: {
      asked: (link: string) =>
        `Hej\n\nEn mentee vil gerne have dig som mentor. Læs hvorfor, og svar, når du kan:\n${link}`,
      answered: (link: string) =>
        `Hej\n\nDen mentor, du spurgte, har ikke plads lige nu. Vi går videre til den næste på din liste. Har du ingen, kan du vælge en ny:\n${link}`,
      paused: (link: string) =>
        `Hej\n\nEt spørgsmål til dig er gået videre, fordi det ikke blev besvaret. Derfor spørger vi dig ikke lige nu. Sig til, når du er klar igen:\n${link}`,
      questioned: (link: string) =>
        `Hej\n\nDen mentor, du har spurgt, vil gerne vide lidt mere, før de svarer. Læs spørgsmålet, og svar her:\n${link}`,
      replied: (link: string) => `Hej\n\nDu har fået svar fra den mentee, du spurgte. Læs det her:\n${link}`,
      begun: (link: string) => `Hej\n\nDin mentor har sagt ja. Se, hvordan I kommer i gang:\n${link}`,
    },
  },
  nb: {
    subject: 'Nytt om mentorordningen din',
    body: {
      asked: link =>
        `Hei\n\nEn mentee vil gjerne ha deg som mentor. Les hvorfor, og svar når du kan:\n${link}`,
      answered: link =>
        `Hei\n\nMentoren du spurte, har ikke plass akkurat nå. Vi går videre til den neste på listen din. Har du ingen, kan du velge en ny:\n${link}`,
      paused: link =>
        `Hei\n\nEt spørsmål til deg har gått videre fordi det ikke ble besvart. Derfor spør vi deg ikke akkurat nå. Si fra når du er klar igjen:\n${link}`,
      questioned: link =>
        `Hei\n\nMentoren du har spurt, vil gjerne vite litt mer før de svarer. Les spørsmålet, og svar her:\n${link}`,
      replied: link => `Hei\n\nDu har fått svar fra menteen du spurte. Les det her:\n${link}`,
      begun: link => `Hei\n\nMentoren din har sagt ja. Se hvordan dere kommer i gang:\n${link}`,
    },
  },
  en: {
    subject: 'News about your mentoring programme',
    body: {
      asked: link =>
        `Hello\n\nA mentee would like you as their mentor. Read why, and answer when you can:\n${link}`,
      answered: link =>
        `Hello\n\nThe mentor you asked has no place just now. We go on to the next on your list. If you have none, you can choose another:\n${link}`,
      paused: link =>
        `Hello\n\nA question to you has gone on because it was not answered. So we do not ask you just now. Tell us when you are ready again:\n${link}`,
      questioned: link =>
        `Hello\n\nThe mentor you have asked would like to know a little more before answering. Read the question, and answer here:\n${link}`,
      replied: link => `Hello\n\nThe mentee you asked has answered. Read it here:\n${link}`,
      begun: link => `Hello\n\nYour mentor has said yes. See how to begin:\n${link}`,
    },
  },
})
