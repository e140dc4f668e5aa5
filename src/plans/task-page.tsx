import type { ComponentChildren, JSX } from 'preact'
import { firstNames } from '../mentorships/enter-room.ts'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { RadioGroup } from '../ui/choices.tsx'
import { dayOf } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import { type FormState, hasErrors, untouched } from '../ui/form-state.ts'
import { type Frame, useFrame } from '../ui/frame.ts'
import { Columns, PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { WrittenText } from '../ui/written-text.tsx'
import type { EnteredPlan } from './enter-plan.ts'
import { KnowledgePersons } from './knowledge-persons.tsx'
import { texts } from './messages.ts'
import { taskTexts } from './messages-task.ts'
import {
  agreedWords,
  driftOf,
  nameOf,
  type PlanTask,
  type Proposal,
  type TaskWords,
  taskStates,
  versionOfDays,
} from './plan.ts'
import type { PlanChange } from './plan-change.ts'
import { ChangesList } from './plan-history.tsx'
import { may } from './plan-policy.ts'
import { TaskStateMark } from './plan-tasks.tsx'
import { DayFields } from './task-fields.tsx'
import { daysInWords, fieldInWords, fieldsInWords } from './task-words.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  /** Which of the page's forms was refused. */
  readonly refused?: 'days' | 'person'
  readonly plan: EnteredPlan
  readonly task: PlanTask
  readonly viewerId: string
  readonly changes: readonly PlanChange[]
  /** What other nouns add about the task. */
  readonly added: ComponentChildren
}

/** One task: what is agreed, what is suggested, how far it is, and who knows something about it. */
export function TaskPage(props: Props): JSX.Element {
  const { frame, form, plan, task, refused, changes } = props
  const t = texts(frame.locale)
  const { history } = taskTexts(frame.locale)
  const drift = task.agreedAt ? driftOf(task, dayOf(frame.now, frame)) : undefined
  const title = nameOf(task)
  const writes = may(plan, 'suggest')
  return (
    <Page frame={frame} title={title} form={form}>
      <div>
        <UpLink href={routes.plan({ id: plan.mentorshipId })}>{t.title}</UpLink>
        <PageHeading title={title} above={task.agreedAt && <TaskStateMark state={task.state} />} />
      </div>
      {drift && <Notice kind="warning">{t.drift[drift.kind](drift.days)}</Notice>}
      <Columns
        aside={
          <>
            {writes && task.agreedAt && <Reach task={task} />}
            {writes && task.agreedAt && (
              <Move task={task} form={refused === 'days' ? form : untouched} open={drift !== undefined} />
            )}
            <KnowledgePersons plan={plan} task={task} form={refused === 'person' ? form : untouched} />
          </>
        }
      >
        {task.proposal && <ProposalCard {...props} proposal={task.proposal} />}
        {task.agreedAt && <Agreed plan={plan} task={task} />}
        {props.added}
      </Columns>
      {may(plan, 'see-history') && changes.length > 0 && (
        <Section title={history.of}>
          <ChangesList plan={plan} changes={changes} ofOneTask />
        </Section>
      )}
      {may(plan, 'choose') && task.agreedAt && <Removal task={task} />}
    </Page>
  )
}

/** What both have said yes to, as far as the reader sees it. */
function Agreed({ plan, task }: { plan: EnteredPlan; task: PlanTask }): JSX.Element {
  const frame = useFrame()
  const t = taskTexts(frame.locale)
  const { outline, detail, priority, learnOn, useOn } = task
  const words: Partial<TaskWords> = { ...outline, ...detail, priority, learnOn, useOn }
  return (
    <Card>
      <SummaryList
        rows={fieldsInWords(words, frame).map(({ term, text }) => ({
          term,
          value: <WrittenText text={text} />,
        }))}
      />
      {may(plan, 'suggest') && !task.proposal && (
        <p class="small">
          <Link href={routes.planTaskWords({ id: task.id })}>{plan.chooses ? t.change : t.suggestTitle}</Link>
        </p>
      )}
    </Card>
  )
}

