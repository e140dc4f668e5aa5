import type { JSX } from 'preact'
import type { Question } from '../programmes/programme-settings.ts'
import { Bar } from '../ui/bar.tsx'
import { day } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import type { Frame } from '../ui/frame.ts'
import { Quiet, Section } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number, share } from '../ui/quantities.ts'
import { ShareBar } from '../ui/share-bar.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { type Evaluation, type EvaluationSide, evaluationSides, questionsOf } from './evaluation.ts'
import { type Agreement, type Figure, type Said, shareOf } from './figures-store.ts'
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
  readonly before: Figure | undefined
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
    return figure ? [{ question, figure, before: read.before.find(of) }] : []
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
                {
                  heading: t.organisation,
                  names: true,
                  cell: ({ organisation }) => organisation ?? t.others,
                },
                { heading: t.share, kind: 'number', cell: part => agreed(part, frame) },
                { heading: t.answers, kind: 'number', cell: ({ answers }) => number(answers, frame.locale) },
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
    { heading: t.figures, kind: 'action', cell: ({ question, figure }) => spread(question, figure, frame) },
    {
      heading: t.share,
      kind: 'number',
      cell: ({ figure }) => (figure.options.size > 0 ? '' : agreed(figure, frame)),
    },
    ...(compared
      ? [
          {
            heading: t.before,
            kind: 'number' as const,
            cell: ({ before }: Row) =>
              before === undefined || before.options.size > 0 ? '' : agreed(before, frame),
          },
        ]
      : []),
    { heading: t.answers, kind: 'number', cell: ({ figure }) => number(figure.answers, frame.locale) },
  ]
}

function spread({ options }: Question, figure: Figure, frame: Frame): JSX.Element {
  const t = texts(frame.locale)
  if (figure.options.size === 0) return <Bar value={shareOf(figure)} full={1} />
  return (
    <ShareBar
      parts={options.map(label => ({ label, value: figure.options.get(label) ?? 0 }))}
      title={t.figures}
      locale={frame.locale}
    />
  )
}

const agreed = (agreement: Agreement, frame: Frame) => share(shareOf(agreement), frame.locale)

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
