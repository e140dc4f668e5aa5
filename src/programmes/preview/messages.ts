import { translations } from '../../platform/i18n.ts'

/** What participants will meet, told to the coordinator before the programme opens. */
export const texts = translations({
  da: {
    title: 'Det møder de andre',
    lede: 'Sådan bliver det for dem, der er med. Der er ikke sendt noget endnu.',
    parts: {
      mail: 'Mailen',
      programme: 'Siden om ordningen',
      signUp: 'Tilmeldingen',
      match: 'Når to bliver sat sammen',
      first: 'Det første møde',
      agreement: 'Aftalen',
      meetings: 'Møderne',
      ending: 'Afslutningen',
    },
    change: 'Ret det',
    mailLine: 'Den går kun til dem, du inviterer.',
    subject: 'Emne',
    link: '(deres eget link)',
    asMentee: 'En mentee svarer på',
    asMentor: 'En mentor svarer på',
    gain: 'Hvad de vil have ud af det',
    needs: 'Hvad de har brug for hjælp til',
    themes: 'Temaer',
    areas: 'Områder at udvikle sig i',
    places: 'Hvor mange mentees de kan have',
    motivation: 'Hvorfor de vil være med',
    approval: {
      nobody: { mentor: 'En mentor er med med det samme.', mentee: 'En mentee er med med det samme.' },
      coordinator: {
        mentor: 'En ny mentor venter på dit ja.',
        mentee: 'En ny mentee venter på dit ja.',
      },
      leader: {
        mentor: 'En ny mentor venter på et ja fra sin leder.',
        mentee: 'En ny mentee venter på et ja fra sin leder.',
      },
    },
    match: {
      assigned: 'Du får forslag med begrundelser og udgiver dem, du står inde for. Så får de to en mail.',
      chosen: 'Mentee finder en i mentorbanken og spørger. Mentor svarer.',
      both: 'Mentee kan selv spørge en mentor. Resten finder du en til.',
    },
    trial: (days: number) =>
      `De har ${days} dage til at mødes og svare hver for sig. Et nej er i orden og skal ikke forklares.`,
    agreementBy: {
      signed: 'De udfylder den sammen, begge skriver under, og de får et dokument.',
      informal: 'De udfylder den sammen og siger ja til den.',
      none: 'De laver ingen aftale. Forløbet begynder, når begge har sagt ja.',
    },
    agreementBegins: 'Den begynder med det her, og de kan ændre alt:',
    gainExample: 'Det, mentee skrev i sin tilmelding',
    meeting: [
      'Før mødet: Hvad vil jeg sige, høre og opnå?',
      'Sidst i mødet svarer de hver for sig på tre spørgsmål og ser først svarene, når begge har svaret.',
    ],
    leader: {
      none: 'Mentees leder kan ikke følge med.',
      plan: 'Mentees leder kan se læringsplanen, men aldrig noter eller svar.',
    },
    buddy: 'Mentee har også en buddy.',
    late: (rhythm: string) =>
      `De mødes ${rhythm}. Går der længere tid, kan du se, at det er sket, men ikke hvorfor.`,
    ending:
      'På det sidste møde ser de tilbage på hele forløbet. Bagefter kan de stadig læse det, de har skrevet. Det kan ingen andre.',
  },
  nb: {
    title: 'Dette møter de andre',
    lede: 'Slik blir det for dem som er med. Ingenting er sendt ennå.',
    parts: {
      mail: 'E-posten',
      programme: 'Siden om ordningen',
      signUp: 'Påmeldingen',
      match: 'Når to settes sammen',
      first: 'Det første møtet',
      agreement: 'Avtalen',
      meetings: 'Møtene',
      ending: 'Avslutningen',
    },
    change: 'Endre det',
    mailLine: 'Den går bare til dem du inviterer.',
    subject: 'Emne',
    link: '(deres egen lenke)',
    asMentee: 'En mentee svarer på',
    asMentor: 'En mentor svarer på',
    gain: 'Hva de vil ha ut av det',
    needs: 'Hva de trenger hjelp til',
    themes: 'Temaer',
    areas: 'Områder å utvikle seg i',
    places: 'Hvor mange menteer de kan ha',
    motivation: 'Hvorfor de vil være med',
    approval: {
      nobody: { mentor: 'En mentor er med straks.', mentee: 'En mentee er med straks.' },
      coordinator: {
        mentor: 'En ny mentor venter på ditt ja.',
        mentee: 'En ny mentee venter på ditt ja.',
      },
      leader: {
        mentor: 'En ny mentor venter på et ja fra lederen sin.',
        mentee: 'En ny mentee venter på et ja fra lederen sin.',
      },
    },
    match: {
      assigned: 'Du får forslag med begrunnelser og publiserer dem du går god for. Da får de to en e-post.',
      chosen: 'Mentee finner en i mentorbanken og spør. Mentor svarer.',
      both: 'Mentee kan selv spørre en mentor. Resten finner du en til.',
    },
    trial: days =>
      `De har ${days} dager på seg til å møtes og svare hver for seg. Et nei er i orden og skal ikke forklares.`,
    agreementBy: {
      signed: 'De fyller den ut sammen, begge skriver under, og de får et dokument.',
      informal: 'De fyller den ut sammen og sier ja til den.',
      none: 'De lager ingen avtale. Forløpet begynner når begge har sagt ja.',
    },
    agreementBegins: 'Den begynner med dette, og de kan endre alt:',
    gainExample: 'Det mentee skrev i påmeldingen sin',
    meeting: [
      'Før møtet: Hva vil jeg si, høre og oppnå?',
      'Til slutt i møtet svarer de hver for seg på tre spørsmål og ser svarene først når begge har svart.',
    ],
    leader: {
      none: 'Lederen til mentee kan ikke følge med.',
      plan: 'Lederen til mentee kan se læringsplanen, men aldri notater eller svar.',
    },
    buddy: 'Mentee har også en fadder.',
    late: rhythm => `De møtes ${rhythm}. Går det lengre tid, ser du at det har skjedd, men ikke hvorfor.`,
    ending:
      'På det siste møtet ser de tilbake på hele forløpet. Etterpå kan de fortsatt lese det de har skrevet. Det kan ingen andre.',
  },
  en: {
    title: 'What the others meet',
    lede: 'This is how it will be for those who take part. Nothing has been sent yet.',
    parts: {
      mail: 'The email',
      programme: 'The page about the programme',
      signUp: 'Signing up',
      match: 'When two are brought together',
      first: 'The first meeting',
      agreement: 'The agreement',
      meetings: 'The meetings',
      ending: 'The ending',
    },
    change: 'Change it',
    mailLine: 'It only goes to those you invite.',
    subject: 'Subject',
    link: '(their own link)',
    asMentee: 'A mentee answers',
    asMentor: 'A mentor answers',
    gain: 'What they want to get out of it',
    needs: 'What they need help with',
    themes: 'Themes',
    areas: 'Areas to develop in',
    places: 'How many mentees they can have',
    motivation: 'Why they want to join',
    approval: {
      nobody: { mentor: 'A mentor is in at once.', mentee: 'A mentee is in at once.' },
      coordinator: {
        mentor: 'A new mentor waits for your yes.',
        mentee: 'A new mentee waits for your yes.',
      },
      leader: {
        mentor: 'A new mentor waits for a yes from their leader.',
        mentee: 'A new mentee waits for a yes from their leader.',
      },
    },
    match: {
      assigned: 'You get proposals with reasons and publish those you stand by. Then the two get an email.',
      chosen: 'The mentee finds somebody in the databank and asks. The mentor answers.',
      both: 'The mentee may ask a mentor. You find one for the rest.',
    },
    trial: days =>
      `They have ${days} days to meet and to answer, each on their own. A no is all right and needs no reason.`,
    agreementBy: {
      signed: 'They fill it in together, both sign it, and they get a document.',
      informal: 'They fill it in together and say yes to it.',
      none: 'They make no agreement. The mentorship begins when both have said yes.',
    },
    agreementBegins: 'It begins with this, and they can change all of it:',
    gainExample: 'What the mentee wrote when signing up',
    meeting: [
      'Before the meeting: what do I want to say, hear and achieve?',
      'At the end each answers three questions, and sees the answers only when both have answered.',
    ],
    leader: {
      none: 'The mentee’s leader cannot follow.',
      plan: 'The mentee’s leader can see the learning plan, but never notes or answers.',
    },
    buddy: 'The mentee also has a buddy.',
    late: rhythm => `They meet ${rhythm}. If it takes longer, you can see that it did, but not why.`,
    ending:
      'At the last meeting they look back on the whole course. Afterwards they can still read what they wrote. Nobody else can.',
  },
})
