import { translations } from '../../platform/i18n.ts'

/** The mails of a publication. They go over the open internet: no name, no reason, only where to look. */
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
    group: {
      subject: 'Du har fået et forslag til en mentorgruppe',
      body: (link: string) =>
        `Hej\n\nDu har fået et forslag til en mentorgruppe. Se, hvem I er, og hvorfor I er foreslået:\n${link}\n\nI mødes først én gang. Bagefter siger I hver for sig, om det er rigtigt for jer.`,
    },
    peers: {
      subject: 'Du har fået et forslag til en sparringspartner',
      body: (link: string) =>
        `Hej\n\nDu har fået et forslag til en sparringspartner. Se, hvem det er, og hvorfor I er foreslået:\n${link}\n\nI mødes først én gang. Bagefter siger I hver for sig, om det er rigtigt for jer.`,
    },
    coming: {
      subject: 'Der er en plads til dig i en mentorgruppe',
      body: (link: string) =>
        `Hej\n\nDer er en plads til dig i en mentorgruppe, der er i gang. Se, hvem de er, og hvornår I mødes:\n${link}`,
    },
    oneMore: {
      subject: 'Der kommer en til i jeres mentorgruppe',
      body: (link: string) =>
        `Hej\n\nDer kommer en til i jeres mentorgruppe. Se hvem, og tag godt imod:\n${link}\n\nDet, I har skrevet før i dag, læser kun I, der var der.`,
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
    group: {
      subject: 'Du har fått et forslag til mentorgruppe',
      body: link =>
        `Hei\n\nDu har fått et forslag til mentorgruppe. Se hvem dere er, og hvorfor dere er foreslått:\n${link}\n\nFørst møtes dere én gang. Etterpå sier dere hver for dere om det er riktig for dere.`,
    },
    peers: {
      subject: 'Du har fått et forslag til sparringspartner',
      body: link =>
        `Hei\n\nDu har fått et forslag til sparringspartner. Se hvem det er, og hvorfor dere er foreslått:\n${link}\n\nFørst møtes dere én gang. Etterpå sier dere hver for dere om det er riktig for dere.`,
    },
    coming: {
      subject: 'Det er en plass til deg i en mentorgruppe',
      body: link =>
        `Hei\n\nDet er en plass til deg i en mentorgruppe som er i gang. Se hvem de er, og når dere møtes:\n${link}`,
    },
    oneMore: {
      subject: 'Det kommer en til i mentorgruppen deres',
      body: link =>
        `Hei\n\nDet kommer en til i mentorgruppen deres. Se hvem, og ta godt imot:\n${link}\n\nDet dere har skrevet før i dag, leser bare dere som var der.`,
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
    group: {
      subject: 'A mentoring group has been suggested for you',
      body: link =>
        `Hello\n\nA mentoring group has been suggested for you. See who you are, and why:\n${link}\n\nYou meet once first. Afterwards each of you says, on your own, whether it is right.`,
    },
    peers: {
      subject: 'A sparring partner has been suggested for you',
      body: link =>
        `Hello\n\nA sparring partner has been suggested for you. See who it is, and why the two of you:\n${link}\n\nYou meet once first. Afterwards each of you says, on your own, whether it is right.`,
    },
    coming: {
      subject: 'There is a place for you in a mentoring group',
      body: link =>
        `Hello\n\nThere is a place for you in a mentoring group that is under way. See who they are, and when you meet:\n${link}`,
    },
    oneMore: {
      subject: 'Somebody is joining your mentoring group',
      body: link =>
        `Hello\n\nSomebody is joining your mentoring group. See who, and make them welcome:\n${link}\n\nWhat you wrote before today is read by those who were there, nobody else.`,
    },
  },
})
