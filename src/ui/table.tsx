import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon.tsx'
import { template } from './template.ts'

export interface Column<Row> {
  heading: string
  cell: (row: Row) => ComponentChildren
  /** Numbers stand to the right with figures of one width; actions have their heading hidden. */
  kind?: 'text' | 'number' | 'action'
  /** The cell that names the row. */
  names?: boolean
  /** Left out where there is no room. */
  wide?: boolean
  /** The value says what it is: its heading need not stand beside it where rows are lists. */
  evident?: boolean
  /** Where a click on the heading leads, and how the table is sorted by it now. */
  sort?: { href: string; direction: 'ascending' | 'descending' | 'none' } | undefined
}

interface Props<Row> {
  /** What the table shows; read aloud, and seen when `captioned`. */
  caption: string
  captioned?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** More about a row, beneath it. */
  details?: (row: Row) => ComponentChildren
  /** What stands here when there are no rows: an `EmptyState`. */
  empty?: ComponentChildren
}

/** A dense table; on a phone each row becomes a small list with its headings. */
export function Table<Row>({ caption, captioned, columns, rows, details, empty }: Props<Row>): JSX.Element {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div class="table-frame">
      <table class="table" data-columns={columns.length > 2 ? 'many' : 'few'}>
        <caption class={captioned ? undefined : 'ds-sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <Heading key={column.heading} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>{rowsOf(rows, columns, details)}</tbody>
      </table>
    </div>
  )
}

function Heading<Row>({ column }: { column: Column<Row> }): JSX.Element {
  const { heading, sort, kind, wide } = column
  if (sort === undefined) {
    return (
      <th scope="col" data-kind={kind} data-wide={wide}>
        <span class={kind === 'action' ? 'ds-sr-only' : undefined}>{heading}</span>
      </th>
    )
  }
  return (
    <th scope="col" data-kind={kind} data-wide={wide} aria-sort={sort.direction}>
      <a href={sort.href}>
        {heading}
        <Icon name={sort.direction === 'none' ? 'unsorted' : sort.direction} />
      </a>
    </th>
  )
}

// Long tables are most of what the product renders: their rows are drawn once and then filled.
function rowsOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  details: ((row: Row) => ComponentChildren) | undefined,
): JSX.Element[] {
  const plain = rowOf(columns, false)
  const detailed = details && rowOf(columns, true)
  return rows.map(row => {
    const said = details?.(row)
    return (said && detailed ? detailed : plain)(said, ...columns.map(({ cell }) => cell(row)))
  })
}

/** A row as it stands in this table, and what is said beneath it. */
function rowOf<Row>(columns: readonly Column<Row>[], isDetailed: boolean) {
  return template(columns.length + 1, (details, ...cells) => (
    <>
      <tr data-details={isDetailed || undefined}>
        {columns.map((column, at) => (
          <Cell key={column.heading} column={column}>
            {cells[at]}
          </Cell>
        ))}
      </tr>
      {isDetailed && (
        <tr class="table-details">
          <td colSpan={columns.length}>{details}</td>
        </tr>
      )}
    </>
  ))
}

function Cell<Row>({
  column: { heading, kind, names, wide, evident },
  children,
}: {
  column: Column<Row>
  children: ComponentChildren
}): JSX.Element {
  if (names) {
    return (
      <th scope="row" data-kind={kind} data-wide={wide}>
        {children}
      </th>
    )
  }
  const isEvident = evident || kind === 'action'
  return (
    <td data-kind={kind} data-wide={wide} data-label={isEvident ? undefined : heading}>
      {children}
    </td>
  )
}

/** Two lines in a cell: what it is, and something quiet about it. */
export function TwoLines({
  first,
  second,
}: {
  first: ComponentChildren
  second?: ComponentChildren
}): JSX.Element {
  return (
    <span class="two-lines">
      <span class="first-line">{first}</span>
      {second && <span class="second-line">{second}</span>}
    </span>
  )
}

/** A wide table that cannot be stacked scrolls inside a frame that the keyboard reaches. */
export function ScrollFrame({
  label,
  children,
}: {
  label: string
  children: ComponentChildren
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="scroll-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
