import type { Locale } from '../../platform/i18n.ts'
import { blockingPairs, type MatchingInput, type PairOfIds } from '../engine/index.ts'
import { type ProvenReport, provenReport } from './match-report.ts'
import type { WrittenProof } from './proof-file.ts'

/** Of each kind so many are told. */
const mostTold = 10

/** Where something else is said of a match than what its certificate, which holds, proves. */
export function contradictions({ input, certificate, report, proposed, stable }: WrittenProof): string[] {
  if (stable && proposed) return unstable(input, proposed)
  if (proposed) return unproven(proposed, certificate.pairs)
  if (!report) return []
  // The file does not say in which language its sentences are: they are those of one.
  let fewest: string[] | undefined
  for (const locale of ['en', 'da', 'nb'] satisfies Locale[]) {
    const found = differences(report, provenReport(input, certificate, locale))
    if (found.length === 0) return found
    if (!fewest || found.length < fewest.length) fewest = found
  }
  return fewest ?? []
}

function differences(said: ProvenReport, is: ProvenReport): string[] {
  return [
    ...unproven(said.pairs, is.pairs),
    ...differing('pairs', said.pairs, is.pairs),
    ...differing('unmatched', said.unmatched, is.unmatched),
    ...(['matched', 'total', 'worst', 'bound', 'proven'] as const).flatMap(figure =>
      differs(figure, said[figure], is[figure]),
    ),
  ]
}

type Told = { readonly mentee: string; readonly mentor?: string }

/** The same people, each once, with the same said of them. */
function differing<One extends Told>(name: string, said: readonly One[], is: readonly One[]): string[] {
  const proven = new Map(is.map(one => [keyOf(one), one]))
  const told = new Set(said.map(keyOf))
  const details = said.flatMap(one =>
    Object.entries(proven.get(keyOf(one)) ?? {}).flatMap(([key, value]) =>
      differs(`${key} of ${called(one)}`, one[key as keyof One], value),
    ),
  )
  const silent = is.filter(one => !told.has(keyOf(one)))
  return [
    ...details.slice(0, mostTold),
    ...silent.slice(0, mostTold).map(one => `${called(one)} should be among ${name}.`),
    ...differs(name, said.length, is.length),
  ]
}

const keyOf = ({ mentee, mentor }: Told) => JSON.stringify([mentee, mentor])

const called = ({ mentee, mentor }: Told) => (mentor === undefined ? mentee : `${mentee} and ${mentor}`)

const differs = (name: string, said: unknown, is: unknown): string[] =>
  JSON.stringify(said) === JSON.stringify(is)
    ? []
    : [`The file says ${name}: ${JSON.stringify(said)}, and the certificate proves ${JSON.stringify(is)}.`]

/** Of a matching in the product people may have gone, and their pairs with them: those that are there count. */
function unproven(pairs: readonly PairOfIds[], proven: readonly PairOfIds[]): string[] {
  const known = new Set(proven.map(keyOf))
  return pairs
    .filter(pair => !known.has(keyOf(pair)))
    .slice(0, mostTold)
    .map(({ mentee, mentor }) => `${mentee} and ${mentor} are not among the pairs that are proven.`)
}

/** Pairs who would rather have each other, in a match that is to have none. */
function unstable(input: MatchingInput, pairs: readonly PairOfIds[]): string[] {
  return blockingPairs(input, pairs)
    .slice(0, mostTold)
    .map(({ mentee, mentor }) => `${mentee} and ${mentor} would rather have each other.`)
}
