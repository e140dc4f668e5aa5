import { plural, translations } from '../../platform/i18n.ts'

/** A programme made from an earlier one. */
export const texts = translations({
  da: {
    copy: 'Lav næste ordning ud fra den her',
    copyLine: 'Valgene følger med, og du bestemmer, hvem der bliver spurgt igen.',
    title: (name: string) => `Ny ordning ud fra ${name}`,
    lede: 'Alle valg følger med. Her skal du kun se på navn og datoer, og hvem du vil have med igen.',
    people: 'Hvem vil du spørge igen?',
    peopleHint: 'De kommer på listen. Ingen får en mail, før du inviterer.',
    mentors: 'Mentorer',
    mentees: 'Mentees',
    allMentors: (count: number) => `Alle ${count} mentorer`,
    allMentees: (count: number) => `Alle ${count} mentees`,
    nobody: 'Der er ingen at tage med fra sidst.',
    make: 'Lav ordningen som kladde',
    made: (count: number) =>
      count === 0
        ? 'Kladden er lavet.'
        : `Kladden er lavet, og ${plural(count, '1 person', `${count} personer`)} er på listen.`,
  },
  nb: {
    copy: 'Lag neste ordning ut fra denne',
    copyLine: 'Valgene følger med, og du bestemmer hvem som blir spurt igjen.',
    title: name => `Ny ordning ut fra ${name}`,
    lede: 'Alle valg følger med. Her skal du bare se på navn og datoer, og hvem du vil ha med igjen.',
    people: 'Hvem vil du spørre igjen?',
    peopleHint: 'De kommer på listen. Ingen får e-post før du inviterer.',
    mentors: 'Mentorer',
    mentees: 'Menteer',
    allMentors: count => `Alle ${count} mentorene`,
    allMentees: count => `Alle ${count} menteene`,
    nobody: 'Det er ingen å ta med fra sist.',
    make: 'Lag ordningen som kladd',
    made: count =>
      count === 0
        ? 'Kladden er laget.'
        : `Kladden er laget, og ${plural(count, '1 person', `${count} personer`)} er på listen.`,
  },
  en: {
    copy: 'Make the next programme from this one',
    copyLine: 'The choices go with it, and you decide who is asked again.',
    title: name => `New programme from ${name}`,
    lede: 'All choices go with it. Here you only look at the name, the dates, and who you would like again.',
    people: 'Who will you ask again?',
    peopleHint: 'They come on the list. Nobody gets an email until you invite them.',
    mentors: 'Mentors',
    mentees: 'Mentees',
    allMentors: count => `All ${count} mentors`,
    allMentees: count => `All ${count} mentees`,
    nobody: 'There is nobody to bring along from last time.',
    make: 'Make the programme as a draft',
    made: count =>
      count === 0
        ? 'The draft is made.'
        : `The draft is made, and ${plural(count, '1 person is', `${count} people are`)} on the list.`,
  },
})
