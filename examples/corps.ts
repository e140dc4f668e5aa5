/** The words an invented corps is made from. `{by}` stands for the town. */
export interface Region {
  readonly headings: readonly string[]
  readonly mentor: string
  readonly mentee: string
  readonly guide: readonly string[]
  readonly sheet: string
  readonly municipalities: readonly string[]
  readonly municipality: (town: string) => string
  readonly firstNames: readonly string[]
  readonly lastNames: readonly string[]
  readonly areas: readonly Area[]
  readonly leadershipEducations: readonly string[]
  readonly skills: readonly string[]
  readonly languages: { readonly own: string; readonly others: readonly string[] }
  readonly themes: readonly string[]
  readonly developmentAreas: readonly string[]
  readonly gains: readonly string[]
  readonly others: readonly string[]
}

interface Area {
  readonly name: string
  readonly chief: string
  readonly leads: readonly string[]
  readonly workplaces: readonly string[]
  readonly educations: readonly string[]
}

export type CellValue = string | number

export interface InventedPerson {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly isMentor: boolean
  readonly municipality: string
  readonly area: string
  readonly position: string
  readonly workplace: string
  readonly leaderEmail: string
  readonly education: string
  readonly leadershipEducation: string
  readonly years: number
  readonly skills: string
  readonly languages: string
  readonly town: string
  readonly themes: string
  readonly developmentAreas: string
  readonly places: number | ''
  readonly gain: string
  readonly other: string
  readonly number: string
}

const mentorsEach = 15
const menteesEach = 25

/** Invents the corps: the same people each time. Eight municipalities with 15 mentors and 25 mentees each. */
export function inventCorps(region: Region, seed: number): InventedPerson[] {
  const chance = randomNumbers(seed)
  const taken = new Set<string>()
  const everybody = region.municipalities.flatMap(town => {
    const invent = inventor(region, town, chance, taken)
    const chiefs = region.areas.map(area =>
      invent({ area, isMentor: true, position: area.chief, leader: '' }),
    )
    const leads = (isMentor: boolean, count: number) =>
      Array.from({ length: count }, (_, at) => {
        const area = region.areas[at % region.areas.length] ?? pick(region.areas, chance)
        const leader = chiefs.find(chief => chief.area === area.name)?.email ?? ''
        return invent({ area, isMentor, position: pick(area.leads, chance), leader })
      })
    return [...chiefs, ...leads(true, mentorsEach - chiefs.length), ...leads(false, menteesEach)]
  })
  return everybody.sort((a, b) => Number(b.isMentor) - Number(a.isMentor))
}

interface Part {
  readonly area: Area
  readonly isMentor: boolean
  readonly position: string
  readonly leader: string
}

function inventor(region: Region, town: string, chance: () => number, taken: Set<string>) {
  const some = (of: readonly string[], most: number) => pickSome(of, 1 + Math.floor(chance() * most), chance)
  return ({ area, isMentor, position, leader }: Part): InventedPerson => {
    const { firstName, lastName, email } = nameFor(region, town, chance, taken)
    const years = isMentor ? 6 + Math.floor(chance() * 44) / 2 : 0.5 + Math.floor(chance() * 10) / 2
    const others = chance() < 0.25 ? ['engelsk', ...some(region.languages.others.slice(1), 1)] : ['engelsk']
    return {
      firstName,
      lastName,
      email,
      isMentor,
      municipality: region.municipality(town),
      area: area.name,
      position,
      workplace: pick(area.workplaces, chance).replace('{by}', town),
      leaderEmail: leader,
      education: pick(area.educations, chance),
      leadershipEducation:
        chance() < (isMentor ? 0.85 : 0.35) ? pick(region.leadershipEducations, chance) : '',
      years,
      skills: some(region.skills, 2).join(', '),
      languages: [region.languages.own, ...others].join(', '),
      town,
      themes: some(region.themes, isMentor ? 4 : 3).join(', '),
      developmentAreas: some(region.developmentAreas, 2).join(', '),
      places: isMentor ? (chance() < 0.8 ? 2 : chance() < 0.7 ? 1 : 3) : '',
      gain: isMentor ? '' : pick(region.gains, chance),
      other: chance() < 0.2 ? pick(region.others, chance) : '',
      number: String(Math.floor(chance() * 90_000) + 1000).padStart(6, '0'),
    }
  }
}

function nameFor(region: Region, town: string, chance: () => number, taken: Set<string>) {
  for (;;) {
    const firstName = pick(region.firstNames, chance)
    const lastName = pick(region.lastNames, chance)
    const email = `${plain(firstName)}.${plain(lastName)}@${plain(town)}.example`
    if (taken.has(`${firstName} ${lastName}`)) continue
    taken.add(`${firstName} ${lastName}`)
    return { firstName, lastName, email }
  }
}

/** A name as it stands in an address: 'Søren' is 'soeren', 'Åkjær' is 'aakjaer'. */
function plain(text: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' }
  return text
    .toLowerCase()
    .replace(/[æøå]/g, letter => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}

function pick<T>(of: readonly T[], chance: () => number): T {
  const [found] = pickSome(of, 1, chance)
  if (found === undefined) throw new Error('Nothing to pick from')
  return found
}

function pickSome<T>(of: readonly T[], count: number, chance: () => number): T[] {
  const left = [...of]
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(chance() * left.length), 1),
  ).flat()
}

/** Mulberry32: the same numbers for the same seed, on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
