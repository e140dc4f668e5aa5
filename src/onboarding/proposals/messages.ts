import { plural, translations } from '../../platform/i18n.ts'

export const proposalTexts = translations({
  da: {
    title: 'Find mentorer og buddyer',
    lede: 'Mentorer findes efter ordningens regler blandt dem, der er mentorer her og har plads. En buddy findes tæt på: samme enhed, samme sted. Ingen bliver begge dele for den samme.',
    choose: 'Giv disse roller',
    line: (person: string, newcomer: string, role: 'mentor' | 'buddy') =>
      `${person} som ${role === 'mentor' ? 'mentor' : 'buddy'} for ${newcomer}`,
    give: 'Giv rollerne',
    none: 'Alle nye har en mentor og en buddy',
    noneLine: 'Når en ny begynder uden, kan du finde dem her.',
    missing: 'Ingen fundet endnu',
    lacks: { mentor: 'Mangler en mentor med plads', buddy: 'Mangler en kollega tæt på' },
    given: (count: number) => plural(count, 'Én rolle er givet.', `${count} roller er givet.`),
    noneChosen: 'Vælg mindst én.',
  },
  nb: {
    title: 'Finn mentorer og faddere',
    lede: 'Mentorer finnes etter reglene i ordningen blant dem som er mentorer her og har plass. En fadder finnes tett på: samme enhet, samme sted. Ingen blir begge deler for den samme.',
    choose: 'Gi disse rollene',
    line: (person, newcomer, role) =>
      `${person} som ${role === 'mentor' ? 'mentor' : 'fadder'} for ${newcomer}`,
    give: 'Gi rollene',
    none: 'Alle nye har en mentor og en fadder',
    noneLine: 'Når en ny begynner uten, kan du finne dem her.',
    missing: 'Ingen funnet ennå',
    lacks: { mentor: 'Mangler en mentor med plass', buddy: 'Mangler en kollega tett på' },
    given: count => plural(count, 'Én rolle er gitt.', `${count} roller er gitt.`),
    noneChosen: 'Velg minst én.',
  },
  en: {
    title: 'Find mentors and buddies',
    lede: 'Mentors are found by the rules of the programme among those who are mentors here and have a place. A buddy is found nearby: the same unit, the same place. Nobody is both to the same person.',
    choose: 'Give these roles',
    line: (person, newcomer, role) => `${person} as ${role === 'mentor' ? 'mentor' : 'buddy'} to ${newcomer}`,
    give: 'Give the roles',
    none: 'Everybody new has a mentor and a buddy',
    noneLine: 'When somebody begins without, you can find them here.',
    missing: 'Nobody found yet',
    lacks: { mentor: 'Lacks a mentor with a place', buddy: 'Lacks a colleague nearby' },
    given: count => plural(count, 'One role has been given.', `${count} roles have been given.`),
    noneChosen: 'Choose at least one.',
  },
})
