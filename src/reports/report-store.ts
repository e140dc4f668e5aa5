import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import {
  type Cell,
  type Counts,
  type EarlyEnding,
  type EarlyEndingCell,
  earlyEndingsOf,
  type Gain,
  type GainCell,
  gainsOf,
  nothingCounted,
  type ReportFilter,
  sumOf,
  within,
} from './figures.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** A programme that one reads figures of. */
export interface ReportedProgramme extends Named {
  readonly purpose: string
  /** Its own settings, as they are stored. */
  readonly settings: unknown
}

/** One of several that figures are parted by. */
export interface Part {
  readonly key: string
  readonly name: string
  readonly counts: Counts
}

/** What the schemes that one may read of have come to. */
export interface Report {
  readonly filter: ReportFilter
  /** Everything one could narrow it to. */
  readonly programmes: readonly ReportedProgramme[]
  readonly organisations: readonly Named[]
  readonly years: readonly number[]
  /** When what is large was counted; undefined where all of it is counted now. */
  readonly countedAt: Date | undefined
  /** All of it is counted one by one; else some is told in fives. */
  readonly exact: boolean
  readonly counts: Counts
  readonly byYear: readonly Part[]
  readonly byProgramme: readonly Part[]
  readonly byOrganisation: readonly Part[]
  /** The middle one of the days that mentees waited for their first match. */
  readonly days: number | undefined
  readonly gains: readonly Gain[]
  /** The same a year earlier; none without a year in the filter. */
  readonly gainsBefore: readonly Gain[]
  readonly earlyEndings: readonly EarlyEnding[]
  /** What the organisations one reads of know themselves, the newest year first. */
  readonly effects: readonly Effects[]
}

/** How many have stayed in an organisation's year and how they are, among those who took part and among all. */
export interface Effects {
  readonly organisationId: string
  readonly organisation: string
  readonly year: number
  readonly people: number
  readonly stayed: number
  readonly participants: number
  readonly participantsStayed: number
  readonly wellBeing: number | null
  readonly participantsWellBeing: number | null
  readonly sickDays: number | null
  readonly participantsSickDays: number | null
}

/**
 * The report of whoever the transaction acts for: of what they coordinate, of their own organisation's people, or of
 * what they lead. Undefined for those who read no figures, and for a programme they read none of. `asDirector` tells
 * everything as leadership reads it, in fives, whoever asks: what is printed and handed on.
 */
export async function readReport(
  tx: Tx,
  wanted: ReportFilter,
  now: Date,
  asDirector = false,
): Promise<Report | undefined> {
  const programmes = await reportedProgrammes(tx)
  if (programmes.length === 0) return undefined
  if (wanted.programme !== undefined && !programmes.some(({ id }) => id === wanted.programme))
    return undefined
  const cells = await cellsOf(tx, now, asDirector)
  const gains = await gainCells(tx)
  const earlyEndings = await earlyEndingCells(tx)
  const organisations = await organisationsIn(tx, cells)
  const years = [...new Set([...cells, ...gains, ...earlyEndings].map(({ year }) => year))].toSorted(
    (a, b) => b - a,
  )
  const shown = within(cells, wanted)
  const parts = (
    keyOf: (cell: Cell) => string,
    without: ReportFilter,
    names: readonly { key: string; name: string }[],
  ) => {
    const of = Map.groupBy(within(cells, without), keyOf)
    return names.flatMap(({ key, name }) => {
      const same = of.get(key)
      return same ? [{ key, name, counts: sumOf(same) }] : []
    })
  }
  const { programme, organisation, year } = wanted
  return {
    filter: wanted,
    programmes,
    organisations,
    years,
    countedAt: shown
      .flatMap(({ countedAt }) => countedAt ?? [])
      .toSorted((a, b) => a.getTime() - b.getTime())[0],
    exact: !asDirector && shown.every(({ exact }) => exact),
    counts: sumOf(shown),
    byYear: parts(
      cell => `${cell.year}`,
      { programme, organisation },
      years.toReversed().map(one => ({ key: `${one}`, name: `${one}` })),
    ),
    byProgramme: parts(
      cell => cell.programmeId,
      { organisation, year },
      programmes.map(({ id, name }) => ({ key: id, name })),
    ),
    byOrganisation: parts(
      cell => cell.organisationId ?? '',
      { programme, year },
      organisations.map(({ id, name }) => ({ key: id, name })),
    ),
    days: await daysOf(tx, wanted, now, asDirector),
    gains: gainsOf(within(gains, wanted)),
    gainsBefore: year === undefined ? [] : gainsOf(within(gains, { ...wanted, year: year - 1 })),
    earlyEndings: earlyEndingsOf(within(earlyEndings, wanted)),
    effects: await effectsOf(tx, wanted),
  }
}

