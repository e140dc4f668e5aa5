import type { JSX } from 'preact'
import type { CourseMeeting } from '../meetings/course-store.ts'
import { texts as meetingTexts } from '../meetings/messages.ts'
import type { Reflection } from '../meetings/notes-store.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { texts } from './messages.ts'

/** The meetings in a row, with what each of the two said after it. Only the two see it (I1–I3). */
export function CourseLine({
  course,
  other,
}: {
  course: readonly CourseMeeting[]
  other: string
}): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const answered = course.filter(({ mine, theirs }) => mine || theirs)
  if (answered.length === 0) return <p class="quiet">{t.courseNone}</p>
  return (
    <>
      {answered.map(({ id, startsAt, mine, theirs }) => (
        <Card key={id}>
          <p class="strong">
            <Link href={routes.meeting({ id })}>{day(startsAt, frame)}</Link>
          </p>
          {mine && <Said who={t.you} words={mine} />}
          {theirs && <Said who={other} words={theirs} />}
        </Card>
      ))}
    </>
  )
}

function Said({ who, words }: { who: string; words: Reflection }): JSX.Element {
  const t = meetingTexts(useFrame().locale)
  const said = (['energy', 'learnt', 'self'] as const).filter(name => words[name] !== '')
  return (
    <>
      <p class="strong">{who}</p>
      <SummaryList rows={said.map(name => ({ term: t[name], value: words[name] }))} />
    </>
  )
}
