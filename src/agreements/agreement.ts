import { type Refusal, refused } from '../platform/refusal.ts'
import type { Terms } from './terms.ts'

/** One of the two has given their name to the text. */
export interface Signature {
  readonly by: string
  readonly at: Date
  readonly means: SigningMeans
}

/** How somebody showed who they are as they signed: by being signed in, or by their passkey once more. */
export type SigningMeans = 'session' | 'passkey'

interface Version {
  readonly id: string
  readonly version: number
  readonly terms: Terms
  /** The keyed fingerprint of this version and its text, in hexadecimal. */
  readonly seal: string
  readonly changedAt: Date
  readonly signatures: readonly Signature[]
}

/** A text that waits for both names. Every change takes the names off again (E9). */
export interface Draft extends Version {
  readonly state: 'draft'
}
/** A text that both have put their names to; it stands as it was (E1). */
export interface Signed extends Version {
  readonly state: 'signed'
  readonly signedAt: Date
}

/** A pair's agreement: what holds, and what may come instead of it. */
export interface Agreements {
  readonly inForce: Signed | undefined
  readonly draft: Draft | undefined
  /** How many versions there have been, dropped ones with them. */
  readonly versions: number
}

/** The seal of the newest text, '' while there is none: a form carries it, so that nobody writes over the other. */
export function newestSeal({ draft, inForce }: Agreements): string {
  return draft?.seal ?? inForce?.seal ?? ''
}

/**
 * Where a changed text goes: into the draft that there is, or a new version. `basis` is the seal of the text that
 * the writer began from; when the other has changed it meanwhile, nothing is written over.
 */
export function placeOfChange(
  agreements: Agreements,
  basis: string,
): { readonly into: Draft } | { readonly version: number } | Refusal<'changed-meanwhile'> {
  if (basis !== newestSeal(agreements)) return refused('changed-meanwhile')
  const { draft, versions } = agreements
  return draft ? { into: draft } : { version: versions + 1 }
}

export type SigningRefusal = Refusal<
  'not-a-party' | 'nothing-to-sign' | 'changed-meanwhile' | 'already-signed'
>

/** What somebody has still to sign: the draft, or what a group signed before they came into it. */
export function unsignedBy({ draft, inForce }: Agreements, personId: string): Draft | Signed | undefined {
  return draft ?? (inForce && !hasSigned(inForce, personId) ? inForce : undefined)
}

/** One of the two signs the text they were shown; with the second name it holds (E1). What holds takes a new name in. */
export function sign(
  agreements: Agreements,
  parties: readonly string[],
  signer: { readonly id: string; readonly shown: string; readonly means: SigningMeans },
  now: Date,
): Draft | Signed | SigningRefusal {
  if (!parties.includes(signer.id)) return refused('not-a-party')
  const text = unsignedBy(agreements, signer.id)
  if (!text) return refused('nothing-to-sign')
  if (text.seal !== signer.shown) return refused('changed-meanwhile')
  if (hasSigned(text, signer.id)) return refused('already-signed')
  const signatures = [...text.signatures, { by: signer.id, at: now, means: signer.means }]
  if (text.state === 'signed') return { ...text, signatures }
  const isComplete = parties.every(party => signatures.some(({ by }) => by === party))
  return isComplete ? { ...text, state: 'signed', signatures, signedAt: now } : { ...text, signatures }
}

/** A change that the two drop again. The first agreement is not dropped: it is what they are here to make. */
export function withdrawChange({ draft, inForce }: Agreements): Draft | Refusal<'nothing-to-withdraw'> {
  return draft && inForce ? draft : refused('nothing-to-withdraw')
}

export const hasSigned = (version: Version, personId: string): boolean =>
  version.signatures.some(({ by }) => by === personId)
