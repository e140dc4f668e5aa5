import type { Tx } from '../../platform/database/transaction.ts'
import type { Programme, ProgrammeFrame } from '../programme.ts'
import { makeProgramme } from '../programmes-actions.ts'
import { type Earlier, listAgain } from './copies-store.ts'

/** Makes a draft that decides as an earlier programme did, with those on its list who are to be asked again. */
export async function copyProgramme(
  tx: Tx,
  from: Programme,
  frame: ProgrammeFrame,
  people: readonly Pick<Earlier, 'personId' | 'side'>[],
  by: { readonly actor: string; readonly now: Date },
): Promise<{ id: string; listed: number }> {
  const { organisationId, preset } = from
  const id = await makeProgramme(tx, { organisationId, preset, frame }, by)
  return { id, listed: await listAgain(tx, from.id, id, people, by.now) }
}
