import { audit } from '../audit/audit.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { PresetName } from './presets.ts'
import type { Programme, ProgrammeFrame, ProgrammeState } from './programme.ts'
import { insertProgramme, setProgrammeState, updateProgramme } from './programmes-store.ts'
import { changesIn } from './settings/consequences.ts'
import { removeAnswers } from './settings/running-store.ts'

interface By {
  readonly actor: string
  readonly now: Date
}

/**
 * Makes a programme in an organisation the actor coordinates, as a draft that nobody else sees; they coordinate it
 * from then on. Gives its id.
 */
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
    state: 'draft',
    createdBy: actor,
    createdAt: now,
  })
  await audit(tx, eventOf({ id, organisationId }, { actor, now }, 'make', { preset }))
  return id
}

/** Changes what a programme has decided. Mentorships and signed agreements stay as they are. */
export async function changeProgramme(
  tx: Tx,
  programme: Programme,
  changed: ProgrammeFrame,
  { actor, now }: By,
): Promise<void> {
  const changes = changesIn(programme, changed)
  if (Object.keys(changes).length === 0) return
  await updateProgramme(tx, programme.id, changed)
  const kept = new Set(changed.settings.questions.map(({ id }) => id))
  const gone = programme.settings.questions.map(({ id }) => id).filter(id => !kept.has(id))
  await removeAnswers(tx, programme.id, gone)
  await audit(tx, eventOf(programme, { actor, now }, 'change', changes))
}

/** Lets people sign up from now on. */
export function openProgramme(tx: Tx, programme: Programme, by: By): Promise<void> {
  return moveTo(tx, programme, 'open', by)
}

/** Takes nobody new in. Those who are under way go on. */
export function closeProgramme(tx: Tx, programme: Programme, by: By): Promise<void> {
  return moveTo(tx, programme, 'closed', by)
}

async function moveTo(tx: Tx, programme: Programme, state: ProgrammeState, by: By): Promise<void> {
  if (programme.state === state) return
  await setProgrammeState(tx, programme.id, state)
  const detail = { state: `${programme.state} → ${state}` }
  await audit(tx, eventOf(programme, by, state === 'open' ? 'open' : 'close', detail))
}

function eventOf(
  { id, organisationId }: Pick<Programme, 'id' | 'organisationId'>,
  { actor, now }: By,
  verb: string,
  detail: Record<string, string>,
) {
  return {
    at: now,
    actor,
    verb,
    subject: 'programme',
    subjectId: id,
    programmeId: id,
    organisationId,
    detail,
  }
}
