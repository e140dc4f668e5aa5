import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Prose, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { texts } from './messages.ts'

/** How mails leave: by post, shown in the example, or not yet. */
export type Post = 'leaves' | 'shown' | 'waits'

/** The answer to whoever asks for a link, whether the address is known or not. */
export function SentPage({ frame, post }: { frame: Frame; post: Post }): JSX.Element {
  const t = texts(frame.locale).sent
  return (
    <Page frame={frame} title={t.title} width="read">
      <PageHeading title={t.title} lede={t.lede} />
      {post === 'waits' && <Notice kind="warning">{t.noPost}</Notice>}
      {post === 'shown' && <ButtonLink href={routes.demonstrationMails()}>{t.example}</ButtonLink>}
      <Section title={t.nothing}>
        <Prose>
          <ul>
            {t.points.map(point => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <p>
        <Link href={routes.signIn()}>{t.again}</Link>
      </p>
    </Page>
  )
}

/** What somebody reads who has tried too often. */
export function TooManyPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale).tooMany
  return (
    <Page frame={frame} title={t.title} width="read">
      <PageHeading title={t.title} lede={t.lede} />
      <p>{t.line}</p>
    </Page>
  )
}
