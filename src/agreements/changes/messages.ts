import { translations } from '../../platform/i18n.ts'

export const changesTexts = translations({
  da: {
    oneOfTheOthers: 'En af de andre',
    sinceSeen: (other: string) => `Det har ${other} ændret, siden du sidst så teksten`,
    sinceSigned: 'Det er nyt i forhold til aftalen, der gælder',
    nothing: 'Teksten siger det samme som aftalen, der gælder.',
    seen: 'Jeg har set ændringerne',
    rest: 'Alt andet er, som det var. Hele teksten står herunder.',
    whole: 'Hele teksten',
    theyWrote: (other: string, words: string) =>
      `${other} har imens skrevet: ”${words}”. Saml de to, eller lad din tekst stå.`,
    theyEmptied: (other: string) =>
      `${other} har imens slettet det her. Behold din tekst, eller slet den også.`,
    merged: (other: string) =>
      `${other} har rettet imens. Rettelserne er taget med. Hvor flere har skrevet, står din tekst endnu.`,
  },
  nb: {
    oneOfTheOthers: 'En av de andre',
    sinceSeen: other => `Dette har ${other} endret siden du sist så teksten`,
    sinceSigned: 'Dette er nytt sammenlignet med avtalen som gjelder',
    nothing: 'Teksten sier det samme som avtalen som gjelder.',
    seen: 'Jeg har sett endringene',
    rest: 'Alt annet er som før. Hele teksten står nedenfor.',
    whole: 'Hele teksten',
    theyWrote: (other, words) =>
      `${other} har imens skrevet: «${words}». Slå de to sammen, eller la din tekst stå.`,
    theyEmptied: other => `${other} har imens slettet dette. Behold din tekst, eller slett den også.`,
    merged: other =>
      `${other} har endret imens. Endringene er tatt med. Der flere har skrevet, står din tekst ennå.`,
  },
  en: {
    oneOfTheOthers: 'One of the others',
    sinceSeen: other => `What ${other} has changed since you last saw the text`,
    sinceSigned: 'What is new compared with the agreement in force',
    nothing: 'The text says the same as the agreement in force.',
    seen: 'I have seen the changes',
    rest: 'Everything else is as it was. The whole text is below.',
    whole: 'The whole text',
    theyWrote: (other, words) =>
      `${other} has meanwhile written: “${words}”. Bring the two together, or leave yours.`,
    theyEmptied: other => `${other} has meanwhile deleted this. Keep your text, or delete it too.`,
    merged: other =>
      `${other} has been changing the text too. Those changes are in. Where more than one wrote, your words still stand.`,
  },
})
