import { translations } from '../platform/i18n.ts'

/** The one next thing, as a sentence, a line beneath it, and the words on the button. */
export const stepTexts = translations({
  da: {
    bookTrial: {
      title: 'Find en tid til jeres prøvemøde',
      line: (by: string) =>
        `Du har initiativet. Mød hinanden i god tid, så I kan svare hver for sig inden ${by}.`,
      action: 'Find en tid',
    },
    awaitTrialMeeting: {
      title: (other: string) => `${other} finder en tid til jeres prøvemøde`,
      line: (by: string) => `Har I allerede mødtes, så svar gerne nu, og senest ${by}.`,
      action: 'Svar efter mødet',
    },
    answerTrial: {
      title: 'Skal det være jer?',
      line: (other: string, by: string) => `Svar i fortrolighed inden ${by}. ${other} ser ikke dit svar.`,
      late: (other: string) => `I har haft god tid nu. Svar i fortrolighed. ${other} ser ikke dit svar.`,
      action: 'Giv dit svar',
    },
    awaitTrialAnswer: {
      title: 'Tak for dit svar',
      line: 'I hører fra os, så snart der er nyt. Du behøver ikke gøre mere.',
    },
    meet: {
      title: (when: string) => `I mødes ${when}`,
      inTrial: 'Find først ud af, om det skal være jer. Tal så om, hvad I venter af hinanden.',
      line: 'Se dagsordenen, og tag et par minutter for dig selv inden.',
      action: 'Se mødet',
    },
    prepare: {
      title: (when: string) => `Gør dig klar til mødet ${when}`,
      line: 'Hvad vil du sige, høre og nå? Et par linjer er nok.',
      action: 'Forbered dig',
    },
    draftAgreement: {
      title: 'Skriv det første udkast til jeres aftale',
      line: (other: string) =>
        `I har sagt ja til hinanden. Det meste er udfyldt på forhånd, og ${other} kan også rette.`,
      action: 'Begynd på aftalen',
    },
    awaitDraft: {
      title: (other: string) => `${other} skriver det første udkast til jeres aftale`,
      line: 'I har sagt ja til hinanden. Du kan læse med, rette, eller selv begynde.',
      action: 'Se aftalen',
    },
    sign: {
      title: 'Læs aftalen, og skriv under',
      titleChange: 'Læs ændringen, og skriv under',
      titleWithout: 'Læs aftalen, og sig ja til den',
      titleChangeWithout: 'Læs ændringen, og sig ja til den',
      line: 'Ret den, hvis noget ikke passer. Den gælder, når I er enige.',
      lineChange: 'Det, I har aftalt før, gælder, til I er enige om det nye.',
      lineComing: 'De andre i gruppen har aftalt den. Skriv dit navn til, hvis du er med.',
      action: 'Læs aftalen',
    },
    awaitSignature: {
      title: (other: string) => `Nu er det op til ${other}`,
      line: (other: string) => `Du har skrevet under, og ${other} har fået besked.`,
      lineWithout: (other: string) => `Du har sagt ja til aftalen, og ${other} har fået besked.`,
      action: 'Se aftalen',
    },
    sayIfHeld: {
      title: (when: string) => `Blev mødet ${when} til noget?`,
      line: 'Sig, om I mødtes, så går vi videre derfra.',
      yes: 'Ja, vi mødtes',
      no: 'Nej, det blev ikke til noget',
    },
    answerProposal: {
      title: (other: string, when: string) => `${other} foreslår ${when}`,
      line: 'Det er en anden tid end den, jeres møde har nu.',
      action: 'Svar',
    },
    reflect: {
      title: 'Tre spørgsmål efter mødet',
      line: (when: string) =>
        `Svar hver for sig på et par minutter om mødet ${when}. Svarene vises, når I er færdige.`,
      action: 'Svar på de tre',
    },
    bookMeeting: {
      title: (number: number) => `Find en tid til møde ${number}`,
      line: 'Du har initiativet. Foreslå en tid, og skriv en dagsorden.',
      late: 'Det er længe siden, I sås. Du har initiativet, så foreslå en tid.',
      action: 'Find en tid',
    },
    awaitMeeting: {
      title: (other: string, number: number) => `${other} finder en tid til møde ${number}`,
      line: 'Du behøver ikke gøre noget lige nu.',
      late: 'Det er længe siden, I sås. Du må gerne selv foreslå en tid.',
      action: 'Foreslå en tid',
    },
    endReached: {
      title: 'I har nået den sidste dag',
      line: (day: string) => `Jeres aftale gik til ${day}. Se tilbage sammen, eller forlæng den.`,
      action: 'Slut godt',
    },
  },
  nb: {
    bookTrial: {
      title: 'Finn et tidspunkt for prøvemøtet',
      line: by => `Du har initiativet. Møt hverandre i god tid, så dere kan svare hver for dere innen ${by}.`,
      action: 'Finn et tidspunkt',
    },
    awaitTrialMeeting: {
      title: other => `${other} finner et tidspunkt for prøvemøtet`,
      line: by => `Har dere allerede møttes, så svar gjerne nå, og senest ${by}.`,
      action: 'Svar etter møtet',
    },
    answerTrial: {
      title: 'Passer dere sammen?',
      line: (other, by) => `Svar i fortrolighet innen ${by}. ${other} ser ikke svaret ditt.`,
      late: other => `Dere har hatt god tid nå. Svar i fortrolighet. ${other} ser ikke svaret ditt.`,
      action: 'Gi svaret ditt',
    },
    awaitTrialAnswer: {
      title: 'Takk for svaret ditt',
      line: 'Dere hører fra oss så snart det er noe nytt. Du trenger ikke gjøre mer.',
    },
    meet: {
      title: when => `Dere møtes ${when}`,
      inTrial: 'Finn først ut om dere passer sammen. Snakk så om hva dere venter av hverandre.',
      line: 'Se dagsordenen, og ta et par minutter for deg selv før møtet.',
      action: 'Se møtet',
    },
    prepare: {
      title: when => `Gjør deg klar til møtet ${when}`,
      line: 'Hva vil du si, høre og oppnå? Et par linjer er nok.',
      action: 'Forbered deg',
    },
    draftAgreement: {
      title: 'Skriv det første utkastet til avtalen',
      line: other =>
        `Dere har sagt ja til hverandre. Det meste er fylt ut på forhånd, og ${other} kan også endre.`,
      action: 'Begynn på avtalen',
    },
    awaitDraft: {
      title: other => `${other} skriver det første utkastet til avtalen`,
      line: 'Dere har sagt ja til hverandre. Du kan lese med, endre, eller selv begynne.',
      action: 'Se avtalen',
    },
    sign: {
      title: 'Les avtalen, og skriv under',
      titleChange: 'Les endringen, og skriv under',
      titleWithout: 'Les avtalen, og si ja til den',
      titleChangeWithout: 'Les endringen, og si ja til den',
      line: 'Endre den hvis noe ikke passer. Den gjelder når dere er enige.',
      lineChange: 'Det dere har avtalt før, gjelder til dere er enige om det nye.',
      lineComing: 'De andre i gruppen har avtalt den. Skriv navnet ditt til hvis du er med.',
      action: 'Les avtalen',
    },
    awaitSignature: {
      title: other => `Nå er det opp til ${other}`,
      line: other => `Du har skrevet under, og ${other} har fått beskjed.`,
      lineWithout: other => `Du har sagt ja til avtalen, og ${other} har fått beskjed.`,
      action: 'Se avtalen',
    },
    sayIfHeld: {
      title: when => `Ble det noe av møtet ${when}?`,
      line: 'Si om dere møttes, så går vi videre derfra.',
      yes: 'Ja, vi møttes',
      no: 'Nei, det ble ikke noe av',
    },
    answerProposal: {
      title: (other, when) => `${other} foreslår ${when}`,
      line: 'Det er en annen tid enn den møtet deres har nå.',
      action: 'Svar',
    },
    reflect: {
      title: 'Tre spørsmål etter møtet',
      line: when =>
        `Svar hver for dere på et par minutter om møtet ${when}. Svarene vises når dere er ferdige.`,
      action: 'Svar på de tre',
    },
    bookMeeting: {
      title: number => `Finn et tidspunkt for møte ${number}`,
      line: 'Du har initiativet. Foreslå en tid, og skriv en dagsorden.',
      late: 'Det er lenge siden dere så hverandre. Du har initiativet, så foreslå en tid.',
      action: 'Finn et tidspunkt',
    },
    awaitMeeting: {
      title: (other, number) => `${other} finner et tidspunkt for møte ${number}`,
      line: 'Du trenger ikke gjøre noe akkurat nå.',
      late: 'Det er lenge siden dere så hverandre. Du må gjerne selv foreslå en tid.',
      action: 'Foreslå en tid',
    },
    endReached: {
      title: 'Dere har nådd den siste dagen',
      line: day => `Avtalen gikk til ${day}. Se tilbake sammen, eller forleng den.`,
      action: 'Avslutt godt',
    },
  },
  en: {
    bookTrial: {
      title: 'Find a time for your trial meeting',
      line: by => `The initiative is yours. Meet in time for each of you to answer by ${by}.`,
      action: 'Find a time',
    },
    awaitTrialMeeting: {
      title: other => `${other} finds a time for your trial meeting`,
      line: by => `If you have met already, answer now, and by ${by} at the latest.`,
      action: 'Answer after the meeting',
    },
    answerTrial: {
      title: 'Is this the right match?',
      line: (other, by) => `Answer in confidence by ${by}. ${other} will not see your answer.`,
      late: other => `You have had plenty of time now. Answer in confidence. ${other} will not see it.`,
      action: 'Give your answer',
    },
    awaitTrialAnswer: {
      title: 'Thank you for your answer',
      line: 'You will hear from us as soon as there is news. There is nothing more to do.',
    },
    meet: {
      title: when => `You meet on ${when}`,
      inTrial: 'Find out first whether this is the right match. Then talk about what you expect.',
      line: 'See the agenda, and take a few minutes for yourself beforehand.',
      action: 'See the meeting',
    },
    prepare: {
      title: when => `Get ready for the meeting on ${when}`,
      line: 'What do you want to say, hear and achieve? A few lines are enough.',
      action: 'Prepare',
    },
    draftAgreement: {
      title: 'Write the first draft of your agreement',
      line: other =>
        `You have said yes to each other. Most of it is filled in, and ${other} can change it too.`,
      action: 'Begin the agreement',
    },
    awaitDraft: {
      title: other => `${other} writes the first draft of your agreement`,
      line: 'You have said yes to each other. You can read along, change it, or begin it yourself.',
      action: 'See the agreement',
    },
    sign: {
      title: 'Read the agreement and sign it',
      titleChange: 'Read the change and sign it',
      titleWithout: 'Read the agreement and say yes to it',
      titleChangeWithout: 'Read the change and say yes to it',
      line: 'Change it if something is not right. It applies once you agree.',
      lineChange: 'What you agreed before applies until you agree on the new text.',
      lineComing: 'The others in the group have agreed on it. Add your name if you are with them.',
      action: 'Read the agreement',
    },
    awaitSignature: {
      title: other => `Now it is up to ${other}`,
      line: other => `You have signed, and ${other} has been told.`,
      lineWithout: other => `You have said yes to the agreement, and ${other} has been told.`,
      action: 'See the agreement',
    },
    sayIfHeld: {
      title: when => `Did the meeting on ${when} take place?`,
      line: 'Say whether you held it, and we go on from there.',
      yes: 'Yes, we met',
      no: 'No, it came to nothing',
    },
    answerProposal: {
      title: (other, when) => `${other} suggests ${when}`,
      line: 'That is another time than your meeting has now.',
      action: 'Answer',
    },
    reflect: {
      title: 'Three questions after the meeting',
      line: when =>
        `Each of you answers in a few minutes about the meeting on ${when}. The answers show when everyone is done.`,
      action: 'Answer the three',
    },
    bookMeeting: {
      title: number => `Find a time for meeting ${number}`,
      line: 'The initiative is yours. Suggest a time and write an agenda.',
      late: 'It is a long time since you met. The initiative is yours: suggest a time.',
      action: 'Find a time',
    },
    awaitMeeting: {
      title: (other, number) => `${other} finds a time for meeting ${number}`,
      line: 'There is nothing for you to do just now.',
      late: 'It is a long time since you met. You are welcome to suggest a time yourself.',
      action: 'Suggest a time',
    },
    endReached: {
      title: 'You have reached the last day',
      line: day => `Your agreement ran until ${day}. Look back together, or extend it.`,
      action: 'End well',
    },
  },
})
