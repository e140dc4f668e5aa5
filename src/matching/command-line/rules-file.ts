import { fields, isField } from '../../people/imports/fields.ts'
import { UnusableError } from '../../platform/commands.ts'
import { decodeText } from '../../platform/spreadsheet/decode-text.ts'
import { usualMatching } from '../../programmes/presets.ts'
import type { Aims, Criterion, Rule } from '../engine/index.ts'
import { CheckedObject, type Complain } from './checked-object.ts'
import { listColumns } from './list-columns.ts'
import { bytesIn, type NamedColumns } from './list-file.ts'

/** Two people as somebody writes them: by id, address or name; the mentee first where it matters. */
export type WrittenPair = readonly [string, string]

/** What a matching goes by. */
export interface RulesFile {
  readonly criteria: readonly Criterion[]
  /** The hard rules that name nobody. */
  readonly rules: readonly Rule[]
  readonly lineOfLeaders: number
  readonly forbidden: readonly WrittenPair[]
  readonly earlierPairs: readonly WrittenPair[]
  readonly onlyListed: readonly WrittenPair[] | undefined
  readonly locked: readonly WrittenPair[]
  readonly published: readonly WrittenPair[]
  readonly aims: Aims
  /** The places of a mentor whose list says nothing. */
  readonly capacity: number
  readonly seed: string
  readonly columns: NamedColumns
}

const { weights: usual, experienceGap, differentUnit, lineOfLeadersDepth } = usualMatching

/** What weighs how much when nothing else is said; what no list tells of weighs nothing. */
export const usualWeights = {
  ...usual,
  competences: 6,
  style: 3,
  menteeWish: 8,
  mentorWish: 4,
  sameOrganisation: 0,
  differentUnit: 0,
  sameUnit: 0,
} as const
type WeightName = keyof typeof usualWeights
const weightNames = Object.keys(usualWeights) as WeightName[]

const limited = ['themes', 'developmentAreas', 'competences', 'languages', 'educations'] as const
const usualLimits = { themes: 3, developmentAreas: 3, competences: 3, languages: 1, educations: 1 }

const topKeys = [
  'weights',
  'limits',
  'experienceGap',
  'wishLossPerRank',
  'rules',
  'aims',
  'locked',
  'published',
  'capacity',
  'seed',
  'columns',
] as const

const tieRules = ['differentUnit', 'sameUnit', 'differentOrganisation', 'sameOrganisation'] as const

const mostWeight = 100_000

/** Reads a rules file; without one, the usual rules. Throws an UnusableError with everything that is wrong in it. */
export async function readRulesFile(file: string | undefined): Promise<RulesFile> {
  if (file === undefined) return rulesIn({}, () => undefined)
  const written = parsed(file, decodeText(await bytesIn(file)).text)
  const problems: string[] = []
  const rules = rulesIn(written, problem => void problems.push(problem))
  if (problems.length === 0) return rules
  throw new UnusableError(
    [...problems.map(problem => `${file}: ${problem}`), 'See telemakos match --help.'].join('\n'),
  )
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnusableError(`${file} is not JSON: ${error instanceof Error ? error.message : error}.`)
  }
}

/** The rules of a file's content; `complain` is told of all that cannot be used. */
export function rulesIn(written: unknown, complain: Complain): RulesFile {
  const top = new CheckedObject(written, '', topKeys, complain)
  const rules = top.object('rules', [...tieRules, 'lineOfLeaders', 'forbidden', 'earlierPairs', 'onlyListed'])
  const aims = top.object('aims', ['mostMatched', 'worst', 'largestTotal', 'fewestChanges'])
  const lineOfLeaders = rules.whole('lineOfLeaders', lineOfLeadersDepth, 0, 20)
  const hard = hardRules(rules, complain)
  if (lineOfLeaders > 0) hard.push({ kind: 'no-line-of-leaders', depth: lineOfLeaders })
  const locked = top.pairs('locked') ?? []
  return {
    criteria: criteriaIn(top),
    rules: hard,
    lineOfLeaders,
    forbidden: rules.pairs('forbidden') ?? [],
    earlierPairs: rules.pairs('earlierPairs') ?? [],
    onlyListed: rules.pairs('onlyListed'),
    locked,
    published: top.pairs('published') ?? [],
    aims: aimsIn(aims, complain),
    capacity: top.whole('capacity', 1, 0, 1_000_000),
    seed: top.text('seed', ''),
    columns: columnsIn(top, complain),
  }
}

