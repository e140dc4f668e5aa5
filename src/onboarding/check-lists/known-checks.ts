import type { ProgrammeSettings } from '../../programmes/programme-settings.ts'
import type { CheckStage, Doer, ListedCheck } from './check-list.ts'

// The list that comes along: what a mentor, a buddy and a leader do, and when (B2–B5, B13).
const lines = [
  ['before', 'leader', 'tell_the_team'],
  ['before', 'leader', 'make_room'],
  ['before', 'leader', 'desk_and_access'],
  ['before', 'mentor', 'choose_tasks'],
  ['before', 'buddy', 'say_hello'],
  ['before', 'newcomer', 'see_who_is_who'],
  ['first_day', 'buddy', 'meet_at_the_door'],
  ['first_day', 'buddy', 'tour'],
  ['first_day', 'buddy', 'lunch'],
  ['first_day', 'leader', 'welcome_talk'],
  ['first_week', 'mentor', 'side_by_side'],
  ['first_week', 'mentor', 'plan_together'],
  ['first_week', 'buddy', 'practical_things'],
  ['first_week', 'buddy', 'shared_meetings'],
  ['first_week', 'newcomer', 'how_i_learn'],
  ['first_month', 'mentor', 'feedback_on_a_task'],
  ['first_month', 'mentor', 'people_who_know'],
  ['first_month', 'buddy', 'social_event'],
  ['first_month', 'leader', 'talk_on_direction'],
  ['first_month', 'newcomer', 'ask_for_feedback'],
  ['three_months', 'mentor', 'next_steps'],
  ['three_months', 'buddy', 'wider_network'],
  ['three_months', 'leader', 'talk_on_potential'],
  ['six_months', 'mentor', 'what_is_learnt'],
  ['six_months', 'leader', 'look_ahead'],
  ['six_months', 'newcomer', 'look_back'],
] as const satisfies readonly (readonly [CheckStage, Doer, string])[]

export type KnownCheck = (typeof lines)[number][2]

export const knownChecks: readonly KnownCheck[] = lines.map(([, , known]) => known)

export function isKnownCheck(name: string): name is KnownCheck {
  return knownChecks.some(known => known === name)
}

/** The list a programme begins with, where nobody has written another. It follows the programme's settings. */
export function usualChecks(
  settings: Pick<ProgrammeSettings, 'sideBySideTraining' | 'buddy'>,
): ListedCheck[] {
  return lines
    .filter(
      ([, doer, known]) =>
        (settings.sideBySideTraining || known !== 'side_by_side') &&
        (settings.buddy !== 'none' || doer !== 'buddy'),
    )
    .map(([stage, doer, known]) => ({ stage, doer, known, words: '' }))
}
