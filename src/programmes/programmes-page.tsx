import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { dayOf } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number } from '../ui/quantities.ts'
import { State } from '../ui/state.tsx'
import { type Column, Table, TwoLines } from '../ui/table.tsx'
import { texts } from './messages.ts'
import { texts as settingsTexts } from './messages-settings.ts'
import { isOver, type Programme, takesSignUps } from './programme.ts'
import { periodOf, rhythmSentence } from './settings-words.ts'

/** How many people and pairs a programme has. */
export interface ProgrammeCounts {
  readonly mentors: number
  readonly mentees: number
  readonly menteesWaiting: number
  readonly active: number
}

interface Props {
  frame: Frame
  programmes: readonly Programme[]
  /** Of those the person coordinates, by id. */
  counts: ReadonlyMap<string, ProgrammeCounts>
  mayMake: boolean
}

/** The programmes one coordinates as a table, and those one is in or may join as a list. */
export function ProgrammesPage({ frame, programmes, counts, mayMake }: Props): JSX.Element {
  const t = texts(frame.locale)
  const mine = programmes.filter(({ standing }) => standing.coordinates)
  const today = dayOf(frame.now, frame)
  const others = programmes.filter(
    one => !one.standing.coordinates && (one.standing.takesPart || takesSignUps(one, today)),
  )
  const make = <ButtonLink href={routes.newProgramme()}>{t.make}</ButtonLink>
  return (
    <Page frame={frame} title={t.title}>
      <PageHeading title={t.title} />
      {mine.length + others.length === 0 && (
        <EmptyState
          drawing={mayMake ? 'boat' : 'chairs'}
          title={mayMake ? t.firstLine : t.none}
          action={mayMake ? make : undefined}
        >
          {mayMake ? undefined : t.noneLine}
        </EmptyState>
      )}
      {mine.length > 0 && (
        <Section title={t.mine}>
          <Mine frame={frame} programmes={mine} counts={counts} />
        </Section>
      )}
      {mine.length + others.length > 0 && mayMake && <p>{make}</p>}
      {others.length > 0 && (
        <Section title={t.others}>
          <PlainList>
            {others.map(programme => (
              <PlainItem
                key={programme.id}
                title={<Link href={routes.programme({ id: programme.id })}>{programme.name}</Link>}
                line={`${programme.organisationName} · ${rhythmSentence(programme.settings, frame.locale)}`}
              />
            ))}
          </PlainList>
        </Section>
      )}
    </Page>
  )
}

const stateKinds = { draft: 'wait', open: 'active', closed: 'done' } as const

function Mine(props: Pick<Props, 'frame' | 'programmes' | 'counts'>): JSX.Element {
  const { frame, programmes, counts } = props
  const t = texts(frame.locale)
  const s = settingsTexts(frame.locale)
  const count = (heading: string, of: keyof ProgrammeCounts): Column<Programme> => ({
    heading,
    kind: 'number',
    cell: ({ id }) => number(counts.get(id)?.[of] ?? 0, frame.locale),
  })
  return (
    <Table
      caption={t.mine}
      rows={programmes}
      columns={[
        {
          heading: t.programme,
          names: true,
          cell: ({ id, name, organisationName }) => (
            <TwoLines first={<Link href={routes.programme({ id })}>{name}</Link>} second={organisationName} />
          ),
        },
        {
          heading: t.period,
          cell: programme => periodOf(programme, frame),
        },
        count(t.mentors, 'mentors'),
        count(t.mentees, 'mentees'),
        count(t.waiting, 'menteesWaiting'),
        count(t.active, 'active'),
        {
          heading: t.state,
          cell: ({ state, settings }) => {
            const told = state === 'open' && isOver(settings, dayOf(frame.now, frame)) ? 'closed' : state
            return <State kind={stateKinds[told]}>{s.states[told]}</State>
          },
        },
      ]}
    />
  )
}
