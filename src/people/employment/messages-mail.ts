import { translations } from '../../platform/i18n.ts'

/** Mails carry no content: that there is something, and where. */
export const mailTexts = translations({
  da: {
    address: {
      subject: 'Skal din mailadresse ændres?',
      body: (link: string) =>
        `Hej\n\nDin HR-afdeling vil rette din mailadresse i Telemakos. Det sker først, når du siger ja. Se det her:\n${link}`,
    },
    partnerLeft: {
      subject: 'Nyt i dit mentorforløb',
      body: (link: string) => `Hej\n\nDer er nyt i dit mentorforløb. Se det her:\n${link}`,
    },
    cancelled: {
      subject: 'Jeres møde er aflyst',
      body: (link: string) => `Hej\n\nJeres møde er aflyst og går ud af din kalender. Se det her:\n${link}`,
    },
  },
  nb: {
    address: {
      subject: 'Skal e-postadressen din endres?',
      body: link =>
        `Hei\n\nHR-avdelingen din vil rette e-postadressen din i Telemakos. Det skjer først når du sier ja. Se det her:\n${link}`,
    },
    partnerLeft: {
      subject: 'Nytt i mentorforløpet ditt',
      body: link => `Hei\n\nDet er noe nytt i mentorforløpet ditt. Se det her:\n${link}`,
    },
    cancelled: {
      subject: 'Møtet deres er avlyst',
      body: link => `Hei\n\nMøtet deres er avlyst og går ut av kalenderen din. Se det her:\n${link}`,
    },
  },
  en: {
    address: {
      subject: 'Shall your email address change?',
      body: link =>
        `Hello\n\nYour HR department wants to correct your email address in Telemakos. It happens only when you say yes. See it here:\n${link}`,
    },
    partnerLeft: {
      subject: 'News in your mentorship',
      body: link => `Hello\n\nThere is news in your mentorship. See it here:\n${link}`,
    },
    cancelled: {
      subject: 'Your meeting is cancelled',
      body: link => `Hello\n\nYour meeting is cancelled and goes from your calendar. See it here:\n${link}`,
    },
  },
})
