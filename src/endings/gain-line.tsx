import type { JSX } from 'preact'
import type { CourseMeeting } from '../meetings/course-store.ts'
import { translations } from '../platform/i18n.ts'
import { Card } from '../ui/card.tsx'
import { shortDay } from '../ui/dates.ts'
import { useFrame } from '../ui/frame.ts'
import { LineChart } from '../ui/line-chart.tsx'
import { texts as courseTexts } from './messages.ts'

const texts = translations({
  da: {
    title: 'Hvad møderne har givet',
    summary: (meetings: number) => `Hvor meget hver af jer fik ud af ${meetings} møder, fra 1 til 5`,
    meeting: 'Møde',
    low: 'lidt',
    high: 'meget',
    lower: 'De sidste møder har givet mindre. Tal om, hvad I vil lave om på.',
  },
  nb: {
    title: 'Hva møtene har gitt',
    summary: meetings => `Hvor mye hver av dere fikk ut av ${meetings} møter, fra 1 til 5`,
    meeting: 'Møte',
    low: 'lite',
    high: 'mye',
    lower: 'De siste møtene har gitt mindre. Snakk om hva dere vil endre på.',
  },
  en: {
    title: 'What the meetings have given',
    summary: meetings => `How much each of you got out of ${meetings} meetings, from 1 to 5`,
    meeting: 'Meeting',
    low: 'little',
    high: 'a lot',
    lower: 'The latest meetings have given less. Talk about what you would like to change.',
  },
})

/** What each got out of the meetings, over the year; nobody else sees it, and so it corrects the course (I1). */
export function GainLine({
  course,
  others,
}: {
  course: readonly CourseMeeting[]
  others: readonly { readonly id: string; readonly name: string }[]
}): JSX.Element | null {
  const frame = useFrame()
  const t = texts(frame.locale)
  const said = course.filter(({ mine, theirs }) =>
    [mine, ...theirs.map(({ said: answers }) => answers)].some(answers => answers?.gain !== undefined),
  )
  if (said.length < 2) return null
  const lines = [
    { name: courseTexts(frame.locale).you, values: said.map(({ mine }) => mine?.gain) },
    ...others.map(({ id, name }) => ({
      name,
      values: said.map(({ theirs }) => theirs.find(({ by }) => by === id)?.said.gain),
    })),
  ]
  return (
    <Card title={t.title}>
      <LineChart
        summary={t.summary(said.length)}
        along={t.meeting}
        places={said.map(({ startsAt }) => shortDay(startsAt, frame))}
        lines={lines.filter(({ values }) => values.some(value => value !== undefined))}
        scale={{ from: 1, to: 5, low: t.low, high: t.high }}
      />
      {lines.some(({ values }) => givesLess(values)) && <p class="strong">{t.lower}</p>}
    </Card>
  )
}

/** The last two meetings gave clearly less than those before them. */
export function givesLess(values: readonly (number | undefined)[]): boolean {
  const said = values.filter(value => value !== undefined)
  if (said.length < 3) return false
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length
  return mean(said.slice(0, -2)) - mean(said.slice(-2)) >= 1
}
