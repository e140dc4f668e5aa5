import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { type ChosenField, type Double, whoStays } from './double.ts'
import { mergePeople, sayDistinct } from './doubles-store.ts'

interface By {
  readonly tx: Tx
  readonly actor: string
  readonly now: Date
}

/** Makes two people one, with what is taken of the one who goes. Gives who stays. */
export async function merge(
  { tx, actor, now }: By,
  double: Double,
  organisationId: string,
  taken: readonly ChosenField[],
): Promise<{ id: string; moved: number; twice: number } | Refusal<'both-have-begun' | 'oneself'>> {
  if (double.one.id === actor || double.other.id === actor) return refused('oneself')
  const decided = whoStays(double)
  if (decided === 'both-have-begun') return refused(decided)
  const { stays, goes } = decided
  const outcome = await mergePeople(tx, { stays: stays.id, goes: goes.id, taken, at: now })
  const detail = { ...outcome, fields: taken.length, goes: goes.id }
  await audit(tx, {
    at: now,
    actor,
    verb: 'merge',
    subject: 'person',
    subjectId: stays.id,
    organisationId,
    detail,
  })
  return { id: stays.id, ...outcome }
}

/** Two who look like one are two: they are not shown again. */
export async function tellApart(
  { tx, actor, now }: By,
  double: Double,
  organisationId: string,
): Promise<void> {
  await sayDistinct(tx, double.one.id, double.other.id, actor, now)
  await audit(tx, {
    at: now,
    actor,
    verb: 'tell apart',
    subject: 'person',
    subjectId: double.one.id,
    organisationId,
  })
}
