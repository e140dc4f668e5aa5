import { type Key, newKey, seal, unseal } from '../platform/crypto.ts'
import type { EvaluationSide } from './evaluation.ts'

/** One answer, sealed until the evaluation closes: nobody's name is in it. */
export interface Ballot {
  readonly side: EvaluationSide
  readonly organisationId: string
  readonly answers: Readonly<Record<string, string>>
}

/** A key of the evaluation's own, wrapped; when the evaluation has closed it is gone. */
export const newBallotKey = (installationKey: Key, evaluationId: string): Buffer =>
  seal(installationKey, keyPlace(evaluationId), newKey())

/** What seals and opens the ballots of one evaluation. */
export function ballotBox(installationKey: Key, evaluationId: string, wrapped: Buffer) {
  const key = unseal(installationKey, keyPlace(evaluationId), wrapped)
  return {
    seal: (id: string, ballot: Ballot): Buffer => {
      // Of one length whatever is ticked, so that size says nothing; words make it longer by steps of a thousand.
      const text = JSON.stringify(ballot)
      const bytes = Buffer.from(text.padEnd(Math.ceil(Buffer.byteLength(text) / step) * step))
      return seal(key, ballotPlace(id), bytes)
    },
    open: (id: string, sealed: Buffer): Ballot =>
      JSON.parse(unseal(key, ballotPlace(id), sealed).toString('utf8')),
  }
}

const step = 1000
const keyPlace = (evaluationId: string) => `evaluation ${evaluationId} key`
const ballotPlace = (id: string) => `evaluation ballot ${id}`
