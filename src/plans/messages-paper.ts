import { translations } from '../platform/i18n.ts'

/** The plan on paper. */
export const paperTexts = translations({
  da: {
    fileName: 'Læringsplan',
    emptyFileName: 'Læringsplan til at udfylde',
    lede: (newOne: string, mentor: string, day: string) => `${newOne}\nMentor: ${mentor}\nSom den er ${day}`,
    emptyLede: 'Til at udfylde sammen. Skriv én opgave ad gangen, den vigtigste først.',
    overview: 'Det hele på én gang',
    days: 'Hvornår',
    standing: 'Hvor langt',
    newOne: 'Den nye kollega',
    mentor: 'Mentor',
    task: (number: number) => `Opgave ${number}`,
  },
  nb: {
    fileName: 'Læringsplan',
    emptyFileName: 'Læringsplan til å fylle ut',
    lede: (newOne, mentor, day) => `${newOne}\nMentor: ${mentor}\nSlik den er ${day}`,
    emptyLede: 'Til å fylle ut sammen. Skriv én oppgave om gangen, den viktigste først.',
    overview: 'Alt på én gang',
    days: 'Når',
    standing: 'Hvor langt',
    newOne: 'Den nye kollegaen',
    mentor: 'Mentor',
    task: number => `Oppgave ${number}`,
  },
  en: {
    fileName: 'Learning plan',
    emptyFileName: 'Learning plan to fill in',
    lede: (newOne, mentor, day) => `${newOne}\nMentor: ${mentor}\nAs it stands on ${day}`,
    emptyLede: 'To fill in together. Write one task at a time, the most important first.',
    overview: 'All of it at a glance',
    days: 'When',
    standing: 'How far',
    newOne: 'The newcomer',
    mentor: 'Mentor',
    task: number => `Task ${number}`,
  },
})