function criteriaIn(top: CheckedObject): Criterion[] {
  const weights = top.object('weights', weightNames)
  const limits = top.object('limits', limited)
  const gap = top.object('experienceGap', ['from', 'to', 'lossPerYear'])
  const from = gap.whole('from', experienceGap.from, -100, 100)
  const to = gap.whole('to', experienceGap.to, from, 100)
  const lossPerYear = gap.whole('lossPerYear', 1, 0, mostWeight)
  const lossPerRank = top.whole('wishLossPerRank', 2, 0, mostWeight)
  return weightNames.flatMap((name): Criterion[] => {
    const weight = weights.whole(name, usualWeights[name], 0, mostWeight)
    const limit = name in usualLimits ? limits.whole(name, limitOf(name), 1, 1000) : 0
    if (weight === 0) return []
    const kind = kindOf(name)
    switch (kind) {
      case 'experience-gap':
        return [{ kind, weight, from, to, lossPerYear }]
      case 'mentee-wish':
      case 'mentor-wish':
        return [{ kind, weight, lossPerRank }]
      case 'themes':
      case 'development-areas':
      case 'competences':
      case 'languages':
      case 'educations':
        return [{ kind, weight, limit }]
      default:
        return [{ kind, weight }]
    }
  })
}

const limitOf = (name: WeightName): number => usualLimits[name as keyof typeof usualLimits] ?? 1

type Kind = Exclude<Criterion['kind'], 'judgement'>

/** 'developmentAreas' is 'development-areas' to the engine. */
const kindOf = (name: WeightName): Kind =>
  name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`) as Kind

function hardRules(rules: CheckedObject, complain: Complain): Rule[] {
  const apart = rules.yes('differentUnit')
  const hard: Rule[] = []
  for (const [one, other] of [
    ['differentUnit', 'sameUnit'],
    ['differentOrganisation', 'sameOrganisation'],
  ] as const) {
    if (rules.yes(one) && rules.yes(other)) complain(`rules.${one} and rules.${other} forbid everybody.`)
  }
  const usually = differentUnit && !rules.yes('sameUnit')
  if (apart ?? usually) hard.push({ kind: 'different-unit' })
  if (rules.yes('sameUnit')) hard.push({ kind: 'same-unit' })
  if (rules.yes('differentOrganisation')) hard.push({ kind: 'different-organisation' })
  if (rules.yes('sameOrganisation')) hard.push({ kind: 'same-organisation' })
  return hard
}

function aimsIn(aims: CheckedObject, complain: Complain): Aims {
  const mostMatched = aims.yes('mostMatched') ?? true
  const worst = aims.oneOf('worst', ['max-min', 'leximin', 'any'])
  if (!mostMatched && worst !== undefined && worst !== 'any') {
    complain(
      'aims.worst needs aims.mostMatched: the worst pair is lifted among as many pairs as there can be.',
    )
  }
  const largestTotal = aims.yes('largestTotal') ?? true
  if (!mostMatched && !largestTotal)
    complain('aims leaves nothing to reach: mostMatched or largestTotal has to stay.')
  return {
    mostMatched,
    worst: worst ?? (mostMatched ? 'max-min' : 'any'),
    largestTotal,
    fewestChanges: aims.yes('fewestChanges') ?? true,
  }
}

function columnsIn(top: CheckedObject, complain: Complain): NamedColumns {
  const meanings = [...fields, ...listColumns, 'unused']
  const columns: Record<string, NamedColumns[string]> = {}
  for (const [heading, meaning] of top.entries('columns')) {
    const further = ([...listColumns, 'unused'] as const).find(column => column === meaning)
    if (isField(meaning)) columns[heading] = meaning
    else if (further !== undefined) columns[heading] = further
    else complain(`columns["${heading}"] must be one of ${meanings.join(', ')}.`)
  }
  return columns
}
