import type { JSX } from 'preact'
import type { Locale } from '../platform/i18n.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Lock } from '../ui/lock.tsx'
import { Table } from '../ui/table.tsx'
import type { Kept, Reader, Subject } from './data-kinds.ts'
import { dataMap } from './data-map.ts'
import { texts } from './messages.ts'

interface Row {
  readonly subject: Subject
  readonly seenBy: readonly Reader[]
  readonly kept: readonly Kept[]
}

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

/** One row a subject: the readers and lengths of all its tables together, what matters most first. */
function rowsOfMap(): Row[] {
  const bySubject = Map.groupBy(Object.values(dataMap), table => table.subject)
  return order.map(subject => {
    const tables = bySubject.get(subject) ?? []
    const readers = new Set(tables.flatMap(table => table.seenBy))
    if (readers.size > 1) readers.delete('nobody')
    return { subject, seenBy: [...readers], kept: [...new Set(tables.map(table => table.kept))] }
  })
}

const order: readonly Subject[] = [
  'room',
  'reflections',
  'own-notes',
  'trial',
  'course',
  'profile',
  'address',
  'wishes',
  'letters',
  'matching',
  'onboarding',
  'looks',
  'roles',
  'lists',
  'sign-in',
  'mail',
  'log',
  'frame',
]

function listed(locale: Locale, words: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
}
