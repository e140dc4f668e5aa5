import { loadavg } from 'node:os'
import { sql } from 'kysely'
import { findMentors } from '../src/databank/databank-store.ts'
import { type MentorSearch, searchIn } from '../src/databank/mentor.ts'
import { asPerson } from '../src/platform/database/transaction.ts'
import { placeIn } from '../src/platform/http/list-place.ts'
import { startBenchServer } from './bench-server.ts'
import { enterPeople } from './web-people.ts'

// `npm run bench:databank` asks a databank of 100,000 invented people what people ask: words as they are typed, letter
// by letter, names, slips, filters, pages further on. `npm run bench:databank -- 20000` among so many. The time is that
// of the whole question from Node, the way there and back too; the bar is 50 ms.

const people = Number(process.argv[2] ?? 100_000)
const bar = 50
const times = 5
const tell = (line: string) => void process.stdout.write(`${line}\n`)
const { db, requests, close } = await startBenchServer()

/** As somebody types it: each beginning from the second letter on. */
const typed = (words: string) =>
  Array.from({ length: words.length - 1 }, (_, at) => `words=${words.slice(0, at + 2)}`)

try {
  await enterPeople(db, people)
  const { rows: mentees } = await sql<{ id: string }>`
    select person_id as id from application where side = 'mentee' order by id limit 1`.execute(db)
  const { rows: mentors } = await sql<{ id: string; name: string; organisation: string }>`
    select p.id, p.name, p.organisation_id as organisation from person p join application a on a.person_id = p.id
    where a.side = 'mentor' order by p.name, p.id`.execute(db)
  const at = (share: number) =>
    mentors[Math.floor(share * mentors.length)] ?? { id: '', name: '', organisation: '' }
  const some = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95].map(at)
  const questions: Record<string, readonly string[]> = {
    'the first page': [''],
    'a word as it is typed': [
      'skoleleder',
      'socialrådgiver',
      'økonomichef',
      'sygeplejerske',
      'jurist',
    ].flatMap(typed),
    'a first name as it is typed': ['mette', 'åse', 'freja', 'jonas'].flatMap(typed),
    'one person by name': some.map(({ name }) => `words=${name}`),
    'another form of the word, or other letters': ['ledere', 'skolen', 'raadgiver', 'aase', 'oekonomi'].map(
      w => `words=${w}`,
    ),
    'a word that nobody has': ['skoleledr', 'socialrådgver', 'astronaut', 'xyzzy'].map(w => `words=${w}`),
    'a theme': ['strategy', 'network', 'conflicts'].map(theme => `theme=${theme}`),
    'a theme, a language and a place': ['Greve', 'Sorø', 'Køge'].map(
      p => `theme=teams&language=de&place=${p}`,
    ),
    'an organisation with places free': some.map(
      ({ organisation }) => `organisation=${organisation}&free=yes`,
    ),
    'words with filters': ['leder', 'jurist', 'mette'].map(w => `words=${w}&theme=economy&free=yes`),
    'a page further on': some.map(({ id }) => `after=${id}`),
    'a page further on among many': some.map(({ id }) => `words=leder&after=${id}`),
  }
  const all: number[] = []
  for (const [what, asked] of Object.entries(questions)) {
    const took: number[] = []
    for (const query of asked) took.push(await medianOf(mentees[0]?.id ?? '', query))
    all.push(...took)
    tell(`${what} (${took.length}): ${line(took)}`)
  }
  tell(
    `${people} people, ${mentors.length} mentors, ${all.length} questions: ${line(all)} (load ${loadavg()[0]?.toFixed(1)})`,
  )
  if (Math.max(...all) > bar) {
    tell(`Above the bar of ${bar} ms.`)
    process.exitCode = 1
  }
} finally {
  await close()
}

async function medianOf(who: string, query: string): Promise<number> {
  const url = new URL(`http://localhost/?${query}`)
  const search: MentorSearch = searchIn(url)
  const took: number[] = []
  for (let nr = 0; nr < times; nr++) {
    await asPerson(requests, who, async tx => {
      const started = performance.now()
      await findMentors(tx, search, placeIn(url))
      took.push(performance.now() - started)
    })
  }
  return quantile(took, 0.5)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function line(took: readonly number[]): string {
  const figure = (share: number) => `${quantile(took, share).toFixed(1)} ms`
  return `median ${figure(0.5)}, 95 of 100 within ${figure(0.95)}, slowest ${figure(1)}`
}