/** The programmes one reads figures of, by name. */
export async function reportedProgrammes(tx: Tx): Promise<ReportedProgramme[]> {
  const { rows } = await sql<ReportedProgramme>`
    select distinct on (name, programme_id) programme_id as id, name, purpose, settings from app.report_scope()
      order by name, programme_id`.execute(tx)
  return rows
}

async function cellsOf(tx: Tx, now: Date, asDirector: boolean): Promise<Cell[]> {
  const { rows } = await sql<Omit<Cell, 'counts'> & { counts: Partial<Counts> }>`
    select programme_id as "programmeId", year, organisation_id as "organisationId", exact, counts,
        counted_at as "countedAt"
      from app.report_cells(${now}, ${asDirector})`.execute(tx)
  return rows.map(row => ({ ...row, counts: { ...nothingCounted, ...row.counts } }))
}

async function gainCells(tx: Tx): Promise<GainCell[]> {
  const { rows } = await sql<GainCell>`
    select programme_id as "programmeId", year, organisation_id as "organisationId", stage, side, question,
        answers::int as answers, agreeing::int as agreeing
      from app.report_gains()`.execute(tx)
  return rows
}

async function earlyEndingCells(tx: Tx): Promise<EarlyEndingCell[]> {
  const { rows } = await sql<EarlyEndingCell>`
    select programme_id as "programmeId", year, null as "organisationId", reason, answers, times
      from app.report_early_endings()`.execute(tx)
  return rows
}

/** What HR has entered, of the organisations whose HR or leadership one is. */
export async function effectsOf(
  tx: Tx,
  { organisation, year }: Pick<ReportFilter, 'organisation' | 'year'>,
): Promise<Effects[]> {
  const { rows } = await sql<Effects>`
    select y.organisation_id as "organisationId", o.name as organisation, y.year, y.people, y.stayed, y.participants,
        y.participants_stayed as "participantsStayed", y.well_being as "wellBeing",
        y.participants_well_being as "participantsWellBeing", y.sick_days as "sickDays",
        y.participants_sick_days as "participantsSickDays"
      from organisation_year y join organisation o on o.id = y.organisation_id
      where (${organisation ?? null}::uuid is null or y.organisation_id = ${organisation ?? null})
        and (${year ?? null}::int is null or y.year = ${year ?? null})
      order by y.year desc, o.name`.execute(tx)
  return rows
}

async function organisationsIn(
  tx: Tx,
  cells: readonly { readonly organisationId: string | null }[],
): Promise<Named[]> {
  const ids = [...new Set(cells.flatMap(({ organisationId }) => organisationId ?? []))]
  if (ids.length === 0) return []
  return tx.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute()
}

async function daysOf(
  tx: Tx,
  { programme, organisation, year }: ReportFilter,
  now: Date,
  asDirector: boolean,
): Promise<number | undefined> {
  const { rows } = await sql<{ days: number }>`
    select days from app.report_days(${programme ?? null}, ${organisation ?? null}, ${year ?? null}, ${now}, ${asDirector})`.execute(
    tx,
  )
  return rows[0]?.days
}

/** Whether one is the HR of an organisation, and so may enter what it knows of itself. */
export async function runsAnOrganisation(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ runs: boolean }>`
    select cardinality(app.coordinated_organisations()) > 0 as runs`.execute(tx)
  return rows[0]?.runs === true
}
