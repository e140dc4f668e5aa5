import type { JSX } from 'preact'
import { themes } from '../people/imports/vocabulary.ts'
import { photoAddress } from '../people/photo-address.ts'
import type { Locale } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { Answers } from '../ui/answers.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FaceBeside } from '../ui/faces.tsx'
import { FilterLinks } from '../ui/filter-links.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PageTurn } from '../ui/page-turn.tsx'
import { number } from '../ui/quantities.ts'
import { State } from '../ui/state.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { template } from '../ui/template.ts'
import type { SearchChoices } from './choices-store.ts'
import { type MentorsFound, mentorsOnPage } from './databank-store.ts'
import { type ListedMentor, type MentorSearch, searchQuery } from './mentor.ts'
import { MentorSearchForm } from './mentor-search-form.tsx'
import { texts } from './messages.ts'
import type { NearlyFound } from './near-words-store.ts'

interface Props {
  frame: Frame
  found: MentorsFound
  search: MentorSearch
  /** When nobody was found: those who are found by nearly the same words. */
  nearly?: NearlyFound | undefined
  /** The choices of the filter; undefined while only words are asked about. */
  choices?: SearchChoices | undefined
  /** Coordinators add the words that people describe themselves with. */
  mayExtend?: boolean
}

/** The databank: those who want to be mentors, 50 at a time (C1, C5). */
export function DatabankPage({ frame, found, nearly, search, choices, mayExtend }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { programmes, programme } = found
  const { mentors } = nearly?.found ?? found
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
  const query = { ...searchQuery(asked), words: nearly?.words ?? search.words }
  const turned = (place: Record<string, string> | undefined) =>
    place && routes.databank({ ...query, ...place })
  return (
    <Page frame={frame} title={t.title} modules={['live-search.js']}>
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
      <MentorSearchForm search={asked} choices={choices} answers="found" />
      <p>
        <Link href={routes.letters()}>{t.letters}</Link>
        {mayExtend && (
          <>
            {' · '}
            <Link href={routes.competences()}>{t.competences}</Link>
          </>
        )}
      </p>
      <Answers id="found" said={foundWords(frame.locale, mentors, search, nearly)}>
        <Table
          caption={t.mentors}
          columns={columnsIn(frame.locale)}
          rows={mentors.rows}
          empty={<Nobody search={search} locale={frame.locale} />}
        />
        <PageTurn previous={turned(mentors.previous)} next={turned(mentors.next)} />
      </Answers>
    </Page>
  )
}

/** How many are found; said aloud when it changes while somebody writes. */
function foundWords(
  locale: Locale,
  { rows, previous, next }: MentorsFound['mentors'],
  search: MentorSearch,
  nearly: NearlyFound | undefined,
): string {
  const t = texts(locale)
  if (nearly) return t.nearly(search.words, nearly.words)
  if (rows.length === 0) return ''
  return previous || next ? t.many(number(mentorsOnPage, locale)) : t.found(number(rows.length, locale))
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

/** Whether there is room: in words, and by shape. */
export function placesOf(
  { free, away }: Pick<ListedMentor, 'free' | 'away'>,
  locale: Locale,
): Parameters<typeof State>[0] {
  const t = texts(locale)
  if (away) return { kind: 'wait', children: t.away }
  return free > 0 ? { kind: 'active', children: t.free(free) } : { kind: 'done', children: t.full }
}

const nameAndPosition = template(3, (profile, name, position) => (
  <>
    <Link href={profile}>{name}</Link>
    <small>{position}</small>
  </>
))

function columnsIn(locale: Locale): Column<ListedMentor>[] {
  const t = texts(locale)
  return [
    {
      heading: t.mentor,
      names: true,
      cell: ({ id, name, position, photoAt }) =>
        FaceBeside({
          name,
          photo: photoAddress(id, photoAt),
          children: nameAndPosition(routes.mentorProfile({ id }), name, position),
        }),
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
      cell: mentor => State(placesOf(mentor, locale)),
    },
  ]
}
