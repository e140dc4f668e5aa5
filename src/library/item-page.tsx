import type { JSX } from 'preact'
import { readMarkdown } from '../platform/markdown.ts'
import { routes } from '../routes.ts'
import { Article } from '../ui/article.tsx'
import { shortDay } from '../ui/dates.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { addresses } from './addresses.ts'
import type { LibraryItem, WholeItem } from './item.ts'
import { texts } from './messages.ts'

/** One item, to be read in peace; who answers for it and from when stands beneath (K6). */
export function ItemPage({
  frame,
  item,
  related,
}: {
  frame: Frame
  item: WholeItem
  related: readonly LibraryItem[]
}): JSX.Element {
  const t = texts(frame.locale)
  const { key, text, body } = item
  const lang = text.locale === frame.locale ? undefined : text.locale
  const stages = item.stages.map(stage => t.questions.stages[stage]).join(', ')
  return (
    <Page frame={frame} title={text.title} width="read">
      <UpLink href={routes.library()}>{t.title}</UpLink>
      <PageHeading above={t.shelves[item.theme]} title={text.title} lede={text.summary} />
      <Article blocks={readMarkdown(body)} addresses={addresses} lang={lang} />
      <Quiet>
        {t.by(text.author, text.owner)}.{' '}
        {t.edition(String(text.version), shortDay(text.date, { locale: frame.locale }))}. {t.stage}:{' '}
        {stages.toLocaleLowerCase(frame.locale)}.
      </Quiet>
      <p>
        <Link href={routes.libraryItemDocument({ item: key })}>{t.pdf}</Link>
      </p>
      {related.length > 0 && (
        <Section title={t.more}>
          <PlainList>
            {related.map(({ key, text }) => (
              <PlainItem
                key={key}
                title={<Link href={routes.libraryItem({ item: key })}>{text.title}</Link>}
                line={text.summary}
              />
            ))}
          </PlainList>
        </Section>
      )}
    </Page>
  )
}
