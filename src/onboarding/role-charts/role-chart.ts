import { z } from 'zod'
import { type Doer, doers } from '../check-lists/check-list.ts'

/** Who does what for a newcomer, a line for each thing (B6). The newcomer has a part too. */
export type RoleChart = Readonly<Record<Doer, readonly string[]>>

/** As long as a line may be, and as many of them as somebody may have: it is read on the first day. */
export const longestLine = 300
export const mostLines = 20

const lines = z.array(z.string().min(1).max(longestLine)).max(mostLines)
const chart = z.object({ newcomer: lines, mentor: lines, buddy: lines, leader: lines })

/** Reads what is stored. Throws when it is no chart that was stored here. */
export function readRoleChart(stored: unknown): RoleChart {
  return chart.parse(stored)
}

/** The lines of a text, without empty ones and without the marks that lists begin with. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter(line => line !== '')
}

/** In the order they are shown: the newcomer reads first who helps, and last what is their own. */
export const chartOrder: readonly Doer[] = [...doers.filter(doer => doer !== 'newcomer'), 'newcomer']
