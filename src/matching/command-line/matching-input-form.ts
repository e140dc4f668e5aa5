import { z } from 'zod'
import type { MatchingInput } from '../engine/index.ts'

const text = z.string()
const texts = z.array(text).exactOptional()
const whole = z.int().min(0)
const pair = z.strictObject({ mentee: text, mentor: text })
const twoPersons = z.array(z.tuple([text, text]))
const yes = z.boolean().exactOptional()
const gap = { from: z.number(), to: z.number() }

const participant = {
  id: text,
  /** Beside what the engine knows: what the person is called, so that the file can be held to it. */
  name: text.exactOptional(),
  person: text.exactOptional(),
  organisation: text.exactOptional(),
  unit: text.exactOptional(),
  leaders: texts,
  themes: texts,
  developmentAreas: texts,
  competences: texts,
  languages: texts,
  educations: texts,
  place: text.exactOptional(),
  experienceYears: z.number().exactOptional(),
  style: text.exactOptional(),
  wishes: texts,
}

const criterion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['themes', 'development-areas', 'competences', 'languages', 'educations']),
    weight: whole,
    limit: whole.exactOptional(),
  }),
  z.strictObject({ kind: z.enum(['place', 'style']), weight: whole }),
  z.strictObject({
    kind: z.literal('experience-gap'),
    weight: whole,
    ...gap,
    lossPerYear: whole.exactOptional(),
  }),
  z.strictObject({
    kind: z.enum(['mentee-wish', 'mentor-wish']),
    weight: whole,
    lossPerRank: whole.exactOptional(),
  }),
  z.strictObject({
    kind: z.enum(['different-organisation', 'same-organisation', 'different-unit', 'same-unit']),
    weight: whole,
  }),
  z.strictObject({
    kind: z.literal('judgement'),
    weight: whole,
    pairs: z.array(pair.extend({ points: whole })),
  }),
])

const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['different-unit', 'same-unit', 'different-organisation', 'same-organisation']),
  }),
  z.strictObject({ kind: z.literal('no-line-of-leaders'), depth: whole }),
  z.strictObject({ kind: z.enum(['blocked', 'earlier-pairs']), pairs: twoPersons }),
  z.strictObject({ kind: z.literal('only-listed'), pairs: z.array(pair) }),
])

const aims = z.strictObject({
  mostMatched: yes,
  worst: z.enum(['max-min', 'leximin', 'any']).exactOptional(),
  largestTotal: yes,
  fewestChanges: yes,
})

/** An input of the engine as it stands in a file: everybody once, and only people of it locked. */
export const matchingInputForm: z.ZodType<MatchingInput> = z
  .strictObject({
    mentees: z.array(
      z.strictObject({
        ...participant,
        wants: z.number().exactOptional(),
        wantedGap: z.strictObject(gap).exactOptional(),
      }),
    ),
    mentors: z.array(z.strictObject({ ...participant, capacity: z.number() })),
    criteria: z.array(criterion),
    rules: z.array(rule).exactOptional(),
    locked: z.array(pair).exactOptional(),
    earlier: z.array(pair).exactOptional(),
    aims: aims.exactOptional(),
    seed: text.exactOptional(),
  })
  .superRefine(({ mentees, mentors, locked = [] }, context) => {
    const sides = { mentee: new Set<string>(), mentor: new Set<string>() }
    for (const [key, people, ids] of [
      ['mentees', mentees, sides.mentee],
      ['mentors', mentors, sides.mentor],
    ] as const) {
      for (const [place, { id }] of people.entries()) {
        if (ids.has(id))
          context.addIssue({ code: 'custom', path: [key, place, 'id'], message: `"${id}" is there twice` })
        ids.add(id)
      }
    }
    for (const [place, { mentee, mentor }] of locked.entries()) {
      const [side, id] = sides.mentee.has(mentee)
        ? (['mentor', mentor] as const)
        : (['mentee', mentee] as const)
      if (sides[side].has(id)) continue
      context.addIssue({
        code: 'custom',
        path: ['locked', place, side],
        message: `there is no ${side} "${id}"`,
      })
    }
  })
