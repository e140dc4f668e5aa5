import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { insertNomination, listNominable, listPartsThroughNetworks } from './nominations-store.ts'

/** HR puts one of its people forward for a programme of a network it is in; the centre invites, the person says yes. */
export async function nominate(
  by: { readonly tx: Tx; readonly actor: string; readonly now: Date },
  personId: string,
  to: { readonly programmeId: string; readonly side: 'mentor' | 'mentee' },
): Promise<'nominated' | Refusal<'not-yours'>> {
  const { tx, actor, now } = by
  const programmes = await listNominable(tx, personId)
  if (!programmes.some(({ id }) => id === to.programmeId)) return refused('not-yours')
  const parts = await listPartsThroughNetworks(tx, personId)
  if (parts.some(part => part.programmeId === to.programmeId && part.side === to.side)) return 'nominated'
  await insertNomination(tx, { personId, ...to, at: now })
  const { programmeId, side } = to
  await audit(tx, {
    at: now,
    actor,
    verb: 'nominate',
    subject: 'person',
    subjectId: personId,
    programmeId,
    detail: { side },
  })
  return 'nominated'
}
