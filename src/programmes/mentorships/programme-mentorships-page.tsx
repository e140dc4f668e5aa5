import type { ComponentChildren, JSX } from 'preact'
import type { ListPage } from '../../platform/http/list-place.ts'
import { routes } from '../../routes.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { DayOf } from '../../ui/date-time.tsx'
import type { Day } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterLinks } from '../../ui/filter-links.tsx'
import { SearchForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { Lock } from '../../ui/lock.tsx'
import { PageTurn } from '../../ui/page-turn.tsx'
import { number } from '../../ui/quantities.ts'
import { State, type StateKind } from '../../ui/state.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { SearchField } from '../../ui/text-field.tsx'
import type { Programme } from '../programme.ts'
import {
  type ListedMentorship,
  type MentorshipCounts,
  type MentorshipSearch,
  mentorshipQuery,
  shows,
} from './listed-mentorship.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  programme: Programme
  search: MentorshipSearch
  mentorships: ListPage<ListedMentorship>
  counts: MentorshipCounts
}

/** A programme's mentorships, 50 at a time: states, dates and counts, never what is said (J6). */
export function ProgrammeMentorshipsPage(props: Props): JSX.Element {
  const { frame, programme, search, mentorships, counts } = props
  const t = texts(frame.locale)
  const { id } = programme
  const turned = (place: Record<string, string> | undefined) =>
    place && routes.programmeMentorships({ id }, { ...mentorshipQuery(search), ...place })
  return (
    <Page frame={frame} title={t.title} of={programme.name}>
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        <PageHeading
          title={t.title}
          lede={search.show === 'overdue' && mentorships.rows.length > 0 && t.overdueLine}
        />
      </div>
      {counts.all > 0 && <Narrowing {...props} />}
      <Table
        caption={t.title}
        columns={columnsIn(frame)}
        rows={mentorships.rows}
        empty={<Nothing {...props} />}
      />
      <PageTurn previous={turned(mentorships.previous)} next={turned(mentorships.next)} />
      <Lock>
        {t.privacy} <Link href={routes.whoSeesWhat()}>{t.whoSeesWhat}</Link>
      </Lock>
    </Page>
  )
}

function Narrowing({ frame, programme: { id }, search, counts }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <>
      <FilterLinks
        label={t.show}
        filters={shows.map(show => ({
          label: t.shows[show],
          href: routes.programmeMentorships({ id }, mentorshipQuery({ ...search, show })),
          current: show === search.show,
          count: number(counts[show], frame.locale),
        }))}
      />
      <SearchForm action={routes.programmeMentorships({ id })}>
        {search.show !== 'all' && <input type="hidden" name="show" value={search.show} />}
        <SearchField name="words" label={t.words} value={search.words} />
        <Button look="secondary">{t.search}</Button>
      </SearchForm>
    </>
  )
}

function Nothing({ frame, programme: { id }, search, counts }: Props): JSX.Element {
  const t = texts(frame.locale)
  if (counts.all === 0) {
    return (
      <EmptyState
        drawing="chairs"
        title={t.none}
        action={<ButtonLink href={routes.matching({ id })}>{t.match}</ButtonLink>}
      >
        {t.noneLine}
      </EmptyState>
    )
  }
  const calm = search.show === 'overdue' && search.words === ''
  return (
    <EmptyState
      drawing="lighthouse"
      title={calm ? t.noneOverdue : t.noneFound}
      action={
        <ButtonLink href={routes.programmeMentorships({ id })} look="secondary">
          {t.clear}
        </ButtonLink>
      }
    >
      {calm ? t.noneOverdueLine : t.noneFoundLine}
    </EmptyState>
  )
}

function columnsIn(frame: Frame): Column<ListedMentorship>[] {
  const { locale } = frame
  const t = texts(locale)
  const person = ({ id, name }: ListedMentorship['mentee']) => (
    <a class="ds-link" href={routes.person({ id })}>
      {name}
    </a>
  )
  return [
    { heading: t.mentee, names: true, cell: ({ mentee }) => person(mentee) },
    { heading: t.mentor, cell: ({ mentor }) => person(mentor) },
    { heading: t.state, evident: true, cell: mentorship => stateOf(mentorship, frame) },
    { heading: t.since, kind: 'number', cell: ({ since }) => short(since) },
    { heading: t.held, kind: 'number', cell: ({ meetingsHeld }) => number(meetingsHeld, locale) },
    { heading: t.last, kind: 'number', cell: ({ lastMetAt }) => short(lastMetAt) },
    { heading: t.next, kind: 'number', cell: ({ nextMeetingAt }) => short(nextMeetingAt) },
    { heading: t.ends, kind: 'number', cell: ({ ends }) => short(ends) },
  ]
}

const kinds: Record<ListedMentorship['state'], StateKind> = {
  trial: 'wait',
  agreement: 'wait',
  active: 'active',
  ended: 'done',
}

function stateOf({ state, ending, overdue }: ListedMentorship, { locale }: Frame): JSX.Element {
  const t = texts(locale)
  if (overdue) return State({ kind: 'late', children: t.shows.overdue })
  return State({ kind: kinds[state], children: ending ? t.endings[ending] : t.shows[state] })
}

const short = (at: Date | Day | undefined): ComponentChildren =>
  at === undefined ? '–' : <DayOf at={at} as="short" />
