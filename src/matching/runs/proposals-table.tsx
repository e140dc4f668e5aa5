import type { JSX } from 'preact'
import type { ListPlace } from '../../platform/http/list-place.ts'
import type { Locale } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InlineForm } from '../../ui/form.tsx'
import { useFrame } from '../../ui/frame.ts'
import { Link } from '../../ui/link.tsx'
import { list, number } from '../../ui/quantities.ts'
import { Reasons } from '../../ui/reasons.tsx'
import { State } from '../../ui/state.tsx'
import { Strength } from '../../ui/strength.tsx'
import { type Column, Table, TwoLines } from '../../ui/table.tsx'
import type { FoundPerson } from '../found-in-programme.ts'
import type { MatchingRules } from '../matching-rules.ts'
import { texts as placementTexts } from '../placement/messages.ts'
import { reasonTexts } from '../reasons/messages.ts'
import { reasonSentences, reasonsInBrief, shortNames } from '../reasons/reason-sentences.ts'
import { texts } from './messages.ts'
import { runWords } from './messages-gathering.ts'
import type { PersonLine, ProposalFilter, ProposalRow } from './proposals-store.ts'
import { strengthWord } from './run-summary.ts'

/** Where an action on a row leads back to. */
export interface TablePlace {
  readonly programmeId: string
  readonly runId: string
  readonly rules: MatchingRules
  readonly filter: ProposalFilter
  readonly at: ListPlace
  readonly words: string
  readonly foundWaiting: readonly FoundPerson[]
  /** The proposal at which a button was pressed a moment ago. */
  readonly changed: string | undefined
  /** While the programme is closed nothing is locked or forbidden. */
  readonly mayMatch: boolean
}

/** The proposed pairs, each with its strength, its reasons, what it decides, and what can be done. */
export function ProposalsTable(props: {
  rows: readonly ProposalRow[]
  /** How many mentees each mentor would have. */
  menteesOf: ReadonlyMap<string, number>
  place: TablePlace
}): JSX.Element {
  const { rows, menteesOf, place } = props
  const { locale } = useFrame()
  const t = runWords(place.rules, locale)
  const columns: Column<ProposalRow>[] = [
    { heading: t.columns.mentee, names: true, cell: row => <Person person={row.mentee} /> },
    { heading: t.columns.mentor, cell: row => <Person person={row.mentor} /> },
    {
      heading: t.columns.strength,
      cell: row => <Strength share={row.strength} word={strengthWord(row.strength, locale)} />,
    },
    // Of equals, of a stable match and of very many it is not worked out.
    ...(rows.every(({ nextBest }) => nextBest === null)
      ? []
      : [
          {
            heading: t.columns.nextBest,
            kind: 'number' as const,
            cell: (row: ProposalRow) => nextBestCost(row, locale),
          },
        ]),
    { heading: t.columns.action, kind: 'action', cell: row => <Actions row={row} place={place} /> },
  ]
  const empty =
    place.words !== '' ? (
      <NothingFound place={place} />
    ) : place.filter === 'locked' ? (
      <EmptyState drawing="chairs" title={t.none.locked}>
        {t.none.lockedLine}
      </EmptyState>
    ) : (
      <EmptyState drawing="island" title={t.none.all}>
        {t.none.allLine}
      </EmptyState>
    )
  return (
    <Table
      caption={t.filters[place.filter]}
      columns={columns}
      rows={rows}
      details={row => <Why row={row} mentees={menteesOf.get(row.mentor.id) ?? 1} place={place} />}
      empty={empty}
    />
  )
}

/** So many of those who wait are named. */
const mostNamed = 5

function NothingFound({ place: { runId, rules, words, foundWaiting } }: { place: TablePlace }): JSX.Element {
  const { locale } = useFrame()
  const t = runWords(rules, locale)
  const more = foundWaiting.length - mostNamed
  const named = foundWaiting.slice(0, mostNamed).map(({ name }) => name)
  const names = list(more > 0 ? [...named, t.none.andMore(number(more, locale))] : named, locale)
  return (
    <EmptyState
      drawing="island"
      title={t.none.found(words)}
      action={<Link href={routes.matchingRun({ id: runId })}>{t.none.seeAll}</Link>}
    >
      {foundWaiting.length > 0 && (
        <>
          {t.none.foundWaiting(foundWaiting.length, names)}{' '}
          <Link href={routes.matchingRun({ id: runId }, { show: 'waiting' })}>{t.none.seeWhy}</Link>
        </>
      )}
    </EmptyState>
  )
}

