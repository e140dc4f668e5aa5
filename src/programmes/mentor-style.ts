import type { mentorStyles, ProgrammeSettings } from './programme-settings.ts'

export type MentorStyle = (typeof mentorStyles)[number]

/**
 * The settings as a mentor of that style has them (S4, A5, A6): who drives, how much is advice, and what counts when
 * two are brought together. The rest stays; everything can be changed afterwards.
 */
export function inStyle(settings: ProgrammeSettings, mentorStyle: MentorStyle): ProgrammeSettings {
  const { matching } = settings
  const { weights, experienceGap, ...ways } = styles[mentorStyle]
  return {
    ...settings,
    ...ways,
    mentorStyle,
    matching: { ...matching, experienceGap, weights: { ...matching.weights, ...weights } },
  }
}

interface Style extends Pick<ProgrammeSettings, 'manner' | 'initiative' | 'contentBy'> {
  readonly experienceGap: ProgrammeSettings['matching']['experienceGap']
  readonly weights: Partial<ProgrammeSettings['matching']['weights']>
}

const styles: Readonly<Record<MentorStyle, Style>> = {
  // The mentor is the one with experience, network and influence, and points out the doors.
  sage: {
    manner: 'telling',
    initiative: 'mentor',
    contentBy: 'mentor',
    experienceGap: { from: 10, to: 40 },
    weights: { experienceGap: 10, developmentAreas: 3, educations: 6 },
  },
  // The mentee is the main character; the mentor supports from beside.
  guide: {
    manner: 'both',
    initiative: 'mentee',
    contentBy: 'mentee',
    experienceGap: { from: 5, to: 20 },
    weights: { experienceGap: 6, developmentAreas: 6, educations: 3 },
  },
  // Who the mentor is does not matter; what they have been through does (D11).
  alliance: {
    manner: 'asking',
    initiative: 'both',
    contentBy: 'both',
    experienceGap: { from: 0, to: 60 },
    weights: { experienceGap: 0, developmentAreas: 10, educations: 0 },
  },
}
