import { translations } from '../../platform/i18n.ts'

export const texts = translations({
  da: {
    title: 'Det er bevist, at ingen fordeling er bedre',
    titleSoFar: 'Så langt er det bevist',
    groups:
      'Det, der står her, er bevist for de mentorer, der har fået en gruppe. Hvilke mentorer det blev, er ikke bevist.',
    peers:
      'Her mødes ligestillede. Det, der står her, er bevist om en fordeling, hvor hver giver én og får én. Den viser, hvor højt par af ligestillede kan nå; parrene selv kan ligge lidt lavere.',
    stable:
      'Parrene i den her matchning er valgt, så ingen to hellere vil have hinanden. Det, der står her, er bevist om det bedste for alle, som de måles mod.',
    lede: 'Matchningen prøver sig ikke frem. Den regner, til den kan vise, at der ikke findes noget bedre. Her er, hvad den har vist, i den rækkefølge det betyder noget.',
    aims: {
      'most-matched': 'Flest muligt får et forslag',
      'best-worst': 'Det svageste forslag er så stærkt som muligt',
      'largest-total': 'Alle forslag er tilsammen så stærke som muligt',
      'fewest-changes': 'Færrest muligt bliver flyttet',
      'fewest-at': 'Færrest muligt er blandt de svageste',
    },
    proofs: {
      'most-matched': (value: string) =>
        `${value} forslag. Ingen fordeling, der følger reglerne, giver flere.`,
      'best-worst': (value: string) =>
        `Hvert forslag har mindst ${value} point. Ingen fordeling med lige så mange løfter det svageste højere.`,
      'largest-total': (value: string) =>
        `${value} point i alt. Ingen fordeling, der er lige så god i det ovenfor, når højere.`,
      'fewest-changes': (value: string) => `${value} forslag er de samme som før. Flere kan det ikke blive.`,
      'fewest-at': (value: string) => `${value} forslag ligger så lavt. Færre kan det ikke blive.`,
    },
    locks: (count: string) => `Par, I selv har låst, er holdt uden for beviset: ${count}.`,
    nobody:
      'Der kom ingen forslag ud af matchningen, og det er også bevist: reglerne og pladserne tillader ingen.',
    how: 'Hvordan kan det vises?',
    howText:
      'Hver mentee og hver mentor får en pris, som når noget er efterspurgt. Når priserne lagt sammen giver præcis det samme som fordelingen, kan ingen anden fordeling nå højere: det ville koste mere, end der er. Et andet program end det, der fandt fordelingen, har lagt det hele sammen igen. Det passede.',
    file: 'Filen til den, der vil regne efter',
    fileText:
      'Filen rummer det, matchningen fik at vide, fordelingen og alle priser. Der er ingen navne i den, men oplysninger om den enkelte: pas på den som på andre personoplysninger.',
    download: 'Hent beviset',
    fileName: 'matchningsbevis',
    back: 'Gå til forslagene',
  },
  nb: {
    groups:
      'Det som står her, er bevist for de mentorene som har fått en gruppe. Hvilke mentorer det ble, er ikke bevist.',
    peers:
      'Her møtes likestilte. Det som står her, er bevist om en fordeling der hver gir én og får én. Den viser hvor høyt par av likestilte kan nå; parene selv kan ligge litt lavere.',
    stable:
      'Parene i denne matchingen er valgt slik at ingen to heller vil ha hverandre. Det som står her, er bevist om det beste for alle, som de måles mot.',
    title: 'Det er bevist at ingen fordeling er bedre',
    titleSoFar: 'Så langt er det bevist',
    lede: 'Matchingen prøver seg ikke fram. Den regner til den kan vise at det ikke finnes noe bedre. Her er det den har vist, i den rekkefølgen det betyr noe.',
    aims: {
      'most-matched': 'Flest mulig får et forslag',
      'best-worst': 'Det svakeste forslaget er så sterkt som mulig',
      'largest-total': 'Alle forslag er til sammen så sterke som mulig',
      'fewest-changes': 'Færrest mulig blir flyttet',
      'fewest-at': 'Færrest mulig er blant de svakeste',
    },
    proofs: {
      'most-matched': value => `${value} forslag. Ingen fordeling som følger reglene, gir flere.`,
      'best-worst': value =>
        `Hvert forslag har minst ${value} poeng. Ingen fordeling med like mange løfter det svakeste høyere.`,
      'largest-total': value =>
        `${value} poeng til sammen. Ingen fordeling som er like god i det ovenfor, når høyere.`,
      'fewest-changes': value => `${value} forslag er de samme som før. Flere kan det ikke bli.`,
      'fewest-at': value => `${value} forslag ligger så lavt. Færre kan det ikke bli.`,
    },
    locks: count => `Par dere selv har låst, er holdt utenfor beviset: ${count}.`,
    nobody:
      'Det kom ingen forslag ut av matchingen, og det er også bevist: reglene og plassene tillater ingen.',
    how: 'Hvordan kan det vises?',
    howText:
      'Hver mentee og hver mentor får en pris, som når noe er etterspurt. Når prisene lagt sammen gir nøyaktig det samme som fordelingen, kan ingen annen fordeling nå høyere: det ville koste mer enn det som finnes. Et annet program enn det som fant fordelingen, har lagt sammen alt på nytt. Det stemte.',
    file: 'Filen til den som vil regne etter',
    fileText:
      'Filen inneholder det matchingen fikk vite, fordelingen og alle priser. Det er ingen navn i den, men opplysninger om den enkelte: pass på den som på andre personopplysninger.',
    download: 'Last ned beviset',
    fileName: 'matchingsbevis',
    back: 'Gå til forslagene',
  },
  en: {
    groups:
      'What stands here is proven for the mentors who got a group. Which mentors they are is not proven.',
    peers:
      'Equals meet here. What stands here is proven of a match in which each gives one and gets one. It shows how high pairs of equals can reach; the pairs themselves may lie a little lower.',
    stable:
      'The pairs of this matching are chosen so that no two would rather have each other. What stands here is proven of the best for all, which they are measured against.',
    title: 'It is proven that no other way of pairing is better',
    titleSoFar: 'So much is proven',
    lede: 'The matching does not guess. It computes until it can show that there is nothing better. Here is what it has shown, in the order in which it matters.',
    aims: {
      'most-matched': 'As many as possible get a proposal',
      'best-worst': 'The weakest proposal is as strong as possible',
      'largest-total': 'All proposals together are as strong as possible',
      'fewest-changes': 'As few as possible are moved',
      'fewest-at': 'As few as possible are among the weakest',
    },
    proofs: {
      'most-matched': value => `${value} proposals. No way of pairing that keeps the rules gives more.`,
      'best-worst': value =>
        `Every proposal has at least ${value} points. No way of pairing with as many lifts the weakest higher.`,
      'largest-total': value =>
        `${value} points in all. No way of pairing that is as good in the above gets higher.`,
      'fewest-changes': value => `${value} proposals are the same as before. It cannot be more.`,
      'fewest-at': value => `${value} proposals are that low. It cannot be fewer.`,
    },
    locks: count => `Pairs you have locked yourselves stand outside the proof: ${count}.`,
    nobody: 'The matching gave no proposals, and that is proven, too: the rules and the places allow none.',
    how: 'How can that be shown?',
    howText:
      'Every mentee and every mentor gets a price, as when something is in demand. When the prices add up to exactly what the pairing gives, no other pairing can reach higher: it would cost more than there is. Another program than the one that found the pairing has added it all up again, with the same result.',
    file: 'The file for those who want to check',
    fileText:
      'The file holds what the matching was told, the pairing and all prices. There are no names in it, but facts about each person: treat it like other personal data.',
    download: 'Download the proof',
    fileName: 'matching-proof',
    back: 'Go to the proposals',
  },
})
