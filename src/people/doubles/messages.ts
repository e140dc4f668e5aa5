import { plural, translations } from '../../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Står nogen her to gange?',
    lede: 'De her ligner den samme person: samme navn eller næsten samme mailadresse.',
    none: 'Ingen ser ud til at stå her to gange',
    compare: 'Se dem side om side',
    pair: (one: string, other: string) => (one === other ? one : `${one} og ${other}`),
    addresses: (one: string, other: string) => `${one} · ${other}`,
    merge: 'Saml til én',
    mergeTitle: (name: string) => `Er ${name} den samme?`,
    mergeLede: (stays: string) => `Den, der bliver, kommer ind med ${stays}. Alt andet flytter med.`,
    chooseLine: 'Vælg, hvad der er rigtigt.',
    nothingDiffers: 'De to siger ikke noget forskelligt.',
    filledLine: 'Det, kun den ene har udfyldt, tager vi med.',
    distinct: 'Nej, det er to forskellige',
    mergeLine:
      'Tilmeldinger og roller samles. Står begge på den samme liste, beholder den, der bliver, sin egen plads. Det kan ikke gøres om.',
    'both-have-begun':
      'Begge har været inde. For at ingen skal komme ind i en andens forløb, siger personen selv ja begge steder.',
    whichAddress: 'Hvilken mailadresse skal blive?',
    ask: 'Spørg personen',
    askLine:
      'Vi skriver til begge adresser. Siger personen ja begge steder, samles forløb, tilmeldinger, roller og alt andet.',
    'asked-already': 'En af de to er allerede spurgt.',
    asked: (when: string) => `Personen er spurgt ${when}`,
    noWord: 'Der er ikke svaret endnu.',
    saidYes: (addresses: string) => `Ja fra ${addresses}.`,
    takeBack: 'Træk spørgsmålet tilbage',
    oneself: 'Om dig selv må en kollega gøre det.',
    done: {
      merged: (moved: number, twice: number) =>
        `De to er samlet til én.${moved === 0 ? '' : ` ${plural(moved, '1 ting', `${moved} ting`)} flyttede med.`}${twice === 0 ? '' : ` ${plural(twice, '1 fandtes', `${twice} fandtes`)} i forvejen og blev, som den var.`}`,
      distinct: 'De bliver ved at være to, og vi spørger ikke igen.',
      asked: 'Vi har skrevet til begge adresser. Du får besked, når personen har svaret.',
      'taken-back': 'Spørgsmålet er trukket tilbage.',
    },
  },
  nb: {
    title: 'Står noen her to ganger?',
    lede: 'Disse ligner den samme personen: samme navn eller nesten samme e-postadresse.',
    none: 'Ingen ser ut til å stå her to ganger',
    compare: 'Se dem side ved side',
    pair: (one, other) => (one === other ? one : `${one} og ${other}`),
    addresses: (one, other) => `${one} · ${other}`,
    merge: 'Samle til én',
    mergeTitle: name => `Er ${name} den samme?`,
    mergeLede: stays => `Den som blir, kommer inn med ${stays}. Alt annet flytter med.`,
    chooseLine: 'Velg hva som er riktig.',
    nothingDiffers: 'De to sier ikke noe forskjellig.',
    filledLine: 'Det bare den ene har fylt ut, tar vi med.',
    distinct: 'Nei, det er to forskjellige',
    mergeLine:
      'Påmeldinger og roller samles. Står begge på den samme listen, beholder den som blir, sin egen plass. Det kan ikke gjøres om.',
    'both-have-begun':
      'Begge har vært inne. For at ingen skal komme inn i et annet forløp, sier personen selv ja begge steder.',
    whichAddress: 'Hvilken e-postadresse skal bli?',
    ask: 'Spør personen',
    askLine:
      'Vi skriver til begge adressene. Sier personen ja begge steder, samles forløp, påmeldinger, roller og alt annet.',
    'asked-already': 'En av de to er allerede spurt.',
    asked: when => `Personen ble spurt ${when}`,
    noWord: 'Det er ikke svart ennå.',
    saidYes: addresses => `Ja fra ${addresses}.`,
    takeBack: 'Trekk spørsmålet tilbake',
    oneself: 'Om deg selv må en kollega gjøre det.',
    done: {
      merged: (moved, twice) =>
        `De to er samlet til én.${moved === 0 ? '' : ` ${plural(moved, '1 ting', `${moved} ting`)} flyttet med.`}${twice === 0 ? '' : ` ${plural(twice, '1 fantes', `${twice} fantes`)} fra før og ble som den var.`}`,
      distinct: 'De fortsetter å være to, og vi spør ikke igjen.',
      asked: 'Vi har skrevet til begge adressene. Du får beskjed når personen har svart.',
      'taken-back': 'Spørsmålet er trukket tilbake.',
    },
  },
  en: {
    title: 'Is anybody here twice?',
    lede: 'These look like one person: the same name or nearly the same email address.',
    none: 'Nobody seems to be here twice',
    compare: 'See them side by side',
    pair: (one, other) => (one === other ? one : `${one} and ${other}`),
    addresses: (one, other) => `${one} · ${other}`,
    merge: 'Make them one',
    mergeTitle: name => `Is ${name} the same?`,
    mergeLede: stays => `The one who stays comes in with ${stays}. Everything else moves along.`,
    chooseLine: 'Choose what is right.',
    nothingDiffers: 'The two say nothing different.',
    filledLine: 'What only one of them has filled in is kept.',
    distinct: 'No, they are two people',
    mergeLine:
      'Sign-ups and roles come together. If both are on the same list, the one who stays keeps their own place. It cannot be undone.',
    'both-have-begun':
      'Both have been here. So that nobody comes into another’s mentorship, the person says yes in both.',
    whichAddress: 'Which email address shall stay?',
    ask: 'Ask the person',
    askLine:
      'We write to both addresses. When the person says yes in both, mentorships, sign-ups, roles and all else become one.',
    'asked-already': 'One of the two has been asked already.',
    asked: when => `The person was asked on ${when}`,
    noWord: 'There is no answer yet.',
    saidYes: addresses => `Yes from ${addresses}.`,
    takeBack: 'Take the question back',
    oneself: 'A colleague has to do this about you.',
    done: {
      merged: (moved, twice) =>
        `The two are one.${moved === 0 ? '' : ` ${plural(moved, '1 thing', `${moved} things`)} moved along.`}${twice === 0 ? '' : ` ${plural(twice, '1 was', `${twice} were`)} there already and stayed.`}`,
      distinct: 'They stay two, and we do not ask again.',
      asked: 'We have written to both addresses. You hear when the person has answered.',
      'taken-back': 'The question has been taken back.',
    },
  },
})
