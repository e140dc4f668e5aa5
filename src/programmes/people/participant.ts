/** Somebody in a programme on one side, as a row of its coordinator's table. */
export interface Participant {
  /** Of their application. */
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly organisation: string
  readonly side: Side
  readonly state: ParticipantState
  readonly themes: number
  /** How many mentees a mentor takes here, and how many more they can take now; null for a mentee. */
  readonly places: { readonly free: number; readonly all: number } | null
  /** Mentorships of this programme that have not ended. */
  readonly mentorships: number
}

export type Side = (typeof sides)[number]
export type ParticipantState = (typeof participantStates)[number]

export const sides = ['mentor', 'mentee'] as const
export const participantStates = [
  'listed',
  'invited',
  'waiting',
  'queued',
  'submitted',
  'declined',
  'withdrawn',
] as const
/** Whoever has withdrawn or was declined is out of sight until asked for. */
export const presentStates: readonly ParticipantState[] = [
  'listed',
  'invited',
  'waiting',
  'queued',
  'submitted',
]

/** Who is asked for; undefined is everybody who has not withdrawn. */
export interface ParticipantSearch {
  readonly side: Side | undefined
  readonly state: ParticipantState | undefined
  readonly words: string
}

const longest = 80

/** Reads a search from an address or a form. What cannot be meant is left out. */
export function participantSearchIn(text: (name: string) => string): ParticipantSearch {
  return {
    side: sides.find(side => side === text('side')),
    state: participantStates.find(state => state === text('state')),
    words: text('words').trim().slice(0, longest),
  }
}

/** An invitation that went a moment ago is not sent once more by a second click. */
export function wasJustInvited(invitedAt: Date | null, now: Date): boolean {
  return invitedAt !== null && now.getTime() - invitedAt.getTime() < 60_000
}
