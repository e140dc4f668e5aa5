import type { JSX } from 'preact'
import { routes } from '../../../routes.ts'
import { DayOf } from '../../../ui/date-time.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { PageHeading } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/layout.tsx'
import { Link, UpLink } from '../../../ui/link.tsx'
import { number } from '../../../ui/quantities.ts'
import { Table, TwoLines } from '../../../ui/table.tsx'
import { texts as meTexts } from '../messages.ts'
import type { Looks } from './looks-store.ts'
import { texts } from './messages.ts'

export function LooksPage({ frame, looks }: { frame: Frame; looks: readonly Looks[] }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title}>
      <div>
        <UpLink href={routes.me()}>{meTexts(frame.locale).title}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Table
        caption={t.title}
        rows={looks}
        columns={[
          {
            heading: t.who,
            names: true,
            cell: look => <TwoLines first={look.name} second={look.organisation} />,
          },
          { heading: t.why, cell: look => t.reasons[look.why] },
          { heading: t.last, cell: look => <DayOf at={look.lastAt} as="relative and day" /> },
          { heading: t.times, kind: 'number', cell: look => number(look.times, frame.locale) },
        ]}
        empty={
          <EmptyState drawing="lighthouse" title={t.none}>
            {t.noneLine}
          </EmptyState>
        }
      />
      <p>
        <Link href={routes.whoSeesWhat()}>{t.whoSeesWhat}</Link>
      </p>
    </Page>
  )
}
