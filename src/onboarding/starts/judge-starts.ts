import { emailIn } from '../../people/imports/email-address.ts'
import { withheldIn } from '../../people/imports/withheld.ts'
import { isDay } from '../../platform/http/written-day.ts'
import { personalNumberIn } from '../../platform/personal-number.ts'
import { type Day, daysBetween } from '../../ui/dates.ts'
import type { Colleague, Sought } from '../colleagues-store.ts'
import { type OnboardingRole, onboardingRoles } from '../onboarding.ts'
import { type StartField, startFields, type WrittenStart } from './start-row.ts'

export type FaultName =
  | 'missing-name'
  | 'personal-number'
  | 'too-long'
  | 'email-wrong'
  | 'email-twice'
  | 'email-taken'
  | 'day-wrong'
  | 'day-far'
  | 'unit-unknown'
  | 'nobody'
  | 'several'
  | 'themselves'
  | 'no-place'
  | 'already-here'
  | 'left'

export interface StartFault {
  readonly row: number
  readonly field: StartField
  readonly fault: FaultName
}

/** A newcomer who can begin, with those around them. */
export interface ReadyStart {
  readonly row: number
  readonly name: string
  readonly email: string
  /** Whoever has the address already comes in as they are. */
  readonly knownId: string | undefined
  readonly firstDay: Day
  readonly unit: string
  readonly job: string
  readonly helpers: Readonly<Partial<Record<OnboardingRole, Colleague>>>
}

/** What is known of the places and people that a list speaks of. */
export interface Surroundings {
  readonly seek: (written: string) => Sought
  /** Those with an address that the coordinator may see. */
  readonly known: ReadonlyMap<string, { readonly id: string; readonly left: boolean }>
  readonly taken: ReadonlySet<string>
  /** Those who are new in the programme now; whoever has been it before may begin anew. */
  readonly alreadyHere: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly mayAddUnits: boolean
  readonly unitKey: (name: string) => string
  readonly leaderOf: (unit: string) => Colleague | undefined
  readonly today: Day
  readonly now: Date
}

const longest = 120
const farDays = 2 * 366

/** Which rows can begin, and what must be put right in the others. Pure. */
export function judgeStarts(
  rows: readonly WrittenStart[],
  around: Surroundings,
): { readonly ready: readonly ReadyStart[]; readonly faults: readonly StartFault[] } {
  const emails = Map.groupBy(rows, ({ email }) => emailIn(email) ?? '')
  const judged = rows.map(row => judge(row, around, (emails.get(emailIn(row.email) ?? '') ?? []).length > 1))
  const ready = judged.flatMap(({ start }) => start ?? [])
  const faults = judged.flatMap(({ faults: found }) => found)
  return { ready, faults: [...faults, ...withoutPlaces(ready)].toSorted((a, b) => a.row - b.row) }
}

function judge(
  row: WrittenStart,
  around: Surroundings,
  twice: boolean,
): { start?: ReadyStart; faults: StartFault[] } {
  const faults: StartFault[] = []
  const fault = (field: StartField, name: FaultName) => faults.push({ row: row.row, field, fault: name })
  for (const field of startFields) {
    if (row[field].length > longest) fault(field, 'too-long')
    else if (withheldIn(row[field]) ?? personalNumberIn(row[field], around.now))
      fault(field, 'personal-number')
  }
  if (row.name === '') fault('name', 'missing-name')
  const email = emailIn(row.email)
  const known = email === undefined ? undefined : around.known.get(email)
  if (email === undefined) fault('email', 'email-wrong')
  else if (twice) fault('email', 'email-twice')
  else if (known?.left) fault('email', 'left')
  else if (known && around.alreadyHere.has(known.id)) fault('email', 'already-here')
  else if (!known && around.taken.has(email)) fault('email', 'email-taken')
  if (!isDay(row.firstDay)) fault('firstDay', 'day-wrong')
  else if (Math.abs(daysBetween(around.today, row.firstDay)) > farDays) fault('firstDay', 'day-far')
  if (row.unit !== '' && !around.mayAddUnits && !around.units.has(around.unitKey(row.unit)))
    fault('unit', 'unit-unknown')
  const helpers: Partial<Record<OnboardingRole, Colleague>> = {}
  for (const role of onboardingRoles) {
    const found = row[role] === '' ? leaderFor(role, row, around) : around.seek(row[role])
    if (found === undefined) continue
    if (typeof found === 'string') fault(role, found)
    else if (found.email === email) fault(role, 'themselves')
    else helpers[role] = found
  }
  if (faults.length > 0 || email === undefined) return { faults }
  const { name, firstDay, unit, job } = row
  return { start: { row: row.row, name, email, knownId: known?.id, firstDay, unit, job, helpers }, faults }
}

// Where nobody is named, the leader of the unit is the newcomer's.
const leaderFor = (role: OnboardingRole, { unit }: WrittenStart, around: Surroundings) =>
  role === 'leader' && unit !== '' ? around.leaderOf(unit) : undefined

/** A mentor takes no more than there are places for: those further down the list are too many (C4). */
function withoutPlaces(ready: readonly ReadyStart[]): StartFault[] {
  const taken = new Map<string, number>()
  return ready.flatMap(({ row, helpers: { mentor } }) => {
    if (!mentor) return []
    const before = taken.get(mentor.id) ?? 0
    taken.set(mentor.id, before + 1)
    return before >= mentor.places ? [{ row, field: 'mentor' as const, fault: 'no-place' as const }] : []
  })
}
