import { translations } from '../../platform/i18n.ts'

/** Mails carry no content: that there is something, and where. */
export const mailTexts = translations({
  da: {
    asked: {
      subject: 'Står du i Telemakos to gange?',
      body: (link: string) =>
        `Hej\n\nDin HR-afdeling tror, at du står i Telemakos med to mailadresser. Du afgør selv, om det skal samles. Se det her:\n${link}`,
    },
    answered: {
      subject: 'Svar om en, der står to gange',
      body: (link: string) => `Hej\n\nDer er svar på, om to er den samme. Se det her:\n${link}`,
    },
  },
  nb: {
    asked: {
      subject: 'Står du i Telemakos to ganger?',
      body: link =>
        `Hei\n\nHR-avdelingen din tror at du står i Telemakos med to e-postadresser. Du avgjør selv om det skal samles. Se det her:\n${link}`,
    },
    answered: {
      subject: 'Svar om en som står to ganger',
      body: link => `Hei\n\nDet er kommet svar på om to er den samme. Se det her:\n${link}`,
    },
  },
  en: {
    asked: {
      subject: 'Are you in Telemakos twice?',
      body: link =>
        `Hello\n\nYour HR department thinks that you are in Telemakos with two email addresses. Whether they become one is yours to say. See it here:\n${link}`,
    },
    answered: {
      subject: 'An answer about somebody who is here twice',
      body: link => `Hello\n\nThere is an answer about whether two are the same. See it here:\n${link}`,
    },
  },
})
