import { z } from 'zod'
import { UnusableError } from '../../platform/commands.ts'
import type { Certificate, MatchingInput } from '../engine/index.ts'
import { bytesIn } from './list-file.ts'

/** A match with its proof, as `telemakos match` writes it and the page of a run gives it out. */
export interface WrittenProof {
  readonly input: MatchingInput
  readonly certificate: Certificate
  /** What the rest of the file says of the match; undefined where it says nothing. */
  readonly pairs: readonly { readonly mentee: string; readonly mentor: string }[] | undefined
  readonly matched: number | undefined
  readonly total: number | undefined
  /** The pairs are such that no two would rather have each other; what is proven best is another match. */
  readonly stable?: boolean
}

const prices = z.array(z.tuple([z.string(), z.number()]))
const pairs = z.array(z.looseObject({ mentee: z.string(), mentor: z.string() }))
const kinds = ['most-matched', 'best-worst', 'fewest-at', 'largest-total', 'fewest-changes'] as const
const form = z.looseObject({
  input: z.looseObject({
    mentees: z.array(z.looseObject({ id: z.string() })),
    mentors: z.array(z.looseObject({ id: z.string(), capacity: z.number() })),
    criteria: z.array(z.looseObject({ kind: z.string(), weight: z.number() })),
    rules: z.array(z.looseObject({ kind: z.string() })).optional(),
  }),
  certificate: z.looseObject({
    format: z.literal('telemakos-matching-certificate'),
    version: z.literal(1),
    pairs,
    aims: z.array(z.looseObject({ aim: z.enum(kinds), value: z.number(), mentees: prices, mentors: prices })),
  }),
  pairs: pairs.optional(),
  matched: z.number().optional(),
  total: z.number().optional(),
})

/** Why a file that should hold a proof does not: where its content is not of the form. */
export type BrokenProof = { readonly broken: string }

/** Reads a file with a proof. Throws an UnusableError when it holds none at all. */
export async function readProofFile(file: string): Promise<WrittenProof | BrokenProof> {
  return proofIn(file, (await bytesIn(file)).toString('utf8'))
}

/** The proof in a text; `name` is what the text is called in complaints. */
export function proofIn(name: string, text: string): WrittenProof | BrokenProof {
  const written = parsed(name, text)
  const has = (key: string) => typeof written === 'object' && written !== null && key in written
  if (!has('certificate') || !has('input')) {
    throw new UnusableError(
      `${name} holds no certificate with its input. "telemakos match --out FILE.json" writes one.`,
    )
  }
  const checked = form.safeParse(written)
  if (checked.success) return written as unknown as WrittenProof
  const [issue] = checked.error.issues
  return { broken: `${issue?.path.join('.') ?? ''} is not what it should be` }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnusableError(`${name} is not JSON.`)
  }
}
