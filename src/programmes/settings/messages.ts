import { plural, translations } from '../../platform/i18n.ts'

/** Setting a programme up and changing it: the pages' own words. */
export const texts = translations({
  da: {
    parts: {
      purpose: { title: 'Formålet', lede: 'Hvorfor har I ordningen, og hvem er den for?' },
      mentor: {
        title: 'Mentorrollen',
        lede: 'Det, du vælger her, sætter teksterne og det, vi foreslår på de næste sider.',
      },
      meetings: { title: 'Møderne', lede: 'Hvor længe, hvor tit, og hvem der driver det.' },
      matching: { title: 'Matchningen', lede: 'Hvem finder mentor, og hvem må ikke være sammen?' },
      agreement: { title: 'Aftalen', lede: 'Hvad de to lover hinanden, og hvad andre kan se.' },
      'sign-up': { title: 'Tilmeldingen', lede: 'Hvornår man kan komme med, og hvem der siger ja.' },
      reminders: {
        title: 'Påmindelserne',
        lede: 'Vi minder selv de to om det, der venter: højst én mail om ugen, og kun til det er gjort. Ret antallet af dage, eller tøm feltet, så minder vi ikke om det.',
      },
      library: {
        title: 'Biblioteket',
        lede: 'Her er det, de to kan møde i biblioteket og i deres rum. Fjern fluebenet ved det, de ikke skal have vist. Du finder det stadig i biblioteket.',
      },
    },
    newTitle: (preset: string) => `Ny ordning: ${preset.toLowerCase()}`,
    step: (number: number, of: number) => `Trin ${number} af ${of}`,
    saveAndGoOn: 'Gem, og gå videre',
    toOverview: 'Resten passer, vis mig det hele',
    setUpTitle: 'Gør ordningen færdig',
    setUpLede:
      'Alt er udfyldt og gemt. Ret det, der ikke passer. Kun du og dine medkoordinatorer kan se den.',
    settingsTitle: 'Indstillinger',
    change: 'Ret',
    preview: 'Se, hvad de andre møder',
    previewLine: 'Mail, tilmelding, aftale, møde og afslutning, som de bliver.',
    readyTitle: 'Klar til at åbne?',
    readyLine: 'Når du åbner, kan I invitere, og folk kan melde sig til. Du kan stadig rette alt.',
    open: 'Åbn for tilmelding',
    openAgain: 'Åbn igen',
    close: 'Luk for tilmelding',
    closeLine: 'Ingen nye kan melde sig til. De, der er i gang, fortsætter.',
    closedLine: 'Der er lukket for tilmelding.',
    lastDay: (day: string) => `Tilmeldingen lukker af sig selv efter ${day}.`,
    lastDayOver: (day: string) => `Sidste dag for tilmelding var ${day}. Flyt dagen, hvis flere skal med.`,
    moveLastDay: 'Flyt dagen',
    lastDayGone: 'Det er gemt. Men den sidste dag for tilmelding er gået, så ingen kan melde sig til.',
    lastDayLate: 'Det er gemt. Men den sidste dag for tilmelding ligger, efter at ordningen er slut.',
    newLastDay: 'Sidste dag for tilmelding er gået. Skriv en ny dag, før du åbner.',
    opened: 'Ordningen er åben. Nu kan du hente personer ind og invitere.',
    closed: 'Der er lukket for tilmelding.',
    openFirst: 'Åbn ordningen først. Så kan du invitere.',
    saved: 'Det er gemt.',
    styleSet: 'Det er gemt. Forslagene på de næste sider følger mentorrollen.',
    save: 'Gem',
    confirmTitle: 'Se, hvem det rører ved',
    confirmLede: 'Der er nogen i gang. Det her sker, hvis du gemmer.',
    confirm: 'Gem ændringen',
    back: 'Ret det igen',
    consequences: {
      terms: (count: number) =>
        `${plural(count, '1 par har', `${count} par har`)} lavet deres aftale. De beholder den, som den er.`,
      agreeing: (count: number) =>
        `${plural(count, '1 par er', `${count} par er`)} ved at lave deres aftale. De gør den færdig på den nye måde.`,
      overdue: (count: number) =>
        `${plural(count, '1 par har', `${count} par har`)} ikke mødtes så længe, at de nu står som forsinkede.`,
      trial: (count: number) =>
        `${plural(count, '1 par er', `${count} par er`)} på prøve lige nu. De får den nye frist.`,
      distance: (count: number) =>
        `${plural(count, '1 par, der er i gang, var', `${count} par, der er i gang, var`)} ikke blevet sat sammen nu. De fortsætter.`,
      longer: (count: number) =>
        `${plural(count, '1 forløb slutter', `${count} forløb slutter`)} senere end den nye slutdag. De beholder deres egen.`,
      capacity: (count: number) =>
        `${plural(count, '1 mentor tager', `${count} mentorer tager`)} flere mentees end det nye råd. De bestemmer stadig selv.`,
      asked: (count: number) =>
        `${plural(count, '1 har', `${count} har`)} allerede meldt sig til. De ser de nye spørgsmål, næste gang de retter deres tilmelding.`,
      answers: (count: number) =>
        `${plural(count, '1 svar', `${count} svar`)} på spørgsmål, du fjerner, bliver slettet.`,
      waiting: (count: number) =>
        `${plural(count, '1 tilmelding venter', `${count} tilmeldinger venter`)} på et svar. De venter stadig, nu på den, du har valgt.`,
      queued: (count: number) =>
        `${plural(count, '1 står', `${count} står`)} på venteliste. De får tilbudt de pladser, der bliver ledige.`,
      links: (count: number) =>
        `${plural(count, '1 deltager kan', `${count} deltagere kan`)} ikke længere logge ind med et link og skal lave en adgangsnøgle.`,
      insight: (count: number) =>
        `${plural(count, '1 mentee er', `${count} mentees er`)} med. Fra nu af kan deres leder se læringsplanen.`,
      style: (count: number) =>
        `${plural(count, '1 par er', `${count} par er`)} i gang. De møder de nye tekster om mentorrollen.`,
      library: (count: number) =>
        `${plural(count, '1 par er', `${count} par er`)} i gang. De får ikke længere vist det, du har taget ud af biblioteket.`,
      weights: (_count: number) => 'Det, der tæller, gælder fra den næste matchning.',
    },
  },
  nb: {
    parts: {
      purpose: { title: 'Formålet', lede: 'Hvorfor har dere ordningen, og hvem er den for?' },
      mentor: {
        title: 'Mentorrollen',
        lede: 'Det du velger her, setter tekstene og det vi foreslår på de neste sidene.',
      },
      meetings: { title: 'Møtene', lede: 'Hvor lenge, hvor ofte, og hvem som driver det.' },
      matching: { title: 'Matchingen', lede: 'Hvem finner mentor, og hvem kan ikke være sammen?' },
      agreement: { title: 'Avtalen', lede: 'Hva de to lover hverandre, og hva andre kan se.' },
      'sign-up': { title: 'Påmeldingen', lede: 'Når man kan bli med, og hvem som sier ja.' },
      reminders: {
        title: 'Påminnelsene',
        lede: 'Vi minner selv de to om det som venter: høyst én e-post i uken, og bare til det er gjort. Endre antall dager, eller tøm feltet, så minner vi ikke om det.',
      },
      library: {
        title: 'Biblioteket',
        lede: 'Her er det de to kan møte i biblioteket og i rommet sitt. Fjern haken ved det de ikke skal få vist. Du finner det fortsatt i biblioteket.',
      },
    },
    newTitle: preset => `Ny ordning: ${preset.toLowerCase()}`,
    step: (number, of) => `Trinn ${number} av ${of}`,
    saveAndGoOn: 'Lagre, og gå videre',
    toOverview: 'Resten passer, vis meg alt',
    setUpTitle: 'Gjør ordningen ferdig',
    setUpLede:
      'Alt er fylt ut og lagret. Endre det som ikke passer. Bare du og de andre koordinatorene ser den.',
    settingsTitle: 'Innstillinger',
    change: 'Endre',
    preview: 'Se hva de andre møter',
    previewLine: 'E-post, påmelding, avtale, møte og avslutning, slik de blir.',
    readyTitle: 'Klar til å åpne?',
    readyLine: 'Når du åpner, kan dere invitere, og folk kan melde seg på. Du kan fortsatt endre alt.',
    open: 'Åpne for påmelding',
    openAgain: 'Åpne igjen',
    close: 'Lukk for påmelding',
    closeLine: 'Ingen nye kan melde seg på. De som er i gang, fortsetter.',
    closedLine: 'Påmeldingen er lukket.',
    lastDay: day => `Påmeldingen lukker av seg selv etter ${day}.`,
    lastDayOver: day => `Siste dag for påmelding var ${day}. Flytt dagen hvis flere skal med.`,
    moveLastDay: 'Flytt dagen',
    lastDayGone: 'Det er lagret. Men den siste dagen for påmelding er over, så ingen kan melde seg på.',
    lastDayLate: 'Det er lagret. Men den siste dagen for påmelding ligger etter at ordningen er slutt.',
    newLastDay: 'Siste dag for påmelding er over. Skriv en ny dag før du åpner.',
    opened: 'Ordningen er åpen. Nå kan du hente inn personer og invitere.',
    closed: 'Påmeldingen er lukket.',
    openFirst: 'Åpne ordningen først. Da kan du invitere.',
    saved: 'Det er lagret.',
    styleSet: 'Det er lagret. Forslagene på de neste sidene følger mentorrollen.',
    save: 'Lagre',
    confirmTitle: 'Se hvem det berører',
    confirmLede: 'Noen er i gang. Dette skjer hvis du lagrer.',
    confirm: 'Lagre endringen',
    back: 'Endre det igjen',
    consequences: {
      terms: count => `${count} par har laget avtalen sin. De beholder den som den er.`,
      agreeing: count => `${count} par holder på med avtalen sin. De gjør den ferdig på den nye måten.`,
      overdue: count => `${count} par har ikke møttes på så lenge at de nå står som forsinket.`,
      trial: count => `${count} par er på prøve akkurat nå. De får den nye fristen.`,
      distance: count => `${count} par som er i gang, ville ikke blitt satt sammen nå. De fortsetter.`,
      longer: count => `${count} forløp slutter senere enn den nye sluttdagen. De beholder sin egen.`,
      capacity: count =>
        `${plural(count, '1 mentor tar', `${count} mentorer tar`)} flere menteer enn det nye rådet. De bestemmer fortsatt selv.`,
      asked: count =>
        `${count} har allerede meldt seg på. De ser de nye spørsmålene neste gang de endrer påmeldingen.`,
      answers: count => `${count} svar på spørsmål du fjerner, blir slettet.`,
      waiting: count =>
        `${plural(count, '1 påmelding venter', `${count} påmeldinger venter`)} på svar. De venter fortsatt, nå på den du har valgt.`,
      queued: count =>
        `${plural(count, '1 står', `${count} står`)} på venteliste. De får tilbud om plassene som blir ledige.`,
      links: count =>
        `${plural(count, '1 deltaker kan', `${count} deltakere kan`)} ikke lenger logge inn med en lenke og må lage en passnøkkel.`,
      insight: count =>
        `${plural(count, '1 mentee er', `${count} menteer er`)} med. Fra nå av kan lederen deres se læringsplanen.`,
      style: count => `${count} par er i gang. De møter de nye tekstene om mentorrollen.`,
      library: count =>
        `${count} par er i gang. Det du har tatt ut av biblioteket, blir ikke lenger vist for dem.`,
      weights: () => 'Det som teller, gjelder fra neste matching.',
    },
  },
  en: {
    parts: {
      purpose: { title: 'The purpose', lede: 'Why do you have the programme, and who is it for?' },
      mentor: {
        title: 'What a mentor is',
        lede: 'What you choose here sets the texts, and what we suggest on the next pages.',
      },
      meetings: { title: 'The meetings', lede: 'How long, how often, and who drives it.' },
      matching: { title: 'The matching', lede: 'Who finds the mentor, and who may not be together?' },
      agreement: {
        title: 'The agreement',
        lede: 'What the two promise each other, and what others can see.',
      },
      'sign-up': { title: 'Signing up', lede: 'When people can join, and who says yes.' },
      reminders: {
        title: 'Reminders',
        lede: 'We remind the two of what waits: one email a week at most, and only until it is done. Change the days, or empty a field so that nobody is reminded of it.',
      },
      library: {
        title: 'The library',
        lede: 'This is what the two can meet in the library and in their room. Untick what they should not be shown. You still find it in the library.',
      },
    },
    newTitle: preset => `New programme: ${preset.toLowerCase()}`,
    step: (number, of) => `Step ${number} of ${of}`,
    saveAndGoOn: 'Save and go on',
    toOverview: 'The rest is fine, show me all of it',
    setUpTitle: 'Finish the programme',
    setUpLede:
      'Everything is filled in and saved. Change what does not fit. Only you and your fellow coordinators can see it.',
    settingsTitle: 'Settings',
    change: 'Change',
    preview: 'See what the others will meet',
    previewLine: 'Email, sign-up, agreement, meeting and ending, as they will be.',
    readyTitle: 'Ready to open?',
    readyLine: 'Once it is open you can invite, and people can sign up. You can still change everything.',
    open: 'Open for sign-up',
    openAgain: 'Open again',
    close: 'Close for sign-up',
    closeLine: 'Nobody new can sign up. Those who are under way go on.',
    closedLine: 'Signing up is closed.',
    lastDay: day => `Signing up closes by itself after ${day}.`,
    lastDayOver: day => `The last day to sign up was ${day}. Move it if more people should join.`,
    moveLastDay: 'Move the last day',
    lastDayGone: 'It is saved. But the last day to sign up has passed, so nobody can sign up.',
    lastDayLate: 'It is saved. But the last day to sign up comes after the programme has ended.',
    newLastDay: 'The last day to sign up has passed. Write a new one before you open.',
    opened: 'The programme is open. Now you can bring people in and invite them.',
    closed: 'Signing up is closed.',
    openFirst: 'Open the programme first. Then you can invite.',
    saved: 'It is saved.',
    styleSet: 'It is saved. What we suggest on the next pages follows what a mentor is here.',
    save: 'Save',
    confirmTitle: 'See who it affects',
    confirmLede: 'Some mentorships are under way. This is what happens if you save.',
    confirm: 'Save the change',
    back: 'Change it again',
    consequences: {
      terms: count =>
        `${plural(count, '1 pair has', `${count} pairs have`)} made their agreement. They keep it as it is.`,
      agreeing: count =>
        `${plural(count, '1 pair is', `${count} pairs are`)} making their agreement. They finish it the new way.`,
      overdue: count =>
        `${plural(count, '1 pair has', `${count} pairs have`)} not met for so long that they now count as late.`,
      trial: count =>
        `${plural(count, '1 pair is', `${count} pairs are`)} on trial right now. They get the new deadline.`,
      distance: count =>
        `${plural(count, '1 pair that is under way would', `${count} pairs that are under way would`)} not be brought together now. They go on.`,
      longer: count =>
        `${plural(count, '1 mentorship ends', `${count} mentorships end`)} later than the new last day. They keep their own.`,
      capacity: count =>
        `${plural(count, '1 mentor takes', `${count} mentors take`)} more mentees than the new advice. They still decide.`,
      asked: count =>
        `${plural(count, '1 person has', `${count} people have`)} signed up already. They see the new questions the next time they change what they have said.`,
      answers: count =>
        `${plural(count, '1 answer', `${count} answers`)} to questions you remove will be deleted.`,
      waiting: count =>
        `${plural(count, '1 application is waiting', `${count} applications are waiting`)} for an answer. They are still waiting, now for the one you have chosen.`,
      queued: count =>
        `${plural(count, '1 is', `${count} are`)} on the waiting list. They are offered the places that become free.`,
      links: count =>
        `${plural(count, '1 participant', `${count} participants`)} can no longer sign in with a link and will have to make a passkey.`,
      insight: count =>
        `${plural(count, '1 mentee takes', `${count} mentees take`)} part. From now on their leader can see the learning plan.`,
      style: count =>
        `${plural(count, '1 pair is', `${count} pairs are`)} under way. They meet the new texts about what a mentor is.`,
      library: count =>
        `${plural(count, '1 pair is', `${count} pairs are`)} under way. What you have taken out of the library is no longer shown to them.`,
      weights: () => 'What counts applies from the next matching.',
    },
  },
})
