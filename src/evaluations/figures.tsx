import type { JSX } from 'preact'
import type { Question } from '../programmes/programme-settings.ts'
import { day } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import type { Frame } from '../ui/frame.ts'
import { Quiet, Section } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number } from '../ui/quantities.ts'
import { ShareBar } from '../ui/share-bar.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { type Evaluation, type EvaluationSide, evaluationSides, questionsOf } from './evaluation.ts'
import { type Figure, meanOf, type Said } from './figures-store.ts'
import { texts } from './messages.ts'

/** What is read of a closed evaluation, and the one before it. */
export interface Read {
  readonly figures: readonly Figure[]
  readonly before: readonly Figure[]
  readonly earlier: Evaluation | undefined
  readonly said: readonly Said[]
}

interface Row {
  readonly question: Question
  readonly figure: Figure
  readonly before: number | undefined
}

/** The figures of each side, drawn and as a table, then what was said in words. */
export function Figures(props: { frame: Frame; evaluation: Evaluation; read: Read }): JSX.Element {
  const { frame, evaluation, read } = props
  const t = texts(frame.locale)
  if (read.figures.length + read.said.length === 0) return <Notice>{t.few}</Notice>
  return (
    <>
      {evaluationSides.map(side => (
        <OfSide key={side} {...props} side={side} />
      ))}
      <Quiet>
        {t.scale} {t.fewRule}
        {read.before.length > 0 &&
          read.earlier?.closedAt &&
          ` ${t.beforeLine(day(read.earlier.closedAt, frame))}`}
      </Quiet>
      {evaluation.own.length + read.said.length > 0 && <Words {...props} />}
    </>
  )
}

function OfSide(props: {
  frame: Frame
  evaluation: Evaluation
  read: Read
  side: EvaluationSide
}): JSX.Element | null {
  const { frame, evaluation, read, side } = props
  const t = texts(frame.locale)
  const rows = questionsOf(evaluation, side, frame.locale).flatMap((question): Row[] => {
    const of = ({ side: one, question: id }: Figure) => one === side && id === question.id
    const figure = read.figures.find(of)
    const before = read.before.find(of)?.counts
    return figure ? [{ question, figure, before: before && meanOf(before) }] : []
  })
  if (rows.length === 0) return null
  const parted = rows.filter(({ figure }) => figure.parts.length > 0)
  return (
    <Section title={t.sides[side]}>
      <Table
        caption={`${t.figures}: ${t.sides[side]}`}
        columns={columnsIn(
          frame,
          rows.some(({ before }) => before !== undefined),
        )}
        rows={rows}
      />
      {parted.length > 0 && (
        <Details summary={t.parts}>
          {parted.map(({ question, figure }) => (
            <Table
              key={question.id}
              caption={question.text}
              captioned
              columns={[
                { heading: t.organisation, names: true, cell: ({ organisation }) => organisation },
                { heading: t.mean, kind: 'number', cell: ({ counts }) => meanIn(counts, frame) },
                {
                  heading: t.answers,
                  kind: 'number',
                  cell: ({ counts }) => number(total(counts), frame.locale),
                },
              ]}
              rows={figure.parts}
            />
          ))}
        </Details>
      )}
    </Section>
  )
}

function columnsIn(frame: Frame, compared: boolean): Column<Row>[] {
  const t = texts(frame.locale)
  return [
    { heading: t.question, names: true, cell: ({ question }) => question.text },
    { heading: t.figures, evident: true, cell: ({ question, figure }) => spread(question, figure, frame) },
    {
      heading: t.mean,
      kind: 'number',
      cell: ({ figure }) => (figure.counts ? meanIn(figure.counts, frame) : ''),
    },
    ...(compared
      ? [
          {
            heading: t.before,
            kind: 'number' as const,
            cell: ({ before }: Row) => (before === undefined ? '' : number(before, frame.locale)),
          },
        ]
      : []),
    { heading: t.answers, kind: 'number', cell: ({ figure }) => number(figure.answers, frame.locale) },
  ]
}

function spread({ ends, options }: Question, { counts, nearlyAll }: Figure, frame: Frame): JSX.Element {
  const t = texts(frame.locale)
  if (!counts) return <>{t.nearlyAll(nearlyAll ?? '')}</>
  const values = ends ? ['1', '2', '3', '4', '5'] : options
  return (
    <ShareBar
      parts={values.map(label => ({ label, value: counts.get(label) ?? 0 }))}
      title={t.figures}
      locale={frame.locale}
    />
  )
}

function Words({
  frame,
  evaluation,
  read,
}: {
  frame: Frame
  evaluation: Evaluation
  read: Read
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Section title={t.said}>
      {evaluationSides.flatMap(side =>
        questionsOf(evaluation, side, frame.locale).map(question => {
          const said = read.said.filter(one => one.side === side && one.question === question.id)
          return (
            said.length > 0 && (
              <Details key={`${side} ${question.id}`} summary={`${t.sides[side]}: ${question.text}`}>
                <PlainList>
                  {said.map(({ words }) => (
                    <PlainItem key={words} title={words} />
                  ))}
                </PlainList>
              </Details>
            )
          )
        }),
      )}
    </Section>
  )
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, of) => sum + of, 0)

function meanIn(counts: ReadonlyMap<string, number>, frame: Frame): string {
  const mean = meanOf(counts)
  return mean === undefined ? '' : number(mean, frame.locale)
}
