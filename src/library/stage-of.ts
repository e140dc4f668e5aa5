import { type Day, dayOf, daysBetween } from '../ui/dates.ts'
import type { LibraryStage } from './questions/question.ts'

/** Days before the last one in which it is time to think of the ending. */
const daysToEnd = 45

/** As much of a mentorship as tells where it is. */
type Course =
  | { readonly state: 'trial' | 'agreement' | 'ended' }
  | { readonly state: 'active'; readonly agreedAt: Date; readonly endsOn: Day | undefined }

/** Where a mentorship is, as the library sees it; half-way is the middle fifth of the agreed time. */
export function stageOf(course: Course, today: Day): LibraryStage {
  switch (course.state) {
    case 'trial':
      return 'trial'
    case 'agreement':
      return 'agreement'
    case 'ended':
      return 'ending'
    case 'active': {
      const { agreedAt, endsOn } = course
      if (!endsOn) return 'meetings'
      const began = dayOf(agreedAt, { locale: 'da' })
      const gone = daysBetween(began, today) / Math.max(1, daysBetween(began, endsOn))
      if (daysBetween(today, endsOn) <= daysToEnd) return 'ending'
      return gone >= 0.4 && gone <= 0.6 ? 'halfway' : 'meetings'
    }
  }
}
