import { translations } from '../../../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Står du her to gange?',
    lede: (own: string, other: string) => `Din HR-afdeling tror, at ${own} og ${other} begge er dig.`,
    line: (kept: string) =>
      `Siger du ja begge steder, bliver alt samlet: dine forløb, tilmeldinger, roller, adgangsnøgler og valg. Du kommer ind med ${kept}. Det kan ikke gøres om.`,
    why: 'Vi spørger begge steder, så ingen kommer ind i en andens forløb.',
    yes: 'Ja, begge er mig',
    no: 'Nej, den anden er ikke mig',
    saidYes: (own: string) => `Du har sagt ja som ${own}`,
    missing: (other: string) =>
      `Nu mangler dit ja som ${other}. Har du ikke adgang til den mail, så skriv til HR.`,
    passkey: (other: string) => `Log ind som ${other} med din adgangsnøgle, og sig ja dér.`,
    sendLink: (other: string) => `Send et link til ${other}`,
    otherSaidYes: (other: string) => `Der er sagt ja som ${other}. Nu mangler dit ja her.`,
    again: 'Saml nu',
    nothing: 'Der er ikke noget at svare på.',
    notice: 'Din HR-afdeling spørger, om du står her to gange.',
    see: 'Se og svar',
    done: {
      merged: 'Nu er alt samlet. Begge dine adgangsnøgler virker stadig.',
      refused: 'Tak. De to bliver ved at være to, og HR får besked.',
      posted: 'Linket er på vej. Åbn det, og sig ja dér også.',
    },
  },
  nb: {
    title: 'Står du her to ganger?',
    lede: (own, other) => `HR-avdelingen din tror at ${own} og ${other} begge er deg.`,
    line: kept =>
      `Sier du ja begge steder, blir alt samlet: forløpene, påmeldingene, rollene, passnøklene og valgene dine. Du kommer inn med ${kept}. Det kan ikke gjøres om.`,
    why: 'Vi spør begge steder, så ingen kommer inn i et annet forløp.',
    yes: 'Ja, begge er meg',
    no: 'Nei, den andre er ikke meg',
    saidYes: own => `Du har sagt ja som ${own}`,
    missing: other =>
      `Nå mangler ditt ja som ${other}. Har du ikke tilgang til den e-posten, så skriv til HR.`,
    passkey: other => `Logg inn som ${other} med passnøkkelen din, og si ja der.`,
    sendLink: other => `Send en lenke til ${other}`,
    otherSaidYes: other => `Det er sagt ja som ${other}. Nå mangler ditt ja her.`,
    again: 'Samle nå',
    nothing: 'Det er ingenting å svare på.',
    notice: 'HR-avdelingen din spør om du står her to ganger.',
    see: 'Se og svar',
    done: {
      merged: 'Nå er alt samlet. Begge passnøklene dine virker fortsatt.',
      refused: 'Takk. De to fortsetter å være to, og HR får beskjed.',
      posted: 'Lenken er på vei. Åpne den, og si ja der også.',
    },
  },
  en: {
    title: 'Are you here twice?',
    lede: (own, other) => `Your HR department thinks that ${own} and ${other} are both you.`,
    line: kept =>
      `When you say yes in both, everything becomes one: your mentorships, sign-ups, roles, passkeys and choices. You sign in as ${kept}. It cannot be undone.`,
    why: 'We ask in both, so that nobody comes into another’s mentorship.',
    yes: 'Yes, both are me',
    no: 'No, the other is not me',
    saidYes: own => `You have said yes as ${own}`,
    missing: other =>
      `Your yes as ${other} is missing now. If you cannot read that mailbox any more, write to HR.`,
    passkey: other => `Sign in as ${other} with your passkey, and say yes there.`,
    sendLink: other => `Send a link to ${other}`,
    otherSaidYes: other => `There is a yes as ${other}. Yours here is missing now.`,
    again: 'Make them one now',
    nothing: 'There is nothing to answer.',
    notice: 'Your HR department asks whether you are here twice.',
    see: 'See and answer',
    done: {
      merged: 'Everything is one now. Both your passkeys still work.',
      refused: 'Thank you. The two stay two, and HR hears of it.',
      posted: 'The link is on its way. Open it, and say yes there too.',
    },
  },
})
