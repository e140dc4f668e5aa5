import type { JSX } from 'preact'
import { themes } from '../people/imports/vocabulary.ts'
import type { Locale } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterLinks } from '../ui/filter-links.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { PageTurn } from '../ui/page-turn.tsx'
import { State } from '../ui/state.tsx'
import { type Column, Table } from '../ui/table.tsx'
import type { MentorsFound } from './databank-store.ts'
import { type ListedMentor, type MentorSearch, searchQuery } from './mentor.ts'
import { MentorSearchForm, type Organisations } from './mentor-search-form.tsx'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  found: MentorsFound
  search: MentorSearch
  /** The choices of the filter; undefined while only words are asked about. */
  organisations: Organisations | undefined
}

/** The databank: those who want to be mentors, 50 at a time (C1, C5). */
export function DatabankPage({ frame, found, search, organisations }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { programmes, programme, mentors } = found
  if (programme === undefined) {
    return (
      <Page frame={frame} title={t.title} width="read">
        <PageHeading title={t.title} />
        <EmptyState drawing="island" title={t.closed}>
          {t.closedLine}
        </EmptyState>
      </Page>
    )
  }
  const asked = { ...search, programme: programmes.length > 1 ? programme : '' }
  const query = searchQuery(asked)
  const turned = (place: Record<string, string> | undefined) =>
    place && routes.databank({ ...query, ...place })
  return (
    <Page frame={frame} title={t.title}>
      <PageHeading title={t.title} lede={t.lede} />
      {programmes.length > 1 && (
        <FilterLinks
          label={t.programmes}
          filters={programmes.map(({ id, name }) => ({
            label: name,
            href: routes.databank({ programme: id }),
            current: id === programme,
          }))}
        />
      )}
      <MentorSearchForm search={asked} organisations={organisations} />
      <Table
        caption={t.mentors}
        columns={columnsIn(frame.locale)}
        rows={mentors.rows}
        empty={<Nobody search={search} locale={frame.locale} />}
      />
      <PageTurn previous={turned(mentors.previous)} next={turned(mentors.next)} />
    </Page>
  )
}

function Nobody({ search, locale }: { search: MentorSearch; locale: Locale }): JSX.Element {
  const t = texts(locale)
  const { programme: _, ...asked } = searchQuery(search)
  const isSearch = Object.values(asked).some(value => value !== '')
  return (
    <EmptyState drawing="lighthouse" title={isSearch ? t.noneFound : t.none}>
      {isSearch ? t.noneFoundLine : t.noneLine}
    </EmptyState>
  )
}

function columnsIn(locale: Locale): Column<ListedMentor>[] {
  const t = texts(locale)
  return [
    {
      heading: t.mentor,
      names: true,
      cell: ({ id, name, position }) => (
        <>
          <a class="ds-link" href={routes.mentorProfile({ id })}>
            {name}
          </a>
          <small>{position}</small>
        </>
      ),
    },
    {
      heading: t.organisation,
      evident: true,
      cell: ({ organisation, place }) => (place === '' ? organisation : `${organisation}, ${place}`),
    },
    {
      heading: t.themes,
      evident: true,
      cell: mentor => mentor.themes.map(theme => themes.name(theme, locale)).join(', '),
    },
    {
      heading: t.experience,
      cell: ({ years }) => years !== null && t.years(years),
    },
    {
      heading: t.places,
      evident: true,
      cell: ({ free }) =>
        State(free > 0 ? { kind: 'active', children: t.free(free) } : { kind: 'done', children: t.full }),
    },
  ]
}
