import { translations } from '../../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Min kalender',
    feed: 'Dine møder i din egen kalender',
    name: 'Mentormøder',
    lede: 'Lad din kalender hente dine mentormøder af sig selv. Den ser kun, at du har et møde og hvornår.',
    make: 'Lav en hemmelig adresse',
    made: (day: string) => `Du har en adresse fra ${day}.`,
    again: 'Lav en ny adresse',
    againLine: 'Så virker den gamle ikke mere.',
    end: 'Stop kalenderen',
    address: 'Din adresse',
    addressLine:
      'Kopiér den ind i din kalender under ”Abonner på kalender”. Den vises kun nu. Del den ikke: Den, der har den, ser dine mødetider.',
    back: 'Min side',
  },
  nb: {
    title: 'Kalenderen min',
    feed: 'Møtene dine i din egen kalender',
    name: 'Mentormøter',
    lede: 'La kalenderen din hente mentormøtene av seg selv. Den ser bare at du har et møte, og når.',
    make: 'Lag en hemmelig adresse',
    made: day => `Du har en adresse fra ${day}.`,
    again: 'Lag en ny adresse',
    againLine: 'Da virker ikke den gamle lenger.',
    end: 'Stopp kalenderen',
    address: 'Adressen din',
    addressLine:
      'Kopier den inn i kalenderen din under «Abonner på kalender». Den vises bare nå. Ikke del den: Den som har den, ser møtetidene dine.',
    back: 'Min side',
  },
  en: {
    title: 'My calendar',
    feed: 'Your meetings in your own calendar',
    name: 'Mentor meetings',
    lede: 'Let your calendar fetch your mentor meetings by itself. It sees only that you have a meeting, and when.',
    make: 'Make a secret address',
    made: day => `You have had an address since ${day}.`,
    again: 'Make a new address',
    againLine: 'The old one then stops working.',
    end: 'Stop the calendar',
    address: 'Your address',
    addressLine:
      'Copy it into your calendar under “Subscribe to calendar”. It is shown only now. Do not share it: whoever has it sees when you meet.',
    back: 'My page',
  },
})
