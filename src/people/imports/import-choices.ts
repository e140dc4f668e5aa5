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
  /** For a new address that may be somebody we know by another: that person's id, or 'new'. */
  readonly same?: Readonly<Record<string, string>>
  /** People who are missing from the list and have left, and people on it who are here again. */
  readonly gone?: readonly string[]
  readonly back?: readonly string[]
}

const stored = z.object({
  sheet: z.number().int().min(0),
  mapping: z.array(z.enum(fields).nullable()),
  everyone: z.array(z.enum(['mentor', 'mentee'])),
  unknownLeadersMayBeLeftOut: z.boolean(),
  same: z.record(z.string(), z.string()).default({}),
  gone: z.array(z.string()).default([]),
  back: z.array(z.string()).default([]),
})

/** Reads what was kept; undefined when nothing was. */
export function readChoices(value: unknown): ImportChoices | undefined {
  const { success, data } = stored.safeParse(value)
  return success ? { ...data, mapping: data.mapping.map(field => field ?? undefined) } : undefined
}
