import type { JSX } from 'preact'
import type { Locale } from '../platform/i18n.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Lock } from '../ui/lock.tsx'
import { Table } from '../ui/table.tsx'
import { rowsOfMap } from './data-rows.ts'
import { texts } from './messages.ts'

/** The data map in words: what there is, who can see it, how long it is kept. */
export function WhoSeesWhatPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title}>
      <PageHeading title={t.title} lede={t.lede} />
      <Lock>{t.room}</Lock>
      <Table
        caption={t.title}
        rows={rowsOfMap()}
        columns={[
          { heading: t.what, names: true, cell: row => t.subjects[row.subject] },
          {
            heading: t.who,
            cell: row =>
              listed(
                frame.locale,
                row.seenBy.map(reader => t.readers[reader]),
              ),
          },
          {
            heading: t.kept,
            cell: row =>
              listed(
                frame.locale,
                row.kept.map(kept => t.lengths[kept]),
              ),
          },
        ]}
      />
    </Page>
  )
}

function listed(locale: Locale, words: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
}
