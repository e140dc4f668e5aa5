import type { ComponentChildren } from 'preact'
import type { MemberVisit } from '../platform/http/visit.ts'
import type { EnteredRoom } from './enter-room.ts'
import { answeredIn } from './mentorships-store.ts'
import { type NextStep, nextStep, type RoomFacts } from './next-step.ts'
import type { DrawerItem, RoomPart } from './room-parts.ts'
import { meetingsWithin, type RoomStage, stagesOf } from './stages.ts'

/** A room as one of the two finds it now. */
export interface RoomView {
  readonly entered: EnteredRoom
  readonly step: NextStep
  readonly stages: readonly RoomStage[]
  /** About how many meetings the year has. */
  readonly meetingsPlanned: number
  readonly trialAnswered: boolean
  readonly main: readonly ComponentChildren[]
  readonly aside: readonly ComponentChildren[]
  readonly drawer: readonly DrawerItem[]
}

/** Asks every part of the room what it knows, and finds the one next thing for the viewer. */
export async function lookIntoRoom(
  visit: MemberVisit,
  entered: EnteredRoom,
  parts: readonly RoomPart[],
): Promise<RoomView> {
  const { mentorship, side, programme, meetings } = entered
  const contributions = []
  // One after the other: they share the visit's one connection.
  for (const part of parts) contributions.push(await part(visit, entered))
  const { byMe: trialAnswered } = await answeredIn(visit.tx, mentorship, visit.viewer.id)
  const facts: RoomFacts = Object.assign(
    {
      trialAnswered,
      initiative: programme.settings.initiative,
      trialDays: programme.settings.trialDays,
      rhythmMonths: programme.settings.rhythm.toMonths,
      agreement: { withSignatures: programme.settings.agreement === 'signed' },
      meetings,
    },
    ...contributions.map(({ facts: known }) => known ?? {}),
  )
  const planned = contributions.findLast(({ meetingsPlanned }) => meetingsPlanned !== undefined)
  const meetingsPlanned = planned?.meetingsPlanned ?? meetingsWithin(programme.settings)
  return {
    entered,
    step: nextStep(mentorship, side, facts, visit.now),
    stages: stagesOf(
      mentorship,
      { planned: meetingsPlanned, held: facts.meetings.held },
      programme.settings.agreement !== 'none' || mentorship.state === 'agreement',
    ),
    meetingsPlanned,
    trialAnswered,
    main: contributions.map(({ main }) => main),
    aside: contributions.map(({ aside }) => aside),
    // What is new lies on top.
    drawer: contributions
      .flatMap(({ drawer }) => drawer ?? [])
      .toSorted((a, b) => Number(b.fresh ?? false) - Number(a.fresh ?? false)),
  }
}
