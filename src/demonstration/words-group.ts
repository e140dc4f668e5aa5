/** A group in the middle of its first months, and what one asks a mentor in a few words. All invented. */
export const group = {
  mentor: { name: 'Astrid Lind', position: 'Centerchef' },
  others: [
    { name: 'Yusuf Demir', position: 'Teamleder' },
    { name: 'Ida Friis', position: 'Afdelingsleder' },
  ],
  /** Would like to come into it. */
  waits: { name: 'Sara Nymark', position: 'Souschef' },
  goals: ['At lede i modvind uden at miste hinanden', 'At øve den svære samtale, før den er der'],
  content: 'En af os lægger en sag frem hver gang. De andre spørger, før de råder.',
  place: 'Mødelokalet på biblioteket',
  agenda: [
    { minutes: 15, text: 'Siden sidst, en runde' },
    { minutes: 60, text: 'Idas sag: to der ikke taler sammen' },
    { minutes: 15, text: 'Hvad tager hver af os med?' },
  ],
  reflections: {
    mentor: {
      energy: 'Da I spurgte i stedet for at råde.',
      learnt: 'At vente lidt længere.',
      self: 'Jeg lærer af jeres sager.',
    },
    mentee: {
      energy: 'Da Yusuf fortalte, hvad han havde prøvet.',
      learnt: 'At jeg ikke er den eneste.',
      self: 'Jeg tør mere, når vi er flere.',
    },
  },
  messages: [
    { who: 'mentor', text: 'Tak for i går. Hvem lægger en sag frem næste gang?', daysAgo: 5 },
    { who: 'Ida Friis', text: 'Det vil jeg gerne. Den om de to, der ikke taler sammen.', daysAgo: 4 },
    { who: 'Yusuf Demir', text: 'Godt. Jeg tager kage med.', daysAgo: 3 },
  ],
  followUp: 'Skriv sagen ned på en halv side',
} as const

export const asking = {
  position: 'Projektleder',
  name: 'Emma Toft',
  words:
    'Jeg skal lede et projekt på tværs for første gang. Du har gjort det i mange år. Vil du mødes et par gange og hjælpe mig med at holde fast, når alle vil noget forskelligt?',
} as const
