import type { ComponentChildren, JSX } from 'preact'
import { routes } from '../routes.ts'
import { texts as trainingTexts } from '../training/messages.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SearchForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number } from '../ui/quantities.ts'
import { SearchField } from '../ui/text-field.tsx'
import { type ItemTheme, itemThemes, type LibraryItem } from './item.ts'
import type { LibraryNews } from './library-news-store.ts'
import { texts } from './messages.ts'
import { NewsLines } from './news-lines.tsx'

interface Props {
  readonly frame: Frame
  readonly items: readonly LibraryItem[]
  /** What is new since the reader was last here. */
  readonly news: readonly LibraryNews[]
  /** What is of use just now to whoever reads. */
  readonly forMe: readonly LibraryItem[]
  /** What was searched for, and what was found. */
  /** The reader keeps a library and may change it. */
  readonly mayKeep: boolean
  readonly search: { readonly words: string; readonly found: readonly LibraryItem[] } | undefined
}

/** The shelves where more stands than items: they are never empty. */
const hasMore: ReadonlySet<ItemTheme> = new Set(['roles', 'talking'])

/** The reading room: what is of use now, and everything on its shelf. */
export function LibraryPage({ frame, items, news, forMe, mayKeep, search }: Props): JSX.Element {
  const t = texts(frame.locale)
  const training = trainingTexts(frame.locale)
  return (
    <Page frame={frame} title={t.title}>
      <PageHeading title={t.title} lede={t.lede} />
      <SearchForm action={routes.library()}>
        <SearchField name="words" label={t.search} value={search?.words ?? ''} />
        <Button look="secondary">{t.searchButton}</Button>
      </SearchForm>
      {mayKeep && (
        <p>
          <Link href={routes.libraryKeeping()}>{t.keep}</Link>
        </p>
      )}
      {search ? (
        <Found frame={frame} search={search} />
      ) : (
        <>
          <NewsLines news={news} />
          {forMe.length > 0 && (
            <Card title={t.forYou} look="sand">
              <Items items={forMe} />
            </Card>
          )}
          <div class="shelves">
            {itemThemes
              .filter(theme => hasMore.has(theme) || items.some(item => item.theme === theme))
              .map(theme => (
                <Section key={theme} title={t.shelves[theme]}>
                  <Items items={items.filter(item => item.theme === theme)}>
                    {theme === 'roles' && (
                      <PlainItem
                        title={<Link href={routes.training()}>{training.title}</Link>}
                        line={training.inLibrary}
                      />
                    )}
                    {theme === 'talking' && (
                      <PlainItem
                        title={<Link href={routes.libraryQuestions()}>{t.questions.title}</Link>}
                        line={t.questions.line}
                      />
                    )}
                  </Items>
                </Section>
              ))}
          </div>
        </>
      )}
    </Page>
  )
}

function Found({ frame, search }: { frame: Frame; search: NonNullable<Props['search']> }): JSX.Element {
  const t = texts(frame.locale)
  const { words, found } = search
  const all = <Link href={routes.library()}>{t.all}</Link>
  if (found.length === 0)
    return (
      <EmptyState drawing="lighthouse" title={t.noneFound(words)} action={<p>{all}</p>}>
        {t.noneFoundLine}
      </EmptyState>
    )
  return (
    <Section title={t.found(number(found.length, frame.locale), words)}>
      <Items items={found} />
      <p>{all}</p>
    </Section>
  )
}

function Items({
  items,
  children,
}: {
  items: readonly LibraryItem[]
  children?: ComponentChildren
}): JSX.Element {
  return (
    <PlainList>
      {items.map(({ key, text }) => (
        <PlainItem
          key={key}
          title={<Link href={routes.libraryItem({ item: key })}>{text.title}</Link>}
          line={text.summary}
        />
      ))}
      {children}
    </PlainList>
  )
}
