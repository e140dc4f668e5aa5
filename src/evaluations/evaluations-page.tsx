import type { JSX } from 'preact'
import type { Locale } from '../platform/i18n.ts'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import { type Day, day } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { list } from '../ui/quantities.ts'
import { State } from '../ui/state.tsx'
import { type Evaluation, evaluationStages, mayAskInTurn, suggestedDay } from './evaluation.ts'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly programme: Programme
  readonly evaluations: readonly Evaluation[]
  readonly today: Day
}

/** A programme's evaluations, and the way to a new one. */
export function EvaluationsPage({ frame, programme, evaluations, today }: Props): JSX.Element {
  const t = texts(frame.locale)
  const isNew = evaluations.length === 0
  const inTurn = mayAskInTurn(programme, evaluations)
  const toCome = evaluationStages.filter(stage => suggestedDay(stage, programme) > today)
  const begin = (
    <Actions>
      {evaluationStages.map((stage, place) => (
        <ButtonLink
          key={stage}
          href={routes.newEvaluation({ id: programme.id }, { stage })}
          look={
            place === 0 && evaluations.every(one => one.closedAt) && !inTurn && !(isNew && toCome.length > 0)
              ? 'primary'
              : 'secondary'
          }
        >
          {t.begin[stage]}
        </ButtonLink>
      ))}
    </Actions>
  )
  return (
    <Page frame={frame} title={t.title} of={programme.name} width="read">
      <div>
        <UpLink href={routes.programme({ id: programme.id })}>{programme.name}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      {isNew ? (
        <>
          <EmptyState drawing="lighthouse" title={t.none}>
            {t.noneLine}
          </EmptyState>
          {!inTurn && toCome.length > 0 && (
            <NextStep
              title={t.both.title}
              line={t.both.line(
                list(
                  toCome.map(stage => t.both.when[stage](day(suggestedDay(stage, programme), frame))),
                  frame.locale,
                ),
              )}
            >
              <InlineForm action={routes.evaluations({ id: programme.id })}>
                <Button>{t.both.plan}</Button>
              </InlineForm>
            </NextStep>
          )}
        </>
      ) : (
        <Card>
          <PlainList>
            {evaluations.map(one => (
              <PlainItem
                key={one.id}
                level={2}
                above={stateOf(one, frame)}
                title={<Link href={routes.evaluation({ id: one.id })}>{nameOf(one, frame.locale)}</Link>}
                line={lineOf(one, frame)}
              />
            ))}
          </PlainList>
        </Card>
      )}
      {inTurn && (
        <NextStep title={t.inTurn.title} line={t.inTurn.line}>
          <InlineForm action={routes.evaluations({ id: programme.id })}>
            <Button>{t.both.plan}</Button>
          </InlineForm>
        </NextStep>
      )}
      {begin}
    </Page>
  )
}

/** Where an evaluation is, in a word and a shape. */
function stateOf({ opensOn, openedAt, closedAt }: Evaluation, frame: Frame): JSX.Element {
  const { states } = texts(frame.locale)
  if (closedAt) return <State kind="done">{states.closed}</State>
  if (openedAt) return <State kind="active">{states.open}</State>
  return <State kind="wait">{opensOn ? states.planned : states.draft}</State>
}

function lineOf(evaluation: Evaluation, frame: Frame): string | undefined {
  const t = texts(frame.locale)
  const { closedAt } = evaluation
  return closedAt ? t.closed(day(closedAt, frame)) : daysOf(evaluation, frame)
}

/** From when until when one is asked that has not closed. */
export function daysOf(
  { opensOn, closesOn, openedAt, asksFrom }: Evaluation,
  frame: Frame,
): string | undefined {
  const t = texts(frame.locale)
  const until = day(closesOn, frame)
  if (openedAt) return asksFrom ? t.inTurn.until(until) : t.until(until)
  if (asksFrom) return t.inTurn.from(day(opensOn ?? asksFrom, frame))
  return opensOn ? t.opens(day(opensOn, frame), until) : undefined
}

/** What it is called: one that asks each in their own time is that of a half year. */
export function nameOf({ stage, asksFrom, closesOn }: Evaluation, locale: Locale): string {
  const t = texts(locale)
  const half = closesOn.slice(5) === '06-30' ? 'first' : 'second'
  return asksFrom ? `${t.stage[stage]}, ${t.inTurn.half[half](closesOn.slice(0, 4))}` : t.stage[stage]
}
