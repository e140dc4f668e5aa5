import { translations } from '../../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'To stole og god tid',
    about: [
      'Telemakos hjælper jer med jeres mentorordning, fra de første melder sig, til de siger tak for samtalerne.',
      'Det, en mentor og en mentee skriver til hinanden, kan kun de to læse.',
      'Koordinatoren ser, hvem der venter på hvem, men aldrig hvad der bliver sagt.',
    ],
    example: {
      title: 'Prøv med et eksempel',
      line: 'Gå ind i en mentorordning midt i dens år, med omkring 200 opdigtede personer fra otte kommuner. Vær koordinator, mentor, mentee eller leder, og skift så ofte, du vil.',
      button: 'Prøv med et eksempel',
      wait: 'Det tager et øjeblik at gøre det klar.',
    },
    own: {
      title: 'Sæt jeres organisation op',
      line: 'Er det dig, der startede Telemakos, så står der et link i terminalen. Åbn det, og svar på seks spørgsmål.',
      looksLike: 'Linket begynder sådan her:',
      otherwise: 'Er det en anden, så bed om linket.',
    },
    signIn: 'Log ind',
    newHere: 'Er du ny? Så kommer du med, når jeres koordinator inviterer dig med en mail.',
    signedOut: 'Du er logget ud.',
  },
  nb: {
    title: 'To stoler og god tid',
    about: [
      'Telemakos hjelper dere med mentorordningen, fra de første melder seg, til de sier takk for samtalene.',
      'Det en mentor og en mentee skriver til hverandre, kan bare de to lese.',
      'Koordinatoren ser hvem som venter på hvem, men aldri hva som blir sagt.',
    ],
    example: {
      title: 'Prøv med et eksempel',
      line: 'Gå inn i en mentorordning midt i året, med omtrent 200 oppdiktede personer fra åtte kommuner. Vær koordinator, mentor, mentee eller leder, og bytt så ofte du vil.',
      button: 'Prøv med et eksempel',
      wait: 'Det tar et øyeblikk å gjøre alt klart.',
    },
    own: {
      title: 'Sett opp organisasjonen deres',
      line: 'Er det du som startet Telemakos, står det en lenke i terminalen. Åpne den, og svar på seks spørsmål.',
      looksLike: 'Lenken begynner slik:',
      otherwise: 'Er det en annen, be om lenken.',
    },
    signIn: 'Logg inn',
    newHere: 'Er du ny? Da blir du med når koordinatoren deres inviterer deg på e-post.',
    signedOut: 'Du er logget ut.',
  },
  en: {
    title: 'Two chairs and time to talk',
    about: [
      'Telemakos helps you run a mentoring programme, from the first who sign up to the last who say thank you.',
      'What a mentor and a mentee write to each other, only the two of them can read.',
      'The coordinator sees who is waiting for whom, but never what is said.',
    ],
    example: {
      title: 'Try it with an example',
      line: 'Step into a mentoring programme in the middle of its year, with about 200 invented people from eight municipalities. Be the coordinator, a mentor, a mentee or a leader, and change as often as you like.',
      button: 'Try it with an example',
      wait: 'It takes a moment to get ready.',
    },
    own: {
      title: 'Set up your organisation',
      line: 'If it was you who started Telemakos, there is a link in the terminal. Open it and answer six questions.',
      looksLike: 'The link begins like this:',
      otherwise: 'If it was somebody else, ask them for it.',
    },
    signIn: 'Sign in',
    newHere: 'New here? You join when your coordinator invites you by email.',
    signedOut: 'You are signed out.',
  },
})
