import { plural, translations } from '../platform/i18n.ts'

export const texts = translations({
  da: {
    waits: (count: number) =>
      count === 0 ? 'Ingen venter på dig' : `${plural(count, 'Én ting', `${count} ting`)} venter på dig`,
    calm: 'Alt går af sig selv lige nu.',
    rest: (active: number, onTime: number) =>
      `${plural(active, 'Ét forløb er', `${active} forløb er`)} i gang. ${plural(onTime, 'Ét', `${onTime}`)} har mødtes inden for den aftalte rytme.`,
    firstTitle: 'Lav jeres første mentorordning',
    firstLine:
      'Vælg en skabelon, skriv formålet, og hent personerne ind fra jeres liste. Det tager nogle få minutter.',
    first: 'Lav en ordning',
    now: 'Nu',
    programme: 'Ordningen',
    how: 'Sådan går det',
    waitingMentees: 'Venter på en mentor',
    trial: 'På prøve',
    agreement: 'Laver aftale',
    active: 'I gang',
    ended: 'Afsluttet',
    overdue: 'Over tid',
    people: 'Mentorer og mentees',
    privacy: 'Du ser tilstande, datoer og tal. Hvad de to skriver til hinanden, kan kun de læse.',
    whoSeesWhat: 'Se, hvem der ser hvad',
    newcomers: 'Nye kolleger',
    newcomersLate: 'Nye, hvor noget er forsinket',
    items: {
      awaitingYes: {
        title: (n: number) => plural(n, 'Én vil gerne være med', `${n} vil gerne være med`),
        line: 'De venter på et ja. Svar hurtigt, også når det er et nej.',
        action: 'Svar',
      },
      placesToOffer: {
        title: (n: number) => plural(n, 'En plads er blevet ledig', `${n} pladser er blevet ledige`),
        line: 'Nogen står på ventelisten. Tilbyd pladsen til den næste.',
        action: 'Se ventelisten',
      },
      declined: {
        title: (n: number) =>
          plural(n, 'Ét par går ikke videre efter prøvemødet', `${n} par går ikke videre efter prøvemødet`),
        line: 'Begge er fri igen og kan få et nyt forslag.',
        action: 'Find et nyt forslag',
      },
      runToReview: {
        title: (_: number) => 'En matchning er klar',
        line: 'Se forslagene igennem, og udgiv dem, du står inde for.',
        action: 'Gennemgå',
      },
      runUnderWay: {
        title: (_: number) => 'En matchning er i gang',
        line: 'Den er færdig om lidt. Du kan roligt gå fra siden.',
        action: 'Følg med',
      },
      overdue: {
        title: (n: number) =>
          plural(n, 'Ét par har ikke mødtes i lang tid', `${n} par har ikke mødtes i lang tid`),
        line: 'Der er gået længere, end de har aftalt. Ring gerne; du kan ikke se hvorfor, og det er meningen.',
        action: 'Se hvem',
      },
      agreementLate: {
        title: (n: number) => plural(n, 'Én aftale mangler underskrift', `${n} aftaler mangler underskrift`),
        line: 'Begge har sagt ja til hinanden, men aftalen er ikke færdig.',
        action: 'Se hvem',
      },
      trialLate: {
        title: (n: number) => plural(n, 'Ét prøvemøde trækker ud', `${n} prøvemøder trækker ud`),
        line: 'De har ikke mødtes endnu, eller ikke begge svaret bagefter.',
        action: 'Se hvem',
      },
      match: {
        title: (n: number) =>
          plural(n, 'Én mentee er klar til at blive matchet', `${n} mentees er klar til at blive matchet`),
        line: 'Lav en matchning, og se forslagene, før nogen får besked.',
        action: 'Lav en matchning',
      },
      menteesWaiting: {
        title: (n: number) => plural(n, 'Én mentee har ikke en mentor', `${n} mentees har ikke en mentor`),
        line: 'Der kan være plads hos en af mentorerne.',
        action: 'Find en mentor',
      },
      invitedUnanswered: {
        title: (n: number) =>
          plural(n, 'Én invitation er ikke besvaret', `${n} invitationer er ikke besvaret`),
        line: 'Et venligt ord kan hjælpe.',
        action: 'Se hvem',
      },
      endingSoon: {
        title: (n: number) => plural(n, 'Ét forløb slutter snart', `${n} forløb slutter snart`),
        line: 'Mind gerne om en god afslutning.',
        action: 'Se hvem',
      },
      toEvaluate: {
        title: (_: number) => 'Det er tid at spørge, hvad ordningen giver',
        line: 'Der er ikke planlagt en evaluering. Spørgsmålene er klar.',
        action: 'Planlæg',
      },
      evaluationClosed: {
        title: (_: number) => 'En evaluering er lukket',
        line: 'Tallene er klar. Del dem med dem, der svarede.',
        action: 'Se tallene',
      },
      newcomersLate: {
        title: (n: number) =>
          plural(n, 'Hos én ny kollega er noget forsinket', `Hos ${n} nye kolleger er noget forsinket`),
        line: 'Mind den, det er for, eller kryds det af, hvis det er gjort.',
        action: 'Se de nye',
      },
      noNewcomers: {
        title: (_: number) => 'Der er ingen nye kolleger endnu',
        line: 'Begynd én, eller flere på én gang fra Excel.',
        action: 'Begynd en ny kollega',
      },
      noPeople: {
        title: (_: number) => 'Der er ingen i ordningen endnu',
        line: 'Hent jeres liste ind fra Excel, eller inviter den første.',
        action: 'Hent personer ind',
      },
    },
  },
  nb: {
    waits: count =>
      count === 0 ? 'Ingen venter på deg' : `${plural(count, 'Én ting', `${count} ting`)} venter på deg`,
    calm: 'Alt går av seg selv akkurat nå.',
    rest: (active, onTime) =>
      `${plural(active, 'Ett forløp er', `${active} forløp er`)} i gang. ${plural(onTime, 'Ett', `${onTime}`)} har møttes innenfor den avtalte rytmen.`,
    firstTitle: 'Lag den første mentorordningen',
    firstLine:
      'Velg en mal, skriv formålet, og hent personene inn fra listen deres. Det tar noen få minutter.',
    first: 'Lag en ordning',
    now: 'Nå',
    programme: 'Ordningen',
    how: 'Slik går det',
    waitingMentees: 'Venter på en mentor',
    trial: 'På prøve',
    agreement: 'Lager avtale',
    active: 'I gang',
    ended: 'Avsluttet',
    overdue: 'Over tiden',
    people: 'Mentorer og menteer',
    privacy: 'Du ser tilstander, datoer og tall. Det de to skriver til hverandre, kan bare de lese.',
    whoSeesWhat: 'Se hvem som ser hva',
    newcomers: 'Nye kolleger',
    newcomersLate: 'Nye der noe er forsinket',
    items: {
      awaitingYes: {
        title: n => plural(n, 'Én vil gjerne være med', `${n} vil gjerne være med`),
        line: 'De venter på et ja. Svar raskt, også når det er et nei.',
        action: 'Svar',
      },
      placesToOffer: {
        title: n => plural(n, 'En plass er blitt ledig', `${n} plasser er blitt ledige`),
        line: 'Noen står på ventelisten. Tilby plassen til den neste.',
        action: 'Se ventelisten',
      },
      declined: {
        title: n =>
          plural(n, 'Ett par går ikke videre etter prøvemøtet', `${n} par går ikke videre etter prøvemøtet`),
        line: 'Begge er ledige igjen og kan få et nytt forslag.',
        action: 'Finn et nytt forslag',
      },
      runToReview: {
        title: _ => 'En matching er klar',
        line: 'Se gjennom forslagene, og publiser dem du går god for.',
        action: 'Gå gjennom',
      },
      runUnderWay: {
        title: _ => 'En matching er i gang',
        line: 'Den er ferdig om litt. Du kan trygt gå fra siden.',
        action: 'Følg med',
      },
      overdue: {
        title: n => plural(n, 'Ett par har ikke møttes på lenge', `${n} par har ikke møttes på lenge`),
        line: 'Det har gått lenger enn de har avtalt. Ring gjerne; du kan ikke se hvorfor, og det er meningen.',
        action: 'Se hvem',
      },
      agreementLate: {
        title: n => plural(n, 'Én avtale mangler underskrift', `${n} avtaler mangler underskrift`),
        line: 'Begge har sagt ja til hverandre, men avtalen er ikke ferdig.',
        action: 'Se hvem',
      },
      trialLate: {
        title: n => plural(n, 'Ett prøvemøte trekker ut', `${n} prøvemøter trekker ut`),
        line: 'De har ikke møttes ennå, eller ikke begge svart etterpå.',
        action: 'Se hvem',
      },
      match: {
        title: n =>
          plural(n, 'Én mentee er klar til å bli matchet', `${n} menteer er klare til å bli matchet`),
        line: 'Lag en matching, og se forslagene før noen får beskjed.',
        action: 'Lag en matching',
      },
      menteesWaiting: {
        title: n => plural(n, 'Én mentee har ikke mentor', `${n} menteer har ikke mentor`),
        line: 'Det kan være plass hos en av mentorene.',
        action: 'Finn en mentor',
      },
      invitedUnanswered: {
        title: n => plural(n, 'Én invitasjon er ikke besvart', `${n} invitasjoner er ikke besvart`),
        line: 'Et vennlig ord kan hjelpe.',
        action: 'Se hvem',
      },
      endingSoon: {
        title: n => plural(n, 'Ett forløp slutter snart', `${n} forløp slutter snart`),
        line: 'Minn gjerne om en god avslutning.',
        action: 'Se hvem',
      },
      toEvaluate: {
        title: _ => 'Det er på tide å spørre hva ordningen gir',
        line: 'Ingen evaluering er planlagt. Spørsmålene er klare.',
        action: 'Planlegg',
      },
      evaluationClosed: {
        title: _ => 'En evaluering er lukket',
        line: 'Tallene er klare. Del dem med dem som svarte.',
        action: 'Se tallene',
      },
      newcomersLate: {
        title: n => plural(n, 'Hos én ny kollega er noe forsinket', `Hos ${n} nye kolleger er noe forsinket`),
        line: 'Minn den det gjelder, eller kryss det av hvis det er gjort.',
        action: 'Se de nye',
      },
      noNewcomers: {
        title: _ => 'Det er ingen nye kolleger ennå',
        line: 'Begynn én, eller flere på én gang fra Excel.',
        action: 'Begynn en ny kollega',
      },
      noPeople: {
        title: _ => 'Det er ingen i ordningen ennå',
        line: 'Hent listen deres inn fra Excel, eller inviter den første.',
        action: 'Hent personer inn',
      },
    },
  },
  en: {
    waits: count =>
      count === 0
        ? 'Nobody is waiting for you'
        : `${plural(count, 'One thing', `${count} things`)} ${plural(count, 'is waiting', 'are waiting')} for you`,
    calm: 'Everything is running smoothly.',
    rest: (active, onTime) =>
      `${plural(active, 'One mentorship is', `${active} mentorships are`)} under way. ${plural(onTime, 'One has', `${onTime} have`)} met within the rhythm they agreed.`,
    firstTitle: 'Make your first mentoring programme',
    firstLine:
      'Choose a preset, write the purpose, and bring people in from your list. It takes a few minutes.',
    first: 'Make a programme',
    now: 'Now',
    programme: 'The programme',
    how: 'How it is going',
    waitingMentees: 'Waiting for a mentor',
    trial: 'On trial',
    agreement: 'Making an agreement',
    active: 'Under way',
    ended: 'Ended',
    overdue: 'Overdue',
    people: 'Mentors and mentees',
    privacy: 'You see states, dates and counts. What the two write to each other only they can read.',
    whoSeesWhat: 'See who sees what',
    newcomers: 'Newcomers',
    newcomersLate: 'Newcomers with something late',
    items: {
      awaitingYes: {
        title: n => plural(n, 'One person would like to join', `${n} people would like to join`),
        line: 'They are waiting for a yes. Answer soon, even when it is a no.',
        action: 'Answer',
      },
      placesToOffer: {
        title: n => plural(n, 'A place has become free', `${n} places have become free`),
        line: 'Somebody is on the waiting list. Offer the place to the next in line.',
        action: 'See the waiting list',
      },
      declined: {
        title: n =>
          plural(
            n,
            'One pair does not go on after the trial meeting',
            `${n} pairs do not go on after the trial meeting`,
          ),
        line: 'Both are free again and can have a new proposal.',
        action: 'Find a new match',
      },
      runToReview: {
        title: _ => 'A matching is ready',
        line: 'Read the proposals through and publish those you stand by.',
        action: 'Review',
      },
      runUnderWay: {
        title: _ => 'A matching is under way',
        line: 'It will be done shortly. You can leave the page.',
        action: 'Follow it',
      },
      overdue: {
        title: n =>
          plural(n, 'One pair has not met for a long time', `${n} pairs have not met for a long time`),
        line: 'It has been longer than they agreed. Give them a call; you cannot see why, and that is how it should be.',
        action: 'See who',
      },
      agreementLate: {
        title: n => plural(n, 'One agreement is not signed', `${n} agreements are not signed`),
        line: 'Both have said yes to each other, but the agreement is not finished.',
        action: 'See who',
      },
      trialLate: {
        title: n => plural(n, 'One trial meeting is dragging on', `${n} trial meetings are dragging on`),
        line: 'They have not met yet, or not both answered afterwards.',
        action: 'See who',
      },
      match: {
        title: n => plural(n, 'One mentee is ready to be matched', `${n} mentees are ready to be matched`),
        line: 'Match people and see the proposals before anybody is told.',
        action: 'Match people',
      },
      menteesWaiting: {
        title: n => plural(n, 'One mentee has no mentor', `${n} mentees have no mentor`),
        line: 'There may be a place with one of the mentors.',
        action: 'Find a mentor',
      },
      invitedUnanswered: {
        title: n => plural(n, 'One invitation is not answered', `${n} invitations are not answered`),
        line: 'A friendly word can help.',
        action: 'See who',
      },
      endingSoon: {
        title: n => plural(n, 'One mentorship ends soon', `${n} mentorships end soon`),
        line: 'Remind them to end well.',
        action: 'See who',
      },
      toEvaluate: {
        title: _ => 'It is time to ask what the programme gives',
        line: 'No evaluation is planned. The questions are ready.',
        action: 'Plan it',
      },
      evaluationClosed: {
        title: _ => 'An evaluation has closed',
        line: 'The figures are ready. Share them with those who answered.',
        action: 'See the figures',
      },
      newcomersLate: {
        title: n => plural(n, 'Something is late for one newcomer', `Something is late for ${n} newcomers`),
        line: 'Remind the one it is for, or tick it off if it has been done.',
        action: 'See the newcomers',
      },
      noNewcomers: {
        title: _ => 'There are no newcomers yet',
        line: 'Begin one, or several at once from Excel.',
        action: 'Begin a new colleague',
      },
      noPeople: {
        title: _ => 'There is nobody in the programme yet',
        line: 'Bring your list in from Excel, or invite the first one.',
        action: 'Bring people in',
      },
    },
  },
})
