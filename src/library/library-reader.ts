import { sideOf } from '../mentorships/mentorship.ts'
import { mentorshipsOf } from '../mentorships/mentorships-store.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { dayOf } from '../ui/dates.ts'
import type { Audience } from './item.ts'
import type { LibraryStage } from './questions/question.ts'
import { stageOf } from './stage-of.ts'

/** Who reads, and where they are on their way. */
interface LibraryReader {
  readonly audience: Audience
  readonly stage: LibraryStage
  /** Meetings held, so that not the same is put forward each time. */
  readonly turn: number
}

/** For whom the library puts something forward: one's own mentorship first, then what one is to others. */
export async function readerOf({
  tx,
  viewer,
  now,
}: Pick<MemberVisit, 'tx' | 'viewer' | 'now'>): Promise<LibraryReader | undefined> {
  const today = dayOf(now, { locale: 'da', zone: viewer.timeZone })
  const mine = (await mentorshipsOf(tx, viewer.id)).find(({ mentorship }) => mentorship.state !== 'ended')
  const side = mine && sideOf(mine.mentorship, viewer.id)
  if (mine && side)
    return { audience: side, stage: stageOf(mine.mentorship, today), turn: mine.meetings.held }
  if (viewer.coordinates) return { audience: 'coordinator', stage: 'before', turn: 0 }
  return undefined
}
