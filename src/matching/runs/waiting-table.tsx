import type { JSX } from 'preact'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFrame } from '../../ui/frame.ts'
import { State } from '../../ui/state.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { whatHelps, whyWaiting } from '../reasons/waiting-sentences.ts'
import { runWords } from './messages-gathering.ts'
import type { PersonLine } from './proposals-store.ts'
import { OtherPossibilities, Person } from './proposals-table.tsx'
import type { RunOutcome, Waiting } from './run-outcome.ts'
import type { MatchingRun } from './runs-store.ts'

interface Row {
  readonly waiting: Waiting
  readonly person: PersonLine
}

/** Those who wait, each with why and what the coordinator can do. */
export function WaitingTable(props: {
  waiting: readonly Waiting[]
  outcome: Pick<RunOutcome, 'groups' | 'places' | 'peers'>
  /** Of those who wait and of the mentors who could take one more. */
  people: ReadonlyMap<string, PersonLine>
  run: Pick<MatchingRun, 'id' | 'rules'>
}): JSX.Element {
  const { outcome, people } = props
  const { locale } = useFrame()
  const t = runWords(props.run.rules, locale)
  const rows = props.waiting.flatMap(waiting => {
    const person = people.get(waiting.mentee)
    return person ? [{ waiting, person }] : []
  })
  const names = ({ help }: Waiting) => help.flatMap(id => people.get(id)?.name ?? [])
  const columns: Column<Row>[] = [
    { heading: t.columns.mentee, names: true, cell: row => <Person person={row.person} /> },
    { heading: t.columns.mentor, cell: () => <State kind="wait">{t.waitingState}</State> },
    { heading: t.columns.why, cell: row => whyWaiting(row.waiting, outcome, locale) },
    {
      heading: t.columns.help,
      cell: row => (
        <>
          {whatHelps(row.waiting, outcome, names(row.waiting), locale)}
          {row.waiting.reason.why !== 'nobody-allowed' && (
            <OtherPossibilities runId={props.run.id} mentee={row.person} />
          )}
        </>
      ),
    },
  ]
  const empty = (
    <EmptyState drawing="chairs" title={t.none.waiting}>
      {t.none.waitingLine}
    </EmptyState>
  )
  return <Table caption={t.filters.waiting} columns={columns} rows={rows} empty={empty} />
}
