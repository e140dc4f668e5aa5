import type { JSX } from 'preact'
import type { Locale } from '../../platform/i18n.ts'
import { readMarkdown } from '../../platform/markdown.ts'
import { routes } from '../../routes.ts'
import { Article } from '../../ui/article.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { shortDay } from '../../ui/dates.ts'
import { Details } from '../../ui/details.tsx'
import { languageNames } from '../../ui/footer.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { addresses } from '../addresses.ts'
import type { Organisation } from './keeping-page.tsx'
import type { Edition, KeptItem } from './kept-item.ts'
import { texts } from './messages.ts'

/** Every edition that was written, to be read and gone on from: nothing that was published is lost (K6). */
export function EditionsPage(props: {
  frame: Frame
  organisation: Organisation
  item: KeptItem
  locale: Locale
  editions: readonly Edition[]
}): JSX.Element {
  const { frame, organisation, item, locale, editions } = props
  const t = texts(frame.locale)
  const title = t.editionsTitle(item.title)
  const at = { item: item.key, locale }
  return (
    <Page frame={frame} title={title} of={languageNames[locale]} width="read">
      <UpLink href={routes.libraryText(at, { organisation: organisation.id })}>
        {t.editTitle(item.title)}
      </UpLink>
      <PageHeading above={organisation.name} title={title} />
      {editions.map(({ version, title, body, author, writtenAt }) => (
        <Details key={version} summary={t.edition(String(version), shortDay(writtenAt, frame), author)}>
          <p class="strong">{title}</p>
          <Article blocks={readMarkdown(body)} addresses={addresses} lang={locale} />
          <ButtonLink
            look="secondary"
            href={routes.libraryText(at, { organisation: organisation.id, edition: version })}
          >
            {t.goOnFrom}
          </ButtonLink>
        </Details>
      ))}
      {item.origin === 'shipped' && (
        <p>
          <ButtonLink
            look="secondary"
            href={routes.libraryText(at, { organisation: organisation.id, edition: 'shipped' })}
          >
            {t.reset}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}
