import { type Locale, translations } from '../platform/i18n.ts'

/** The mails to the two. They go over the open internet: no name and no content, only what kind of news, and where. */
const texts = translations({
  da: {
    news: {
      trial: 'Nyt efter jeres prøvemøde',
      sign: 'Din aftale venter på din underskrift',
      signed: 'Der er en underskrift mere under jeres aftale',
      changed: 'Jeres aftale er ændret og venter på din underskrift igen',
      concluded: 'Jeres aftale gælder nu',
      withdrawn: 'Ændringen af jeres aftale er taget tilbage',
      plan: 'Nyt i jeres læringsplan',
    },
    body: (news: string, programme: string, link: string) =>
      `Hej\n\n${news}. Det er i ordningen ${programme}. Se det her:\n${link}`,
  },
  nb: {
    news: {
      trial: 'Nytt etter prøvemøtet deres',
      sign: 'Avtalen din venter på underskriften din',
      signed: 'Det er én underskrift til under avtalen deres',
      changed: 'Avtalen deres er endret og venter på underskriften din igjen',
      concluded: 'Avtalen deres gjelder nå',
      withdrawn: 'Endringen av avtalen deres er trukket tilbake',
      plan: 'Nytt i læringsplanen deres',
    },
    body: (news, programme, link) => `Hei\n\n${news}. Det er i ordningen ${programme}. Se det her:\n${link}`,
  },
  en: {
    news: {
      trial: 'News after your trial meeting',
      sign: 'Your agreement is waiting for your signature',
      signed: 'One more has signed your agreement',
      changed: 'Your agreement has been changed and is waiting for your signature again',
      concluded: 'Your agreement is now in force',
      withdrawn: 'The change to your agreement has been withdrawn',
      plan: 'News in your learning plan',
    },
    body: (news, programme, link) =>
      `Hello\n\n${news}. It is in the programme ${programme}. See it here:\n${link}`,
  },
})

export type News = keyof ReturnType<typeof texts>['news']

/** Subject and body of a mail that tells of news; the same for all it may be, where it must not say what was decided. */
export function newsMail(
  news: News,
  programme: { readonly name: string },
  link: string,
  locale: Locale,
): { subject: string; body: string } {
  const t = texts(locale)
  return { subject: `${t.news[news]} · ${programme.name}`, body: t.body(t.news[news], programme.name, link) }
}