/** A person, and beneath where they work and as what. */
export function Person({ person }: { person: PersonLine }): JSX.Element {
  const second = [person.organisation, person.position].filter(part => part !== '').join(' · ')
  return <TwoLines first={person.name} second={second} />
}

function Why({ row, mentees, place }: { row: ProposalRow; mentees: number; place: TablePlace }): JSX.Element {
  const { locale } = useFrame()
  const names = { mentee: row.mentee.name, mentor: row.mentor.name, equals: place.rules.peers }
  const { mentee, mentor } = shortNames(names)
  const said = reasonSentences(row.reasons, names, locale)
  const { decides, leavesOpen } = nextBestSentences(row, mentee, runWords(place.rules, locale), locale)
  const crowded = mentees > 1 ? [reasonTexts(locale).mentees(mentor, mentees)] : []
  return (
    <Details summary={reasonsInBrief(row.reasons, locale)}>
      <Reasons
        of={row.id}
        for={[...said.for, ...decides]}
        against={[...said.against, ...leavesOpen, ...crowded]}
      />
      <OtherPossibilities runId={place.runId} mentee={row.mentee} />
    </Details>
  )
}

/** Leads to whom a mentee could have instead, with what it costs the others. */
export function OtherPossibilities({ runId, mentee }: { runId: string; mentee: PersonLine }): JSX.Element {
  const t = placementTexts(useFrame().locale)
  return (
    <p>
      <Link href={routes.matchingPlacement({ id: runId }, { mentee: mentee.id })}>
        {t.open}
        <span class="ds-sr-only"> {mentee.name}</span>
      </Link>
    </p>
  )
}

/** What the pair decides: it speaks for the pair, unless another mentor would be just as good. */
function nextBestSentences(
  { nextBest, nextBestMentor }: ProposalRow,
  mentee: string,
  t: ReturnType<typeof runWords>,
  locale: Locale,
) {
  if (nextBest?.kind === 'nobody') return { decides: [t.onlyWay(mentee)], leavesOpen: [] }
  if (nextBest === null || nextBestMentor === null) return { decides: [], leavesOpen: [] }
  if (nextBest.loss === 0) return { decides: [], leavesOpen: [t.asGood(mentee, nextBestMentor)] }
  const points = t.points(nextBest.loss, number(nextBest.loss, locale))
  return { decides: [t.nextBest(mentee, nextBestMentor, points)], leavesOpen: [] }
}

function nextBestCost({ nextBest }: ProposalRow, locale: Locale): string {
  const t = texts(locale)
  if (nextBest === null) return '–'
  return nextBest.kind === 'nobody' ? t.noOther : t.points(nextBest.loss, number(nextBest.loss, locale))
}

function Actions({ row, place }: { row: ProposalRow; place: TablePlace }): JSX.Element | null {
  const t = texts(useFrame().locale)
  const about = t.aboutPair(row.mentee.name, row.mentor.name)
  if (row.published) return <State kind="active">{t.publishedPair}</State>
  if (!place.mayMatch) return null
  const back = (
    <>
      <input type="hidden" name="run" value={place.runId} />
      <input type="hidden" name="show" value={place.filter} />
      <input type="hidden" name="proposal" value={row.id} />
      {place.words !== '' && <input type="hidden" name="words" value={place.words} />}
      {place.at.id !== undefined && (
        <input type="hidden" name={place.at.backwards ? 'before' : 'after'} value={place.at.id} />
      )}
    </>
  )
  // Whoever pressed a button here comes back to it.
  const here = row.id === place.changed && (
    <span tabIndex={-1} autofocus>
      <State kind={row.rule ? 'active' : 'done'}>{t.nowIs[row.rule?.kind ?? 'free']}</State>
      <span class="ds-sr-only"> {about}</span>
    </span>
  )
  if (row.rule) {
    return (
      <InlineForm action={routes.pairRuleRemoval({ id: place.programmeId, rule: row.rule.id })}>
        {here}
        {back}
        <Button look="tertiary" size="small" about={about}>
          {row.rule.kind === 'locked' ? t.unlock : t.allow}
        </Button>
      </InlineForm>
    )
  }
  return (
    <InlineForm action={routes.pairRules({ id: place.programmeId })}>
      {here}
      {back}
      <input type="hidden" name="mentee" value={row.mentee.id} />
      <input type="hidden" name="mentor" value={row.mentor.id} />
      <Button name="kind" value="locked" look="tertiary" size="small" about={about}>
        {t.lock}
      </Button>
      <Button name="kind" value="forbidden" look="tertiary" size="small" about={about}>
        {t.forbid}
      </Button>
    </InlineForm>
  )
}
