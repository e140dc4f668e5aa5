import { plural, translations } from '../../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Bag om matchningen',
    lede: 'Hvad hver regel koster, hvordan styrken fordeler sig, og hvem der mangler.',
    open: 'Se, hvad reglerne koster',
    working: 'Det bliver regnet ud',
    workingLine: 'Vi matcher en gang til uden hver regel. Genindlæs siden om lidt.',
    reload: 'Genindlæs',
    rules: 'Hvad reglerne koster',
    rulesLine: 'Vi har matchet igen uden hver regel for sig. Forskellen er det, reglen koster.',
    noRules: 'Ingen regler forbyder noget her.',
    binds: 'Koster noget',
    free: 'Koster ikke noget',
    unweighed: 'Ikke regnet ud',
    morePairs: (count: number, shown: string) =>
      plural(count, 'Uden den ville én mere få et forslag.', `Uden den ville ${shown} flere få et forslag.`),
    strongerWeakest: (count: number, shown: string) =>
      plural(
        count,
        'Uden den ville det svageste forslag få ét point mere.',
        `Uden den ville det svageste forslag få ${shown} point mere.`,
      ),
    moreTotal: (count: number, shown: string) =>
      plural(
        count,
        'Uden den ville alle forslag tilsammen få ét point mere.',
        `Uden den ville alle forslag tilsammen få ${shown} point mere.`,
      ),
    nothing: 'Det ville ikke blive bedre uden den.',
    tooLarge: 'Der er så mange med, at vi ikke har matchet igen uden den.',
    unmatchable: (count: number, shown: string, names: string) =>
      plural(
        count,
        `Den alene gør, at der ikke er nogen mulig til én: ${names}.`,
        `Den alene gør, at der ikke er nogen mulig til ${shown}: ${names}.`,
      ),
    andMore: (shown: string) => `${shown} til`,
    together: (count: number, shown: string) =>
      plural(
        count,
        'Til én er der ikke nogen mulig, fordi flere regler virker sammen.',
        `Til ${shown} er der ikke nogen mulig, fordi flere regler virker sammen.`,
      ),
    spread: 'Sådan fordeler styrken sig',
    spreadLine: (least: string, middle: string, most: string) =>
      `Det svageste forslag er på ${least}, det midterste på ${middle} og det stærkeste på ${most} af det bedst tænkelige.`,
    chart: 'Antal forslag efter styrke',
    strength: 'Styrke',
    pairs: 'Forslag',
    asTable: 'Se tallene som tabel',
    organisations: 'Fra hver organisation',
    organisationsLine:
      'Bliver nogen forbigået? Her står, hvor mange fra hvert sted der fik et forslag, og hvor stærke forslagene er. Køn og alder er ikke med: det spørger ordningen ikke om.',
    organisation: 'Organisation',
    mentees: 'Mentees',
    people: 'Personer',
    matched: 'Fik et forslag',
    average: 'Styrke i snit',
    shape: 'Fordeling',
    shapeOf: (shown: string) => `Forslag fra svag til stærk: ${shown}`,
    unknown: 'Ukendt',
    none: 'Ingen forslag',
    recruits: 'Hvem I kan hverve',
    recruitsLine: 'Det ville hjælpe dem, der venter.',
    recruit: (mentors: string, count: number, theme: string, where: string) =>
      `${plural(count, 'Hverv én mentor', `Hverv ${mentors} mentorer`)}${where}${theme === '' ? '' : ` med: ${theme}`}.`,
    inside: (name: string) => ` i ${name}`,
    outside: (name: string) => ` uden for ${name}`,
    near: (place: string) => ` i nærheden af ${place}`,
    recruitFor: (count: number, shown: string) =>
      plural(
        count,
        'Det ville give én af dem, der venter, en mentor.',
        `${shown} af dem, der venter, søger det.`,
      ),
    place: (mentor: string) => `Spørg ${mentor} om én plads mere.`,
    placePairs: (count: number, shown: string) =>
      plural(count, 'Det ville give ét forslag mere.', `Det ville give ${shown} forslag mere.`),
    placePoints: (count: number, shown: string) =>
      plural(
        count,
        'Det ville gøre alle forslag tilsammen ét point stærkere.',
        `Det ville gøre alle forslag tilsammen ${shown} point stærkere.`,
      ),
    nobodyMissing: 'Ingen venter, så I mangler ikke nogen.',
    room: {
      mentor: 'Mentor',
      free: 'Ledige pladser',
      why: 'Hvorfor',
      nobodyWaits: 'Alle mentees har fået et forslag',
      sought: (count: number, shown: string) =>
        plural(
          count,
          'Én mentee søger noget, mentoren tilbyder',
          `${shown} mentees søger noget, mentoren tilbyder`,
        ),
      notSought: 'Ingen mentee søger det, mentoren tilbyder',
      kept: (list: string) => `Reglerne holder dem, der venter, fra mentoren: ${list}`,
      empty: 'Ingen mentor har plads tilbage',
      emptyLine: 'Alle pladser er brugt.',
      cut: {
        'different-unit': (count: number) => `${count} i samme enhed`,
        'same-unit': (count: number) => `${count} i en anden enhed`,
        'different-organisation': (count: number) => `${count} i samme organisation`,
        'same-organisation': (count: number) => `${count} i en anden organisation`,
        'no-line-of-leaders': (count: number) => `${count} i samme linje af ledere`,
        blocked: (count: number) => `${count}, som I har forbudt`,
        'earlier-pairs': (count: number) => `${count}, der har haft mentoren før`,
        'only-listed': (count: number) => `${count}, der ikke står på listen`,
        'same-person': (count: number) => `${count}, som er mentoren selv`,
      },
    },
  },
  nb: {
    title: 'Bak matchingen',
    lede: 'Hva hver regel koster, hvordan styrken fordeler seg, og hvem som mangler.',
    open: 'Se hva reglene koster',
    working: 'Det blir regnet ut',
    workingLine: 'Vi matcher en gang til uten hver regel. Last siden på nytt om litt.',
    reload: 'Last på nytt',
    rules: 'Hva reglene koster',
    rulesLine: 'Vi har matchet igjen uten hver regel for seg. Forskjellen er det regelen koster.',
    noRules: 'Ingen regler forbyr noe her.',
    binds: 'Koster noe',
    free: 'Koster ikke noe',
    unweighed: 'Ikke regnet ut',
    morePairs: (count, shown) =>
      plural(count, 'Uten den ville én til få et forslag.', `Uten den ville ${shown} flere få et forslag.`),
    strongerWeakest: (count, shown) =>
      plural(
        count,
        'Uten den ville det svakeste forslaget få ett poeng mer.',
        `Uten den ville det svakeste forslaget få ${shown} poeng mer.`,
      ),
    moreTotal: (count, shown) =>
      plural(
        count,
        'Uten den ville alle forslagene til sammen få ett poeng mer.',
        `Uten den ville alle forslagene til sammen få ${shown} poeng mer.`,
      ),
    nothing: 'Det ville ikke blitt bedre uten den.',
    tooLarge: 'Det er så mange med at vi ikke har matchet igjen uten den.',
    unmatchable: (count, shown, names) =>
      plural(
        count,
        `Den alene gjør at det ikke er noen mulig til én: ${names}.`,
        `Den alene gjør at det ikke er noen mulig til ${shown}: ${names}.`,
      ),
    andMore: shown => `${shown} til`,
    together: (count, shown) =>
      plural(
        count,
        'Til én er det ikke noen mulig, fordi flere regler virker sammen.',
        `Til ${shown} er det ikke noen mulig, fordi flere regler virker sammen.`,
      ),
    spread: 'Slik fordeler styrken seg',
    spreadLine: (least, middle, most) =>
      `Det svakeste forslaget er på ${least}, det midterste på ${middle} og det sterkeste på ${most} av det best tenkelige.`,
    chart: 'Antall forslag etter styrke',
    strength: 'Styrke',
    pairs: 'Forslag',
    asTable: 'Se tallene som tabell',
    organisations: 'Fra hver organisasjon',
    organisationsLine:
      'Blir noen forbigått? Her står hvor mange fra hvert sted som fikk et forslag, og hvor sterke forslagene er. Kjønn og alder er ikke med: det spør ordningen ikke om.',
    organisation: 'Organisasjon',
    mentees: 'Menteer',
    people: 'Personer',
    matched: 'Fikk et forslag',
    average: 'Styrke i snitt',
    shape: 'Fordeling',
    shapeOf: shown => `Forslag fra svak til sterk: ${shown}`,
    unknown: 'Ukjent',
    none: 'Ingen forslag',
    recruits: 'Hvem dere kan verve',
    recruitsLine: 'Det ville hjelpe dem som venter.',
    recruit: (mentors, count, theme, where) =>
      `${plural(count, 'Verv én mentor', `Verv ${mentors} mentorer`)}${where}${theme === '' ? '' : ` med: ${theme}`}.`,
    inside: name => ` i ${name}`,
    outside: name => ` utenfor ${name}`,
    near: place => ` i nærheten av ${place}`,
    recruitFor: (count, shown) =>
      plural(
        count,
        'Det ville gi én av dem som venter, en mentor.',
        `${shown} av dem som venter, søker det.`,
      ),
    place: mentor => `Spør ${mentor} om én plass til.`,
    placePairs: (count, shown) =>
      plural(count, 'Det ville gi ett forslag til.', `Det ville gi ${shown} forslag til.`),
    placePoints: (count, shown) =>
      plural(
        count,
        'Det ville gjøre alle forslagene til sammen ett poeng sterkere.',
        `Det ville gjøre alle forslagene til sammen ${shown} poeng sterkere.`,
      ),
    nobodyMissing: 'Ingen venter, så dere mangler ikke noen.',
    room: {
      mentor: 'Mentor',
      free: 'Ledige plasser',
      why: 'Hvorfor',
      nobodyWaits: 'Alle menteer har fått et forslag',
      sought: (count, shown) =>
        plural(count, 'Én mentee søker noe mentoren tilbyr', `${shown} menteer søker noe mentoren tilbyr`),
      notSought: 'Ingen mentee søker det mentoren tilbyr',
      kept: list => `Reglene holder dem som venter, fra mentoren: ${list}`,
      empty: 'Ingen mentor har plass igjen',
      emptyLine: 'Alle plasser er brukt.',
      cut: {
        'different-unit': count => `${count} i samme enhet`,
        'same-unit': count => `${count} i en annen enhet`,
        'different-organisation': count => `${count} i samme organisasjon`,
        'same-organisation': count => `${count} i en annen organisasjon`,
        'no-line-of-leaders': count => `${count} i samme linje av ledere`,
        blocked: count => `${count} som dere har forbudt`,
        'earlier-pairs': count => `${count} som har hatt mentoren før`,
        'only-listed': count => `${count} som ikke står på listen`,
        'same-person': count => `${count} som er mentoren selv`,
      },
    },
  },
  en: {
    title: 'Behind the matching',
    lede: 'What each rule costs, how strength is spread, and who is missing.',
    open: 'See what the rules cost',
    working: 'It is being worked out',
    workingLine: 'We match once more without each rule. Load the page again in a moment.',
    reload: 'Load again',
    rules: 'What the rules cost',
    rulesLine: 'We have matched again without each rule by itself. The difference is what the rule costs.',
    noRules: 'No rules forbid anything here.',
    binds: 'Costs something',
    free: 'Costs nothing',
    unweighed: 'Not worked out',
    morePairs: (count, shown) =>
      plural(
        count,
        'Without it one more would have a proposal.',
        `Without it ${shown} more would have a proposal.`,
      ),
    strongerWeakest: (count, shown) =>
      plural(
        count,
        'Without it the weakest proposal would have one point more.',
        `Without it the weakest proposal would have ${shown} points more.`,
      ),
    moreTotal: (count, shown) =>
      plural(
        count,
        'Without it all proposals together would have one point more.',
        `Without it all proposals together would have ${shown} points more.`,
      ),
    nothing: 'It would be no better without it.',
    tooLarge: 'There are so many people that we have not matched again without it.',
    unmatchable: (count, shown, names) =>
      plural(
        count,
        `It alone leaves nobody possible for one person: ${names}.`,
        `It alone leaves nobody possible for ${shown} people: ${names}.`,
      ),
    andMore: shown => `${shown} more`,
    together: (count, shown) =>
      plural(
        count,
        'For one person nobody is possible because several rules work together.',
        `For ${shown} people nobody is possible because several rules work together.`,
      ),
    spread: 'How strength is spread',
    spreadLine: (least, middle, most) =>
      `The weakest proposal is at ${least}, the middle one at ${middle} and the strongest at ${most} of the best that can be imagined.`,
    chart: 'Number of proposals by strength',
    strength: 'Strength',
    pairs: 'Proposals',
    asTable: 'See the figures as a table',
    organisations: 'From each organisation',
    organisationsLine:
      'Is anybody passed over? This is how many from each place have a proposal, and how strong the proposals are. Sex and age are not here: the programme does not ask for them.',
    organisation: 'Organisation',
    mentees: 'Mentees',
    people: 'People',
    matched: 'Have a proposal',
    average: 'Strength on average',
    shape: 'Spread',
    shapeOf: shown => `Proposals from weak to strong: ${shown}`,
    unknown: 'Unknown',
    none: 'No proposals',
    recruits: 'Who you can recruit',
    recruitsLine: 'It would help those who wait.',
    recruit: (mentors, count, theme, where) =>
      `${plural(count, 'Recruit one mentor', `Recruit ${mentors} mentors`)}${where}${theme === '' ? '' : ` with: ${theme}`}.`,
    inside: name => ` in ${name}`,
    outside: name => ` outside ${name}`,
    near: place => ` near ${place}`,
    recruitFor: (count, shown) =>
      plural(count, 'It would give one of those who wait a mentor.', `${shown} of those who wait seek it.`),
    place: mentor => `Ask ${mentor} for one more place.`,
    placePairs: (count, shown) =>
      plural(count, 'It would give one more proposal.', `It would give ${shown} more proposals.`),
    placePoints: (count, shown) =>
      plural(
        count,
        'It would make all proposals together one point stronger.',
        `It would make all proposals together ${shown} points stronger.`,
      ),
    nobodyMissing: 'Nobody is waiting, so nobody is missing.',
    room: {
      mentor: 'Mentor',
      free: 'Free places',
      why: 'Why',
      nobodyWaits: 'Every mentee has a proposal',
      sought: (count, shown) =>
        plural(
          count,
          'One mentee seeks what the mentor offers',
          `${shown} mentees seek what the mentor offers`,
        ),
      notSought: 'No mentee seeks what the mentor offers',
      kept: list => `The rules keep those who wait from the mentor: ${list}`,
      empty: 'No mentor has a place left',
      emptyLine: 'Every place is used.',
      cut: {
        'different-unit': count => `${count} in the same unit`,
        'same-unit': count => `${count} in another unit`,
        'different-organisation': count => `${count} in the same organisation`,
        'same-organisation': count => `${count} in another organisation`,
        'no-line-of-leaders': count => `${count} in the same line of leaders`,
        blocked: count => `${count} you have forbidden`,
        'earlier-pairs': count => `${count} who had the mentor before`,
        'only-listed': count => `${count} who are not on the list`,
        'same-person': count => `${count} who are the mentor`,
      },
    },
  },
})
