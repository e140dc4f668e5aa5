import { plural, translations } from '../../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Gennemgå og udgiv',
    lede: (count: number, shown: string) =>
      plural(
        count,
        'Ét par er klar. Når du udgiver, får begge en mail med et link til at se hinanden.',
        `${shown} par er klar. Når du udgiver, får begge i hvert par en mail med et link til at se hinanden.`,
      ),
    trial:
      'De mødes først én gang, og siger derefter hver for sig, om det er rigtigt for dem. Ingen er bundet.',
    nothingLeft: 'Der er ikke flere par at udgive',
    published: (count: number, shown: string) =>
      plural(count, 'Ét par er udgivet', `${shown} par er udgivet`),
    mailed: 'De får alle en mail med et link til at se hinanden.',
    held: (count: number) => plural(count, 'Ét par har du ventet med', `${count} par har du ventet med`),
    heldHint: 'Sæt flueben ved dem, du vil udgive nu.',
    obstructed: (count: number) =>
      plural(count, 'Ét par kan ikke udgives mere', `${count} par kan ikke udgives mere`),
    obstructedLine:
      'Der er sket noget, siden matchningen kørte. Kør den igen, hvis nogen af dem stadig mangler en.',
    choose: 'Par, der udgives',
    chooseHint: 'Fjern fluebenet ved et par, du vil vente med.',
    many: (shown: string) =>
      `Alle ${shown} par udgives. Er der nogen, du vil holde tilbage, så forbyd dem først på siden med parrene.`,
    hint: (word: string, themes: number) =>
      `${word} · ${plural(themes, '1 fælles tema', `${themes} fælles temaer`)}`,
    noneChosen: 'Vælg mindst ét par, eller gå tilbage.',
    publish: 'Udgiv de valgte par',
    publishAll: 'Udgiv alle par',
    back: 'Tilbage til parrene',
    seeMentorships: 'Se forløbene',
    runAgain: 'Kør matchningen igen',
    run: 'Matchningen',
    pair: (mentee: string, mentor: string) => `${mentee} og ${mentor}`,
  },
  nb: {
    title: 'Se gjennom og publiser',
    lede: (count, shown) =>
      plural(
        count,
        'Ett par er klart. Når du publiserer, får begge en e-post med en lenke til å se hverandre.',
        `${shown} par er klare. Når du publiserer, får begge i hvert par en e-post med en lenke til å se hverandre.`,
      ),
    trial: 'Først møtes de én gang, og så sier de hver for seg om det er riktig for dem. Ingen er bundet.',
    nothingLeft: 'Det er ikke flere par å publisere',
    published: (count, shown) => plural(count, 'Ett par er publisert', `${shown} par er publisert`),
    mailed: 'Alle får en e-post med en lenke til å se hverandre.',
    held: count => plural(count, 'Ett par har du ventet med', `${count} par har du ventet med`),
    heldHint: 'Sett hake ved dem du vil publisere nå.',
    obstructed: count =>
      plural(count, 'Ett par kan ikke publiseres lenger', `${count} par kan ikke publiseres lenger`),
    obstructedLine:
      'Det har skjedd noe siden matchingen ble kjørt. Kjør den igjen hvis noen av dem fortsatt mangler en.',
    choose: 'Par som publiseres',
    chooseHint: 'Fjern haken ved et par du vil vente med.',
    many: shown =>
      `Alle ${shown} par publiseres. Er det noen du vil holde tilbake, så forby dem først på siden med parene.`,
    hint: (word, themes) => `${word} · ${plural(themes, '1 felles tema', `${themes} felles temaer`)}`,
    noneChosen: 'Velg minst ett par, eller gå tilbake.',
    publish: 'Publiser de valgte parene',
    publishAll: 'Publiser alle par',
    back: 'Tilbake til parene',
    seeMentorships: 'Se forløpene',
    runAgain: 'Kjør matchingen igjen',
    run: 'Matchingen',
    pair: (mentee, mentor) => `${mentee} og ${mentor}`,
  },
  en: {
    title: 'Review and publish',
    lede: (count, shown) =>
      plural(
        count,
        'One pair is ready. When you publish, both get an email with a link to see each other.',
        `${shown} pairs are ready. When you publish, both of each pair get an email with a link to see each other.`,
      ),
    trial: 'They meet once first, and then each says, on their own, whether it is right. Nobody is bound.',
    nothingLeft: 'There are no more pairs to publish',
    published: (count, shown) => plural(count, 'One pair is published', `${shown} pairs are published`),
    mailed: 'They all get an email with a link to see each other.',
    held: count => plural(count, 'You have waited with one pair', `You have waited with ${count} pairs`),
    heldHint: 'Check those you want to publish now.',
    obstructed: count =>
      plural(count, 'One pair can no longer be published', `${count} pairs can no longer be published`),
    obstructedLine:
      'Something has happened since the matching was run. Run it again if any of them still lack somebody.',
    choose: 'Pairs to publish',
    chooseHint: 'Clear the box beside a pair you want to wait with.',
    many: shown =>
      `All ${shown} pairs will be published. If there are any you want to hold back, forbid them first on the page with the pairs.`,
    hint: (word, themes) => `${word} · ${plural(themes, '1 theme in common', `${themes} themes in common`)}`,
    noneChosen: 'Choose at least one pair, or go back.',
    publish: 'Publish the chosen pairs',
    publishAll: 'Publish all pairs',
    back: 'Back to the pairs',
    seeMentorships: 'See the mentorships',
    runAgain: 'Run the matching again',
    run: 'The matching',
    pair: (mentee, mentor) => `${mentee} and ${mentor}`,
  },
})
