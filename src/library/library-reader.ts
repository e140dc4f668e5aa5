import { type Mentorship, sideOf } from '../mentorships/mentorship.ts'
import { mentorshipsOf } from '../mentorships/mentorships-store.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { type Day, dayOf, daysBetween } from '../ui/dates.ts'
import type { Audience } from './item.ts'
import type { LibraryStage } from './questions/question.ts'

/** Who reads, and where they are on their way. */
interface LibraryReader {
  readonly audience: Audience
  readonly stage: LibraryStage
  /** Meetings held, so that not the same is put forward each time. */
  readonly turn: number
}

/** Days before the last one in which it is time to think of the ending. */
const daysToEnd = 45

/** Where a mentorship is, as the library sees it; half-way is the middle fifth of the agreed time. */
export function stageOf(mentorship: Mentorship, today: Day): LibraryStage {
  switch (mentorship.state) {
    case 'trial':
      return 'trial'
    case 'agreement':
      return 'agreement'
    case 'ended':
      return 'ending'
    case 'active': {
      const { agreedAt, endsOn } = mentorship
      if (!endsOn) return 'meetings'
      const began = dayOf(agreedAt, { locale: 'da' })
      const gone = daysBetween(began, today) / Math.max(1, daysBetween(began, endsOn))
      if (daysBetween(today, endsOn) <= daysToEnd) return 'ending'
      return gone >= 0.4 && gone <= 0.6 ? 'halfway' : 'meetings'
    }
  }
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
