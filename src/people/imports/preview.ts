import type { JudgedImport } from './imports-actions.ts'

/** What the person sees before they say yes. */
export interface Preview {
  readonly id: string
  readonly fileName: string
  readonly programme: string | undefined
  readonly headings: readonly string[]
  readonly judged: JudgedImport
  /** Which page of the rows to correct, from 1. */
  readonly page: number
  /** Which page of what changes, from 1. */
  readonly changesPage: number
}

/** How many rows something is wrong with; a row can have several faults. */
export function badRowsOf({ bad }: Pick<JudgedImport, 'bad'>): number {
  return new Set(bad.map(fault => fault.row)).size
}
