import { plural, translations } from '../../platform/i18n.ts'

const da = {
  matching: 'Matchning',
  ran: (when: string) => `kørt ${when}`,
  title: (pairs: string, mentees: string) => `${pairs} af ${mentees} har fået et forslag`,
  titleAll: (count: number, shown: string) =>
    count === 1
      ? 'Én har fået et forslag'
      : count === 2
        ? 'Begge har fået et forslag'
        : `Alle ${shown} har fået et forslag`,
  titleNone: 'Ingen har fået et forslag',
  proven: 'Ingen anden fordeling giver flere par eller et stærkere svageste par; det er bevist, ikke gættet.',
  provenWithLocks:
    'Når de låste par holdes, giver ingen anden fordeling flere par eller et stærkere svageste par; det er bevist, ikke gættet.',
  stable: {
    holds: 'Ingen to ville hellere have hinanden end dem, de har fået.',
    fewer: (count: number, shown: string) =>
      plural(
        count,
        'Det koster ét par mod det bedste for alle.',
        `Det koster ${shown} par mod det bedste for alle.`,
      ),
    less: (count: number, shown: string) =>
      plural(
        count,
        'Det koster ét point mod det bedste for alle.',
        `Det koster ${shown} point mod det bedste for alle.`,
      ),
    free: 'Det koster ikke noget mod det bedste for alle.',
    blocking: (count: number, shown: string) =>
      plural(count, 'Dér ville to hellere have hinanden.', `Dér ville ${shown} par hellere have hinanden.`),
  },
  weakestShares: (themes: number) =>
    themes === 0
      ? 'Det svageste par har ingen temaer til fælles.'
      : `Det svageste par har ${plural(themes, 'ét tema', `${themes} temaer`)} til fælles.`,
  waits: (count: number, shown: string, all: boolean, why: 'places' | 'rules') => {
    const because =
      why === 'places' ? 'fordi der er flere mentees end pladser' : 'fordi reglerne ikke giver dem en mentor'
    if (count === 1) return `Én venter, ${because}.`
    return all ? `${shown} venter, ${because}.` : `${shown} venter, de fleste ${because}.`
  },
  waitingTheme: (theme: string) => `De fleste af dem søger: ${theme}.`,
  facts: {
    pairs: (_count: number) => 'par foreslået',
    waiting: 'venter på en mentor',
    themes: (count: number) => plural(count, '1 tema', `${count} temaer`),
    weakestShares: 'deler selv det svageste par',
    weakestIs: 'er det svageste par',
    room: (count: number) => plural(count, 'mentor har stadig plads', 'mentorer har stadig plads'),
  },
  review: 'Gennemgå og udgiv',
  goOn: 'Se forløbene',
  published: (count: number, shown: string) =>
    plural(count, 'Ét par er udgivet og i gang.', `${shown} par er udgivet og i gang.`),
  reviewRest: 'Udgiv resten',
  ranWith: 'Det er den kørt med',
  whatPointsAre:
    'Hvert ønske, et par opfylder, giver point: flere, jo mere ønsket tæller. Styrken er, hvor meget det er af det bedst tænkelige.',
  seeProof: 'Se beviset',
  searchPairs: 'Find et par på navn, stilling eller sted',
  search: 'Find',
  show: 'Vis',
  filters: {
    all: 'Alle par',
    weakest: 'Svageste',
    locked: 'Låst af jer',
    waiting: 'Venter',
    room: 'Har plads',
  },
  columns: {
    mentee: 'Mentee',
    mentor: 'Mentor',
    strength: 'Styrke',
    speaksFor: 'Det, der taler for',
    nextBest: 'Næstbedste koster',
    action: 'Handling',
    why: 'Hvorfor',
    help: 'Hvad kan hjælpe',
  },
  strength: { strong: 'Stærk', good: 'God', fair: 'Rimelig', weak: 'Svag' },
  points: (points: number, shown: string) => plural(points, '1 point', `${shown} point`),
  noOther: 'Ingen anden',
  nextBest: (mentee: string, mentor: string, points: string) =>
    `Uden det her par ville ${mentee} få ${mentor}, og alle par tilsammen miste ${points}`,
  asGood: (mentee: string, mentor: string) => `${mentee} kunne lige så godt få ${mentor}`,
  onlyWay: (mentee: string) =>
    `Uden det her par ville ${mentee}, eller en anden, stå uden en lige så god mentor`,
  lock: 'Lås',
  unlock: 'Lås op',
  forbid: 'Forbyd',
  allow: 'Tillad igen',
  nowIs: { locked: 'Låst', forbidden: 'Forbudt', free: 'Frit' },
  pairChanged: {
    locked: (pair: string) => `${pair} er låst. Det tæller med, næste gang I kører matchningen.`,
    forbidden: (pair: string) => `${pair} er forbudt. Det tæller med, næste gang I kører matchningen.`,
    free: (pair: string) =>
      `${pair} er hverken låst eller forbudt mere. Det tæller med, næste gang I kører matchningen.`,
  },
  aboutPair: (mentee: string, mentor: string) => `${mentee} og ${mentor}`,
  publishedPair: 'Udgivet',
  waitingState: 'Venter',
  rulesChanged:
    'I har låst eller forbudt par, efter at matchningen kørte. Det tæller med, næste gang I kører den.',
  runAgain: 'Kør igen',
  setAside: (count: number) =>
    plural(count, 'Ét låst par kunne ikke holdes', `${count} låste par kunne ikke holdes`),
  none: {
    all: 'Ingen par at vise',
    found: (words: string) => `Ingen par med «${words}»`,
    foundWaiting: (_count: number, names: string) => `${names} venter.`,
    andMore: (shown: string) => `${shown} til`,
    seeWhy: 'Se hvorfor',
    seeAll: 'Se alle par',
    allLine: 'Se under Venter, hvorfor der ikke er et forslag til dem, der venter.',
    locked: 'I har ikke låst nogen par',
    lockedLine: 'Lås et par, hvis de to skal høre sammen, uanset hvad en ny matchning finder.',
    waiting: 'Ingen venter',
    waitingLine: 'Alle mentees har fået et forslag.',
  },
}

