/** How a programme is doing, in counts: what a coordinator may know of it (J6). */
export interface ProgrammeFigures {
  readonly id: string
  readonly name: string
  /** Of this programme's people. */
  readonly mentors: number
  readonly mentees: number
  /** Mentees who have no mentor yet. */
  readonly menteesWaiting: number
  readonly invitedUnanswered: number
  /** Those who have signed up and need a yes (C12). */
  readonly awaitingYes: number
  /** Places that are free for whoever is next on the waiting list. */
  readonly placesToOffer: number
  readonly trial: number
  readonly agreement: number
  readonly active: number
  readonly ended: number
  /** No first meeting, or no answer after it, for so long that they are reminded. */
  readonly trialLate: number
  /** The match is right, but the agreement has waited for so long that they are reminded. */
  readonly agreementLate: number
  /** Nothing held for longer than the rhythm allows, and nothing booked. */
  readonly overdue: number
  /** Those of them for so long that they are reminded. */
  readonly overdueLate: number
  /** Ended in the trial lately, and the mentee has nobody new. */
  readonly declined: number
  readonly endingSoon: number
  /** It is time to ask what it gives, midway or at the end, and nobody has planned to. */
  readonly toEvaluate: number
  /** An evaluation that has closed in the last fortnight. */
  readonly evaluationClosed: string | undefined
  /** It gives newcomers somebody nearby (B4). */
  readonly receives: boolean
  /** In their first months now, and those of them with something late. */
  readonly newcomers: number
  readonly newcomersLate: number
  /** A finished matching that nobody has published. */
  readonly runToReview: string | undefined
  readonly runUnderWay: string | undefined
}

export type WaitingKind =
  | 'awaitingYes'
  | 'placesToOffer'
  | 'declined'
  | 'runToReview'
  | 'runUnderWay'
  | 'overdue'
  | 'agreementLate'
  | 'trialLate'
  | 'match'
  | 'menteesWaiting'
  | 'invitedUnanswered'
  | 'endingSoon'
  | 'toEvaluate'
  | 'evaluationClosed'
  | 'newcomersLate'
  | 'noNewcomers'
  | 'noPeople'

/** One thing that waits for the coordinator. */
export interface WaitingItem {
  readonly kind: WaitingKind
  readonly urgent: boolean
  readonly count: number
  readonly programme: { readonly id: string; readonly name: string }
  readonly runId?: string
  readonly evaluationId?: string
}

/** What waits for the coordinator, the most urgent first; an empty list is a good day. */
export function whatWaits(programmes: readonly ProgrammeFigures[]): WaitingItem[] {
  const items = programmes.flatMap(itemsOf)
  return items.toSorted(
    (a, b) => Number(b.urgent) - Number(a.urgent) || order.indexOf(a.kind) - order.indexOf(b.kind),
  )
}

function itemsOf(figures: ProgrammeFigures): WaitingItem[] {
  const item = (kind: WaitingKind, count: number, runId?: string): WaitingItem[] =>
    count === 0
      ? []
      : [{ kind, urgent: urgent.has(kind), count, programme: figures, ...(runId !== undefined && { runId }) }]
  const paired = figures.trial + figures.agreement + figures.active
  const canMatch =
    figures.menteesWaiting > 0 && figures.mentors > 0 && !figures.runToReview && !figures.runUnderWay
  const neverMatched = paired + figures.ended === 0
  return [
    ...item(figures.receives ? 'noNewcomers' : 'noPeople', isEmpty(figures) ? 1 : 0),
    ...item('newcomersLate', figures.newcomersLate),
    ...item('awaitingYes', figures.awaitingYes),
    ...item('placesToOffer', figures.placesToOffer),
    ...item('declined', figures.declined),
    ...item('runToReview', figures.runToReview ? 1 : 0, figures.runToReview),
    ...item('runUnderWay', figures.runUnderWay ? 1 : 0, figures.runUnderWay),
    ...item('overdue', figures.overdueLate),
    ...item('agreementLate', figures.agreementLate),
    ...item('trialLate', figures.trialLate),
    ...item(neverMatched ? 'match' : 'menteesWaiting', canMatch ? figures.menteesWaiting : 0),
    ...item('invitedUnanswered', figures.invitedUnanswered),
    ...item('endingSoon', figures.endingSoon),
    ...item('toEvaluate', figures.toEvaluate),
    ...item('evaluationClosed', figures.evaluationClosed ? 1 : 0).map(one => ({
      ...one,
      evaluationId: figures.evaluationClosed ?? '',
    })),
  ]
}

const isEmpty = ({ mentors, mentees, newcomers }: ProgrammeFigures) => mentors + mentees + newcomers === 0

const order: readonly WaitingKind[] = [
  'declined',
  'awaitingYes',
  'placesToOffer',
  'runToReview',
  'runUnderWay',
  'match',
  'menteesWaiting',
  'newcomersLate',
  'overdue',
  'agreementLate',
  'trialLate',
  'invitedUnanswered',
  'toEvaluate',
  'evaluationClosed',
  'endingSoon',
  'noNewcomers',
  'noPeople',
]
const urgent = new Set<WaitingKind>(['declined', 'runToReview'])
