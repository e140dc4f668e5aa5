import { translations } from '../platform/i18n.ts'

/** They go over the open internet: practical, and nothing about anybody. */
export const mailTexts = translations({
  da: {
    welcome: {
      subject: 'Velkommen: se, hvad der sker den første tid',
      body: (organisation: string, link: string, days: number) =>
        `Hej\n\nDu begynder snart hos ${organisation}. Her kan du se, hvem der tager imod dig, hvem der gør hvad, og hvad der sker den første tid:\n${link}\n\nLinket virker én gang og i ${days} dage. Det er dit eget, så send det ikke videre.`,
    },
    helper: {
      subject: 'Du er med til at tage imod en ny kollega',
      body: (from: string, organisation: string, link: string, days: number) =>
        `Hej\n\n${from} fra ${organisation} har bedt dig være med, når en ny kollega begynder. Se, hvem det er, og hvad du gør hvornår:\n${link}\n\nLinket virker én gang og i ${days} dage. Derefter logger du ind som sædvanligt.`,
    },
    mentor: {
      subject: 'Nyt om dine første måneder',
      body: (link: string) =>
        `Hej\n\nDu har fået en anden mentor. Se, hvem det er, og vælg, hvad der følger med fra før:\n${link}`,
    },
  },
  nb: {
    welcome: {
      subject: 'Velkommen: se hva som skjer den første tiden',
      body: (organisation, link, days) =>
        `Hei\n\nDu begynner snart hos ${organisation}. Her kan du se hvem som tar imot deg, hvem som gjør hva, og hva som skjer den første tiden:\n${link}\n\nLenken virker én gang og i ${days} dager. Den er din egen, så ikke send den videre.`,
    },
    helper: {
      subject: 'Du er med på å ta imot en ny kollega',
      body: (from, organisation, link, days) =>
        `Hei\n\n${from} fra ${organisation} har bedt deg være med når en ny kollega begynner. Se hvem det er, og hva du gjør når:\n${link}\n\nLenken virker én gang og i ${days} dager. Deretter logger du inn som vanlig.`,
    },
    mentor: {
      subject: 'Nytt om de første månedene dine',
      body: link =>
        `Hei\n\nDu har fått en annen mentor. Se hvem det er, og velg hva som følger med fra før:\n${link}`,
    },
  },
  en: {
    welcome: {
      subject: 'Welcome: see what happens in your first weeks',
      body: (organisation, link, days) =>
        `Hello\n\nYou will soon begin at ${organisation}. Here you can see who will welcome you, who does what, and what happens in your first weeks:\n${link}\n\nThe link works once, within ${days} days. It is yours alone, so please do not pass it on.`,
    },
    helper: {
      subject: 'You are helping to welcome a new colleague',
      body: (from, organisation, link, days) =>
        `Hello\n\n${from} from ${organisation} has asked you to take part when a new colleague begins. See who it is, and what you do when:\n${link}\n\nThe link works once, within ${days} days. After that you sign in as usual.`,
    },
    mentor: {
      subject: 'News about your first months',
      body: link =>
        `Hello\n\nSomebody else is your mentor now. See who it is, and choose what follows from before:\n${link}`,
    },
  },
})
