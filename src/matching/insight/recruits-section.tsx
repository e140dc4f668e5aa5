import type { JSX } from 'preact'
import type { Frame } from '../../ui/frame.ts'
import { Quiet, Section } from '../../ui/heading.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { number } from '../../ui/quantities.ts'
import { spelledOut } from '../reasons/words.ts'
import type { PersonLine } from '../runs/proposals-store.ts'
import { texts } from './messages.ts'
import type { Recruit } from './recruits.ts'
import type { RunInsight } from './run-insight.ts'

/** Whom to recruit, and whom to ask for one more place, for those who wait. */
export function RecruitsSection(props: {
  frame: Frame
  insight: RunInsight
  people: ReadonlyMap<string, PersonLine>
  /** Names of organisations by their ids. */
  names: ReadonlyMap<string, string>
}): JSX.Element {
  const { frame, insight, people, names } = props
  const { locale } = frame
  const t = texts(locale)
  const shown = (count: number) => number(count, locale)
  const where = ({ at, place }: Recruit) => {
    const name = at && names.get(at.organisation)
    if (name) return at.inside ? t.inside(name) : t.outside(name)
    return place === undefined ? '' : t.near(place)
  }
  const nobody = insight.recruits.length + insight.places.length === 0
  return (
    <Section title={t.recruits}>
      <Quiet>{nobody ? t.nobodyMissing : t.recruitsLine}</Quiet>
      {!nobody && (
        <PlainList>
          {insight.recruits.map(recruit => {
            const theme = recruit.theme === undefined ? '' : spelledOut('themes', [recruit.theme], locale)
            return (
              <PlainItem
                key={`${theme} ${where(recruit)}`}
                title={t.recruit(shown(recruit.mentors), recruit.mentors, theme, where(recruit))}
                line={t.recruitFor(recruit.mentees, shown(recruit.mentees))}
              />
            )
          })}
          {insight.places.map(({ mentor, matched, points }) => {
            const name = people.get(mentor)?.name
            return (
              name && (
                <PlainItem
                  key={mentor}
                  title={t.place(name)}
                  line={
                    matched > 0 ? t.placePairs(matched, shown(matched)) : t.placePoints(points, shown(points))
                  }
                />
              )
            )
          })}
        </PlainList>
      )}
    </Section>
  )
}
