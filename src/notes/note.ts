/** Something written down: for its writer alone, or for both (F, G7). */
export interface Note {
  readonly id: string
  readonly mentorshipId: string
  readonly writerId: string
  readonly shared: boolean
  readonly text: string
  /** Counts the changes: whoever saves says which text they began from. */
  readonly version: number
  readonly changedBy: string | undefined
  readonly changedAt: Date
}

export interface NoteWords {
  readonly text: string
  readonly shared: boolean
}

/** The first line names a note; a long one is cut at a word. */
export function titleOf(text: string): string {
  const [line = ''] = text.trim().split('\n', 1)
  if (line.length <= 70) return line
  const cut = line.slice(0, 70)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`
}
