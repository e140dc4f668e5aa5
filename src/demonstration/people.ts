import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bestSheet, findTable } from '../people/imports/columns.ts'
import { readPeopleList } from '../people/imports/people-list.ts'
import type { PersonRow } from '../people/imports/person-row.ts'
import { judgeRows } from '../people/imports/rows.ts'
import { isRefusal } from '../platform/refusal.ts'
import { type DemonstrationRole, stepInAs } from './roles.ts'

const list = join(import.meta.dirname, '../../examples/mentorkorps-dansk-excel.csv')

/** So many from each of the eight municipalities: two hundred in all. */
const mentorsEach = 9
const menteesEach = 16

/** Somebody of the demonstration, with the id they get. */
export interface InventedPerson {
  readonly id: string
  readonly row: PersonRow
}

/** The people of the example list, read as a coordinator's own list is, and the two whose room one can enter. */
export async function inventedPeople(now: Date): Promise<InventedPerson[]> {
  const sheets = await readPeopleList(await readFile(list), now)
  if (isRefusal(sheets)) throw new Error('The example list cannot be read')
  const sheet = sheets[bestSheet(sheets)]
  if (!sheet) throw new Error('The example list is empty')
  const { rows, mapping } = findTable(sheet)
  const nobodyElse = { everyone: [], known: new Set<string>(), unknownLeadersMayBeLeftOut: false }
  const { good } = judgeRows({ rows, mapping, ...nobodyElse, now })
  const chosen = [...Map.groupBy(good, row => row.organisation).values()].flatMap(local => [
    ...local.filter(row => row.sides.includes('mentor')).slice(0, mentorsEach),
    ...local.filter(row => row.sides.includes('mentee')).slice(0, menteesEach),
  ])
  // Sofie and Peter take the places of a mentee and a mentor of their municipalities.
  const withoutTwo = chosen.filter(row => row !== placeOf(chosen, sofie) && row !== placeOf(chosen, peter))
  return [sofie, peter, ...withoutTwo].map(row => ({ id: randomUUID(), row }))
}

function placeOf(rows: readonly PersonRow[], somebody: PersonRow): PersonRow | undefined {
  return rows.findLast(
    row => row.organisation === somebody.organisation && row.sides[0] === somebody.sides[0],
  )
}

const named = (role: DemonstrationRole) => stepInAs[role]

const sofie: PersonRow = {
  row: 0,
  ...named('mentee'),
  sides: ['mentee'],
  organisation: 'Fjordby Kommune',
  unit: 'Dagtilbud',
  profile: {
    position: 'Daginstitutionsleder',
    workplace: 'Børnehuset Fyrtårnet',
    place: 'Fjordby',
    educations: ['pedagogue'],
    experienceYears: 1,
    languages: ['da', 'en'],
  },
  wishes: {
    themesSought: ['difficult_talks', 'new_leader', 'network'],
    developmentAreas: ['personal_competences', 'network'],
    gain: 'At stå alene med en upopulær beslutning og stadig sove om natten.',
  },
}

const peter: PersonRow = {
  row: 0,
  ...named('mentor'),
  sides: ['mentor'],
  organisation: 'Lyngdal Kommune',
  unit: 'Børn og familie',
  profile: {
    position: 'Centerchef',
    workplace: 'Center for Børn og Familie',
    place: 'Lyngdal',
    educations: ['social_worker'],
    leadershipEducation: 'Diplomuddannelse i ledelse',
    experienceYears: 14,
    languages: ['da', 'en'],
    capacity: 2,
  },
  wishes: {
    themesOffered: ['difficult_talks', 'new_leader', 'network', 'leading_change'],
    developmentAreas: ['personal_competences', 'network'],
    motivation: 'Jeg fik selv en god hjælp, da jeg var ny, og vil gerne give den videre.',
  },
}
