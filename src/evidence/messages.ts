import { plural, translations } from '../platform/i18n.ts'

/** The pack of evidence: each standard in our own words, what can be seen, and what is missing. */
export const texts = translations({
  da: {
    title: 'Dokumentation',
    placeLine: 'Hvad ordningen kan vise, efter de seks standarder for mentorordninger',
    lede: 'Her er samlet, hvad ordningen kan vise for hver af de seks standarder i EMCC’s pris for mentorordninger (ISMCP). Skriv det, kun I ved, og tag det hele med.',
    seen: 'Det kan ordningen vise',
    lacks: 'Det mangler',
    words: 'Med jeres egne ord',
    wordsOn: (standard: string) =>
      `Med jeres egne ord: ${standard.charAt(0).toLocaleLowerCase('da')}${standard.slice(1)}`,
    save: 'Gem',
    saved: 'Jeres ord er gemt.',
    carry: 'Dokumentationen til at sende eller printe:',
    attachments: 'Bilag',
    attachmentsLine: 'Hent dem, og læg dem ved.',
    figures: 'Tal om mennesker er rundet ned til hele femmere, så ingen kan kendes.',
    none: 'Ikke skrevet endnu.',
    fileName: (programme: string) => `Dokumentation, ${programme}`,
    footer: (programme: string, day: string) => `${programme}, ${day}`,
    standards: {
      purpose: {
        title: 'Formålet er klart',
        asks: 'Hvorfor har I ordningen, hvem er den for, og hvordan hænger den sammen med jeres mål?',
        hint: 'Skriv om jeres strategi, og hvem i ledelsen der står bag.',
      },
      training: {
        title: 'Alle er klædt på',
        asks: 'Hvordan bliver mentorer, mentees, ledere og koordinatorer forberedt?',
        hint: 'Skriv om kurser, introduktion og vejledning ud over det, der står her.',
      },
      matching: {
        title: 'Udvælgelse og matchning er gennemtænkt',
        asks: 'Hvordan kommer man med, hvem passer sammen, og hvad sker der, når det ikke passer?',
        hint: 'Skriv, hvordan I vælger mentorer, og hvad I lægger vægt på.',
      },
      measurement: {
        title: 'I måler og lærer',
        asks: 'Hvordan ved I, om det virker, og hvad har I ændret på grund af det?',
        hint: 'Skriv, hvad I lærte sidst, og hvad I gjorde ved det.',
      },
      ethics: {
        title: 'Etik og tryghed',
        asks: 'Hvordan er fortrolighed, trivsel og gode grænser sikret?',
        hint: 'Skriv, hvem man kan gå til, når noget er galt, og hvilke etiske regler I følger.',
      },
      administration: {
        title: 'Drift og støtte',
        asks: 'Hvem driver ordningen, hvem hjælper undervejs, og hvad sker der, når nogen er væk?',
        hint: 'Skriv om tid, penge og de faste opgaver gennem året.',
      },
    },
    missing: {
      targetGroup: { words: 'Hvem ordningen er for', action: 'Skriv det' },
      untrained: {
        words: 'Færre end halvdelen af mentorerne har gennemført mentortræningen',
        action: 'Se, hvem der mangler',
      },
      noMatching: { words: 'Der er ikke lavet en matchning endnu', action: 'Lav en' },
      noMidway: { words: 'Ingen evaluering midtvejs', action: 'Planlæg den' },
      noFinal: { words: 'Ingen evaluering til sidst', action: 'Planlæg den' },
      noAgreement: { words: 'De to laver ingen aftale', action: 'Ret aftalen' },
      alone: { words: 'Kun én kan drive ordningen', action: 'Giv en til rollen' },
      noReminders: { words: 'Alle påmindelser er slået fra', action: 'Se påmindelserne' },
      ownWords: { words: 'Jeres egne ord', action: undefined },
    },
    points: {
      rhythm: (sentence: string) => `Rammen: ${sentence}.`,
      forWhom: (group: string) => `Den er for: ${group}`,
      purpose: (words: string) => `Formålet: ${words}`,
      takePart: (mentees: string, mentors: string) =>
        `Mindst ${mentees} mentees og ${mentors} mentorer har meldt sig til.`,
      lessons: 'Mentortræning i seks lektioner med refleksion og bevis.',
      trained: (many: string) => `Mindst ${many} mentorer har gennemført den.`,
      library: (texts: number) =>
        `Et bibliotek med ${texts} vejledninger og skabeloner til mentee, mentor, buddy, leder og koordinator, og en spørgsmålsbank.`,
      ownTexts: (many: number) =>
        plural(many, 'En tekst i det er jeres egen.', `${many} tekster i det er jeres egne.`),
      modes: {
        assigned: 'Koordinatoren sætter parrene sammen ud fra forslag.',
        chosen: 'Mentee søger i mentorbanken og spørger selv.',
        both: 'Mentee kan spørge selv. Koordinatoren finder en mentor til resten.',
      },
      rules: (rules: string) => `Faste regler: ${rules}`,
      differentUnit: 'De to arbejder aldrig i samme afdeling.',
      notInLine: (levels: number) =>
        `Mentor er aldrig mentees leder, heller ikke ${plural(levels, 'ét led', `${levels} led`)} op.`,
      otherOrganisation: 'Mentor kommer altid fra en anden organisation.',
      sameOrganisation: 'Mentor kommer altid fra samme organisation.',
      runs: (many: number) =>
        plural(
          many,
          'En matchning er lavet. Den viser, hvad der taler for og imod hvert par, og bevis for, at ingen anden fordeling giver flere par.',
          `${many} matchninger er lavet. Hver viser, hvad der taler for og imod hvert par, og bevis for, at ingen anden fordeling giver flere par.`,
        ),
      person:
        'Et menneske udgiver hvert par. Begge prøver matchet, før de aftaler noget, og et nej er altid i orden.',
      matched: (many: string) => `Mindst ${many} mentees er matchet.`,
      tried: (many: string) => `Mindst ${many} par sagde ja til hinanden efter prøvemødet.`,
      midway: (many: number) =>
        plural(many, 'En evaluering midtvejs er lukket.', `${many} evalueringer midtvejs er lukket.`),
      final: (many: number) =>
        plural(many, 'En evaluering til sidst er lukket.', `${many} evalueringer til sidst er lukket.`),
      coming: (many: number) =>
        plural(
          many,
          'En evaluering er planlagt eller i gang.',
          `${many} evalueringer er planlagt eller i gang.`,
        ),
      anonymous:
        'Svar er anonyme, og tal vises fra fem op. De samme spørgsmål kan sammenlignes fra år til år.',
      held: (many: string) => `Mindst ${many} møder er holdt.`,
      afterMeetings: 'Efter hvert møde svarer de to hver for sig på tre spørgsmål.',
      agreement: (kind: string) => `En aftale mellem de to: ${kind}.`,
      confidentiality: (degree: string) => `Det må komme videre fra de to: ${degree}.`,
      closedRoom: 'Det, de to skriver, er krypteret. Koordinatorer og drift kan ikke læse det.',
      whoSees: 'Enhver kan se, hvem der kan se hvad om dem, og hvem der har set på dem.',
      forgotten: 'Rummet bliver slettet 180 dage efter, at forløbet er slut.',
      early: 'Man kan stoppe før tid. Grunden vises kun samlet, fra fem op.',
      coordinators: (many: number) => plural(many, 'Én person koordinerer.', `${many} personer koordinerer.`),
      substitutes: (many: number) =>
        plural(many, 'En afløser er givet rollen.', `${many} afløsere er givet rollen.`),
      reminders: (rules: string) => `Påmindelser, der kommer af sig selv: ${rules}.`,
      log: 'Hvad der er gjort, står i en log, som ingen kan ændre, uden at det kan ses.',
      accessible: 'Alt virker med skærmlæser og tastatur, og på dansk, norsk og engelsk.',
    },
    papers: {
      agreement: 'Mentoraftalen, tom',
      yearlyReport: 'Årsrapporten',
      coordinator: 'Vejledning til koordinatoren',
      mentor: 'Vejledning til mentoren',
      contracting: 'Vejledning: aftal rammerne',
      questions: 'Spørgsmålene til samtalen',
    },
  },
  nb: {
    title: 'Dokumentasjon',
    placeLine: 'Hva ordningen kan vise, etter de seks standardene for mentorordninger',
    lede: 'Her er samlet hva ordningen kan vise for hver av de seks standardene i prisen for mentorordninger fra EMCC (ISMCP). Skriv det bare dere vet, og ta med alt.',
    seen: 'Dette kan ordningen vise',
    lacks: 'Dette mangler',
    words: 'Med deres egne ord',
    wordsOn: standard =>
      `Med deres egne ord: ${standard.charAt(0).toLocaleLowerCase('nb')}${standard.slice(1)}`,
    save: 'Lagre',
    saved: 'Ordene deres er lagret.',
    carry: 'Dokumentasjonen til å sende eller skrive ut:',
    attachments: 'Vedlegg',
    attachmentsLine: 'Hent dem, og legg dem ved.',
    figures: 'Tall om mennesker er rundet ned til hele femmere, slik at ingen kan kjennes igjen.',
    none: 'Ikke skrevet ennå.',
    fileName: programme => `Dokumentasjon, ${programme}`,
    footer: (programme, day) => `${programme}, ${day}`,
    standards: {
      purpose: {
        title: 'Formålet er klart',
        asks: 'Hvorfor har dere ordningen, hvem er den for, og hvordan henger den sammen med målene deres?',
        hint: 'Skriv om strategien deres, og hvem i ledelsen som står bak.',
      },
      training: {
        title: 'Alle er forberedt',
        asks: 'Hvordan blir mentorer, menteer, ledere og koordinatorer forberedt?',
        hint: 'Skriv om kurs, introduksjon og veiledning utover det som står her.',
      },
      matching: {
        title: 'Utvelgelse og matching er gjennomtenkt',
        asks: 'Hvordan blir man med, hvem passer sammen, og hva skjer når det ikke passer?',
        hint: 'Skriv hvordan dere velger mentorer, og hva dere legger vekt på.',
      },
      measurement: {
        title: 'Dere måler og lærer',
        asks: 'Hvordan vet dere om det virker, og hva har dere endret på grunn av det?',
        hint: 'Skriv hva dere lærte sist, og hva dere gjorde med det.',
      },
      ethics: {
        title: 'Etikk og trygghet',
        asks: 'Hvordan er fortrolighet, trivsel og gode grenser sikret?',
        hint: 'Skriv hvem man kan gå til når noe er galt, og hvilke etiske regler dere følger.',
      },
      administration: {
        title: 'Drift og støtte',
        asks: 'Hvem driver ordningen, hvem hjelper underveis, og hva skjer når noen er borte?',
        hint: 'Skriv om tid, penger og de faste oppgavene gjennom året.',
      },
    },
    missing: {
      targetGroup: { words: 'Hvem ordningen er for', action: 'Skriv det' },
      untrained: {
        words: 'Færre enn halvparten av mentorene har fullført mentoropplæringen',
        action: 'Se hvem som mangler',
      },
      noMatching: { words: 'Det er ikke laget en matching ennå', action: 'Lag en' },
      noMidway: { words: 'Ingen evaluering midtveis', action: 'Planlegg den' },
      noFinal: { words: 'Ingen evaluering til slutt', action: 'Planlegg den' },
      noAgreement: { words: 'De to lager ingen avtale', action: 'Endre avtalen' },
      alone: { words: 'Bare én kan drive ordningen', action: 'Gi en til rollen' },
      noReminders: { words: 'Alle påminnelser er slått av', action: 'Se påminnelsene' },
      ownWords: { words: 'Deres egne ord', action: undefined },
    },
    points: {
      rhythm: sentence => `Rammen: ${sentence}.`,
      forWhom: group => `Den er for: ${group}`,
      purpose: words => `Formålet: ${words}`,
      takePart: (mentees, mentors) => `Minst ${mentees} menteer og ${mentors} mentorer har meldt seg på.`,
      lessons: 'Mentoropplæring i seks leksjoner med refleksjon og bevis.',
      trained: many => `Minst ${many} mentorer har gjennomført den.`,
      library: texts =>
        `Et bibliotek med ${texts} veiledninger og maler til mentee, mentor, fadder, leder og koordinator, og en spørsmålsbank.`,
      ownTexts: many => plural(many, 'En tekst i det er deres egen.', `${many} tekster i det er deres egne.`),
      modes: {
        assigned: 'Koordinatoren setter parene sammen ut fra forslag.',
        chosen: 'Mentee søker i mentorbanken og spør selv.',
        both: 'Mentee kan spørre selv. Koordinatoren finner en mentor til resten.',
      },
      rules: rules => `Faste regler: ${rules}`,
      differentUnit: 'De to jobber aldri i samme avdeling.',
      notInLine: levels =>
        `Mentor er aldri leder for mentee, heller ikke ${plural(levels, 'ett ledd', `${levels} ledd`)} opp.`,
      otherOrganisation: 'Mentor kommer alltid fra en annen organisasjon.',
      sameOrganisation: 'Mentor kommer alltid fra samme organisasjon.',
      runs: many =>
        plural(
          many,
          'En matching er laget. Den viser hva som taler for og imot hvert par, og bevis for at ingen annen fordeling gir flere par.',
          `${many} matchinger er laget. Hver viser hva som taler for og imot hvert par, og bevis for at ingen annen fordeling gir flere par.`,
        ),
      person:
        'Et menneske publiserer hvert par. Begge prøver matchen før de avtaler noe, og et nei er alltid i orden.',
      matched: many => `Minst ${many} menteer er matchet.`,
      tried: many => `Minst ${many} par sa ja til hverandre etter prøvemøtet.`,
      midway: many =>
        plural(many, 'En evaluering midtveis er lukket.', `${many} evalueringer midtveis er lukket.`),
      final: many =>
        plural(many, 'En evaluering til slutt er lukket.', `${many} evalueringer til slutt er lukket.`),
      coming: many =>
        plural(
          many,
          'En evaluering er planlagt eller i gang.',
          `${many} evalueringer er planlagt eller i gang.`,
        ),
      anonymous:
        'Svar er anonyme, og tall vises fra fem opp. De samme spørsmålene kan sammenlignes fra år til år.',
      held: many => `Minst ${many} møter er holdt.`,
      afterMeetings: 'Etter hvert møte svarer de to hver for seg på tre spørsmål.',
      agreement: kind => `En avtale mellom de to: ${kind}.`,
      confidentiality: degree => `Dette kan komme videre fra de to: ${degree}.`,
      closedRoom: 'Det de to skriver, er kryptert. Koordinatorer og drift kan ikke lese det.',
      whoSees: 'Alle kan se hvem som kan se hva om dem, og hvem som har sett på dem.',
      forgotten: 'Rommet blir slettet 180 dager etter at forløpet er slutt.',
      early: 'Man kan stoppe før tiden. Grunnen vises bare samlet, fra fem opp.',
      coordinators: many => plural(many, 'Én person koordinerer.', `${many} personer koordinerer.`),
      substitutes: many => plural(many, 'En stedfortreder har rollen.', `${many} stedfortredere har rollen.`),
      reminders: rules => `Påminnelser som kommer av seg selv: ${rules}.`,
      log: 'Hva som er gjort, står i en logg som ingen kan endre uten at det kan ses.',
      accessible: 'Alt virker med skjermleser og tastatur, og på dansk, norsk og engelsk.',
    },
    papers: {
      agreement: 'Avtalen mellom de to, tom',
      yearlyReport: 'Årsrapporten',
      coordinator: 'Veiledning til koordinatoren',
      mentor: 'Veiledning til mentoren',
      contracting: 'Veiledning: avtal rammene',
      questions: 'Spørsmålene til samtalen',
    },
  },
  en: {
    title: 'Evidence',
    placeLine: 'What the programme can show, by the six standards for mentoring programmes',
    lede: 'Here is what the programme can show for each of the six standards of EMCC’s award for mentoring programmes (ISMCP). Write what only you know, and take it all along.',
    seen: 'What the programme can show',
    lacks: 'What is missing',
    words: 'In your own words',
    wordsOn: standard =>
      `In your own words: ${standard.charAt(0).toLocaleLowerCase('en')}${standard.slice(1)}`,
    save: 'Save',
    saved: 'Your words are saved.',
    carry: 'The evidence to send or print:',
    attachments: 'Attachments',
    attachmentsLine: 'Fetch them, and put them with it.',
    figures: 'Figures about people are rounded down to whole fives, so that nobody can be recognised.',
    none: 'Not written yet.',
    fileName: programme => `Evidence, ${programme}`,
    footer: (programme, day) => `${programme}, ${day}`,
    standards: {
      purpose: {
        title: 'The purpose is clear',
        asks: 'Why do you have the programme, who is it for, and how does it serve your aims?',
        hint: 'Write about your strategy, and who in the leadership stands behind it.',
      },
      training: {
        title: 'Everybody is prepared',
        asks: 'How are mentors, mentees, leaders and coordinators prepared?',
        hint: 'Write about courses, introductions and supervision beyond what stands here.',
      },
      matching: {
        title: 'Selection and matching are thought through',
        asks: 'How do people join, who suits whom, and what happens when it does not fit?',
        hint: 'Write how you choose mentors, and what matters to you.',
      },
      measurement: {
        title: 'You measure and learn',
        asks: 'How do you know whether it works, and what have you changed because of it?',
        hint: 'Write what you learnt last time, and what you did about it.',
      },
      ethics: {
        title: 'Ethics and safety',
        asks: 'How are confidentiality, well-being and good boundaries made sure of?',
        hint: 'Write who people can turn to when something is wrong, and which code of ethics you follow.',
      },
      administration: {
        title: 'Running it and giving support',
        asks: 'Who runs the programme, who helps on the way, and what happens when somebody is away?',
        hint: 'Write about time, money and the fixed tasks of the year.',
      },
    },
    missing: {
      targetGroup: { words: 'Who the programme is for', action: 'Write it' },
      untrained: {
        words: 'Fewer than half of the mentors have completed the mentor training',
        action: 'See who is missing',
      },
      noMatching: { words: 'No matching has been made yet', action: 'Make one' },
      noMidway: { words: 'No evaluation midway', action: 'Plan it' },
      noFinal: { words: 'No evaluation at the end', action: 'Plan it' },
      noAgreement: { words: 'The two make no agreement', action: 'Change the agreement' },
      alone: { words: 'Only one person can run the programme', action: 'Give another the role' },
      noReminders: { words: 'All reminders are switched off', action: 'See the reminders' },
      ownWords: { words: 'Your own words', action: undefined },
    },
    points: {
      rhythm: sentence => `The frame: ${sentence}.`,
      forWhom: group => `It is for: ${group}`,
      purpose: words => `The purpose: ${words}`,
      takePart: (mentees, mentors) => `At least ${mentees} mentees and ${mentors} mentors have signed up.`,
      lessons: 'Mentor training in six lessons, with reflection and a certificate.',
      trained: many => `At least ${many} mentors have completed it.`,
      library: texts =>
        `A library of ${texts} guides and templates for mentee, mentor, buddy, leader and coordinator, and a question bank.`,
      ownTexts: many => plural(many, 'One text in it is your own.', `${many} texts in it are your own.`),
      modes: {
        assigned: 'The coordinator puts the pairs together from proposals.',
        chosen: 'The mentee looks in the databank and asks.',
        both: 'The mentee may ask. The coordinator finds a mentor for the rest.',
      },
      rules: rules => `Fixed rules: ${rules}`,
      differentUnit: 'The two never work in the same unit.',
      notInLine: levels =>
        `A mentor is never the mentee’s leader, ${plural(levels, 'one level', `up to ${levels} levels`)} up.`,
      otherOrganisation: 'A mentor always comes from another organisation.',
      sameOrganisation: 'A mentor always comes from the same organisation.',
      runs: many =>
        plural(
          many,
          'One matching has been made. It shows what speaks for and against each pair, and proof that no other distribution gives more pairs.',
          `${many} matchings have been made. Each shows what speaks for and against each pair, and proof that no other distribution gives more pairs.`,
        ),
      person:
        'A person publishes each pair. Both try the match before they agree on anything, and a no is always all right.',
      matched: many => `At least ${many} mentees are matched.`,
      tried: many => `At least ${many} pairs said yes to each other after the trial meeting.`,
      midway: many =>
        plural(many, 'One evaluation midway has closed.', `${many} evaluations midway have closed.`),
      final: many =>
        plural(many, 'One evaluation at the end has closed.', `${many} evaluations at the end have closed.`),
      coming: many =>
        plural(
          many,
          'One evaluation is planned or under way.',
          `${many} evaluations are planned or under way.`,
        ),
      anonymous:
        'Answers are anonymous, and figures are shown from five up. The same questions can be compared year after year.',
      held: many => `At least ${many} meetings have been held.`,
      afterMeetings: 'After each meeting the two answer three questions, each by themselves.',
      agreement: kind => `An agreement between the two: ${kind}.`,
      confidentiality: degree => `What may leave the two: ${degree}.`,
      closedRoom: 'What the two write is encrypted. Coordinators and those who operate it cannot read it.',
      whoSees: 'Everybody can see who can see what about them, and who has looked.',
      forgotten: 'The room is deleted 180 days after the mentorship has ended.',
      early: 'Either of them can stop early. Reasons are only shown together, from five up.',
      coordinators: many => plural(many, 'One person coordinates.', `${many} people coordinate.`),
      substitutes: many => plural(many, 'One substitute has the role.', `${many} substitutes have the role.`),
      reminders: rules => `Reminders that come by themselves: ${rules}.`,
      log: 'What has been done stands in a log that nobody can change unseen.',
      accessible: 'Everything works with a screen reader and a keyboard, in Danish, Norwegian and English.',
    },
    papers: {
      agreement: 'The mentoring agreement, empty',
      yearlyReport: 'The yearly report',
      coordinator: 'A guide for the coordinator',
      mentor: 'A guide for the mentor',
      contracting: 'A guide: agreeing on the frame',
      questions: 'Questions for your conversation',
    },
  },
})
