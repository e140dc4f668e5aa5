import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import { day, daysBetween, relativeDay } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { Columns, PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { StagePath } from '../ui/stage-path.tsx'
import {
  type Check,
  checkStages,
  type Doer,
  dueOn,
  isLate,
  stageOn,
  toDoNow,
} from './check-lists/check-list.ts'
import { checkWords } from './check-lists/check-words.ts'
import { ChecksList, PlanDays } from './check-lists/checks-list.tsx'
import { checkTexts } from './check-lists/messages.ts'
import type { OnboardingView } from './look-at-onboarding.ts'
import { texts } from './messages.ts'
import type { NextThing } from './onboarding-parts.ts'
import { WhoIsWho } from './who-is-who.tsx'

interface Props {
  readonly frame: Frame
  readonly view: OnboardingView
  /** Several newcomers stand above this one: the way back to them. */
  readonly up?: boolean
}

/** A newcomer's first months, for the newcomer and for those who stand by: what is mine now, who is who, what happens when. */
export function OnboardingPage({ frame, view, up = false }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { standing, contributions } = view
  const mine = standing.parts.includes('newcomer')
  return (
    <Page frame={frame} title={mine ? t.mine : view.onboarding.newcomer.name}>
      <div>
        {up && <UpLink href={routes.home()}>{t.newcomersTitle}</UpLink>}
        <Heading frame={frame} view={view} />
      </div>
      <Next frame={frame} view={view} />
      <Way frame={frame} view={view} />
      <Columns
        aside={
          <>
            <WhoIsWho frame={frame} view={view} />
            {contributions.map(({ aside }) => aside)}
          </>
        }
      >
        {mine ? <WhatHappens frame={frame} view={view} /> : <MyPart frame={frame} view={view} />}
        {contributions.map(({ main }) => main)}
      </Columns>
      <Lock>{t.privacy}</Lock>
    </Page>
  )
}

function Heading({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { onboarding, standing, today } = view
  const { newcomer, firstDay, job } = onboarding
  const before = daysBetween(today, firstDay) > 0
  if (standing.parts.includes('newcomer')) {
    const lede = before ? t.begins(day(firstDay, frame)) : t.begun(relativeDay(firstDay, frame))
    return (
      <PageHeading above={[job, newcomer.place].filter(Boolean).join(' · ')} title={t.mine} lede={lede} />
    )
  }
  const roles = standing.parts.flatMap(part => (part === 'newcomer' ? [] : [t.youAre[part]]))
  const when = before ? t.theyBegin(day(firstDay, frame)) : t.theyBegan(relativeDay(firstDay, frame))
  return (
    <PageHeading
      above={roles.join(' · ')}
      title={newcomer.name}
      lede={[job || newcomer.position, newcomer.place, when].filter(Boolean).join(' · ')}
    />
  )
}

/** The one next thing: what is late comes first, then what somebody is asked, then what the list says. */
function Next({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const [first] = myChecks(view)
  const asked = view.contributions.flatMap(({ next }) => next ?? [])[0]
  const isNew = view.standing.parts.includes('newcomer')
  const late = first !== undefined && isLate(first, view.onboarding.firstDay, view.today)
  // Whoever is new is asked before their own list: it is short, and stands beneath.
  if (asked && (isNew || !late)) return <Asked next={asked} />
  if (!first) return <NextStep title={t.nowNothing} line={t.nowNothingLine} />
  const words = checkWords(first, frame.locale)
  return (
    <NextStep title={words} line={t.check.due(day(dueOn(first.stage, view.onboarding.firstDay), frame))}>
      <InlineForm action={routes.checkItem({ id: first.id })}>
        <Button name="done" value="yes">
          {t.check.done}
        </Button>
      </InlineForm>
    </NextStep>
  )
}

function Asked({ next: { title, line, action } }: { next: NextThing }): JSX.Element {
  return (
    <NextStep title={title} line={line}>
      <ButtonLink href={action.href}>{action.label}</ButtonLink>
    </NextStep>
  )
}

function Way({ frame, view: { onboarding, today } }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { stages } = checkTexts(frame.locale)
  const now = stageOn(onboarding.firstDay, today)
  const reached = now === undefined ? checkStages.length : checkStages.indexOf(now)
  return (
    <StagePath
      summary={now === undefined ? t.pathOver : t.path(stages[now].toLowerCase())}
      stages={checkStages.map((stage, place) => ({
        label: stages[stage],
        state: place < reached ? 'done' : place === reached ? 'current' : 'ahead',
      }))}
    />
  )
}

/** For one who stands by: mine now, mine later, and what the others do. */
function MyPart({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { checks, onboarding, today, standing } = view
  const mine: readonly Doer[] = standing.parts
  const list = { frame, onboarding, today, mine }
  const now = myChecks(view)
  const own = checks.filter(({ doer }) => mine.includes(doer))
  const later = own.filter(check => check.doneAt === undefined && !now.includes(check))
  const done = own.filter(({ doneAt }) => doneAt !== undefined)
  const others = checks.filter(({ doer }) => !mine.includes(doer))
  return (
    <>
      <Card title={t.now}>
        {now.length > 0 ? <ChecksList {...list} checks={now} /> : <Quiet>{t.nothingToDo}</Quiet>}
        {now.length > 0 && <PlanDays frame={frame} checks={now} />}
        {view.roomId !== undefined && (
          <p>
            <Link href={routes.mentorship({ id: view.roomId })}>{t.room}</Link>
          </p>
        )}
      </Card>
      <div>
        {later.length > 0 && (
          <Details summary={t.later}>
            <ChecksList {...list} checks={later} />
          </Details>
        )}
        {done.length > 0 && (
          <Details summary={t.doneOnes(done.length)}>
            <ChecksList {...list} checks={done} />
          </Details>
        )}
        <Details summary={t.others}>
          <ChecksList {...list} mine={[]} checks={others} named />
        </Details>
      </div>
    </>
  )
}

/** For the newcomer: all that happens, stage by stage; the one under way stands open. */
function WhatHappens({ frame, view }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { checks, onboarding, today } = view
  const { stages } = checkTexts(frame.locale)
  const now = stageOn(onboarding.firstDay, today)
  return (
    <Section title={t.happens}>
      {view.roomId !== undefined && (
        <p>
          <Link href={routes.mentorship({ id: view.roomId })}>{t.room}</Link>
        </p>
      )}
      {checkStages.map(stage => {
        const here = checks.filter(check => check.stage === stage)
        if (here.length === 0) return null
        return (
          <Details key={stage} summary={stages[stage]} open={stage === now}>
            <ChecksList
              frame={frame}
              onboarding={onboarding}
              today={today}
              mine={['newcomer']}
              checks={here}
              named
            />
          </Details>
        )
      })}
    </Section>
  )
}

function myChecks({ checks, standing, onboarding, today }: OnboardingView): Check[] {
  return toDoNow(checks, standing.parts, onboarding.firstDay, today)
}