/** What is suggested: field by field, with what it would replace. The other says yes, no, or something else. */
function ProposalCard({ plan, task, viewerId, proposal }: Props & { proposal: Proposal }): JSX.Element {
  const frame = useFrame()
  const t = taskTexts(frame.locale)
  const own = proposal.by === viewerId
  const names = firstNames({ mentor: plan.mentor, mentees: [plan.mentee] }, frame.locale)
  const other = plan.part === 'mentor' ? names.mentee : names.mentor
  const agreed = agreedWords(task)
  const suggestedByOther = agreed ? texts(frame.locale).changeSuggestedBy(other) : t.suggestionNew(other)
  const rows = fieldsInWords(proposal.words, frame).filter(
    ({ field, text }) => !agreed || fieldInWords(field, agreed, frame) !== text,
  )
  const gone = agreed
    ? fieldsInWords(agreed, frame).filter(({ field }) => fieldInWords(field, proposal.words, frame) === '')
    : []
  const before = (field: keyof TaskWords) => (agreed ? fieldInWords(field, agreed, frame) : '')
  const { history } = t
  return (
    <Card title={own ? t.yourSuggestion(other) : suggestedByOther} look="sand">
      <SummaryList
        rows={[
          ...rows.map(({ field, term, text }) => ({
            term,
            value: (
              <>
                <WrittenText text={text} />
                {before(field) !== '' && <Quiet>{t.was(before(field))}</Quiet>}
              </>
            ),
          })),
          ...gone.map(({ term, text }) => ({
            term,
            value: (
              <>
                {history.nothing}
                <Quiet>{t.was(text)}</Quiet>
              </>
            ),
          })),
        ]}
      />
      {plan.open && (
        <>
          {!own && (
            <InlineForm action={routes.planTaskAgreement({ id: task.id })}>
              <input type="hidden" name="seen" value={`${task.id} ${task.version}`} />
              <Actions>
                <Button>{t.agree}</Button>
                <Button
                  look="tertiary"
                  formaction={routes.planTaskRemoval({ id: task.id })}
                  name="what"
                  value="suggestion"
                >
                  {t.decline}
                </Button>
              </Actions>
            </InlineForm>
          )}
          <Actions>
            <ButtonLink href={routes.planTaskWords({ id: task.id })} look="secondary" size="small">
              {own ? t.change : t.changeSuggestion}
            </ButtonLink>
          </Actions>
          {own && (
            <InlineForm action={routes.planTaskRemoval({ id: task.id })}>
              <input type="hidden" name="seen" value={`${task.id} ${task.version}`} />
              <Button look="tertiary" size="small" name="what" value="suggestion">
                {t.withdraw}
              </Button>
            </InlineForm>
          )}
        </>
      )}
    </Card>
  )
}

/** How far somebody has come, in three steps (F12). */
function Reach({ task }: { task: PlanTask }): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const { reach, reachHint, set } = taskTexts(locale)
  return (
    <Card>
      <Form action={routes.planTaskState({ id: task.id })} label={reach}>
        <input type="hidden" name="from" value={task.state} />
        <RadioGroup
          form={untouched}
          name="state"
          label={reach}
          hint={reachHint}
          value={task.state}
          options={taskStates.map(value => ({ value, label: t.states[value], hint: t.stateHints[value] }))}
        />
        <Actions>
          <Button look="secondary" size="small">
            {set}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

function Move({ task, form, open }: { task: PlanTask; form: FormState; open: boolean }): JSX.Element {
  const frame = useFrame()
  const t = taskTexts(frame.locale)
  return (
    <Details summary={t.moveTitle} open={open || form !== untouched}>
      <Form action={routes.planTaskDays({ id: task.id })} form={form} label={t.moveTitle}>
        <input type="hidden" name="from" value={versionOfDays(task)} />
        <Quiet>{t.moveHint}</Quiet>
        {hasErrors(form) && <p>{daysInWords(task, frame)}</p>}
        <DayFields form={form} before={task} />
        <Actions>
          <Button look="secondary" size="small">
            {t.move}
          </Button>
        </Actions>
      </Form>
    </Details>
  )
}

function Removal({ task }: { task: PlanTask }): JSX.Element {
  const t = taskTexts(useFrame().locale)
  return (
    <Details summary={t.remove}>
      <p>{t.removeSure}</p>
      <InlineForm action={routes.planTaskRemoval({ id: task.id })}>
        <Button look="danger" size="small" name="what" value="task">
          {t.remove}
        </Button>
      </InlineForm>
    </Details>
  )
}
