import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import type { Programme } from '../programme.ts'
import { insertOwnPreset } from './organisation-presets-store.ts'

/** Keeps what a programme has decided as a preset of its organisation: no dates, nobody's name. Gives its id. */
export async function keepAsPreset(
  tx: Tx,
  programme: Programme,
  { name, line }: { readonly name: string; readonly line: string },
  { actor, now }: { readonly actor: string; readonly now: Date },
): Promise<string | Refusal<'name-taken'>> {
  const { organisationId, preset, purpose, scope, aim, settings } = programme
  const id = await insertOwnPreset(tx, {
    organisationId,
    name,
    line,
    preset,
    purpose,
    scope,
    aim,
    rolling: settings.signUpUntil === null,
    settings: { ...settings, signUpUntil: null },
    by: actor,
    at: now,
  })
  if (id === undefined) return refused('name-taken')
  await audit(tx, { at: now, actor, verb: 'keep', subject: 'preset', subjectId: id, organisationId })
  return id
}
