import type { JSX } from 'preact'
import { choicesFor } from '../applications/own-questions.ts'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { NextStep } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import { Facts } from '../ui/facts.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { list } from '../ui/quantities.ts'
import { type Evaluation, type EvaluationSide, evaluationSides, fewest, questionsOf } from './evaluation.ts'
import { daysOf, nameOf } from './evaluations-page.tsx'
import type { Turnout } from './evaluations-store.ts'
import { Figures, type Read } from './figures.tsx'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly programme: Programme
  readonly evaluation: Evaluation
  /** Of a draft: the sides of all whom it would ask. */
  readonly audience?: readonly EvaluationSide[]
  readonly error?: string | undefined
  readonly turnout?: readonly Turnout[]
  readonly closing?: boolean
  /** Of a closed one. */
  readonly read?: Read
}

/** One evaluation: read through and sent, then how many have answered, then what they said. */
export function EvaluationPage(props: Props): JSX.Element {
  const { frame, programme, evaluation, audience, error, turnout = [], closing, read } = props
  const t = texts(frame.locale)
  const { id } = evaluation
  const name = nameOf(evaluation, frame.locale)
  return (
    <Page frame={frame} title={`${t.title}: ${name}`} of={programme.name} width={read ? 'wide' : 'read'}>
      <div>
        <UpLink href={routes.evaluations({ id: programme.id })}>{t.title}</UpLink>
        <PageHeading
          above={programme.name}
          title={name}
          lede={
            evaluation.closedAt
              ? t.closed(day(evaluation.closedAt, frame))
              : (daysOf(evaluation, frame) ?? t.states.draft)
          }
        />
      </div>
      {error && <Notice kind="warning">{error}</Notice>}
      {closing && <Notice>{t.closing}</Notice>}
      {audience && <Draft {...props} audience={audience} />}
      {turnout.length > 0 && (
        <Facts
          facts={inOrder(turnout).map(({ side, invited, answered }) => ({
            figure: evaluation.closedAt ? t.answered(answered, invited) : String(invited),
            label: evaluation.closedAt ? t.sides[side] : t.asked(t.sides[side]),
          }))}
        />
      )}
      {evaluation.openedAt && !evaluation.closedAt && (
        <>
          <Notice title={t.closeTitle}>
            {evaluation.asksFrom
              ? `${t.closeLine} ${t.inTurn.goesOn}`
              : `${progressOf(evaluation, turnout, frame)} ${t.closeLine}`}
          </Notice>
          <Actions>
            {closing ? (
              <ButtonLink href={routes.evaluation({ id }, { done: 'closing' })}>{t.refresh}</ButtonLink>
            ) : (
              <InlineForm action={routes.evaluationClosure({ id })}>
                <Button look="secondary">{t.close}</Button>
              </InlineForm>
            )}
          </Actions>
        </>
      )}
      {read && <Figures frame={frame} evaluation={evaluation} read={read} />}
      {!read && <Questions frame={frame} evaluation={evaluation} />}
      <Lock>{t.privacy}</Lock>
    </Page>
  )
}

function Draft({
  frame,
  evaluation: { id, opensOn, asksFrom },
  audience,
}: Props & { audience: readonly EvaluationSide[] }): JSX.Element {
  const t = texts(frame.locale)
  const tooFew = asksFrom
    ? []
    : evaluationSides.filter(side => {
        const many = audience.filter(one => one === side).length
        return many > 0 && many < fewest
      })
  return (
    <>
      {asksFrom ? (
        <NextStep title={t.inTurn.draft} line={t.inTurn.line}>
          <InlineForm action={routes.evaluationSending({ id })}>
            <Button>{t.inTurn.begin}</Button>
          </InlineForm>
        </NextStep>
      ) : audience.length === 0 ? (
        <Notice>{t.nobody}</Notice>
      ) : (
        <NextStep
          title={opensOn ? t.opensTitle(day(opensOn, frame)) : t.sendTitle(audience.length)}
          line={opensOn ? t.opensLine(audience.length) : t.sendLine}
        >
          <InlineForm action={routes.evaluationSending({ id })}>
            <Button look={opensOn ? 'secondary' : 'primary'}>{opensOn ? t.sendNow : t.send}</Button>
          </InlineForm>
        </NextStep>
      )}
      {tooFew.length > 0 && (
        <Notice kind="warning">
          {t.tooFew(
            list(
              tooFew.map(side => t.sides[side].toLowerCase()),
              frame.locale,
            ),
          )}
        </Notice>
      )}
      <Actions>
        <ButtonLink href={routes.evaluationPlan({ id })} look="secondary">
          {t.plan.change}
        </ButtonLink>
        <InlineForm action={routes.evaluationRemoval({ id })}>
          <Button look="tertiary">{t.plan.remove}</Button>
        </InlineForm>
      </Actions>
    </>
  )
}

const inOrder = (turnout: readonly Turnout[]) =>
  turnout.toSorted((a, b) => evaluationSides.indexOf(a.side) - evaluationSides.indexOf(b.side))

/** How far the answers have come, in words: a figure that moves would tell who has just answered. */
function progressOf({ turnout }: Evaluation, asked: readonly Turnout[], { locale }: Frame): string {
  const { progress } = texts(locale)
  if (turnout) return progress[turnout]
  return asked.reduce((sum, { invited }) => sum + invited, 0) < fewest ? progress.none : progress.tomorrow
}

function Questions({ frame, evaluation }: { frame: Frame; evaluation: Evaluation }): JSX.Element {
  const t = texts(frame.locale)
  const sides = evaluationSides.filter(side => side !== 'leader' || evaluation.asksLeaders)
  return (
    <Section title={t.question}>
      {sides.map(side => (
        <Details key={side} summary={t.meets(t.sides[side])} open={!evaluation.openedAt && side === 'mentee'}>
          <PlainList>
            {questionsOf(evaluation, side, frame.locale).map(question => (
              <PlainItem
                key={question.id}
                title={question.text}
                line={
                  choicesFor(question, frame.locale)
                    .map(({ label }) => label)
                    .join(' · ') || t.own
                }
              />
            ))}
          </PlainList>
        </Details>
      ))}
    </Section>
  )
}
