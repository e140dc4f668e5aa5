import { plural, translations } from '../platform/i18n.ts'

/** What one reads after signing up: the receipt, what one has said, and taking it back. */
export const texts = translations({
  da: {
    title: 'Din tilmelding',
    sent: { mentee: 'Tak, du er tilmeldt som mentee', mentor: 'Tak, du er tilmeldt som mentor' },
    saved: 'Din tilmelding er gemt.',
    happensNow: 'Det sker der nu',
    steps: {
      mentee: {
        first: 'Koordinatoren finder en mentor, der passer til det, du har skrevet.',
        second: 'Du får en mail, når der er et forslag.',
        third: 'I mødes én gang. Så siger I hver for sig, om I vil gå videre sammen.',
      },
      mentor: {
        first: 'Koordinatoren finder en mentee, som du kan hjælpe videre.',
        second: 'Du får en mail, når der er et forslag.',
        third: 'I mødes én gang. Så siger I hver for sig, om I vil gå videre sammen.',
      },
    },
    unwritten: {
      mentee: {
        title: 'Du er også inviteret som mentee',
        line: 'Skriv, hvad du søger.',
        button: 'Skriv som mentee',
      },
      mentor: {
        title: 'Du er også inviteret som mentor',
        line: 'Skriv, hvad du kan give.',
        button: 'Skriv som mentor',
      },
    },
    closed: 'Tilmeldingen er lukket',
    closedLine: 'Spørg koordinatoren, hvis du gerne vil med.',
    findMentor: 'Se mentorbanken',
    sentToApprove: 'Tak, din tilmelding er sendt',
    awaitsYes: 'Din tilmelding venter på et ja',
    awaitsLeader:
      'Din leder skal sige ja til, at du er med. Lederen ser ikke, hvad du har skrevet. Du får en mail.',
    awaitsCoordinator: 'Koordinatoren læser den igennem og svarer. Du får en mail.',
    chooses: {
      chosen: 'Se mentorbanken, og find en, du gerne vil tale med.',
      both: 'Se selv i mentorbanken, eller lad koordinatoren finde en mentor, der passer.',
    },
    askedByMail: {
      mentee: 'Du får en mail, når mentor har svaret.',
      mentor: 'Du får en mail, når en mentee gerne vil tale med dig.',
    },
    declinedState: 'Det blev ikke denne gang',
    declinedLine:
      'Tak, fordi du ville være med. Du kan altid spørge koordinatoren, hvad der ellers er af muligheder.',
    withdrawnState: 'Trukket tilbage',
    change: 'Ret',
    alsoOther: { mentee: 'Meld dig også til som mentee', mentor: 'Meld dig også til som mentor' },
    withdraw: 'Træk din tilmelding tilbage',
    withdrawLine:
      'Så bliver du ikke foreslået til nogen. Vi gemmer det, du har skrevet, hvis du senere vil med igen.',
    inMentorship: {
      mentee: 'Du er i et forløb nu.',
      mentor: 'Du er i et forløb nu. Vil du ikke have flere mentees, så skriv et mindre antal pladser.',
    },
    withdrawGoesOn:
      'Det forløb, du er i, går videre. Du bliver ikke foreslået til flere. Vil du også stoppe forløbet, gør du det på forløbets egen side.',
    toMentorship: 'Gå til forløbet',
    left: 'Du har trukket din tilmelding tilbage',
    leftLine:
      'Du bliver ikke foreslået til nogen. Vil du med alligevel, så skriv til koordinatoren, som kan invitere dig igen.',
    home: 'Gå til forsiden',
    doWithdraw: 'Træk tilbage',
    withdrawn: 'Din tilmelding er trukket tilbage.',
    again: 'Meld dig til igen',
    gainTerm: 'Vil have ud af det',
    needTerm: 'Brug for',
    themesTerm: 'Temaer',
    areasTerm: 'Udvikling',
    placesTerm: 'Plads til',
    motivationTerm: 'Hvorfor',
    mannerTerm: 'Hjælper helst',
    notTakenTerm: 'Tager ikke',
    otherTerm: 'Andet',
    placesCount: (places: number) => plural(places, '1 mentee', `${places} mentees`),
    needs: {
      daily_life: 'at handle i hverdagen',
      future: 'fremtiden',
      career: 'karriere',
      knowledge: 'viden',
    },
    manyPlaces: (places: number, advice: number) =>
      `Du er tilmeldt med plads til ${places} mentees. Det er flere end de ${advice}, vi anbefaler. Du kan altid skrue ned.`,
  },
  nb: {
    title: 'Påmeldingen din',
    sent: { mentee: 'Takk, du er påmeldt som mentee', mentor: 'Takk, du er påmeldt som mentor' },
    saved: 'Påmeldingen din er lagret.',
    happensNow: 'Dette skjer nå',
    steps: {
      mentee: {
        first: 'Koordinatoren finner en mentor som passer til det du har skrevet.',
        second: 'Du får en e-post når det er et forslag.',
        third: 'Dere møtes én gang. Så sier dere hver for dere om dere vil gå videre sammen.',
      },
      mentor: {
        first: 'Koordinatoren finner en mentee som du kan hjelpe videre.',
        second: 'Du får en e-post når det er et forslag.',
        third: 'Dere møtes én gang. Så sier dere hver for dere om dere vil gå videre sammen.',
      },
    },
    unwritten: {
      mentee: {
        title: 'Du er også invitert som mentee',
        line: 'Skriv hva du søker.',
        button: 'Skriv som mentee',
      },
      mentor: {
        title: 'Du er også invitert som mentor',
        line: 'Skriv hva du kan gi.',
        button: 'Skriv som mentor',
      },
    },
    closed: 'Påmeldingen er lukket',
    closedLine: 'Spør koordinatoren hvis du gjerne vil være med.',
    findMentor: 'Se mentorbanken',
    sentToApprove: 'Takk, påmeldingen din er sendt',
    awaitsYes: 'Påmeldingen din venter på et ja',
    awaitsLeader:
      'Lederen din må si ja til at du er med. Lederen ser ikke hva du har skrevet. Du får en e-post.',
    awaitsCoordinator: 'Koordinatoren leser gjennom den og svarer. Du får en e-post.',
    chooses: {
      chosen: 'Se i mentorbanken, og finn en du gjerne vil snakke med.',
      both: 'Se selv i mentorbanken, eller la koordinatoren finne en mentor som passer.',
    },
    askedByMail: {
      mentee: 'Du får en e-post når mentor har svart.',
      mentor: 'Du får en e-post når en mentee gjerne vil snakke med deg.',
    },
    declinedState: 'Det ble ikke denne gangen',
    declinedLine:
      'Takk for at du ville være med. Du kan alltid spørre koordinatoren hva som ellers er mulig.',
    withdrawnState: 'Trukket tilbake',
    change: 'Endre',
    alsoOther: { mentee: 'Meld deg også på som mentee', mentor: 'Meld deg også på som mentor' },
    withdraw: 'Trekk påmeldingen tilbake',
    withdrawLine:
      'Da blir du ikke foreslått for noen. Vi tar vare på det du har skrevet, i tilfelle du vil være med igjen senere.',
    inMentorship: {
      mentee: 'Du er i et forløp nå.',
      mentor: 'Du er i et forløp nå. Vil du ikke ha flere menteer, kan du skrive et lavere antall plasser.',
    },
    withdrawGoesOn:
      'Forløpet du er i, går videre. Du blir ikke foreslått for flere. Vil du også stoppe forløpet, gjør du det på forløpets egen side.',
    toMentorship: 'Gå til forløpet',
    left: 'Du har trukket påmeldingen tilbake',
    leftLine:
      'Du blir ikke foreslått for noen. Vil du være med likevel, skriv til koordinatoren, som kan invitere deg igjen.',
    home: 'Gå til forsiden',
    doWithdraw: 'Trekk tilbake',
    withdrawn: 'Påmeldingen din er trukket tilbake.',
    again: 'Meld deg på igjen',
    gainTerm: 'Vil få ut av det',
    needTerm: 'Trenger',
    themesTerm: 'Temaer',
    areasTerm: 'Utvikling',
    placesTerm: 'Plass til',
    motivationTerm: 'Hvorfor',
    mannerTerm: 'Hjelper helst',
    notTakenTerm: 'Tar ikke',
    otherTerm: 'Annet',
    placesCount: places => plural(places, '1 mentee', `${places} menteer`),
    needs: {
      daily_life: 'å handle i hverdagen',
      future: 'framtiden',
      career: 'karriere',
      knowledge: 'kunnskap',
    },
    manyPlaces: (places, advice) =>
      `Du er påmeldt med plass til ${places} menteer. Det er flere enn de ${advice} vi anbefaler. Du kan alltid gå ned.`,
  },
  en: {
    title: 'Your sign-up',
    sent: {
      mentee: 'Thank you, you have signed up as a mentee',
      mentor: 'Thank you, you have signed up as a mentor',
    },
    saved: 'Your sign-up is saved.',
    happensNow: 'What happens now',
    steps: {
      mentee: {
        first: 'The coordinator finds a mentor who suits what you have written.',
        second: 'You get an email when there is a proposal.',
        third: 'You meet once. Then each of you says whether you want to go on together.',
      },
      mentor: {
        first: 'The coordinator finds a mentee you can help on.',
        second: 'You get an email when there is a proposal.',
        third: 'You meet once. Then each of you says whether you want to go on together.',
      },
    },
    unwritten: {
      mentee: {
        title: 'You are invited as a mentee too',
        line: 'Write what you seek.',
        button: 'Write as a mentee',
      },
      mentor: {
        title: 'You are invited as a mentor too',
        line: 'Write what you can give.',
        button: 'Write as a mentor',
      },
    },
    closed: 'Sign-up is closed',
    closedLine: 'Ask the coordinator if you would like to join.',
    findMentor: 'See the databank',
    sentToApprove: 'Thank you, your application is sent',
    awaitsYes: 'Your application is waiting for a yes',
    awaitsLeader:
      'Your leader has to say yes to your taking part, and does not see what you have written. You get an email.',
    awaitsCoordinator: 'The coordinator reads it and answers. You get an email.',
    chooses: {
      chosen: 'Look in the databank and find somebody you would like to talk with.',
      both: 'Look in the databank yourself, or let the coordinator find a mentor who fits.',
    },
    askedByMail: {
      mentee: 'You get an email when the mentor has answered.',
      mentor: 'You get an email when a mentee would like to talk with you.',
    },
    declinedState: 'Not this time',
    declinedLine: 'Thank you for wanting to join. You can always ask the coordinator what else there is.',
    withdrawnState: 'Withdrawn',
    change: 'Change',
    alsoOther: { mentee: 'Sign up as a mentee too', mentor: 'Sign up as a mentor too' },
    withdraw: 'Withdraw your sign-up',
    withdrawLine:
      'You will not be proposed to anybody. We keep what you have written, in case you want to join again later.',
    inMentorship: {
      mentee: 'You are in a mentorship now.',
      mentor: 'You are in a mentorship now. If you want no more mentees, write a smaller number of places.',
    },
    withdrawGoesOn:
      'The mentorship you are in goes on. You are not proposed to anybody else. To end the mentorship too, go to its own page.',
    toMentorship: 'Go to the mentorship',
    left: 'You have withdrawn your sign-up',
    leftLine:
      'You will not be proposed to anybody. If you would like to join after all, write to the coordinator, who can invite you again.',
    home: 'Go to the start page',
    doWithdraw: 'Withdraw',
    withdrawn: 'Your sign-up is withdrawn.',
    again: 'Sign up again',
    gainTerm: 'Wants to gain',
    needTerm: 'Needs',
    themesTerm: 'Themes',
    areasTerm: 'Growth',
    placesTerm: 'Room for',
    motivationTerm: 'Why',
    mannerTerm: 'Likes to help',
    notTakenTerm: 'Does not take',
    otherTerm: 'Other',
    placesCount: places => plural(places, '1 mentee', `${places} mentees`),
    needs: {
      daily_life: 'acting in daily life',
      future: 'the future',
      career: 'career',
      knowledge: 'knowledge',
    },
    manyPlaces: (places, advice) =>
      `You have signed up with room for ${places} mentees. That is more than the ${advice} we advise. You can always lower it.`,
  },
})
