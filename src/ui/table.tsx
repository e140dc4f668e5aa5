import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon.tsx'

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
        <tbody>{rows.map(row => line(row, columns, details?.(row)))}</tbody>
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

// Not components: long tables are most of what the product renders, and a component costs more than a row.
function line<Row>(row: Row, columns: readonly Column<Row>[], details: ComponentChildren): JSX.Element {
  const cells = <tr data-details={details ? true : undefined}>{columns.map(column => cell(row, column))}</tr>
  if (!details) return cells
  return (
    <>
      {cells}
      <tr class="table-details">
        <td colSpan={columns.length}>{details}</td>
      </tr>
    </>
  )
}

function cell<Row>(row: Row, { heading, cell, kind, names, wide, evident }: Column<Row>): JSX.Element {
  if (names) {
    return (
      <th key={heading} scope="row" data-kind={kind} data-wide={wide}>
        {cell(row)}
      </th>
    )
  }
  if (evident && !kind && !wide) return <td key={heading}>{cell(row)}</td>
  return (
    <td
      key={heading}
      data-kind={kind}
      data-wide={wide}
      data-label={kind === 'action' || evident ? undefined : heading}
    >
      {cell(row)}
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
