import type { Flaw, PairOfIds, ProvenAim } from '../engine/index.ts'

/** What is wrong with a certificate, in a sentence. */
export function flawSentence(flaw: Flaw): string {
  switch (flaw.flaw) {
    case 'not-a-certificate':
      return 'This is no certificate of a matching.'
    case 'unknown-person':
      return `${flaw.id} is not among the people who were matched.`
    case 'pair-twice':
      return `${both(flaw.pair)} are paired twice.`
    case 'locked-pair-missing':
      return `${both(flaw.pair)} were locked and are not paired.`
    case 'forbidden-pair':
      return `${both(flaw.pair)} may not be paired: ${flaw.rule}.`
    case 'too-many-mentors':
      return `${flaw.id} has more mentors than wanted.`
    case 'over-capacity':
      return `${flaw.id} has more mentees than places.`
    case 'aims-differ':
      return `The aims are ${flaw.found || 'none'} and should be ${flaw.expected || 'none'}.`
    case 'price-not-whole':
      return `${aims[flaw.aim]}: the price of ${flaw.id} is not a whole number.`
    case 'price-below-zero':
      return `${aims[flaw.aim]}: the price of ${flaw.id} is below 0.`
    case 'value-differs':
      return `${aims[flaw.aim]}: ${figure(flaw.aim, flaw.stated)} is stated, and the pairs that are not locked give ${figure(flaw.aim, flaw.found)}.`
    case 'bound-differs':
      return flaw.stated === flaw.found
        ? `${aims[flaw.aim]}: the prices leave room for ${flaw.found} stronger pairs, as many as there are.`
        : `${aims[flaw.aim]}: ${figure(flaw.aim, flaw.stated)} is stated, and the prices prove ${figure(flaw.aim, flaw.found)}.`
    case 'pair-not-tight':
      return `${aims[flaw.aim]}: the prices of ${both(flaw.pair)} do not fit their points.`
    case 'level-missing':
      return `Nothing is proven of pairs with ${flaw.points} points, such as ${both(flaw.pair)}.`
  }
}

// Of weak pairs as few as can be: their number stands negated, so that more is better in every aim.
const figure = (aim: ProvenAim['aim'], value: number) => (aim === 'fewest-at' ? -value : value)

const both = ({ mentee, mentor }: PairOfIds) => `${mentee} and ${mentor}`

const aims: Record<ProvenAim['aim'], string> = {
  'most-matched': 'Most matched',
  'best-worst': 'Best weakest pair',
  'fewest-at': 'Fewest weak pairs',
  'largest-total': 'Largest total',
  'fewest-changes': 'Fewest changes',
}
