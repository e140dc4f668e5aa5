import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/rows.ts'
import { asPerson } from '../../platform/database/transaction.ts'
import { findProgramme } from '../../programmes/programmes-store.ts'
import { findRun, readOutcome, readProof } from '../runs/runs-store.ts'
import { standingPairs, writeInsight } from './insight-store.ts'
import { insightOf } from './run-insight.ts'

/** Works out what a finished run says of its rules and its people, and stores it; nothing where there is no such run. */
export async function weighRun(
  db: Kysely<DB>,
  { run: id, person, threads }: { run: string; person: string; threads: number },
): Promise<void> {
  const read = await asPerson(db, person, async tx => {
    const run = await findRun(tx, id)
    const programme = run && (await findProgramme(tx, run.programmeId))
    const proof = programme && (await readProof(tx, id))
    const outcome = proof && (await readOutcome(tx, id))
    return (
      outcome && {
        proof,
        programme,
        run,
        underWay: outcome.underWay ?? [],
        pairs: await standingPairs(tx, id),
      }
    )
  })
  if (!read) return
  const perMentor = read.programme.settings.capacityAdvice
  const { underWay, run } = read
  const how = { perMentor, threads, rules: run.rules, underWay }
  const worked = await insightOf(read.proof.input, read.pairs, how)
  await asPerson(db, person, tx => writeInsight(tx, id, worked))
}
