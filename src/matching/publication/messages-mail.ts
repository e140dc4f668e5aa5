import { translations } from '../../platform/i18n.ts'

/** The mails to the two. They go over the open internet: no name, no reason, only where to look. */
export const mailTexts = translations({
  da: {
    mentee: {
      subject: 'Du har fået et forslag til en mentor',
      body: (link: string) =>
        `Hej\n\nDu har fået et forslag til en mentor. Se, hvem det er, og hvorfor I er foreslået:\n${link}\n\nI mødes først én gang. Bagefter siger I hver for sig, om det er rigtigt for jer.`,
    },
    mentor: {
      subject: 'Du har fået et forslag til en mentee',
      body: (link: string) =>
        `Hej\n\nDu har fået et forslag til en mentee. Se, hvem det er, og hvorfor I er foreslået:\n${link}\n\nI mødes først én gang. Bagefter siger I hver for sig, om det er rigtigt for jer.`,
    },
  },
  nb: {
    mentee: {
      subject: 'Du har fått et forslag til mentor',
      body: link =>
        `Hei\n\nDu har fått et forslag til mentor. Se hvem det er, og hvorfor dere er foreslått:\n${link}\n\nFørst møtes dere én gang. Etterpå sier dere hver for dere om det er riktig for dere.`,
    },
    mentor: {
      subject: 'Du har fått et forslag til mentee',
      body: link =>
        `Hei\n\nDu har fått et forslag til mentee. Se hvem det er, og hvorfor dere er foreslått:\n${link}\n\nFørst møtes dere én gang. Etterpå sier dere hver for dere om det er riktig for dere.`,
    },
  },
  en: {
    mentee: {
      subject: 'A mentor has been suggested for you',
      body: link =>
        `Hello\n\nA mentor has been suggested for you. See who it is, and why the two of you:\n${link}\n\nYou meet once first. Afterwards each of you says, on your own, whether it is right.`,
    },
    mentor: {
      subject: 'A mentee has been suggested for you',
      body: link =>
        `Hello\n\nA mentee has been suggested for you. See who it is, and why the two of you:\n${link}\n\nYou meet once first. Afterwards each of you says, on your own, whether it is right.`,
    },
  },
})
