import type { Locale } from '../../platform/i18n.ts'
import type { Application } from '../application.ts'

/** What somebody has sent, as the coordinator of the programme reads it. */
export interface ReadApplication extends Application {
  readonly name: string
  readonly position: string
  readonly organisation: string
  readonly locale: Locale
  readonly submittedAt: Date | null
  /** Mentorships of this programme and side that have not ended. */
  readonly mentorships: number
}

/** What a coordinator reads: what was sent and still stands (J6). Who has left or got a no has taken their words along. */
export const readableStates = ['waiting', 'queued', 'submitted'] as const
