import { z } from 'zod'
import { fields, type Mapping } from './fields.ts'
import type { Side } from './person-row.ts'

/** What the person has said of a list before it goes in. */
export interface ImportChoices {
  /** Which sheet, from 0. */
  readonly sheet: number
  readonly mapping: Mapping
  /** The sides of everybody whose row does not say. */
  readonly everyone: readonly Side[]
  readonly unknownLeadersMayBeLeftOut: boolean
}

const stored = z.object({
  sheet: z.number().int().min(0),
  mapping: z.array(z.enum(fields).nullable()),
  everyone: z.array(z.enum(['mentor', 'mentee'])),
  unknownLeadersMayBeLeftOut: z.boolean(),
})

/** Reads what was kept; undefined when nothing was. */
export function readChoices(value: unknown): ImportChoices | undefined {
  const { success, data } = stored.safeParse(value)
  return success ? { ...data, mapping: data.mapping.map(field => field ?? undefined) } : undefined
}
