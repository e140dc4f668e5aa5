import { translations } from '../platform/i18n.ts'

/** Why some stopped early. */
export const texts = translations({
  da: {
    title: 'Hvorfor nogle stoppede før tid',
    line: (people: string) => `${people} har sagt hvorfor. Grundene fra i år kommer med, når året er gået.`,
    some: 'Af dem, der har sagt hvorfor. Grundene fra i år kommer med, når året er gået.',
    head: 'Grund',
    share: 'Andel',
    time: 'Der var ikke tid',
    fit: 'Det var ikke det rigtige match',
    reached: 'De havde nået det, de ville',
    changed_work: 'Arbejdet ændrede sig',
    other: 'Noget andet',
    note: 'Vises fra fem svar og op. Hver grund er flyttet nogle svar op eller ned ved lodtrækning, så ingen kan regne sig frem til, hvad én har svaret. Med få svar er andelene kun et fingerpeg.',
  },
  nb: {
    title: 'Hvorfor noen stoppet før tiden',
    line: people => `${people} har sagt hvorfor. Grunnene fra i år kommer med når året er omme.`,
    some: 'Av dem som har sagt hvorfor. Grunnene fra i år kommer med når året er omme.',
    head: 'Grunn',
    share: 'Andel',
    time: 'Det var ikke tid',
    fit: 'Det var ikke den rette matchen',
    reached: 'De hadde nådd det de ville',
    changed_work: 'Arbeidet endret seg',
    other: 'Noe annet',
    note: 'Vises fra fem svar og opp. Hver grunn er flyttet noen svar opp eller ned ved loddtrekning, så ingen kan regne seg frem til hva én har svart. Med få svar er andelene bare en pekepinn.',
  },
  en: {
    title: 'Why some stopped early',
    line: people => `${people} have said why. This year’s reasons are added when the year is over.`,
    some: 'Of those who have said why. This year’s reasons are added when the year is over.',
    head: 'Reason',
    share: 'Share',
    time: 'There was no time',
    fit: 'It was not the right match',
    reached: 'They had got where they wanted',
    changed_work: 'Their work changed',
    other: 'Something else',
    note: 'Shown from five answers up. Each reason is moved some answers up or down by lot, so nobody can work out what one person answered. With few answers the shares are no more than a hint.',
  },
})