export const texts = translations({
  da,
  nb: {
    matching: 'Matching',
    ran: when => `kjørt ${when}`,
    title: (pairs, mentees) => `${pairs} av ${mentees} har fått et forslag`,
    titleAll: (count, shown) =>
      count === 1
        ? 'Én har fått et forslag'
        : count === 2
          ? 'Begge har fått et forslag'
          : `Alle ${shown} har fått et forslag`,
    titleNone: 'Ingen har fått et forslag',
    proven:
      'Ingen annen fordeling gir flere par eller et sterkere svakeste par; det er bevist, ikke gjettet.',
    provenWithLocks:
      'Når de låste parene holdes, gir ingen annen fordeling flere par eller et sterkere svakeste par; det er bevist, ikke gjettet.',
    stable: {
      holds: 'Ingen to ville heller ha hverandre enn dem de har fått.',
      fewer: (count, shown) =>
        plural(
          count,
          'Det koster ett par mot det beste for alle.',
          `Det koster ${shown} par mot det beste for alle.`,
        ),
      less: (count, shown) =>
        plural(
          count,
          'Det koster ett poeng mot det beste for alle.',
          `Det koster ${shown} poeng mot det beste for alle.`,
        ),
      free: 'Det koster ikke noe mot det beste for alle.',
      blocking: (count, shown) =>
        plural(count, 'Der ville to heller ha hverandre.', `Der ville ${shown} par heller ha hverandre.`),
    },
    weakestShares: themes =>
      themes === 0
        ? 'Det svakeste paret har ingen temaer felles.'
        : `Det svakeste paret har ${plural(themes, 'ett tema', `${themes} temaer`)} felles.`,
    waits: (count, shown, all, why) => {
      const because =
        why === 'places' ? 'fordi det er flere menteer enn plasser' : 'fordi reglene ikke gir dem en mentor'
      if (count === 1) return `Én venter, ${because}.`
      return all ? `${shown} venter, ${because}.` : `${shown} venter, de fleste ${because}.`
    },
    waitingTheme: theme => `De fleste av dem søker: ${theme}.`,
    facts: {
      pairs: _count => 'par foreslått',
      waiting: 'venter på en mentor',
      themes: count => plural(count, '1 tema', `${count} temaer`),
      weakestShares: 'deler selv det svakeste paret',
      weakestIs: 'er det svakeste paret',
      room: count => plural(count, 'mentor har fortsatt plass', 'mentorer har fortsatt plass'),
    },
    review: 'Se gjennom og publiser',
    goOn: 'Se forløpene',
    published: (count, shown) =>
      plural(count, 'Ett par er publisert og i gang.', `${shown} par er publisert og i gang.`),
    reviewRest: 'Publiser resten',
    ranWith: 'Dette er den kjørt med',
    whatPointsAre:
      'Hvert ønske et par oppfyller, gir poeng: flere jo mer ønsket teller. Styrken er hvor mye det er av det best tenkelige.',
    seeProof: 'Se beviset',
    searchPairs: 'Finn et par på navn, stilling eller sted',
    search: 'Finn',
    show: 'Vis',
    filters: {
      all: 'Alle par',
      weakest: 'Svakeste',
      locked: 'Låst av dere',
      waiting: 'Venter',
      room: 'Har plass',
    },
    columns: {
      mentee: 'Mentee',
      mentor: 'Mentor',
      strength: 'Styrke',
      speaksFor: 'Det som taler for',
      nextBest: 'Nest best koster',
      action: 'Handling',
      why: 'Hvorfor',
      help: 'Hva kan hjelpe',
    },
    strength: { strong: 'Sterk', good: 'God', fair: 'Rimelig', weak: 'Svak' },
    points: (points, shown) => plural(points, '1 poeng', `${shown} poeng`),
    noOther: 'Ingen annen',
    nextBest: (mentee, mentor, points) =>
      `Uten dette paret ville ${mentee} få ${mentor}, og alle parene til sammen miste ${points}`,
    asGood: (mentee, mentor) => `${mentee} kunne like gjerne få ${mentor}`,
    onlyWay: mentee => `Uten dette paret ville ${mentee}, eller en annen, stå uten en like god mentor`,
    lock: 'Lås',
    unlock: 'Lås opp',
    forbid: 'Forby',
    allow: 'Tillat igjen',
    nowIs: { locked: 'Låst', forbidden: 'Forbudt', free: 'Fritt' },
    pairChanged: {
      locked: pair => `${pair} er låst. Det teller med neste gang dere kjører matchingen.`,
      forbidden: pair => `${pair} er forbudt. Det teller med neste gang dere kjører matchingen.`,
      free: pair =>
        `${pair} er verken låst eller forbudt lenger. Det teller med neste gang dere kjører matchingen.`,
    },
    aboutPair: (mentee, mentor) => `${mentee} og ${mentor}`,
    publishedPair: 'Publisert',
    waitingState: 'Venter',
    rulesChanged:
      'Dere har låst eller forbudt par etter at matchingen ble kjørt. Det teller med neste gang dere kjører den.',
    runAgain: 'Kjør igjen',
    setAside: count =>
      plural(count, 'Ett låst par kunne ikke holdes', `${count} låste par kunne ikke holdes`),
    none: {
      all: 'Ingen par å vise',
      found: words => `Ingen par med «${words}»`,
      foundWaiting: (_count, names) => `${names} venter.`,
      andMore: shown => `${shown} til`,
      seeWhy: 'Se hvorfor',
      seeAll: 'Se alle par',
      allLine: 'Se under Venter hvorfor de som venter, ikke har et forslag.',
      locked: 'Dere har ikke låst noen par',
      lockedLine: 'Lås et par hvis de to skal høre sammen, uansett hva en ny matching finner.',
      waiting: 'Ingen venter',
      waitingLine: 'Alle menteer har fått et forslag.',
    },
  },
  en: {
    matching: 'Matching',
    ran: when => `run ${when}`,
    title: (pairs, mentees) => `${pairs} of ${mentees} have a proposal`,
    titleAll: (count, shown) =>
      count === 1
        ? 'One has a proposal'
        : count === 2
          ? 'Both have a proposal'
          : `All ${shown} have a proposal`,
    titleNone: 'Nobody has a proposal',
    proven:
      'No other way of pairing gives more pairs, or a stronger weakest pair. That is proven, not guessed.',
    provenWithLocks:
      'With the locked pairs kept, no other way of pairing gives more pairs, or a stronger weakest pair. That is proven, not guessed.',
    stable: {
      holds: 'No two would rather have each other than those they have.',
      fewer: (count, shown) =>
        plural(
          count,
          'It costs one pair against the best for all.',
          `It costs ${shown} pairs against the best for all.`,
        ),
      less: (count, shown) =>
        plural(
          count,
          'It costs one point against the best for all.',
          `It costs ${shown} points against the best for all.`,
        ),
      free: 'It costs nothing against the best for all.',
      blocking: (count, shown) =>
        plural(
          count,
          'There, two would rather have each other.',
          `There, ${shown} pairs would rather have each other.`,
        ),
    },
    weakestShares: themes =>
      themes === 0
        ? 'The weakest pair has no themes in common.'
        : `The weakest pair has ${plural(themes, 'one theme', `${themes} themes`)} in common.`,
    waits: (count, shown, all, why) => {
      const because =
        why === 'places'
          ? 'because there are more mentees than places'
          : 'because the rules leave them no mentor'
      if (count === 1) return `One is waiting, ${because}.`
      return all ? `${shown} are waiting, ${because}.` : `${shown} are waiting, most of them ${because}.`
    },
    waitingTheme: theme => `Most of them are looking for: ${theme}.`,
    facts: {
      pairs: count => plural(count, 'pair proposed', 'pairs proposed'),
      waiting: 'waiting for a mentor',
      themes: count => plural(count, '1 theme', `${count} themes`),
      weakestShares: 'shared even by the weakest pair',
      weakestIs: 'is the weakest pair',
      room: count => plural(count, 'mentor still has room', 'mentors still have room'),
    },
    review: 'Review and publish',
    goOn: 'See the mentorships',
    published: (count, shown) =>
      plural(count, 'One pair is published and under way.', `${shown} pairs are published and under way.`),
    reviewRest: 'Publish the rest',
    ranWith: 'What it was run with',
    whatPointsAre:
      'Each wish that a pair meets gives points: the more it counts, the more points. The strength is how much that is of the best imaginable.',
    seeProof: 'See the proof',
    searchPairs: 'Find a pair by name, position or workplace',
    search: 'Find',
    show: 'Show',
    filters: {
      all: 'All pairs',
      weakest: 'Weakest',
      locked: 'Locked by you',
      waiting: 'Waiting',
      room: 'Has room',
    },
    columns: {
      mentee: 'Mentee',
      mentor: 'Mentor',
      strength: 'Strength',
      speaksFor: 'What speaks for it',
      nextBest: 'Next best costs',
      action: 'Action',
      why: 'Why',
      help: 'What can help',
    },
    strength: { strong: 'Strong', good: 'Good', fair: 'Fair', weak: 'Weak' },
    points: (points, shown) => plural(points, '1 point', `${shown} points`),
    noOther: 'No other',
    nextBest: (mentee, mentor, points) =>
      `Without this pair ${mentee} would get ${mentor}, and all pairs together would lose ${points}`,
    asGood: (mentee, mentor) => `${mentee} could just as well get ${mentor}`,
    onlyWay: mentee => `Without this pair ${mentee}, or somebody else, would have no mentor as good`,
    lock: 'Lock',
    unlock: 'Unlock',
    forbid: 'Forbid',
    allow: 'Allow again',
    nowIs: { locked: 'Locked', forbidden: 'Forbidden', free: 'Free' },
    pairChanged: {
      locked: pair => `${pair} are locked. It counts the next time you run the matching.`,
      forbidden: pair => `${pair} are forbidden. It counts the next time you run the matching.`,
      free: pair =>
        `${pair} are no longer locked or forbidden. It counts the next time you run the matching.`,
    },
    aboutPair: (mentee, mentor) => `${mentee} and ${mentor}`,
    publishedPair: 'Published',
    waitingState: 'Waiting',
    rulesChanged:
      'You have locked or forbidden pairs since this matching was run. They count the next time you run it.',
    runAgain: 'Run again',
    setAside: count =>
      plural(count, 'A locked pair could not be kept', `${count} locked pairs could not be kept`),
    none: {
      all: 'No pairs to show',
      found: words => `No pairs with “${words}”`,
      foundWaiting: (count, names) => plural(count, `${names} is waiting.`, `${names} are waiting.`),
      andMore: shown => `${shown} more`,
      seeWhy: 'See why',
      seeAll: 'See all pairs',
      allLine: 'See under Waiting why there is no proposal for those who wait.',
      locked: 'You have locked no pairs',
      lockedLine: 'Lock a pair when the two belong together, whatever a new matching finds.',
      waiting: 'Nobody is waiting',
      waitingLine: 'Every mentee has a proposal.',
    },
  },
})
