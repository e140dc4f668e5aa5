import { translations } from '../../platform/i18n.ts'

export const paperTexts = translations({
  da: {
    carry: 'Dagsordenen på papir:',
    fileName: 'Dagsorden',
    minutes: 'Minutter',
    point: 'Punkt',
    open: 'Siden sidst',
    openLine: 'Det, I har skrevet op',
    notes: 'Det tager vi med',
    steps: 'Hvem gør hvad, og hvornår?',
  },
  nb: {
    carry: 'Dagsordenen på papir:',
    fileName: 'Dagsorden',
    minutes: 'Minutter',
    point: 'Punkt',
    open: 'Siden sist',
    openLine: 'Det dere har skrevet opp',
    notes: 'Dette tar vi med oss',
    steps: 'Hvem gjør hva, og når?',
  },
  en: {
    carry: 'The agenda on paper:',
    fileName: 'Agenda',
    minutes: 'Minutes',
    point: 'Item',
    open: 'Since last time',
    openLine: 'What you have written down',
    notes: 'What we take with us',
    steps: 'Who does what, and when?',
  },
})
