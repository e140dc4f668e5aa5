import type { JSX } from 'preact'
import { texts as feedbackTexts } from '../feedback/messages.ts'
import { firstNames } from '../mentorships/enter-room.ts'
import { ToRoom } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { NextStep } from '../ui/card.tsx'
import { Carry } from '../ui/carry.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterLinks } from '../ui/filter-links.tsx'
import { InlineForm } from '../ui/form.tsx'
import { type Frame, useFrame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { list } from '../ui/quantities.ts'
import { EarlierPlanWaits } from './earlier/earlier-plan-page.tsx'
import { earlierTexts } from './earlier/messages.ts'
import type { EnteredPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import { awaitsYesOf, type PlanTask } from './plan.ts'
import { PlanOrder } from './plan-order.tsx'
import { may } from './plan-policy.ts'
import { PlanProgress, PlanTasks } from './plan-tasks.tsx'
import { PlanWeeks } from './plan-weeks.tsx'
import type { PlanReaders } from './plans-around-store.ts'

export const planViews = ['list', 'weeks', 'order'] as const
export type PlanView = (typeof planViews)[number]

interface Props {
  readonly frame: Frame
  readonly plan: EnteredPlan
  readonly tasks: readonly PlanTask[]
  readonly view: PlanView
  readonly viewerId: string
  /** Those beside the two who read what is agreed, by name; for the two. */
  readonly readers: PlanReaders
  /** The plan with an earlier mentor: whoever is new has yet to say what follows, or may take more along. */
  readonly earlier: 'waits' | 'more' | undefined
  /** The newcomer's page, for those beside the two. */
  readonly onboardingId: string | undefined
}

/** The plan, for each as far as they may see it: what waits for a yes, then the tasks as a list or as weeks (F1–F6). */
export function PlanPage(props: Props): JSX.Element {
  const { frame, plan, tasks, view, viewerId, earlier, onboardingId } = props
  const t = texts(frame.locale)
  const title = plan.part === 'mentee' ? t.title : t.titleFor(plan.mentee.name)
  const suggested = tasks.filter(task => awaitsYesOf(task, viewerId))
  return (
    <Page frame={frame} title={title}>
      <div>
        {plan.entered ? (
          <ToRoom id={plan.mentorshipId} pair={{ mentor: plan.mentor, mentees: [plan.mentee] }} />
        ) : (
          <UpLink href={onboardingId ? routes.onboarding({ id: onboardingId }) : routes.home()}>
            {plan.mentee.name}
          </UpLink>
        )}
        <PageHeading title={title} lede={t.lede[plan.part]} />
      </div>
      {earlier === 'waits' && <EarlierPlanWaits plan={plan} />}
      {suggested.length > 0 && plan.open && <Suggested plan={plan} suggested={suggested} />}
      {tasks.length === 0 ? (
        <EmptyState
          drawing="path"
          title={plan.open ? t.empty : earlierTexts(frame.locale).gone}
          action={<Beginning plan={plan} first />}
        >
          {plan.open ? t.emptyLine[plan.part] : earlierTexts(frame.locale).goneLine}
        </EmptyState>
      ) : (
        <>
          <PlanProgress tasks={tasks} />
          <Views plan={plan} view={view} />
          {view === 'weeks' && <PlanWeeks plan={plan} tasks={tasks} />}
          {view === 'order' && may(plan, 'choose') && <PlanOrder tasks={tasks} />}
          {(view === 'list' || (view === 'order' && !may(plan, 'choose'))) && (
            <PlanTasks plan={plan} tasks={tasks} viewerId={viewerId} />
          )}
          <Beginning plan={plan} first={false} />
        </>
      )}
      <Further {...props} />
    </Page>
  )
}

/** What the other has suggested, with one button for all of it. */
function Suggested({ plan, suggested }: { plan: EnteredPlan; suggested: readonly PlanTask[] }): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const names = firstNames({ mentor: plan.mentor, mentees: [plan.mentee] }, locale)
  const other = plan.part === 'mentor' ? names.mentee : names.mentor
  const [first, second] = suggested
  if (first && !second) {
    return (
      <NextStep title={t.waiting(1, other)} line={t.waitingLine}>
        <ButtonLink href={routes.planTask({ id: first.id })}>{t.readOne}</ButtonLink>
      </NextStep>
    )
  }
  return (
    <NextStep title={t.waiting(suggested.length, other)} line={t.waitingLine}>
      <InlineForm action={routes.planAgreement({ id: plan.mentorshipId })}>
        {suggested.map(({ id, version }) => (
          <input key={id} type="hidden" name="seen" value={`${id} ${version}`} />
        ))}
        <Button>{t.agreeAll}</Button>
      </InlineForm>
    </NextStep>
  )
}

function Views({ plan, view }: { plan: EnteredPlan; view: PlanView }): JSX.Element {
  const t = texts(useFrame().locale)
  const shown = planViews.filter(one => one !== 'order' || may(plan, 'choose'))
  return (
    <FilterLinks
      label={t.views.label}
      filters={shown.map(one => ({
        label: t.views[one],
        href: routes.plan({ id: plan.mentorshipId }, one === 'list' ? {} : { view: one }),
        current: one === view,
      }))}
    />
  )
}

/** The ways to more tasks, for whoever may write. */
function Beginning({ plan, first }: { plan: EnteredPlan; first: boolean }): JSX.Element | null {
  const t = texts(useFrame().locale)
  if (!may(plan, 'suggest')) return null
  const id = plan.mentorshipId
  const write = t.addTask[plan.chooses ? 'choose' : 'suggest']
  if (first && plan.chooses) {
    return (
      <Actions>
        <ButtonLink href={routes.planBeginning({ id })}>{t.useTemplate}</ButtonLink>
        <ButtonLink href={routes.newPlanTask({ id })} look="secondary">
          {write}
        </ButtonLink>
      </Actions>
    )
  }
  return (
    <Actions>
      <ButtonLink href={routes.newPlanTask({ id })} look={first ? 'primary' : 'secondary'}>
        {write}
      </ButtonLink>
      {plan.chooses && (
        <ButtonLink href={routes.planBeginning({ id })} look="tertiary">
          {t.useTemplateAgain}
        </ButtonLink>
      )}
    </Actions>
  )
}

function Further({ plan, tasks, readers, earlier }: Props): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const id = plan.mentorshipId
  const lines = plan.entered
    ? [
        readers.leaders.length === 0 ? t.whoReads.two : t.whoReads.leader(list(readers.leaders, locale)),
        readers.buddies.length === 0 ? '' : t.whoReads.buddy(list(readers.buddies, locale)),
      ]
    : [t.whoReads.reader]
  return (
    <div class="stack">
      {tasks.length > 0 && (
        <Carry label={t.carry} pdf={routes.planDocument({ id })} docx={routes.planInWord({ id })} />
      )}
      {tasks.length > 0 && may(plan, 'see-history') && (
        <p class="small">
          <Link href={routes.planHistory({ id })}>{t.history}</Link>
        </p>
      )}
      {earlier === 'more' && plan.part === 'mentee' && (
        <p class="small">
          <Link href={routes.earlierPlan({ id })}>{earlierTexts(locale).more}</Link>
        </p>
      )}
      <p class="small">
        <Link href={routes.feedbacks({ id })}>{feedbackTexts(locale).open}</Link>
      </p>
      <Lock>{lines.filter(Boolean).join(' ')}</Lock>
    </div>
  )
}
