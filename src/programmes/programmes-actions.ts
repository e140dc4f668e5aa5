import { audit } from '../audit/audit.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { PresetName } from './presets.ts'
import type { Programme, ProgrammeFrame } from './programme.ts'
import { insertProgramme, updateProgramme } from './programmes-store.ts'

interface By {
  readonly actor: string
  readonly now: Date
}

/** Makes a programme in an organisation the actor coordinates; they coordinate it from then on. Gives its id. */
export async function makeProgramme(
  tx: Tx,
  made: { organisationId: string; preset: PresetName; frame: ProgrammeFrame },
  { actor, now }: By,
): Promise<string> {
  const { organisationId, preset, frame } = made
  const id = await insertProgramme(tx, {
    ...frame,
    organisationId,
    preset,
    createdBy: actor,
    createdAt: now,
  })
  await audit(tx, {
    at: now,
    actor,
    verb: 'make',
    subject: 'programme',
    subjectId: id,
    programmeId: id,
    organisationId,
    detail: { preset },
  })
  return id
}

/** Changes what a programme has decided. Mentorships and signed agreements stay as they are. */
export async function changeProgramme(
  tx: Tx,
  programme: Programme,
  changed: ProgrammeFrame & Pick<Programme, 'state'>,
  { actor, now }: By,
): Promise<void> {
  await updateProgramme(tx, programme.id, changed)
  await audit(tx, {
    at: now,
    actor,
    verb: 'change',
    subject: 'programme',
    subjectId: programme.id,
    programmeId: programme.id,
    organisationId: programme.organisationId,
    detail: { state: changed.state },
  })
}
