import { randomUUID } from 'node:crypto'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Agreements, Draft, Signed, SigningMeans } from './agreement.ts'
import type { Terms } from './terms.ts'

/** The pair's agreement, opened with the room's key: what holds, and the draft that may come instead. */
export async function findAgreements(tx: Tx, room: Room): Promise<Agreements> {
  const rows = await tx
    .selectFrom('agreement')
    .selectAll()
    .where('mentorship_id', '=', room.mentorshipId)
    .execute()
  const standing = rows.filter(({ state }) => state === 'draft' || state === 'signed')
  const ids = standing.map(({ id }) => id)
  const signatures =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('agreement_signature')
          .selectAll()
          .where('agreement_id', 'in', ids)
          .orderBy('signed_at')
          .execute()
  let draft: Draft | undefined
  let inForce: Signed | undefined
  for (const row of standing) {
    const version = {
      id: row.id,
      version: row.version,
      terms: room.read<Terms>(termsPlace(row.id), row.terms),
      seal: row.terms_seal.toString('hex'),
      changedAt: row.changed_at,
      signatures: signatures
        .filter(({ agreement_id }) => agreement_id === row.id)
        .map(({ person_id, signed_at, means }) => ({ by: person_id, at: signed_at, means })),
    }
    // The key that opens the text also vouches for it: a row whose fingerprint is another one was tampered with.
    if (version.seal !== sealOf(room, row.id, version.terms).toString('hex')) {
      throw new Error('An agreement does not have the fingerprint of its text')
    }
    if (row.state === 'draft') draft = { ...version, state: 'draft' }
    else inForce = { ...version, state: 'signed', signedAt: row.signed_at ?? row.changed_at }
  }
  return { draft, inForce, versions: Math.max(0, ...rows.map(({ version }) => version)) }
}

/** Writes a new version as a draft; gives its seal. */
export async function insertDraft(
  tx: Tx,
  room: Room,
  draft: { readonly version: number; readonly terms: Terms; readonly by: string; readonly at: Date },
): Promise<string> {
  const id = randomUUID()
  const terms_seal = sealOf(room, id, draft.terms)
  await tx
    .insertInto('agreement')
    .values({
      id,
      mentorship_id: room.mentorshipId,
      version: draft.version,
      state: 'draft',
      terms: room.write(termsPlace(id), draft.terms),
      terms_seal,
      changed_by: draft.by,
      changed_at: draft.at,
    })
    .execute()
  return terms_seal.toString('hex')
}

/** Changes a draft and takes the names off it; a text that says the same keeps them. Tells whether it changed. */
export async function changeDraft(
  tx: Tx,
  room: Room,
  draft: Draft,
  change: { readonly terms: Terms; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const terms_seal = sealOf(room, draft.id, change.terms)
  if (terms_seal.toString('hex') === draft.seal) return false
  await tx
    .updateTable('agreement')
    .set({
      terms: room.write(termsPlace(draft.id), change.terms),
      terms_seal,
      changed_by: change.by,
      changed_at: change.at,
    })
    .where('id', '=', draft.id)
    .execute()
  await tx.deleteFrom('agreement_signature').where('agreement_id', '=', draft.id).execute()
  return true
}

export async function insertSignature(
  tx: Tx,
  draft: Draft | Signed,
  by: { readonly personId: string; readonly means: SigningMeans; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('agreement_signature')
    .values({
      agreement_id: draft.id,
      person_id: by.personId,
      terms_seal: Buffer.from(draft.seal, 'hex'),
      signed_at: by.now,
      means: by.means,
    })
    .execute()
}

/** From now on the signed text holds, and the one before it no longer does. */
export async function putInForce(tx: Tx, signed: Signed, before: Signed | undefined): Promise<void> {
  if (before)
    await tx.updateTable('agreement').set({ state: 'replaced' }).where('id', '=', before.id).execute()
  await tx
    .updateTable('agreement')
    .set({ state: 'signed', signed_at: signed.signedAt })
    .where('id', '=', signed.id)
    .execute()
}

export async function dropDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx.updateTable('agreement').set({ state: 'withdrawn' }).where('id', '=', draft.id).execute()
}

const termsPlace = (id: string) => `agreement ${id} terms`
const sealOf = (room: Room, id: string, terms: Terms) => room.fingerprint({ agreement: id, terms })
