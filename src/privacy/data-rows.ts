import type { Kept, Reader, Subject } from './data-kinds.ts'
import { dataMap } from './data-map.ts'

/** What the data map says of one subject. */
export interface DataRow {
  readonly subject: Subject
  readonly seenBy: readonly Reader[]
  readonly kept: readonly Kept[]
}

/** One row a subject: the readers and lengths of all its tables together, what matters most first. */
export function rowsOfMap(): DataRow[] {
  const bySubject = Map.groupBy(Object.values(dataMap), table => table.subject)
  return order.map(subject => {
    const tables = bySubject.get(subject) ?? []
    const readers = new Set(tables.flatMap(table => table.seenBy))
    if (readers.size > 1) readers.delete('nobody')
    return { subject, seenBy: [...readers], kept: [...new Set(tables.map(table => table.kept))] }
  })
}

const order: readonly Subject[] = [
  'room',
  'reflections',
  'own-notes',
  'trial',
  'course',
  'profile',
  'address',
  'wishes',
  'letters',
  'matching',
  'onboarding',
  'well-being',
  'plan',
  'plan-goals',
  'feedback',
  'training',
  'hours',
  'evaluation',
  'looks',
  'roles',
  'lists',
  'sign-in',
  'mail',
  'log',
  'frame',
]
