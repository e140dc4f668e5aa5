import { type Locale, plural, translations } from '../../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Gennemgå og udgiv',
    lede: (count: number, shown: string) =>
      plural(
        count,
        'Ét par er klar. Når du udgiver, får begge et kvarter efter en mail med et link til at se hinanden.',
        `${shown} par er klar. Når du udgiver, får begge i hvert par et kvarter efter en mail med et link til at se hinanden.`,
      ),
    trial:
      'De mødes først én gang, og siger derefter hver for sig, om det er rigtigt for dem. Ingen er bundet.',
    nothingLeft: 'Der er ikke flere par at udgive',
    published: (count: number, shown: string) =>
      plural(count, 'Ét par er udgivet', `${shown} par er udgivet`),
    held: (count: number) => plural(count, 'Ét par har du ventet med', `${count} par har du ventet med`),
    heldHint: 'Sæt flueben ved dem, du vil udgive nu.',
    obstructed: (count: number) =>
      plural(count, 'Ét par kan ikke udgives mere', `${count} par kan ikke udgives mere`),
    obstructedLine:
      'Der er sket noget, siden matchningen kørte. Kør den igen, hvis nogen af dem stadig mangler en.',
    choose: 'Par, der udgives',
    chooseGroups: 'Grupper, der udgives',
    chooseHint: 'Fjern fluebenet ved et par, du vil vente med.',
    hint: (word: string, themes: number) =>
      `${word} · ${plural(themes, '1 fælles tema', `${themes} fælles temaer`)}`,
    noneChosen: 'Vælg mindst ét par, eller gå tilbage.',
    publish: 'Udgiv de valgte par',
    back: 'Tilbage til forslagene',
    seeMentorships: 'Se forløbene',
    runAgain: 'Kør matchningen igen',
    regret: (when: string) => `Mailene går kl. ${when}. Indtil da kan du fortryde.`,
    takeBack: 'Fortryd udgivelsen',
    mailsGone: 'Mailene er gået, så den kan ikke fortrydes mere.',
    publishShown: 'Udgiv de valgte på denne side',
    publishAll: (shown: string) => `Udgiv alle ${shown}, også på de andre sider`,
    shownOf: (shown: string, all: string) => `Her er ${shown} af ${all}`,
    onlyHere: 'Dine valg gælder kun denne side: udgiv, før du går videre.',
    uninvited: (count: number, shown: string) =>
      plural(
        count,
        'Én af dem er ikke inviteret endnu, og hører først om det her i mailen om deres par.',
        `${shown} af dem er ikke inviteret endnu, og hører først om det her i mailen om deres par.`,
      ),
    seeUninvited: 'Se listen',
    filter: 'Vis',
    everything: 'Alle',
    strength: { strong: 'Stærke', good: 'Gode', fair: 'Rimelige', weak: 'Svage' },
    history: 'Udgivelser',
    historyLine: (pairs: number, shown: string, who: string) =>
      `${plural(pairs, 'Ét par', `${shown} par`)}, udgivet af ${who}`,
    somebody: 'en, der ikke er her mere',
    states: {
      waiting: (when: string) => `Mailene går ${when}`,
      sent: (when: string) => `Mailene gik ${when}`,
      takenBack: (when: string) => `Fortrudt ${when}`,
    },
    stayed: (count: number) =>
      plural(
        count,
        'Ét par blev, fordi de to havde set hinanden.',
        `${count} par blev, fordi de to havde set hinanden.`,
      ),
    pair: (mentee: string, mentor: string) => `${mentee} og ${mentor}`,
    /** What is said otherwise of groups. */
    groups: {
      lede: (count: number, shown: string) =>
        plural(
          count,
          'Én mentee får plads i en gruppe. Når du udgiver, får alle i gruppen et kvarter efter en mail med et link til at se hinanden.',
          `${shown} mentees får plads i grupper. Når du udgiver, får alle i hver gruppe et kvarter efter en mail med et link til at se hinanden.`,
        ),
      nothingLeft: 'Der er ikke flere grupper at udgive',
      published: (count: number, shown: string) =>
        plural(count, 'Én mentee har fået plads', `${shown} mentees har fået plads`),
      held: (count: number) =>
        plural(count, 'Én mentee har du ventet med', `${count} mentees har du ventet med`),
      chooseHint: 'Fjern fluebenet ved en gruppe, du vil vente med.',
      historyLine: (count: number, shown: string, who: string) =>
        `${plural(count, 'Én mentee', `${shown} mentees`)}, udgivet af ${who}`,
      noneChosen: 'Vælg mindst én gruppe, eller gå tilbage.',
      publish: 'Udgiv de valgte grupper',
      coming: (names: string) =>
        `${names} kommer med i gruppen, der er i gang, og læser ikke det, der er skrevet før.`,
    },
  },
  nb: {
    title: 'Se gjennom og publiser',
    lede: (count, shown) =>
      plural(
        count,
        'Ett par er klart. Når du publiserer, får begge et kvarter etter en e-post med en lenke til å se hverandre.',
        `${shown} par er klare. Når du publiserer, får begge i hvert par et kvarter etter en e-post med en lenke til å se hverandre.`,
      ),
    trial: 'Først møtes de én gang, og så sier de hver for seg om det er riktig for dem. Ingen er bundet.',
    nothingLeft: 'Det er ikke flere par å publisere',
    published: (count, shown) => plural(count, 'Ett par er publisert', `${shown} par er publisert`),
    held: count => plural(count, 'Ett par har du ventet med', `${count} par har du ventet med`),
    heldHint: 'Sett hake ved dem du vil publisere nå.',
    obstructed: count =>
      plural(count, 'Ett par kan ikke publiseres lenger', `${count} par kan ikke publiseres lenger`),
    obstructedLine:
      'Det har skjedd noe siden matchingen ble kjørt. Kjør den igjen hvis noen av dem fortsatt mangler en.',
    choose: 'Par som publiseres',
    chooseGroups: 'Grupper som publiseres',
    chooseHint: 'Fjern haken ved et par du vil vente med.',
    hint: (word, themes) => `${word} · ${plural(themes, '1 felles tema', `${themes} felles temaer`)}`,
    noneChosen: 'Velg minst ett par, eller gå tilbake.',
    publish: 'Publiser de valgte parene',
    back: 'Tilbake til forslagene',
    seeMentorships: 'Se forløpene',
    runAgain: 'Kjør matchingen igjen',
    regret: when => `E-postene går kl. ${when}. Til da kan du angre.`,
    takeBack: 'Angre publiseringen',
    mailsGone: 'E-postene har gått, så den kan ikke angres lenger.',
    publishShown: 'Publiser de valgte på denne siden',
    publishAll: shown => `Publiser alle ${shown}, også på de andre sidene`,
    shownOf: (shown, all) => `Her er ${shown} av ${all}`,
    onlyHere: 'Valgene dine gjelder bare denne siden: publiser før du går videre.',
    uninvited: (count, shown) =>
      plural(
        count,
        'Én av dem er ikke invitert ennå, og hører først om dette i e-posten om paret sitt.',
        `${shown} av dem er ikke invitert ennå, og hører først om dette i e-posten om paret sitt.`,
      ),
    seeUninvited: 'Se listen',
    filter: 'Vis',
    everything: 'Alle',
    strength: { strong: 'Sterke', good: 'Gode', fair: 'Rimelige', weak: 'Svake' },
    history: 'Publiseringer',
    historyLine: (pairs, shown, who) => `${plural(pairs, 'Ett par', `${shown} par`)}, publisert av ${who}`,
    somebody: 'en som ikke er her lenger',
    states: {
      waiting: when => `E-postene går ${when}`,
      sent: when => `E-postene gikk ${when}`,
      takenBack: when => `Angret ${when}`,
    },
    stayed: count =>
      plural(
        count,
        'Ett par ble stående fordi de to hadde sett hverandre.',
        `${count} par ble stående fordi de to hadde sett hverandre.`,
      ),
    pair: (mentee, mentor) => `${mentee} og ${mentor}`,
    groups: {
      lede: (count, shown) =>
        plural(
          count,
          'Én mentee får plass i en gruppe. Når du publiserer, får alle i gruppen et kvarter etter en e-post med en lenke til å se hverandre.',
          `${shown} menteer får plass i grupper. Når du publiserer, får alle i hver gruppe et kvarter etter en e-post med en lenke til å se hverandre.`,
        ),
      nothingLeft: 'Det er ikke flere grupper å publisere',
      published: (count, shown) =>
        plural(count, 'Én mentee har fått plass', `${shown} menteer har fått plass`),
      held: count => plural(count, 'Én mentee har du ventet med', `${count} menteer har du ventet med`),
      chooseHint: 'Ta bort haken ved en gruppe du vil vente med.',
      historyLine: (count, shown, who) =>
        `${plural(count, 'Én mentee', `${shown} menteer`)}, publisert av ${who}`,
      noneChosen: 'Velg minst én gruppe, eller gå tilbake.',
      publish: 'Publiser de valgte gruppene',
      coming: names => `${names} blir med i gruppen som er i gang, og leser ikke det som er skrevet før.`,
    },
  },
  en: {
    title: 'Review and publish',
    lede: (count, shown) =>
      plural(
        count,
        'One pair is ready. A quarter of an hour after you publish, both get an email with a link to see each other.',
        `${shown} pairs are ready. A quarter of an hour after you publish, both of each pair get an email with a link to see each other.`,
      ),
    trial: 'They meet once first, and then each says, on their own, whether it is right. Nobody is bound.',
    nothingLeft: 'There are no more pairs to publish',
    published: (count, shown) => plural(count, 'One pair is published', `${shown} pairs are published`),
    held: count => plural(count, 'You have waited with one pair', `You have waited with ${count} pairs`),
    heldHint: 'Check those you want to publish now.',
    obstructed: count =>
      plural(count, 'One pair can no longer be published', `${count} pairs can no longer be published`),
    obstructedLine:
      'Something has happened since the matching was run. Run it again if any of them still lack somebody.',
    choose: 'Pairs to publish',
    chooseGroups: 'Groups to publish',
    chooseHint: 'Clear the box beside a pair you want to wait with.',
    hint: (word, themes) => `${word} · ${plural(themes, '1 theme in common', `${themes} themes in common`)}`,
    noneChosen: 'Choose at least one pair, or go back.',
    publish: 'Publish the chosen pairs',
    back: 'Back to the proposals',
    seeMentorships: 'See the mentorships',
    runAgain: 'Run the matching again',
    regret: when => `The emails go at ${when}. Until then you can take it back.`,
    takeBack: 'Take the publication back',
    mailsGone: 'The emails have gone, so it can no longer be taken back.',
    publishShown: 'Publish the chosen on this page',
    publishAll: shown => `Publish all ${shown}, on the other pages too`,
    shownOf: (shown, all) => `Here are ${shown} of ${all}`,
    onlyHere: 'Your choices are for this page only: publish before you go on.',
    uninvited: (count, shown) =>
      plural(
        count,
        'One of them has not been invited yet, and first hears of this in the email about their pair.',
        `${shown} of them have not been invited yet, and first hear of this in the email about their pair.`,
      ),
    seeUninvited: 'See the list',
    filter: 'Show',
    everything: 'All',
    strength: { strong: 'Strong', good: 'Good', fair: 'Fair', weak: 'Weak' },
    history: 'Publications',
    historyLine: (pairs, shown, who) => `${plural(pairs, 'One pair', `${shown} pairs`)}, published by ${who}`,
    somebody: 'somebody who is no longer here',
    states: {
      waiting: when => `The emails go ${when}`,
      sent: when => `The emails went ${when}`,
      takenBack: when => `Taken back ${when}`,
    },
    stayed: count =>
      plural(
        count,
        'One pair stayed because the two had seen each other.',
        `${count} pairs stayed because the two had seen each other.`,
      ),
    pair: (mentee, mentor) => `${mentee} and ${mentor}`,
    groups: {
      lede: (count, shown) =>
        plural(
          count,
          'One mentee gets a place in a group. A quarter of an hour after you publish, all in the group get an email with a link to see each other.',
          `${shown} mentees get places in groups. A quarter of an hour after you publish, all in each group get an email with a link to see each other.`,
        ),
      nothingLeft: 'There are no more groups to publish',
      published: (count, shown) =>
        plural(count, 'One mentee has got a place', `${shown} mentees have got places`),
      held: count =>
        plural(count, 'You have waited with one mentee', `You have waited with ${count} mentees`),
      chooseHint: 'Clear the box beside a group you want to wait with.',
      historyLine: (count, shown, who) =>
        `${plural(count, 'One mentee', `${shown} mentees`)}, published by ${who}`,
      noneChosen: 'Choose at least one group, or go back.',
      publish: 'Publish the chosen groups',
      coming: names => `${names}: into the group that is under way, without reading what was written before.`,
    },
  },
})

/** What is said of a publication: of pairs, or of groups. */
export function publicationWords(locale: Locale, groups: boolean) {
  const t = texts(locale)
  return groups ? { ...t, ...t.groups } : t
}
