import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { FilterLinks } from '../../ui/filter-links.tsx'
import { InlineForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { languageInWords } from '../../ui/language-in-words.ts'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { list } from '../../ui/quantities.ts'
import { State } from '../../ui/state.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { texts as libraryTexts } from '../messages.ts'
import type { KeptItem } from './kept-item.ts'
import { texts } from './messages.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly frame: Frame
  readonly organisation: Organisation
  /** All whose library the reader keeps. */
  readonly organisations: readonly Organisation[]
  readonly items: readonly KeptItem[]
}

/** The library as those who keep it see it: what is as it came, what they have changed, hidden or added (K2). */
export function KeepingPage({ frame, organisation, organisations, items }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { title } = libraryTexts(frame.locale)
  return (
    <Page frame={frame} title={t.title}>
      <UpLink href={routes.library()}>{title}</UpLink>
      <PageHeading title={t.title} lede={t.lede} />
      {organisations.length > 1 && (
        <FilterLinks
          label={t.organisation}
          filters={organisations.map(({ id, name }) => ({
            label: name,
            href: routes.libraryKeeping({ organisation: id }),
            current: id === organisation.id,
          }))}
        />
      )}
      <Actions>
        <ButtonLink href={routes.newLibraryItem({ organisation: organisation.id })}>{t.add}</ButtonLink>
      </Actions>
      <Table caption={t.title} columns={columnsIn(frame, organisation)} rows={items} />
    </Page>
  )
}

function columnsIn(frame: Frame, organisation: Organisation): Column<KeptItem>[] {
  const t = texts(frame.locale)
  const { shelves } = libraryTexts(frame.locale)
  return [
    {
      heading: t.name,
      names: true,
      cell: item => (
        <>
          <Link
            href={routes.libraryText(
              { item: item.key, locale: frame.locale },
              { organisation: organisation.id },
            )}
          >
            {item.title}
          </Link>
          {item.written.length > 0 && (
            <small>
              {t.languages(
                list(
                  item.written.map(one => languageInWords(one, frame.locale)),
                  frame.locale,
                ),
              )}
            </small>
          )}
        </>
      ),
    },
    { heading: t.theme, wide: true, cell: item => shelves[item.theme] },
    { heading: t.state, evident: true, cell: item => <State {...stateOf(item, frame)} /> },
    {
      heading: t.edit,
      kind: 'action',
      cell: ({ key, hidden, title }) => (
        <InlineForm action={routes.libraryItemHiding({ item: key })}>
          <input type="hidden" name="organisation" value={organisation.id} />
          <Button look="tertiary" size="small" name="hidden" value={hidden ? 'no' : 'yes'} about={title}>
            {hidden ? t.show : t.hide}
          </Button>
        </InlineForm>
      ),
    },
  ]
}

function stateOf(item: KeptItem, frame: Frame): Parameters<typeof State>[0] {
  const { states } = texts(frame.locale)
  if (item.hidden) return { kind: 'done', children: states.hidden }
  if (item.origin === 'own') return { kind: 'active', children: states.own }
  return item.written.length > 0
    ? { kind: 'active', children: states.adapted }
    : { kind: 'wait', children: states.shipped }
}
