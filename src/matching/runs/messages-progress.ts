import { translations } from '../../platform/i18n.ts'

/** A run that waits or computes, and one that came to nothing. */
export const progressTexts = translations({
  da: {
    progress: {
      title: 'Matchningen er i gang',
      lede: 'Vi ser på alle par, reglerne tillader. Du kan gå fra siden og komme tilbage.',
      label: 'Så langt er den',
      waiting: 'Den begynder om et øjeblik',
      reading: 'Læser, hvem der er med',
      matching: (share: string) => `${share} af beregningen er klaret`,
      saving: (share: string) => `Gemmer forslagene: ${share} er klaret`,
      stop: 'Stop matchningen',
    },
    failed: {
      title: 'Matchningen blev ikke til noget',
      'nobody-to-match':
        'Der var ingen mentees, der ventede, eller ingen mentorer. Se, hvem der er med, og kør den igen.',
      unexpected:
        'Noget gik galt hos os undervejs. Intet er ændret. Kør den igen. Sker det en gang til, så sig det til jeres it-folk.',
    },
    cancelled: {
      title: 'Matchningen blev stoppet',
      lede: 'Intet er ændret. Kør den igen, når det passer dig.',
    },
    back: 'Gå til matchningen',
    people: 'Se, hvem der er med',
  },
  nb: {
    progress: {
      title: 'Matchingen er i gang',
      lede: 'Vi ser på alle par reglene tillater. Du kan gå fra siden og komme tilbake.',
      label: 'Så langt har den kommet',
      waiting: 'Den begynner om et øyeblikk',
      reading: 'Leser hvem som er med',
      matching: share => `${share} av beregningen er ferdig`,
      saving: share => `Lagrer forslagene: ${share} er ferdig`,
      stop: 'Stopp matchingen',
    },
    failed: {
      title: 'Det ble ikke noe av matchingen',
      'nobody-to-match':
        'Det var ingen menteer som ventet, eller ingen mentorer. Se hvem som er med, og kjør den igjen.',
      unexpected:
        'Noe gikk galt hos oss underveis. Ingenting er endret. Kjør den igjen. Skjer det en gang til, så si det til IT-avdelingen.',
    },
    cancelled: {
      title: 'Matchingen ble stoppet',
      lede: 'Ingenting er endret. Kjør den igjen når det passer deg.',
    },
    back: 'Gå til matchingen',
    people: 'Se hvem som er med',
  },
  en: {
    progress: {
      title: 'The matching is under way',
      lede: 'We look at all pairs that the rules allow. You can leave the page and come back.',
      label: 'How far it has come',
      waiting: 'It begins in a moment',
      reading: 'Reading who takes part',
      matching: share => `${share} of the work is done`,
      saving: share => `Saving the proposals: ${share} is done`,
      stop: 'Stop the matching',
    },
    failed: {
      title: 'The matching came to nothing',
      'nobody-to-match':
        'No mentees were waiting, or there were no mentors. See who takes part, and run it again.',
      unexpected:
        'Something went wrong at our end. Nothing has changed. Run it again. If it happens once more, tell your IT people.',
    },
    cancelled: {
      title: 'The matching was stopped',
      lede: 'Nothing has changed. Run it again when it suits you.',
    },
    back: 'Go to the matching',
    people: 'See who takes part',
  },
})
