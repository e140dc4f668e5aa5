import { translations } from '../../platform/i18n.ts'

/** The invitation. It goes over the open internet: who asks, and a link; the programme stands behind it. */
export const mailTexts = translations({
  da: {
    invitation: {
      subject: 'Du er inviteret til en mentorordning',
      body: (from: string, organisation: string, link: string, days: number) =>
        `Hej\n\n${from} fra ${organisation} inviterer dig med i en mentorordning. Læs om den, og svar her:\n${link}\n\nLinket virker én gang og i ${days} dage. Det er dit eget, så send det ikke videre.`,
    },
  },
  nb: {
    invitation: {
      subject: 'Du er invitert til en mentorordning',
      body: (from, organisation, link, days) =>
        `Hei\n\n${from} fra ${organisation} inviterer deg med i en mentorordning. Les om den, og svar her:\n${link}\n\nLenken virker én gang og i ${days} dager. Den er din egen, så ikke send den videre.`,
    },
  },
  en: {
    invitation: {
      subject: 'You are invited to a mentoring programme',
      body: (from, organisation, link, days) =>
        `Hello\n\n${from} from ${organisation} invites you to join a mentoring programme. Read about it and answer here:\n${link}\n\nThe link works once, within ${days} days. It is yours alone, so please do not pass it on.`,
    },
  },
})
