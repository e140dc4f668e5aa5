import { translations } from '../../platform/i18n.ts'

export const signingTexts = translations({
  da: {
    withKey: 'Skriv under med adgangsnøgle',
    agreeWithKey: 'Sig ja med adgangsnøgle',
    keyHint: 'Så bekræfter du, at det er dig, at du har læst aftalen, og at du vil holde den.',
    withoutKey: 'Har du ikke adgangsnøglen ved hånden?',
    confirmed: 'bekræftet med adgangsnøgle',
    notYours: 'Det var ikke en af dine adgangsnøgler. Prøv igen.',
  },
  nb: {
    withKey: 'Skriv under med passnøkkel',
    agreeWithKey: 'Si ja med passnøkkel',
    keyHint: 'Da bekrefter du at det er deg, at du har lest avtalen, og at du vil holde den.',
    withoutKey: 'Har du ikke passnøkkelen for hånden?',
    confirmed: 'bekreftet med passnøkkel',
    notYours: 'Det var ikke en av passnøklene dine. Prøv igjen.',
  },
  en: {
    withKey: 'Sign with a passkey',
    agreeWithKey: 'Say yes with a passkey',
    keyHint: 'This confirms that it is you, that you have read the agreement and that you will keep it.',
    withoutKey: 'Not got your passkey to hand?',
    confirmed: 'confirmed with a passkey',
    notYours: 'That was not one of your passkeys. Try again.',
  },
})
