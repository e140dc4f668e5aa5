import { translations } from '../platform/i18n.ts'

/** Mails about an ending: no name, no content, no reason. */
export const mailTexts = translations({
  da: {
    subject: 'Nyt i dit mentorforløb',
    body: {
      lookBack: (link: string) =>
        `Hej\n\nJeres forløb nærmer sig slutningen. En af jer har set tilbage på det. Gør det også, så kan I tale om det sidste gang:\n${link}`,
      allLookedBack: (link: string) =>
        `Hej\n\nI har set tilbage på forløbet. Læs det her, før I mødes sidste gang:\n${link}`,
      completed: (link: string) =>
        `Hej\n\nJeres mentorforløb er afsluttet. Tak, fordi du var med. Du kan stadig læse det, I har skrevet:\n${link}`,
      leftGroup: (link: string) =>
        `Hej\n\nEn af jer er gået ud af gruppen. Det sker, og det er ingens skyld. Se, hvordan det går videre:\n${link}`,
      stopped: {
        mentee: (link: string) =>
          `Hej\n\nDit mentorforløb stopper før tid. Det sker, og det er ingens skyld. Din koordinator kan hjælpe dig til en ny mentor. Du kan stadig læse det, I har skrevet:\n${link}`,
        mentor: (link: string) =>
          `Hej\n\nDit mentorforløb stopper før tid. Det sker, og det er ingens skyld. Tak for den tid, du har givet. Du kan stadig læse det, I har skrevet:\n${link}`,
      },
    },
  },
  nb: {
    subject: 'Nytt i mentorforløpet ditt',
    body: {
      lookBack: link =>
        `Hei\n\nForløpet deres nærmer seg slutten. En av dere har sett tilbake på det. Gjør det du også, så kan dere snakke om det den siste gangen:\n${link}`,
      allLookedBack: link =>
        `Hei\n\nDere har sett tilbake på forløpet. Les det her før dere møtes den siste gangen:\n${link}`,
      completed: link =>
        `Hei\n\nMentorforløpet deres er avsluttet. Takk for at du var med. Du kan fortsatt lese det dere har skrevet:\n${link}`,
      leftGroup: link =>
        `Hei\n\nEn av dere har gått ut av gruppen. Det skjer, og det er ingens skyld. Se hvordan det går videre:\n${link}`,
      stopped: {
        mentee: link =>
          `Hei\n\nMentorforløpet ditt stopper før tiden. Det skjer, og det er ingens skyld. Koordinatoren kan hjelpe deg til en ny mentor. Du kan fortsatt lese det dere har skrevet:\n${link}`,
        mentor: link =>
          `Hei\n\nMentorforløpet ditt stopper før tiden. Det skjer, og det er ingens skyld. Takk for tiden du har gitt. Du kan fortsatt lese det dere har skrevet:\n${link}`,
      },
    },
  },
  en: {
    subject: 'News in your mentorship',
    body: {
      lookBack: link =>
        `Hello\n\nYour mentorship is coming to its end. One of you has looked back on it. Do so too, and you can talk about it the last time you meet:\n${link}`,
      allLookedBack: link =>
        `Hello\n\nEveryone has looked back on your mentorship. Read it here before you meet for the last time:\n${link}`,
      completed: link =>
        `Hello\n\nYour mentorship has ended. Thank you for taking part. You can still read what you wrote:\n${link}`,
      leftGroup: link =>
        `Hello\n\nOne of you has left the group. It happens, and nobody is to blame. See what happens now:\n${link}`,
      stopped: {
        mentee: link =>
          `Hello\n\nYour mentorship stops before its time. It happens, and nobody is to blame. Your coordinator can help you find a new mentor. You can still read what you wrote:\n${link}`,
        mentor: link =>
          `Hello\n\nYour mentorship stops before its time. It happens, and nobody is to blame. Thank you for the time you gave. You can still read what you wrote:\n${link}`,
      },
    },
  },
})
