import { translations } from '../platform/i18n.ts'

/** What is kept while one writes, and reading it through before it is sent. */
export const texts = translations({
  da: {
    goOn: 'Se dine svar igennem',
    keep: 'Gem, og skriv videre senere',
    kept: 'Det, du har skrevet, er gemt. Det er ikke sendt, og kun du kan se det.',
    pickedUp: 'Her er det, du skrev sidst. Det er ikke sendt, og kun du kan se det.',
    keptNow: 'Gemt. Kun du kan se det.',
    remove: 'Slet det, og begynd forfra',
    removed: 'Det, du havde skrevet, er slettet.',
    title: 'Se dine svar igennem',
    lede: 'Er det sådan, du vil sige det? Intet er sendt endnu.',
    change: 'Ret',
    send: 'Send din tilmelding',
  },
  nb: {
    goOn: 'Se gjennom svarene dine',
    keep: 'Lagre, og skriv videre senere',
    kept: 'Det du har skrevet, er lagret. Det er ikke sendt, og bare du kan se det.',
    pickedUp: 'Her er det du skrev sist. Det er ikke sendt, og bare du kan se det.',
    keptNow: 'Lagret. Bare du kan se det.',
    remove: 'Slett det, og begynn på nytt',
    removed: 'Det du hadde skrevet, er slettet.',
    title: 'Se gjennom svarene dine',
    lede: 'Er det slik du vil si det? Ingenting er sendt ennå.',
    change: 'Endre',
    send: 'Send påmeldingen',
  },
  en: {
    goOn: 'Read your answers through',
    keep: 'Save, and go on later',
    kept: 'What you have written is saved. It is not sent, and only you can see it.',
    pickedUp: 'This is what you wrote last time. It is not sent, and only you can see it.',
    keptNow: 'Saved. Only you can see it.',
    remove: 'Delete it, and start again',
    removed: 'What you had written is deleted.',
    title: 'Read your answers through',
    lede: 'Is this how you want to say it? Nothing is sent yet.',
    change: 'Change',
    send: 'Send your sign-up',
  },
})
