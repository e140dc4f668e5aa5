import type { JSX } from 'preact'
import type { ListPage } from '../../platform/http/list-place.ts'
import type { Locale } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { PageTurn } from '../../ui/page-turn.tsx'
import { list, number } from '../../ui/quantities.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { SearchField } from '../../ui/text-field.tsx'
import { texts } from './messages.ts'
import type { ListedPerson } from './people-store.ts'

interface Props {
  frame: Frame
  words: string
  people: ListPage<ListedPerson>
  /** An administrator sees everybody; whoever coordinates brings people in. */
  everybody: boolean
  coordinates: boolean
}

/** Everybody somebody looks after, 50 at a time. */
export function PeoplePage({ frame, words, people, everybody, coordinates }: Props): JSX.Element {
  const t = texts(frame.locale)
  const turned = (place: Record<string, string> | undefined) => place && routes.people({ words, ...place })
  const bringIn = (look: 'primary' | 'secondary') =>
    coordinates ? (
      <ButtonLink href={routes.newImport()} look={look}>
        {t.import}
      </ButtonLink>
    ) : undefined
  const nobody = people.rows.length === 0 && words === ''
  return (
    <Page frame={frame} title={t.title}>
      <PageHeading title={t.title} lede={everybody ? t.ledeAll : t.lede} />
      {nobody ? (
        <EmptyState drawing="boat" title={t.none} action={bringIn('primary')}>
          {t.noneLine}
        </EmptyState>
      ) : (
        <>
          <SearchForm action={routes.people()}>
            <SearchField name="words" label={t.words} value={words} />
            <Button look="secondary">{t.search}</Button>
          </SearchForm>
          <Table
            caption={t.title}
            columns={columnsIn(frame.locale)}
            rows={people.rows}
            empty={
              <EmptyState
                drawing="lighthouse"
                title={t.noneFound}
                action={
                  <ButtonLink href={routes.people()} look="secondary">
                    {t.clear}
                  </ButtonLink>
                }
              >
                {t.noneFoundLine}
              </EmptyState>
            }
          />
          <PageTurn previous={turned(people.previous)} next={turned(people.next)} />
          {coordinates && <p>{bringIn('secondary')}</p>}
        </>
      )}
    </Page>
  )
}

function columnsIn(locale: Locale): Column<ListedPerson>[] {
  const t = texts(locale)
  return [
    {
      heading: t.name,
      names: true,
      cell: ({ id, name, position }) => (
        <>
          <a class="ds-link" href={routes.person({ id })}>
            {name}
          </a>
          {position !== '' && <small>{position}</small>}
        </>
      ),
    },
    { heading: t.organisation, evident: true, cell: ({ organisation }) => organisation },
    {
      heading: t.roles,
      evident: true,
      cell: ({ sides, roles }) =>
        list([...sides.map(side => t.sides[side]), ...roles.map(role => t.role[role])], locale),
    },
    { heading: t.programmes, kind: 'number', cell: ({ programmes }) => number(programmes, locale) },
  ]
}
