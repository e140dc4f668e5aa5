import { type Refusal, refused } from '../../platform/refusal.ts'

/** A department or workplace inside an organisation. */
export interface Unit {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly leaderId: string | null
  readonly leader: string | null
  /** How many work in it, without those in the units beneath it. */
  readonly people: number
}

/** A unit with what lies beneath it. */
export interface Branch extends Unit {
  readonly beneath: readonly Branch[]
  /** How many work in it and in everything beneath it. */
  readonly everybody: number
}

/** The units as a tree; those of one level keep their order. A unit whose parent is not there stands at the top. */
export function treeOf(units: readonly Unit[]): Branch[] {
  const known = new Set(units.map(({ id }) => id))
  const byParent = Map.groupBy(units, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : '',
  )
  const branchesOf = (parent: string): Branch[] =>
    (byParent.get(parent) ?? []).map(unit => {
      const beneath = branchesOf(unit.id)
      const everybody = beneath.reduce((sum, branch) => sum + branch.everybody, unit.people)
      return { ...unit, beneath, everybody }
    })
  return branchesOf('')
}

/** A unit and everything beneath it. */
export function withinUnit(units: readonly Unit[], id: string): string[] {
  const byParent = Map.groupBy(units, ({ parentId }) => parentId ?? '')
  const within = (one: string): string[] => [
    one,
    ...(byParent.get(one) ?? []).flatMap(({ id: child }) => within(child)),
  ]
  return within(id)
}

/** The units from the top down to a unit, the unit last. */
export function wayTo(units: readonly Unit[], id: string): Unit[] {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const way: Unit[] = []
  for (let at = byId.get(id); at !== undefined && !way.includes(at); at = byId.get(at.parentId ?? ''))
    way.unshift(at)
  return way
}

/** A unit as a choice: its name after those above it, "Børn og unge › Skoler › Byens Skole". */
export const longName = (units: readonly Unit[], id: string): string =>
  wayTo(units, id)
    .map(({ name }) => name)
    .join(' › ')

/** Every unit as a choice, in the order of the tree. */
export function choicesOf(units: readonly Unit[]): { value: string; label: string }[] {
  const choices = (branches: readonly Branch[], above: string): { value: string; label: string }[] =>
    branches.flatMap(({ id, name, beneath }) => {
      const label = above === '' ? name : `${above} › ${name}`
      return [{ value: id, label }, ...choices(beneath, label)]
    })
  return choices(treeOf(units), '')
}

export type NameRefusal = Refusal<'name-missing' | 'name-taken'>
export type PlaceRefusal = Refusal<'name-taken' | 'beneath-itself' | 'no-such-unit'>
export type ClosureRefusal = Refusal<'has-people' | 'has-units'>

/** Two units beside each other are told apart by their names. */
export function checkName(
  units: readonly Unit[],
  parentId: string | null,
  name: string,
  id?: string,
): string | NameRefusal {
  if (name === '') return refused('name-missing')
  return isTaken(units, parentId, name, id) ? refused('name-taken') : name
}

/** A unit is moved beneath another, or to the top; never beneath itself. */
export function checkPlace(
  units: readonly Unit[],
  unit: Unit,
  parentId: string | null,
): 'right' | PlaceRefusal {
  if (parentId !== null && !units.some(({ id }) => id === parentId)) return refused('no-such-unit')
  if (parentId !== null && withinUnit(units, unit.id).includes(parentId)) return refused('beneath-itself')
  return isTaken(units, parentId, unit.name, unit.id) ? refused('name-taken') : 'right'
}

/** A unit is closed when nobody works in it and nothing lies beneath it, so that nobody stands nowhere. */
export function checkClosure(units: readonly Unit[], unit: Unit): 'right' | ClosureRefusal {
  if (unit.people > 0) return refused('has-people')
  return units.some(({ parentId }) => parentId === unit.id) ? refused('has-units') : 'right'
}

function isTaken(units: readonly Unit[], parentId: string | null, name: string, id?: string): boolean {
  const same = (one: string) => one.toLocaleLowerCase('da') === name.toLocaleLowerCase('da')
  return units.some(unit => unit.parentId === parentId && unit.id !== id && same(unit.name))
}
