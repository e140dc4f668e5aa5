import type { JSX } from 'preact'
import type { CourseMeeting } from '../meetings/course-store.ts'
import type { Reflection } from '../meetings/reflection/reflection.ts'
import { ReflectionAnswers } from '../meetings/reflection/reflection-answers.tsx'
import { type EnteredRoom, namesIn, othersIn } from '../mentorships/enter-room.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { GainLine } from './gain-line.tsx'
import { texts } from './messages.ts'

interface Props {
  readonly course: readonly CourseMeeting[]
  readonly entered: EnteredRoom
}

/** The meetings in a row, with what each said after it. Nobody else sees it (I1–I3). */
export function CourseLine({ course, entered }: Props): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const called = namesIn(entered, frame.locale)
  const answered = answeredIn(course)
  if (answered.length === 0) return <p class="quiet">{t.courseNone}</p>
  return (
    <>
      <GainOf course={answered} entered={entered} />
      {answered.map(({ id, startsAt, mine, theirs }) => (
        <Card key={id}>
          <p class="strong">
            <Link href={routes.meeting({ id })}>{day(startsAt, frame)}</Link>
          </p>
          {mine && <Said who={t.you} answers={mine} about={othersIn(entered, frame.locale)} />}
          {theirs.map(({ by, said }) => (
            <Said key={by} who={called(by)} answers={said} about={undefined} />
          ))}
        </Card>
      ))}
    </>
  )
}

/** The course at a glance: its line, and the way to all that was said. */
export function CourseAtAGlance({ course, entered }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  const answered = answeredIn(course)
  if (answered.length === 0) return <p class="quiet">{t.courseNone}</p>
  return (
    <>
      <GainOf course={answered} entered={entered} />
      <p>
        <Link href={routes.course({ id: entered.mentorship.id })}>{t.inRoom.course}</Link>
      </p>
    </>
  )
}

const answeredIn = (course: readonly CourseMeeting[]) =>
  course.filter(({ mine, theirs }) => mine || theirs.length > 0)

function GainOf({ course, entered }: Props): JSX.Element | null {
  const called = namesIn(entered, useFrame().locale)
  return <GainLine course={course} others={entered.others.map(({ id }) => ({ id, name: called(id) }))} />
}

function Said({
  who,
  answers,
  about,
}: {
  who: string
  answers: Reflection
  about: string | undefined
}): JSX.Element {
  return (
    <>
      <p class="strong">{who}</p>
      <ReflectionAnswers answers={answers} about={about} />
    </>
  )
}
