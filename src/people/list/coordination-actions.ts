import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { isRefusal, type Refusal, refused } from '../../platform/refusal.ts'
import { giveTo, takeRole } from '../../roles/roles-actions.ts'
import { findReceiver, findRole } from '../../roles/roles-store.ts'
import type { Day } from '../../ui/dates.ts'
import { listCoordinated, listRoles } from './person-store.ts'

interface By {
  readonly tx: Tx
  readonly house: House
  readonly actor: string
  readonly now: Date
  readonly today: Day
}

/** Lets somebody coordinate a programme too; whoever gives the role coordinates it. Twice is once. */
export async function giveCoordination(
  by: By,
  { personId, programmeId }: { personId: string; programmeId: string },
): Promise<'given' | Refusal<'not-yours'>> {
  const programme = (await listCoordinated(by.tx)).find(({ id }) => id === programmeId)
  const receiver = await findReceiver(by.tx, personId)
  if (!programme || !receiver || personId === by.actor) return refused('not-yours')
  const held = await listRoles(by.tx, personId)
  if (held.some(role => role.programmeId === programmeId)) return 'given'
  await giveTo(by, { kind: 'programme', ...programme }, receiver, { startsOn: by.today, endsOn: undefined })
  return 'given'
}

/** Takes the role from somebody. Nobody takes their own here, and the last one keeps it. */
export async function takeCoordination(
  by: By,
  { personId, roleId }: { personId: string; roleId: string },
): Promise<'taken' | Refusal<'not-yours'>> {
  const mine = await listCoordinated(by.tx)
  const role = await findRole(by.tx, roleId)
  const isMine = role?.personId === personId && mine.some(({ id }) => id === role.programmeId)
  if (!role || !isMine || personId === by.actor) return refused('not-yours')
  return isRefusal(await takeRole(by, role)) ? refused('not-yours') : 'taken'
}
