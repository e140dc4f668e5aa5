import { z } from 'zod'
import { UnusableError } from '../../platform/commands.ts'
import { decodeText } from '../../platform/spreadsheet/decode-text.ts'
import type { Certificate, PairOfIds } from '../engine/index.ts'
import { bytesIn } from './list-file.ts'
import type { NamedInput, ProvenReport } from './match-report.ts'
import { matchingInputForm } from './matching-input-form.ts'

/** A match with its proof, as `telemakos match` writes it and the page of a run gives it out. */
export interface WrittenProof {
  readonly input: NamedInput
  readonly certificate: Certificate
  /** What the rest of the file says of the match; undefined where it is the proof alone. */
  readonly report?: ProvenReport
  /** The pairs that the product proposes. */
  readonly proposed?: readonly PairOfIds[]
  /** The pairs are such that no two would rather have each other; what is proven best is another match. */
  readonly stable?: boolean
}

const id = z.string()
const prices = z.array(z.tuple([id, z.number()]))
const proof = { value: z.number(), mentees: prices, mentors: prices }
const aim = z.discriminatedUnion('aim', [
  z.strictObject({ aim: z.enum(['most-matched', 'largest-total', 'fewest-changes']), ...proof }),
  z.strictObject({ aim: z.literal('best-worst'), bound: z.number(), ...proof }),
  z.strictObject({ aim: z.literal('fewest-at'), points: z.number(), ...proof }),
])
const certificateForm: z.ZodType<Certificate> = z.strictObject({
  format: z.literal('telemakos-matching-certificate'),
  version: z.literal(1),
  pairs: z.array(z.strictObject({ mentee: id, mentor: id })),
  aims: z.array(aim),
})
const sentences = z.array(z.string())
const reportForm = z.strictObject({
  matched: z.number(),
  total: z.number(),
  worst: z.number().nullable(),
  bound: z.number().nullable(),
  proven: z.boolean(),
  pairs: z.array(
    z.strictObject({
      mentee: id,
      mentor: id,
      menteeName: z.string(),
      mentorName: z.string(),
      points: z.number(),
      locked: z.boolean(),
      for: sentences,
      against: sentences,
    }),
  ),
  unmatched: z.array(z.strictObject({ mentee: id, name: z.string(), missing: z.number(), why: z.string() })),
  // Beside what the certificate proves:
  seconds: z.number(),
  leftOut: z.array(z.unknown()),
  notices: sentences,
  input: z.unknown(),
  certificate: z.unknown(),
})

/** Why a file that should hold a proof does not: where its content is not of the form. */
export type BrokenProof = { readonly broken: string }

/** Reads a file with a proof. Throws an UnusableError when it holds none at all. */
export async function readProofFile(file: string): Promise<WrittenProof | BrokenProof> {
  return proofIn(file, decodeText(await bytesIn(file)).text)
}

/** The proof in a text; `name` is what the text is called in complaints. */
export function proofIn(name: string, text: string): WrittenProof | BrokenProof {
  const written = parsed(name, text)
  if (typeof written !== 'object' || written === null || !('certificate' in written && 'input' in written)) {
    throw new UnusableError(
      `${name} holds no certificate with its input. "telemakos match --out FILE.json" writes one.`,
    )
  }
  const input = matchingInputForm.safeParse(written.input)
  if (!input.success) throw new UnusableError(`${name}: ${placeOf('input', input.error)}.`)
  const certificate = certificateForm.safeParse(written.certificate)
  if (!certificate.success) return { broken: placeOf('certificate', certificate.error) }
  const proof = { input: input.data, certificate: certificate.data }
  // What the page of a run gives out is the proof alone; where more is said of the match, all of it is.
  if (Object.keys(written).length === 2) return proof
  const report = reportForm.safeParse(written)
  return report.success ? { ...proof, report: report.data } : { broken: placeOf('', report.error) }
}

/** "input.rules.0.kind is not what it should be: Invalid input". */
function placeOf(within: string, { issues }: z.ZodError): string {
  const [issue] = issues
  const place = [within, ...(issue?.path ?? [])].filter(part => part !== '').join('.')
  return `${place} is not what it should be${issue ? `: ${issue.message}` : ''}`
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnusableError(`${name} is not JSON.`)
  }
}
