import { translations } from '../platform/i18n.ts'

/** The plan along the weeks. */
export const weekTexts = translations({
  da: {
    caption: (name: string) => `Planen for ${name} uge for uge. Det samme står i tabellen nedenfor.`,
    week: 'Uge',
    today: (day: string) => `I dag, ${day}`,
    dayInWeek: (day: string, week: number) => `${day} (uge ${week})`,
    key: 'Cirklen er dagen, det læres. Firkanten er dagen, det bruges første gang. Fyldt betyder, at det er i gang eller klares alene.',
    tableTitle: 'Det samme som tabel',
    standing: 'Hvor langt',
    suggested: 'Foreslået',
  },
  nb: {
    caption: name => `Planen for ${name} uke for uke. Det samme står i tabellen nedenfor.`,
    week: 'Uke',
    today: day => `I dag, ${day}`,
    dayInWeek: (day, week) => `${day} (uke ${week})`,
    key: 'Sirkelen er dagen det læres. Firkanten er dagen det brukes første gang. Fylt betyr at det er i gang eller går på egen hånd.',
    tableTitle: 'Det samme som tabell',
    standing: 'Hvor langt',
    suggested: 'Foreslått',
  },
  en: {
    caption: name => `The plan for ${name} week by week. The table below says the same.`,
    week: 'Week',
    today: day => `Today, ${day}`,
    dayInWeek: (day, week) => `${day} (week ${week})`,
    key: 'The circle is the day it is learnt. The square is the day it is first used. Filled means under way or done alone.',
    tableTitle: 'The same as a table',
    standing: 'How far',
    suggested: 'Suggested',
  },
})
