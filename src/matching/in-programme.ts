import type { MemberVisit } from '../platform/http/visit.ts'
import type { Programme } from '../programmes/programme.ts'
import { findProgramme } from '../programmes/programmes-store.ts'
import { may } from './matching-policy.ts'
import { findRun, type MatchingRun } from './runs/runs-store.ts'

/** The programme of the address, for somebody who may see its matching. */
export async function enterProgramme({ tx, params }: MemberVisit): Promise<Programme | undefined> {
  const programme = await findProgramme(tx, params.id ?? '')
  return programme && may('see', programme) ? programme : undefined
}

/** The run of the address with its programme, for somebody who may see it. */
export async function enterRun({
  tx,
  params,
}: MemberVisit): Promise<{ run: MatchingRun; programme: Programme } | undefined> {
  const run = await findRun(tx, params.id ?? '')
  const programme = run && (await findProgramme(tx, run.programmeId))
  return run && programme && may('see', programme) ? { run, programme } : undefined
}
