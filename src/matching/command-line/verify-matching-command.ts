import { existsSync } from 'node:fs'
import { type Command, UnusableError } from '../../platform/commands.ts'
import { connect, openPool } from '../../platform/database/connect.ts'
import { openDatabase } from '../../platform/database/database.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import { isId } from '../../platform/id.ts'
import { readSettings } from '../../platform/settings.ts'
import type { Verification } from '../engine/index.ts'
import { proposedPairs } from '../runs/proposals-store.ts'
import { findRun, readProof } from '../runs/runs-store.ts'
import { apart } from './apart.ts'
import { contradictions } from './contradictions.ts'
import { flawSentence } from './flaw-sentences.ts'
import { readWords, seeHelp } from './matching-words.ts'
import { print } from './print.ts'
import { readProofFile, type WrittenProof } from './proof-file.ts'
import { Stopped, stoppable } from './stoppable.ts'

export const verifyMatchingCommand: Command = {
  usage: ` FILE | RUN [--json]

Checks a match against its certificate: that it keeps every rule and place, and that no other way of pairing is
better, pair by pair, by code that shares only the score with what found it.

  FILE    what "telemakos match --out FILE.json" wrote, or the proof that the page of a matching gives out
  RUN     the id of a matching in the product's database, as it stands in the address of its page
  --json  print valid, flaws, matched, total, pairsChecked and seconds as JSON

Ends with 0 when the certificate holds, 1 when it does not, and 2 when there is nothing to check.`,
  run: async words => {
    const { values, files } = readWords('verify-matching', words, { json: { type: 'boolean' } })
    const [what, ...more] = files
    if (what === undefined || more.length > 0) {
      throw new UnusableError(`Which file, or which matching? ${seeHelp('verify-matching')}`)
    }
    const started = performance.now()
    try {
      const proof = isId(what) && !existsSync(what) ? await readProofOfRun(what) : await readProofFile(what)
      const verdict = 'broken' in proof ? refusedAs(proof.broken) : await judge(proof)
      const seconds = (performance.now() - started) / 1000
      await print([values.json ? inJson(verdict, seconds) : inWords(verdict, seconds)])
      return verdict.valid ? 0 : 1
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      process.stderr.write(`${error.message} Nothing is known of the certificate.\n`)
      return error.exitCode
    }
  },
}

/** The proof that a run of the product has stored. Throws an UnusableError when there is no such run, or no proof. */
async function readProofOfRun(id: string): Promise<WrittenProof> {
  const database = await openDatabase(readSettings())
  const db = connect(openPool(database.connection, 1))
  try {
    const { proof, pairs, run } = await asOwner(db, async tx => ({
      run: await findRun(tx, id),
      proof: await readProof(tx, id),
      pairs: await proposedPairs(tx, id),
    }))
    if (!proof) throw new UnusableError(`There is no matching ${id} that has been computed.`)
    return { ...proof, proposed: pairs, stable: run?.rules.aim === 'stable' }
  } finally {
    await db.destroy()
    await database.close()
  }
}

interface Verdict extends Omit<Verification, 'flaws'> {
  readonly flaws: readonly string[]
  /** What is proposed are other pairs than the best ones: none would rather have each other. */
  readonly stable?: boolean
}

const refusedAs = (broken: string): Verdict => ({
  valid: false,
  flaws: [`The file is broken: ${broken}.`],
  matched: 0,
  total: 0,
  pairsChecked: 0,
})

async function judge(proof: WrittenProof): Promise<Verdict> {
  const { input, certificate } = proof
  const found = await stoppable('Checking', (_, signal) =>
    apart({ kind: 'verify', certificate, input }, signal),
  )
  const flaws = found.valid ? contradictions(proof) : found.flaws.map(flawSentence)
  return { ...found, valid: flaws.length === 0, flaws, ...(proof.stable && { stable: true }) }
}

function inJson(verdict: Verdict, seconds: number): string {
  return `${JSON.stringify({ ...verdict, seconds })}\n`
}

function inWords({ valid, flaws, matched, total, pairsChecked, stable }: Verdict, seconds: number): string {
  const pairs = new Intl.NumberFormat('en').format(pairsChecked)
  return [
    valid
      ? `The certificate holds: ${matched} pairs, ${total} points, and no way of pairing is better.`
      : 'The certificate does not hold:',
    ...flaws.map(flaw => `  ${flaw}`),
    ...(valid && stable ? ['The pairs proposed are others: no two would rather have each other.'] : []),
    ...(pairsChecked > 0 ? [`Pairs looked at one by one: ${pairs}`] : []),
    `Time: ${seconds.toFixed(2)} seconds`,
    '',
  ].join('\n')
}
