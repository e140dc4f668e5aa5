import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InlineForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { list } from '../../ui/quantities.ts'
import { Reasons } from '../../ui/reasons.tsx'
import { Strength } from '../../ui/strength.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { obstacleTexts } from '../reasons/messages-obstacles.ts'
import { reasonSentences, reasonsInBrief } from '../reasons/reason-sentences.ts'
import type { PersonLine } from '../runs/proposals-store.ts'
import { Person } from '../runs/proposals-table.tsx'
import { strengthWord } from '../runs/run-summary.ts'
import type { MatchingRun, StoredOutcome } from '../runs/runs-store.ts'
import { WayToRun } from '../way-to-run.tsx'
import { gainWords } from './effect-sentences.ts'
import { texts } from './messages.ts'
import type { Candidate, Effect, Move, Obstacle } from './placement.ts'

interface Shared {
  readonly programme: Programme
  readonly run: MatchingRun
  readonly outcome: StoredOutcome
  readonly mentee: PersonLine
  readonly people: ReadonlyMap<string, PersonLine>
}

export interface CandidatesView extends Shared {
  /** Whom the run proposes. */
  readonly own: PersonLine | undefined
  readonly candidates: readonly Candidate[]
}

/** Whom a mentee could have instead, each with what it would cost the whole (D1). */
export function CandidatesPage({ frame, view }: { frame: Frame; view: CandidatesView }): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { run, outcome, mentee, own, candidates, people } = view
  const rows = candidates.flatMap(candidate => {
    const person = people.get(candidate.mentor)
    return person ? [{ ...candidate, person }] : []
  })
  const strength = (points: number) => (outcome.fullest === 0 ? 0 : Math.min(1, points / outcome.fullest))
  const columns: Column<(typeof rows)[number]>[] = [
    {
      heading: run.rules.peers ? t.equal : t.mentor,
      names: true,
      cell: row => <Person person={row.person} />,
    },
    {
      heading: t.strength,
      cell: row => (
        <Strength share={strength(row.points)} word={strengthWord(strength(row.points), locale)} />
      ),
    },
    { heading: t.cost, cell: ({ gain }) => (gain ? gainWords(gain, locale) : '–') },
    {
      heading: t.action,
      kind: 'action',
      cell: row => (
        <Link
          href={routes.matchingPlacement({ id: run.id }, { mentee: mentee.id, mentor: row.mentor })}
          about={row.person.name}
        >
          {t.see}
        </Link>
      ),
    },
  ]
  const empty = (
    <EmptyState
      drawing="island"
      title={t.none}
      action={<ButtonLink href={routes.matchingInsight({ id: run.id })}>{t.insight}</ButtonLink>}
    >
      {t.noneLine}
    </EmptyState>
  )
  const title = t.titleFor(mentee.name)
  return (
    <Page frame={frame} title={title} of={view.programme.name}>
      <PageHeading above={<WayToRun programme={view.programme} run={run} />} title={title} lede={t.lede} />
      <p>{own ? t.now(own.name) : t.nowNobody}</p>
      <Table
        caption={title}
        columns={columns}
        rows={rows}
        empty={empty}
        details={row => <Why row={row} mentee={mentee.name} equals={run.rules.peers} frame={frame} />}
      />
    </Page>
  )
}

function Why(props: {
  row: Candidate & { person: PersonLine }
  mentee: string
  equals: boolean | undefined
  frame: Frame
}): JSX.Element {
  const { row, mentee, equals, frame } = props
  const said = reasonSentences(row.reasons, { mentee, mentor: row.person.name, equals }, frame.locale)
  return (
    <Details summary={reasonsInBrief(row.reasons, frame.locale)}>
      <Reasons of={row.mentor} for={said.for} against={said.against} />
    </Details>
  )
}

export interface EffectView extends Shared {
  readonly mentor: PersonLine
  readonly why: Obstacle | undefined
  readonly effect: Effect | undefined
  readonly refusal: string | undefined
  readonly mayMatch: boolean
  /** Whether as few as possible get another by it. */
  readonly nearest: boolean
}

/** Two who could be put together by hand: what it does to all the others, and the button (D1). */
export function EffectPage({ frame, view }: { frame: Frame; view: EffectView }): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { run, mentee, mentor, why, effect, mayMatch, nearest } = view
  const title = t.titlePair(mentee.name, mentor.name)
  return (
    <Page frame={frame} title={title} of={view.programme.name}>
      <PageHeading above={<WayToRun programme={view.programme} run={run} />} title={title} />
      {view.refusal !== undefined && <Notice kind="warning">{view.refusal}</Notice>}
      {why ? (
        <Notice kind="warning" title={t.cannot}>
          {obstacleTexts(locale).pair[why]}.
        </Notice>
      ) : (
        <Card title={t.effect} look="sand">
          <p>{effect ? t.whole(lowered(gainWords(effect.gain, locale))) : t.tooMany}</p>
          {mayMatch && <Quiet>{nearest ? t.placeLine : t.placeLineOfMany}</Quiet>}
        </Card>
      )}
      <Actions>
        {mayMatch && !why && (
          <InlineForm action={routes.matchingPlacement({ id: run.id })}>
            <input type="hidden" name="mentee" value={mentee.id} />
            <input type="hidden" name="mentor" value={mentor.id} />
            <Button>{t.place}</Button>
          </InlineForm>
        )}
        <ButtonLink href={routes.matchingPlacement({ id: run.id }, { mentee: mentee.id })} look="secondary">
          {t.others}
        </ButtonLink>
        <ButtonLink href={routes.matchingRun({ id: run.id })} look="tertiary">
          {t.back}
        </ButtonLink>
      </Actions>
      {effect && <Moves moves={effect.moves} view={view} frame={frame} />}
    </Page>
  )
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

function Moves(props: { moves: readonly Move[]; view: EffectView; frame: Frame }): JSX.Element {
  const { moves, view, frame } = props
  const t = texts(frame.locale)
  const name = (id: string | undefined) => (id === undefined ? t.nobody : (view.people.get(id)?.name ?? '–'))
  const others = moves.filter(({ mentee }) => mentee !== view.mentee.id)
  const lost = moves.filter(({ to }) => to === undefined)
  const changed = moves.filter(({ to }) => to !== undefined)
  const gained = changed.filter(({ from }) => from === undefined)
  const names = (some: readonly Move[]) =>
    list(
      some.map(({ mentee }) => name(mentee)),
      frame.locale,
    )
  const words = view.run.rules.peers ? t.ofEquals : t.ofMentor
  const columns: Column<Move>[] = [
    { heading: view.run.rules.peers ? t.person : t.mentee, names: true, cell: move => name(move.mentee) },
    { heading: t.from, cell: move => name(move.from) },
    { heading: t.to, cell: move => name(move.to) },
  ]
  return (
    <Section title={t.moves}>
      {others.length === 0 && <Quiet>{t.onlyThey}</Quiet>}
      {lost.length > 0 && (
        <p>
          {words.lose(lost.length, names(lost))}
          {gained.length > 0 && `; ${words.get(gained.length, names(gained))}`}.
        </p>
      )}
      <Table caption={t.moves} columns={columns} rows={changed} />
    </Section>
  )
}
