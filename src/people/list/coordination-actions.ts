import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { endCoordination, insertCoordination, listCoordinated, listRoles } from './person-store.ts'

interface By {
  readonly tx: Tx
  readonly actor: string
  readonly now: Date
}

/** Lets somebody coordinate a programme too; whoever gives the role coordinates it. Twice is once. */
export async function giveCoordination(
  { tx, actor, now }: By,
  { personId, programmeId }: { personId: string; programmeId: string },
): Promise<'given' | Refusal<'not-yours'>> {
  const mine = await listCoordinated(tx)
  if (!mine.some(({ id }) => id === programmeId)) return refused('not-yours')
  const held = await listRoles(tx, personId)
  if (held.some(role => role.programmeId === programmeId)) return 'given'
  await insertCoordination(tx, { personId, programmeId, by: actor, at: now })
  await audit(tx, {
    at: now,
    actor,
    verb: 'give',
    subject: 'programme_coordinator',
    subjectId: personId,
    programmeId,
  })
  return 'given'
}

/** Takes the role from somebody. Nobody takes their own, so that a programme is never left without anyone. */
export async function takeCoordination(
  { tx, actor, now }: By,
  { personId, roleId }: { personId: string; roleId: string },
): Promise<'taken' | Refusal<'not-yours'>> {
  const mine = await listCoordinated(tx)
  const role = (await listRoles(tx, personId)).find(({ id }) => id === roleId)
  const programmeId = role?.programmeId ?? undefined
  if (personId === actor || !mine.some(({ id }) => id === programmeId)) return refused('not-yours')
  await endCoordination(tx, roleId, now)
  await audit(tx, {
    at: now,
    actor,
    verb: 'take',
    subject: 'programme_coordinator',
    subjectId: personId,
    ...(programmeId !== undefined && { programmeId }),
  })
  return 'taken'
}
