import type { JSX } from 'preact'
import type { Locale } from '../../platform/i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFrame } from '../../ui/frame.ts'
import { list, number } from '../../ui/quantities.ts'
import { type Column, Table } from '../../ui/table.tsx'
import type { PersonLine } from '../runs/proposals-store.ts'
import { Person } from '../runs/proposals-table.tsx'
import { texts } from './messages.ts'
import type { Room } from './run-insight.ts'

/** Mentors who still have room, each with why nobody was proposed. */
export function RoomTable(props: {
  room: readonly Room[]
  people: ReadonlyMap<string, PersonLine>
  caption: string
}): JSX.Element {
  const { room, people, caption } = props
  const { locale } = useFrame()
  const t = texts(locale).room
  const rows = room.flatMap(each => {
    const person = people.get(each.mentor)
    return person ? [{ ...each, person }] : []
  })
  const columns: Column<(typeof rows)[number]>[] = [
    { heading: t.mentor, names: true, cell: row => <Person person={row.person} /> },
    { heading: t.free, kind: 'number', cell: row => number(row.free, locale) },
    { heading: t.why, cell: row => whyRoom(row, locale) },
  ]
  const empty = (
    <EmptyState drawing="chairs" title={t.empty}>
      {t.emptyLine}
    </EmptyState>
  )
  return <Table caption={caption} columns={columns} rows={rows} empty={empty} />
}

/** Why a mentor still has room, in one or two sentences. */
function whyRoom({ cut, sought }: Room, locale: Locale): string {
  const t = texts(locale).room
  const asked = sought === 0 ? t.notSought : t.sought(sought, number(sought, locale))
  if (cut.length === 0) return `${t.nobodyWaits}. ${asked}.`
  const kept = t.kept(
    list(
      cut.map(({ rule, mentees }) => t.cut[rule](mentees)),
      locale,
    ),
  )
  return `${kept}. ${asked}.`
}
