import { plural, translations } from '../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Installationen',
    calm: 'Alt kører. Du ser tal og tilstand, aldrig indhold.',
    waiting: (n: number) =>
      plural(n, 'Én mail venter på at blive sendt', `${n} mails venter på at blive sendt`),
    trouble: (n: number) => plural(n, 'Én mail kom ikke af sted', `${n} mails kom ikke af sted`),
    troubleLine: 'Se efter, om SMTP_URL og MAIL_FROM passer, og om modtagernes adresser findes.',
    organisations: 'Organisationer',
    people: 'Personer',
    programmes: 'Ordninger',
    mails: 'Mails, der venter',
    seePeople: 'Se personer',
    welcome: (name: string) => `Velkommen, ${name}`,
    nothing: 'Der er ikke noget, du skal lige nu',
    nothingLine:
      'Når du bliver en del af en mentorordning, begynder den her. Mangler du en invitation, så spørg jeres koordinator.',
  },
  nb: {
    title: 'Installasjonen',
    calm: 'Alt kjører. Du ser tall og tilstand, aldri innhold.',
    waiting: n => plural(n, 'Én e-post venter på å bli sendt', `${n} e-poster venter på å bli sendt`),
    trouble: n => plural(n, 'Én e-post kom ikke av gårde', `${n} e-poster kom ikke av gårde`),
    troubleLine: 'Sjekk at SMTP_URL og MAIL_FROM stemmer, og at adressene til mottakerne finnes.',
    organisations: 'Organisasjoner',
    people: 'Personer',
    programmes: 'Ordninger',
    mails: 'E-poster som venter',
    seePeople: 'Se personer',
    welcome: name => `Velkommen, ${name}`,
    nothing: 'Det er ikke noe du må gjøre akkurat nå',
    nothingLine:
      'Når du blir del av en mentorordning, begynner den her. Mangler du en invitasjon, spør koordinatoren deres.',
  },
  en: {
    title: 'The installation',
    calm: 'Everything runs. You see counts and states, never content.',
    waiting: n => plural(n, 'One mail waits to be sent', `${n} mails wait to be sent`),
    trouble: n => plural(n, 'One mail did not get away', `${n} mails did not get away`),
    troubleLine: 'Check that SMTP_URL and MAIL_FROM are right, and that the recipients’ addresses exist.',
    organisations: 'Organisations',
    people: 'People',
    programmes: 'Programmes',
    mails: 'Mails waiting',
    seePeople: 'See people',
    welcome: name => `Welcome, ${name}`,
    nothing: 'There is nothing you need to do just now',
    nothingLine:
      'When you join a mentoring programme it begins here. If you lack an invitation, ask your coordinator.',
  },
})
