import { translations } from '../platform/i18n.ts'

/** The mail about a role goes over the open internet: not which role, nor where, only that there is news. */
export const roleMailTexts = translations({
  da: {
    subject: 'Nyt om din adgang i Telemakos',
    body: (link: string) => `Hej\n\nDer er en ændring i, hvad du kan i Telemakos. Se det her:\n${link}`,
  },
  nb: {
    subject: 'Nytt om tilgangen din i Telemakos',
    body: link => `Hei\n\nDet er en endring i hva du kan gjøre i Telemakos. Se det her:\n${link}`,
  },
  en: {
    subject: 'News about your access in Telemakos',
    body: link => `Hello\n\nWhat you can do in Telemakos has changed. See it here:\n${link}`,
  },
})
