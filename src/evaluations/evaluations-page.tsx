import type { JSX } from 'preact'
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
import { type Evaluation, evaluationStages, suggestedDay } from './evaluation.ts'
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
  const toCome = evaluationStages.filter(stage => suggestedDay(stage, programme) > today)
  const begin = (
    <Actions>
      {evaluationStages.map((stage, place) => (
        <ButtonLink
          key={stage}
          href={routes.newEvaluation({ id: programme.id }, { stage })}
          look={place === 0 && !(isNew && toCome.length > 0) ? 'primary' : 'secondary'}
        >
          {t.begin[stage]}
        </ButtonLink>
      ))}
    </Actions>
  )
  return (
    <Page frame={frame} title={t.title} width="read">
      <div>
        <UpLink href={routes.programme({ id: programme.id })}>{programme.name}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      {isNew ? (
        <>
          <EmptyState drawing="lighthouse" title={t.none}>
            {t.noneLine}
          </EmptyState>
          {toCome.length > 0 && (
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
                title={<Link href={routes.evaluation({ id: one.id })}>{t.stage[one.stage]}</Link>}
                line={lineOf(one, frame)}
              />
            ))}
          </PlainList>
        </Card>
      )}
      {begin}
    </Page>
  )
}

/** Where an evaluation is, in a word and a shape. */
export function stateOf({ opensOn, openedAt, closedAt }: Evaluation, frame: Frame): JSX.Element {
  const { states } = texts(frame.locale)
  if (closedAt) return <State kind="done">{states.closed}</State>
  if (openedAt) return <State kind="active">{states.open}</State>
  return <State kind="wait">{opensOn ? states.planned : states.draft}</State>
}

function lineOf({ opensOn, closesOn, openedAt, closedAt }: Evaluation, frame: Frame): string | undefined {
  const t = texts(frame.locale)
  if (closedAt) return t.closed(day(closedAt, frame))
  if (openedAt) return t.until(day(closesOn, frame))
  return opensOn && t.opens(day(opensOn, frame), day(closesOn, frame))
}
