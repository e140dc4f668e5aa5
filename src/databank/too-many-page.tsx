import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { texts } from './messages.ts'

/** For whoever has looked at very many mentors in an hour (C5). */
export function TooManyPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.tooMany} width="read">
      <PageHeading title={t.tooMany} />
      <EmptyState
        drawing="lighthouse"
        title={t.tooManyLine}
        action={<ButtonLink href={routes.databank()}>{t.back}</ButtonLink>}
      >
        {t.tooManyWhy}
      </EmptyState>
    </Page>
  )
}
