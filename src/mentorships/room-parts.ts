import type { ComponentChildren } from 'preact'
import type { MemberVisit } from '../platform/http/visit.ts'
import type { EnteredRoom } from './enter-room.ts'
import type { RoomFacts } from './next-step.ts'

/**
 * A part of the room that another noun fills: the agreement, the meetings. It reads what it needs inside the
 * visit's transaction and says what it knows; the room page composes the parts in the order it is given them.
 */
export type RoomPart = (visit: MemberVisit, entered: EnteredRoom) => Promise<RoomContribution>

export interface RoomContribution {
  /** What the next step is chosen from; a later part's fact counts before an earlier one's. */
  readonly facts?: Partial<Pick<RoomFacts, 'initiative' | 'rhythmMonths' | 'agreement' | 'meetings'>>
  /** About how many meetings the two have agreed on. */
  readonly meetingsPlanned?: number | undefined
  /** Cards in the wide column. */
  readonly main?: ComponentChildren
  /** Cards beside them; beneath them on a phone. */
  readonly aside?: ComponentChildren
  /** What lies in the drawer: there for whoever opens it, asking for nothing. */
  readonly drawer?: readonly DrawerItem[]
}

export interface DrawerItem {
  readonly title: string
  readonly href: string
  readonly line?: string | undefined
  /** Something has come that the viewer has not seen. */
  readonly fresh?: boolean
}
