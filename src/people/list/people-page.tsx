import type { JSX } from 'preact'
import type { ListPage } from '../../platform/http/list-place.ts'
import type { Locale } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterLinks } from '../../ui/filter-links.tsx'
import { SearchForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { PageTurn } from '../../ui/page-turn.tsx'
import { list, number } from '../../ui/quantities.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { SearchField } from '../../ui/text-field.tsx'
import { texts } from './messages.ts'
import type { ListedPerson, PeopleAsked } from './people-store.ts'

interface Props {
  frame: Frame
  words: string
  people: ListPage<ListedPerson>
  /** An administrator sees everybody; whoever coordinates brings people in. */
  everybody: boolean
  coordinates: boolean
  /** What is asked for beside the words, and the organisations whoever looks runs. */
  asked: Omit<PeopleAsked, 'words'>
  runs: readonly { readonly id: string; readonly name: string }[]
}

/** Everybody somebody looks after, 50 at a time. */
export function PeoplePage({
  frame,
  words,
  people,
  everybody,
  coordinates,
  asked,
  runs,
}: Props): JSX.Element {
  const t = texts(frame.locale)
  const query = queryOf(asked)
  const turned = (place: Record<string, string> | undefined) =>
    place && routes.people({ words, ...query, ...place })
  const bringIn = (look: 'primary' | 'secondary') =>
    coordinates ? (
      <ButtonLink href={routes.newImport()} look={look}>
        {t.import}
      </ButtonLink>
    ) : undefined
  const nobody = people.rows.length === 0 && words === '' && Object.keys(query).length === 0
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
            {Object.entries(query).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button look="secondary">{t.search}</Button>
          </SearchForm>
          {runs.length > 0 && (
            <FilterLinks
              label={t.shown}
              filters={[
                { label: t.here, href: routes.people({ words }), current: asked.gone !== true },
                {
                  label: t.gone,
                  href: routes.people({ words, shown: 'gone' }),
                  current: asked.gone === true,
                },
              ]}
            />
          )}
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
          {(coordinates || runs.length > 0) && (
            <Actions>
              {bringIn('secondary')}
              {runs.length > 0 && (
                <ButtonLink href={routes.organisations()} look="secondary">
                  {t.units}
                </ButtonLink>
              )}
            </Actions>
          )}
        </>
      )}
    </Page>
  )
}

function queryOf({ organisationId, units, gone }: Omit<PeopleAsked, 'words'>): Record<string, string> {
  return {
    ...(organisationId !== undefined && { organisation: organisationId }),
    ...(units !== undefined && { unit: 'none' }),
    ...(gone && { shown: 'gone' }),
  }
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
