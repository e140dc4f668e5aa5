import type { JSX } from 'preact'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { Actions, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { State } from '../ui/state.tsx'
import { type Evaluation, evaluationStages } from './evaluation.ts'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly programme: Programme
  readonly evaluations: readonly Evaluation[]
}

/** A programme's evaluations, and the way to a new one. */
export function EvaluationsPage({ frame, programme, evaluations }: Props): JSX.Element {
  const t = texts(frame.locale)
  const begin = (
    <Actions>
      {evaluationStages.map((stage, place) => (
        <ButtonLink
          key={stage}
          href={routes.newEvaluation({ id: programme.id }, { stage })}
          look={place === 0 ? 'primary' : 'secondary'}
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
      {evaluations.length === 0 ? (
        <EmptyState drawing="lighthouse" title={t.none}>
          {t.noneLine}
        </EmptyState>
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
export function stateOf({ openedAt, closedAt }: Evaluation, frame: Frame): JSX.Element {
  const { states } = texts(frame.locale)
  if (closedAt) return <State kind="done">{states.closed}</State>
  return openedAt ? <State kind="active">{states.open}</State> : <State kind="wait">{states.draft}</State>
}

function lineOf({ closesOn, openedAt, closedAt }: Evaluation, frame: Frame): string | undefined {
  const t = texts(frame.locale)
  if (closedAt) return t.closed(day(closedAt, frame))
  return openedAt ? t.until(day(closesOn, frame)) : undefined
}
