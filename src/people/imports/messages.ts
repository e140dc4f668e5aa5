import { plural, translations } from '../../platform/i18n.ts'

export const texts = translations({
  da: {
    people: 'Personer',
    step: (step: number) => `Trin ${step} af 3`,
    upload: {
      title: 'Hent personer ind fra en liste',
      lede: 'Vælg den liste, I har i forvejen. Du ser alt igennem, før noget bliver gemt.',
      file: 'Filen med listen',
      fileHint: 'Excel (.xlsx) eller CSV. En række for hver person, med navn og mailadresse.',
      programme: 'Hvilken ordning skal personerne med i?',
      noProgramme: 'Ingen endnu: kun personerne',
      next: 'Læs listen',
      whatFits: 'Hvad kan der stå i listen?',
      whatFitsLine: (fields: string) =>
        `Navn og mailadresse skal med. Resten er frit: ${fields}. Vi kender de fleste overskrifter, og du kan rette dem i næste trin.`,
      privacy: 'CPR-numre hører ikke til her. Står der nogen i listen, gemmer vi dem ikke.',
      fileMissing: 'Vælg filen med listen.',
      programmeMissing: 'Vælg, hvilken ordning personerne skal med i.',
    },
    columns: {
      title: 'Passer kolonnerne?',
      lede: (known: number, all: number) =>
        known === all
          ? 'Vi kender alle kolonnerne. Se dem igennem.'
          : `Vi kender ${known} af ${all} kolonner. Ret dem, vi har misforstået.`,
      column: (letter: string) => `Kolonne ${letter}`,
      example: (values: string) => `Fx ${values}`,
      emptyColumn: 'Tom',
      notUsed: 'Bruges ikke',
      sheets: 'Ark i filen',
      everyone: 'Hvem er på listen?',
      everyoneHint: 'Gælder dem, hvor listen ikke selv siger det.',
      inList: 'Det står i listen',
      allMentors: 'Alle er mentorer',
      allMentees: 'Alle er mentees',
      next: 'Se, hvem der kommer med',
      another: 'Vælg en anden fil',
      errors: {
        'no-name': 'Vælg, hvilken kolonne der har navnene.',
        'no-email': 'Vælg, hvilken kolonne der har mailadresserne.',
        twice: (field: string) => `Kun en kolonne kan være ”${field}”.`,
        everyone: 'Vælg, hvem der er på listen. Ingen kolonne siger, hvem der er mentor eller mentee.',
      },
      personal: (column: string, rows: number) =>
        `Kolonnen ”${column}” har personnumre i ${plural(rows, '1 række', `${rows} rækker`)}. Vi har ikke gemt dem. Slet kolonnen i din fil, og vælg filen igen.`,
      hidden: 'personnummer, ikke gemt',
    },
    preview: {
      title: (people: string, count: number) =>
        plural(count, '1 person er klar', `${people} personer er klar`),
      nobody: 'Ingen kan komme med endnu',
      nobodyLine: 'Ret rækkerne herunder i din fil, og vælg den igen. Du kan også rette kolonnerne.',
      lede: (file: string) => `Fra ${file}. Intet er gemt endnu.`,
      ledeInto: (file: string, programme: string) => `Fra ${file}, ind i ${programme}. Intet er gemt endnu.`,
      added: 'Nye',
      updated: 'Kender vi',
      leftOut: 'Rækker, der skal rettes',
      newOrganisations: (names: string) =>
        `Vi opretter ${names}. Er navnet stavet anderledes end før, så ret det i listen.`,
      faults: 'Rækker, der skal rettes',
      faultsLine: (rows: string, count: number) =>
        plural(
          count,
          '1 række kommer ikke med, som den er nu.',
          `${rows} rækker kommer ikke med, som de er nu.`,
        ),
      row: 'Række',
      column: 'Kolonne',
      whatIsWrong: 'Hvad der er galt',
      download: 'Hent dem som CSV',
      warnings: (count: number) =>
        plural(
          count,
          '1 ting at vide om dem, der kommer med',
          `${count} ting at vide om dem, der kommer med`,
        ),
      warning: 'Godt at vide',
      leadersTitle: (count: number) =>
        plural(count, '1 leder kender vi ikke', `${count} ledere kender vi ikke`),
      leadersLine: 'Er de ikke med i ordningen, kan personerne komme med uden leder.',
      withoutLeaders: 'Tag dem med uden leder',
      first: 'De første, der kommer med',
      name: 'Navn',
      email: 'Mailadresse',
      side: 'Rolle',
      organisation: 'Organisation',
      sides: { mentor: 'Mentor', mentee: 'Mentee', both: 'Begge', none: '–' },
      isNew: 'ny',
      agree: (rows: string, count: number) =>
        plural(
          count,
          'Tag de andre med, og lad 1 række blive ude',
          `Tag de andre med, og lad ${rows} rækker blive ude`,
        ),
      agreeMissing: 'Sig ja til, at rækkerne med fejl bliver ude, eller ret dem først.',
      bringIn: (people: string, count: number) =>
        plural(count, 'Tag 1 person med', `Tag ${people} personer med`),
      bringInto: (people: string, count: number, programme: string) =>
        plural(count, `Tag 1 person med i ${programme}`, `Tag ${people} personer med i ${programme}`),
      correctColumns: 'Ret kolonnerne',
      cancel: 'Smid listen ud',
      changed: 'Noget er ændret, siden du så listen. Se den igennem igen.',
      taken: 'En af adresserne er netop kommet til fra en anden side. Intet er gemt. Se listen igennem igen.',
      faultsFile: 'raekker-der-skal-rettes',
    },
    done: {
      title: (people: string, count: number) => plural(count, '1 person er med', `${people} personer er med`),
      allNew: 'Alle er nye.',
      allKnown: 'Vi kendte alle i forvejen og har rettet det, der var nyt.',
      both: (added: string, updated: string) => `${added} er nye, og ${updated} kendte vi i forvejen.`,
      deleted: 'Filen er slettet igen.',
      leftOut: (rows: string, count: number) =>
        plural(
          count,
          '1 række kom ikke med. Ret den, og hent listen igen: de andre bliver ikke dobbelt.',
          `${rows} rækker kom ikke med. Ret dem, og hent listen igen: de andre bliver ikke dobbelt.`,
        ),
      next: 'Find ud af, hvem der passer sammen',
      nextLine:
        'Listen er nok til at matche ud fra. Du kan også invitere personerne til selv at skrive mere først.',
      match: 'Gå til matchning',
      seePeople: 'Se personerne i ordningen',
      makeProgramme: 'Lav en ordning til dem',
      makeLine: 'Når ordningen er der, henter du listen ind i den. Ingen bliver dobbelt.',
      create: 'Lav en ordning',
      allPeople: 'Se alle personer',
    },
    gone: {
      title: 'Listen er her ikke mere',
      line: 'Vi gemmer en liste i højst et døgn. Vælg filen igen.',
    },
  },
  nb: {
    people: 'Personer',
    step: step => `Trinn ${step} av 3`,
    upload: {
      title: 'Hent personer inn fra en liste',
      lede: 'Velg listen dere har fra før. Du ser gjennom alt før noe blir lagret.',
      file: 'Filen med listen',
      fileHint: 'Excel (.xlsx) eller CSV. En rad for hver person, med navn og e-postadresse.',
      programme: 'Hvilken ordning skal personene være med i?',
      noProgramme: 'Ingen ennå: bare personene',
      next: 'Les listen',
      whatFits: 'Hva kan stå i listen?',
      whatFitsLine: fields =>
        `Navn og e-postadresse må være med. Resten er fritt: ${fields}. Vi kjenner de fleste overskriftene, og du kan rette dem i neste trinn.`,
      privacy: 'Fødselsnumre hører ikke hjemme her. Står det noen i listen, lagrer vi dem ikke.',
      fileMissing: 'Velg filen med listen.',
      programmeMissing: 'Velg hvilken ordning personene skal være med i.',
    },
    columns: {
      title: 'Stemmer kolonnene?',
      lede: (known, all) =>
        known === all
          ? 'Vi kjenner alle kolonnene. Se gjennom dem.'
          : `Vi kjenner ${known} av ${all} kolonner. Rett dem vi har misforstått.`,
      column: letter => `Kolonne ${letter}`,
      example: values => `F.eks. ${values}`,
      emptyColumn: 'Tom',
      notUsed: 'Brukes ikke',
      sheets: 'Ark i filen',
      everyone: 'Hvem er på listen?',
      everyoneHint: 'Gjelder dem der listen ikke sier det selv.',
      inList: 'Det står i listen',
      allMentors: 'Alle er mentorer',
      allMentees: 'Alle er menteer',
      next: 'Se hvem som blir med',
      another: 'Velg en annen fil',
      errors: {
        'no-name': 'Velg hvilken kolonne som har navnene.',
        'no-email': 'Velg hvilken kolonne som har e-postadressene.',
        twice: field => `Bare én kolonne kan være «${field}».`,
        everyone: 'Velg hvem som er på listen. Ingen kolonne sier hvem som er mentor eller mentee.',
      },
      personal: (column, rows) =>
        `Kolonnen «${column}» har fødselsnumre i ${plural(rows, '1 rad', `${rows} rader`)}. Vi har ikke lagret dem. Slett kolonnen i filen din, og velg filen på nytt.`,
      hidden: 'fødselsnummer, ikke lagret',
    },
    preview: {
      title: (people, count) => plural(count, '1 person er klar', `${people} personer er klare`),
      nobody: 'Ingen kan bli med ennå',
      nobodyLine: 'Rett radene nedenfor i filen din, og velg den på nytt. Du kan også rette kolonnene.',
      lede: file => `Fra ${file}. Ingenting er lagret ennå.`,
      ledeInto: (file, programme) => `Fra ${file}, inn i ${programme}. Ingenting er lagret ennå.`,
      added: 'Nye',
      updated: 'Kjenner vi',
      leftOut: 'Rader som må rettes',
      newOrganisations: names =>
        `Vi oppretter ${names}. Er navnet stavet annerledes enn før, så rett det i listen.`,
      faults: 'Rader som må rettes',
      faultsLine: (rows, count) =>
        plural(count, '1 rad blir ikke med slik den er nå.', `${rows} rader blir ikke med slik de er nå.`),
      row: 'Rad',
      column: 'Kolonne',
      whatIsWrong: 'Hva som er galt',
      download: 'Last dem ned som CSV',
      warnings: count =>
        plural(count, '1 ting å vite om dem som blir med', `${count} ting å vite om dem som blir med`),
      warning: 'Godt å vite',
      leadersTitle: count => plural(count, '1 leder kjenner vi ikke', `${count} ledere kjenner vi ikke`),
      leadersLine: 'Er de ikke med i ordningen, kan personene bli med uten leder.',
      withoutLeaders: 'Ta dem med uten leder',
      first: 'De første som blir med',
      name: 'Navn',
      email: 'E-postadresse',
      side: 'Rolle',
      organisation: 'Organisasjon',
      sides: { mentor: 'Mentor', mentee: 'Mentee', both: 'Begge', none: '–' },
      isNew: 'ny',
      agree: (rows, count) =>
        plural(count, 'Ta med de andre, og la 1 rad bli ute', `Ta med de andre, og la ${rows} rader bli ute`),
      agreeMissing: 'Si ja til at radene med feil blir ute, eller rett dem først.',
      bringIn: (people, count) => plural(count, 'Ta med 1 person', `Ta med ${people} personer`),
      bringInto: (people, count, programme) =>
        plural(count, `Ta med 1 person i ${programme}`, `Ta med ${people} personer i ${programme}`),
      correctColumns: 'Rett kolonnene',
      cancel: 'Kast listen',
      changed: 'Noe er endret siden du så listen. Se gjennom den på nytt.',
      taken:
        'En av adressene kom nettopp til fra en annen kant. Ingenting er lagret. Se gjennom listen på nytt.',
      faultsFile: 'rader-som-ma-rettes',
    },
    done: {
      title: (people, count) => plural(count, '1 person er med', `${people} personer er med`),
      allNew: 'Alle er nye.',
      allKnown: 'Vi kjente alle fra før og har rettet det som var nytt.',
      both: (added, updated) => `${added} er nye, og ${updated} kjente vi fra før.`,
      deleted: 'Filen er slettet igjen.',
      leftOut: (rows, count) =>
        plural(
          count,
          '1 rad ble ikke med. Rett den, og hent listen på nytt: de andre blir ikke dobbelt.',
          `${rows} rader ble ikke med. Rett dem, og hent listen på nytt: de andre blir ikke dobbelt.`,
        ),
      next: 'Finn ut hvem som passer sammen',
      nextLine:
        'Listen er nok til å matche ut fra. Du kan også invitere personene til å skrive mer selv først.',
      match: 'Gå til matching',
      seePeople: 'Se personene i ordningen',
      makeProgramme: 'Lag en ordning til dem',
      makeLine: 'Når ordningen er på plass, henter du listen inn i den. Ingen blir dobbelt.',
      create: 'Lag en ordning',
      allPeople: 'Se alle personer',
    },
    gone: {
      title: 'Listen er ikke her lenger',
      line: 'Vi tar vare på en liste i høyst et døgn. Velg filen på nytt.',
    },
  },
  en: {
    people: 'People',
    step: step => `Step ${step} of 3`,
    upload: {
      title: 'Bring people in from a list',
      lede: 'Choose the list you already have. You look everything over before anything is kept.',
      file: 'The file with the list',
      fileHint: 'Excel (.xlsx) or CSV. One row for each person, with name and email address.',
      programme: 'Which programme do the people join?',
      noProgramme: 'None yet: just the people',
      next: 'Read the list',
      whatFits: 'What can the list hold?',
      whatFitsLine: fields =>
        `Name and email address are needed. The rest is free: ${fields}. We know most headings, and you can correct them in the next step.`,
      privacy: 'National identity numbers do not belong here. If the list has any, we do not keep them.',
      fileMissing: 'Choose the file with the list.',
      programmeMissing: 'Choose which programme the people join.',
    },
    columns: {
      title: 'Are the columns right?',
      lede: (known, all) =>
        known === all
          ? 'We know all the columns. Look them over.'
          : `We know ${known} of ${all} columns. Correct those we got wrong.`,
      column: letter => `Column ${letter}`,
      example: values => `Such as ${values}`,
      emptyColumn: 'Empty',
      notUsed: 'Not used',
      sheets: 'Sheets in the file',
      everyone: 'Who is on the list?',
      everyoneHint: 'For those where the list itself does not say.',
      inList: 'The list says so',
      allMentors: 'All are mentors',
      allMentees: 'All are mentees',
      next: 'See who goes in',
      another: 'Choose another file',
      errors: {
        'no-name': 'Choose which column has the names.',
        'no-email': 'Choose which column has the email addresses.',
        twice: field => `Only one column can be “${field}”.`,
        everyone: 'Choose who is on the list. No column says who is mentor or mentee.',
      },
      personal: (column, rows) =>
        `The column “${column}” has national identity numbers in ${plural(rows, '1 row', `${rows} rows`)}. We have not kept them. Delete the column in your file and choose the file again.`,
      hidden: 'identity number, not kept',
    },
    preview: {
      title: (people, count) => plural(count, '1 person is ready', `${people} people are ready`),
      nobody: 'Nobody can go in yet',
      nobodyLine:
        'Correct the rows below in your file and choose it again. You can also correct the columns.',
      lede: file => `From ${file}. Nothing has been kept yet.`,
      ledeInto: (file, programme) => `From ${file}, into ${programme}. Nothing has been kept yet.`,
      added: 'New',
      updated: 'Known before',
      leftOut: 'Rows to correct',
      newOrganisations: names =>
        `We will add ${names}. If a name is spelt differently than before, correct it in the list.`,
      faults: 'Rows to correct',
      faultsLine: (rows, count) =>
        plural(count, '1 row does not go in as it is.', `${rows} rows do not go in as they are.`),
      row: 'Row',
      column: 'Column',
      whatIsWrong: 'What is wrong',
      download: 'Download them as CSV',
      warnings: count =>
        plural(
          count,
          '1 thing to know about those who go in',
          `${count} things to know about those who go in`,
        ),
      warning: 'Good to know',
      leadersTitle: count =>
        plural(count, '1 leader is not known here', `${count} leaders are not known here`),
      leadersLine: 'If they are not in the programme, the people can go in without a leader.',
      withoutLeaders: 'Bring them in without a leader',
      first: 'The first who go in',
      name: 'Name',
      email: 'Email address',
      side: 'Part',
      organisation: 'Organisation',
      sides: { mentor: 'Mentor', mentee: 'Mentee', both: 'Both', none: '–' },
      isNew: 'new',
      agree: (rows, count) =>
        plural(
          count,
          'Bring in the others and leave 1 row out',
          `Bring in the others and leave ${rows} rows out`,
        ),
      agreeMissing: 'Agree that the rows with faults are left out, or correct them first.',
      bringIn: (people, count) => plural(count, 'Bring in 1 person', `Bring in ${people} people`),
      bringInto: (people, count, programme) =>
        plural(count, `Bring 1 person into ${programme}`, `Bring ${people} people into ${programme}`),
      correctColumns: 'Correct the columns',
      cancel: 'Throw the list away',
      changed: 'Something has changed since you saw the list. Look it over again.',
      taken:
        'One of the addresses has just come in from elsewhere. Nothing was kept. Look the list over again.',
      faultsFile: 'rows-to-correct',
    },
    done: {
      title: (people, count) => plural(count, '1 person is in', `${people} people are in`),
      allNew: 'All are new.',
      allKnown: 'All were known before, and what is new about them is kept.',
      both: (added, updated) => `${added} are new, and ${updated} were known before.`,
      deleted: 'The file has been deleted again.',
      leftOut: (rows, count) =>
        plural(
          count,
          '1 row did not go in. Correct it and bring the list again: nobody is doubled.',
          `${rows} rows did not go in. Correct them and bring the list again: nobody is doubled.`,
        ),
      next: 'Find out who suits whom',
      nextLine:
        'The list is enough to match on. You can also invite the people to say more themselves first.',
      match: 'Go to matching',
      seePeople: 'See the people in the programme',
      makeProgramme: 'Make a programme for them',
      makeLine: 'When the programme is there, bring the list into it. Nobody is doubled.',
      create: 'Make a programme',
      allPeople: 'See all people',
    },
    gone: {
      title: 'The list is no longer here',
      line: 'We keep a list for a day at most. Choose the file again.',
    },
  },
})
