import { translations } from '../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Log ind',
    passkey: {
      button: 'Log ind med adgangsnøgle',
      hint: 'Med finger, ansigt eller koden til din telefon eller computer.',
      without: 'Denne browser kan ikke bruge adgangsnøgler her. Få et link på mail i stedet.',
      working: 'Et øjeblik …',
      notSignedIn: 'Du blev ikke logget ind. Prøv igen, eller få et link på mail.',
      notMade: 'Der blev ikke lavet en adgangsnøgle. Prøv igen, når du er klar.',
      notConfirmed: 'Det lykkedes ikke med adgangsnøglen. Prøv igen.',
      unknown: 'Den adgangsnøgle kender vi ikke her. Brug en anden, eller få et link på mail.',
      tooMany: 'Der er prøvet mange gange på kort tid. Vent et kvarter, og prøv igen.',
    },
    link: {
      title: 'Få et link på mail',
      address: 'Din mailadresse',
      addressHint: 'Den adresse, som jeres koordinator kender.',
      send: 'Send mig et link',
      addressWrong: 'Skriv din mailadresse sådan her: navn@sted.dk',
    },
    newHere: 'Er du ny? Så kommer du med, når jeres koordinator inviterer dig med en mail.',
    sent: {
      title: 'Kig i din indbakke',
      lede: 'Kender vi adressen, er der en mail på vej til dig. Linket i den virker én gang og i en halv time.',
      nothing: 'Kom der ingen mail?',
      points: [
        'Se efter i mappen med uønsket post.',
        'Brug den adresse, som jeres koordinator har skrevet dig op med.',
        'Nogle organisationer bruger kun adgangsnøgler. Har du mistet din, så skriv til jeres koordinator.',
      ],
      again: 'Prøv igen',
      noPost: 'Telemakos er ikke sat op til at sende mails her endnu. De venter, til det er på plads.',
      example: 'Se mailene i eksemplet',
    },
    tooMany: {
      title: 'Vi holder en kort pause',
      lede: 'Der er prøvet mange gange på kort tid. Vent et kvarter, og prøv igen.',
      line: 'Et link, du allerede har fået på mail, virker stadig.',
    },
    invitation: {
      welcome: (programme: string) => `Velkommen til ${programme}`,
      welcomeHere: 'Velkommen til Telemakos',
      joinLede: (name: string) => `Hej ${name}. Du er inviteret med. Tryk på knappen, så er du inde.`,
      signInTitle: 'Velkommen tilbage',
      signInLede: (name: string) => `Hej ${name}. Tryk på knappen, så er du inde.`,
      enter: 'Kom ind',
      onlyYours: 'Linket er kun til den, der fik mailen. Er det ikke dig, så luk siden: der sker intet.',
    },
    used: {
      title: 'Linket er brugt',
      lede: 'Et link virker kun én gang. Det passer på dig, hvis andre skulle få fat i mailen.',
    },
    expired: {
      title: 'Linket er blevet for gammelt',
      lede: 'Et link virker kun et stykke tid. Du har ikke gjort noget forkert.',
    },
    unknown: {
      title: 'Vi kender ikke det link',
      lede: 'Måske kom det ikke helt med fra mailen. Kopiér det hele og prøv igen, eller få et nyt.',
    },
    renewal: {
      button: 'Send mig et nyt link',
      line: 'Det kommer til den mailadresse, som det første kom til.',
      withPasskey: 'Du har en adgangsnøgle, så log ind med den. Er den væk, så skriv til jeres koordinator.',
    },
    mail: {
      subject: 'Dit link til Telemakos',
      body: (link: string) =>
        `Her er dit link til at logge ind. Det virker én gang og i en halv time.\n\n${link}\n\nHar du ikke bedt om det, så lad mailen ligge: der sker intet.`,
    },
  },
  nb: {
    title: 'Logg inn',
    passkey: {
      button: 'Logg inn med passnøkkel',
      hint: 'Med finger, ansikt eller koden til telefonen eller datamaskinen din.',
      without: 'Denne nettleseren kan ikke bruke passnøkler her. Få en lenke på e-post i stedet.',
      working: 'Et øyeblikk …',
      notSignedIn: 'Du ble ikke logget inn. Prøv igjen, eller få en lenke på e-post.',
      notMade: 'Det ble ikke laget noen passnøkkel. Prøv igjen når du er klar.',
      notConfirmed: 'Det gikk ikke med passnøkkelen. Prøv igjen.',
      unknown: 'Den passnøkkelen kjenner vi ikke her. Bruk en annen, eller få en lenke på e-post.',
      tooMany: 'Det er prøvd mange ganger på kort tid. Vent et kvarter, og prøv igjen.',
    },
    link: {
      title: 'Få en lenke på e-post',
      address: 'E-postadressen din',
      addressHint: 'Adressen som koordinatoren deres kjenner.',
      send: 'Send meg en lenke',
      addressWrong: 'Skriv e-postadressen din slik: navn@sted.no',
    },
    newHere: 'Er du ny? Da blir du med når koordinatoren deres inviterer deg på e-post.',
    sent: {
      title: 'Sjekk innboksen din',
      lede: 'Kjenner vi adressen, er en e-post på vei til deg. Lenken i den virker én gang og i en halv time.',
      nothing: 'Kom det ingen e-post?',
      points: [
        'Se etter i mappen for søppelpost.',
        'Bruk adressen som koordinatoren har ført deg opp med.',
        'Noen organisasjoner bruker bare passnøkler. Har du mistet din, skriv til koordinatoren.',
      ],
      again: 'Prøv igjen',
      noPost: 'Telemakos er ikke satt opp til å sende e-post her ennå. Den venter til det er på plass.',
      example: 'Se e-postene i eksempelet',
    },
    tooMany: {
      title: 'Vi tar en kort pause',
      lede: 'Det er prøvd mange ganger på kort tid. Vent et kvarter, og prøv igjen.',
      line: 'En lenke du allerede har fått på e-post, virker fortsatt.',
    },
    invitation: {
      welcome: programme => `Velkommen til ${programme}`,
      welcomeHere: 'Velkommen til Telemakos',
      joinLede: name => `Hei, ${name}. Du er invitert med. Trykk på knappen, så er du inne.`,
      signInTitle: 'Velkommen tilbake',
      signInLede: name => `Hei, ${name}. Trykk på knappen, så er du inne.`,
      enter: 'Kom inn',
      onlyYours: 'Lenken er bare til den som fikk e-posten. Er det ikke deg, så lukk siden: Ingenting skjer.',
    },
    used: {
      title: 'Lenken er brukt',
      lede: 'En lenke virker bare én gang. Det beskytter deg hvis andre skulle få tak i e-posten.',
    },
    expired: {
      title: 'Lenken er blitt for gammel',
      lede: 'En lenke virker bare en stund. Du har ikke gjort noe galt.',
    },
    unknown: {
      title: 'Vi kjenner ikke den lenken',
      lede: 'Kanskje kom ikke hele med fra e-posten. Kopier hele lenken og prøv igjen, eller få en ny.',
    },
    renewal: {
      button: 'Send meg en ny lenke',
      line: 'Den kommer til e-postadressen som den første kom til.',
      withPasskey: 'Du har en passnøkkel, så logg inn med den. Er den borte, skriv til koordinatoren.',
    },
    mail: {
      subject: 'Lenken din til Telemakos',
      body: link =>
        `Her er lenken din for å logge inn. Den virker én gang og i en halv time.\n\n${link}\n\nHar du ikke bedt om den, la e-posten ligge: Ingenting skjer.`,
    },
  },
  en: {
    title: 'Sign in',
    passkey: {
      button: 'Sign in with a passkey',
      hint: 'With your finger, your face or the code of your phone or computer.',
      without: 'This browser cannot use passkeys here. Get a link by email instead.',
      working: 'One moment …',
      notSignedIn: 'You were not signed in. Try again, or get a link by email.',
      notMade: 'No passkey was made. Try again when you are ready.',
      notConfirmed: 'That did not work with the passkey. Try again.',
      unknown: 'That passkey is not known here. Use another one, or get a link by email.',
      tooMany: 'There have been many attempts in a short time. Wait a quarter of an hour and try again.',
    },
    link: {
      title: 'Get a link by email',
      address: 'Your email address',
      addressHint: 'The address that your coordinator knows.',
      send: 'Send me a link',
      addressWrong: 'Write your email address like this: name@place.com',
    },
    newHere: 'New here? You join when your coordinator invites you by email.',
    sent: {
      title: 'Look in your inbox',
      lede: 'If we know the address, an email is on its way to you. Its link works once, for half an hour.',
      nothing: 'No email?',
      points: [
        'Look in the folder for junk email.',
        'Use the address that your coordinator has put you down with.',
        'Some organisations only use passkeys. If you have lost yours, write to your coordinator.',
      ],
      again: 'Try again',
      noPost: 'Telemakos is not set up to send email here yet. Emails wait until it is.',
      example: 'See the emails of the example',
    },
    tooMany: {
      title: 'Let us take a short break',
      lede: 'There have been many attempts in a short time. Wait a quarter of an hour and try again.',
      line: 'A link that you already have by email still works.',
    },
    invitation: {
      welcome: programme => `Welcome to ${programme}`,
      welcomeHere: 'Welcome to Telemakos',
      joinLede: name => `Hello ${name}. You are invited to take part. Press the button and you are in.`,
      signInTitle: 'Welcome back',
      signInLede: name => `Hello ${name}. Press the button and you are in.`,
      enter: 'Come in',
      onlyYours: 'The link is only for the one who got the email. If that is not you, close the page.',
    },
    used: {
      title: 'The link has been used',
      lede: 'A link works only once. That keeps you safe if somebody else should get hold of the email.',
    },
    expired: {
      title: 'The link has become too old',
      lede: 'A link works only for a while. You have done nothing wrong.',
    },
    unknown: {
      title: 'We do not know that link',
      lede: 'Perhaps a part of it was left in the email. Copy all of it and try again, or get a new one.',
    },
    renewal: {
      button: 'Send me a new link',
      line: 'It goes to the email address that the first one went to.',
      withPasskey: 'You have a passkey: sign in with it. If it is gone, write to your coordinator.',
    },
    mail: {
      subject: 'Your link to Telemakos',
      body: link =>
        `Here is your link to sign in. It works once, within half an hour.\n\n${link}\n\nIf you did not ask for it, leave this email alone: nothing happens.`,
    },
  },
})
