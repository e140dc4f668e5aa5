import type { JSX } from 'preact'
import { photoAddress } from '../people/photo-address.ts'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { day, shortDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PairHeading } from '../ui/faces.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { Columns } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { StagePath } from '../ui/stage-path.tsx'
import { firstNames, othersIn } from './enter-room.ts'
import type { RoomView } from './look-into-room.ts'
import { type Ending as MentorshipEnding, otherSide } from './mentorship.ts'
import { texts } from './messages.ts'
import { NextStepBand } from './next-step-band.tsx'
import { nextStepWords } from './next-step-words.ts'
import { ProfileCard } from './profile-card.tsx'
import type { PairProfile } from './profiles-store.ts'
import { RoomDrawer } from './room-drawer.tsx'
import { pairName } from './room-frame.tsx'
import { FirstMeetingGuide, ReasonsCard, TrialAnswerCard } from './trial-section.tsx'

interface Props {
  frame: Frame
  view: RoomView
  form: FormState
  /** The others' profiles, when they are to be seen. */
  profiles: readonly PairProfile[]
  /** The pictures that can be seen of the two: when each was changed. */
  photos: ReadonlyMap<string, Date>
}

/** A closed room: where they are, the one next thing, and what belongs to those who share it. */
export function RoomPage({ frame, view, form, profiles, photos }: Props): JSX.Element {
  const { entered, step, main, aside } = view
  const { mentorship, side } = entered
  const t = texts(frame.locale)
  const names = firstNames(entered, frame.locale)
  const other = othersIn(entered, frame.locale)
  const about = names[otherSide(side)]
  const title = pairName(entered, frame.locale)
  const inTrial = mentorship.state === 'trial'
  const face = ({ id, name }: { id: string; name: string }) => ({
    name,
    photo: photoAddress(id, photos.get(id) ?? null),
  })
  return (
    <Page frame={frame} title={title} form={form}>
      <PairHeading
        people={(mentorship.group
          ? [entered.mentor, ...entered.mentees]
          : [...entered.mentees, entered.mentor]
        ).map(face)}
        title={title}
        line={lineOf(view, frame)}
      />
      {step.kind === 'ended' ? (
        <Ending ending={step.ending} view={view} frame={frame} />
      ) : (
        <>
          <StagePath
            stages={view.stages.map(({ stage, number, state }) => ({
              label: stage === 'meeting' ? t.stages.meeting(number ?? 0) : t.stages[stage],
              state,
              minor: stage === 'meeting',
            }))}
            summary={summaryOf(view, frame)}
          />
          <NextStepBand
            turn={step.turn === 'nobody' ? undefined : t.turn[step.turn](other)}
            {...nextStepWords(step, { mentorshipId: mentorship.id, other, inTrial }, frame)}
          />
        </>
      )}
      {view.drawer
        .filter(({ fresh }) => fresh)
        .map(({ title: name, line, href }) => (
          <p key={href} class="strong">
            <Link href={href}>{line ?? name}</Link>
          </p>
        ))}
      {!(step.kind === 'ended' && step.ending === 'declined') && (
        <Columns
          aside={
            <>
              {inTrial && main}
              {aside}
              <RoomDrawer
                items={[
                  ...view.drawer,
                  ...(inTrial || step.kind === 'ended' || profiles.length > 0
                    ? []
                    : [
                        {
                          title: t.seeProfile(about),
                          href: routes.mentorship({ id: mentorship.id }, { profile: 'shown' }),
                        },
                      ]),
                ]}
              />
              <Lock>
                {t.lock[mentorship.group ? 'group' : 'pair']}{' '}
                {entered.cameAt && `${t.came(day(entered.cameAt, frame))} `}
                <Link href={routes.whoSeesWhat()}>{t.lockLink}</Link>
              </Lock>
            </>
          }
        >
          {profiles.map(profile => (
            <ProfileCard
              key={profile.name}
              profile={profile}
              side={otherSide(side)}
              firstName={profile.name.split(' ', 1)[0] ?? profile.name}
            />
          ))}
          {profiles.length > 0 && !inTrial && (
            <p class="small">
              <Link href={routes.mentorship({ id: mentorship.id })}>{t.hideProfile}</Link>
            </p>
          )}
          {inTrial ? (
            <>
              <ReasonsCard entered={entered} />
              <FirstMeetingGuide id={mentorship.id} />
              <TrialAnswerCard entered={entered} form={form} answered={view.trialAnswered} />
            </>
          ) : (
            main
          )}
        </Columns>
      )}
    </Page>
  )
}

function Ending({
  ending,
  view: { entered },
  frame,
}: {
  ending: MentorshipEnding
  view: RoomView
  frame: Frame
}): JSX.Element {
  const t = texts(frame.locale)
  if (ending === 'left') {
    const { side, programme } = entered
    return (
      <EmptyState
        drawing="boat"
        title={t.left.title(othersIn(entered, frame.locale))}
        action={<ButtonLink href={routes.application({ id: programme.id })}>{t.left.seeSignUp}</ButtonLink>}
      >
        {t.left.line} {t.left.next[side]}
      </EmptyState>
    )
  }
  if (ending !== 'declined')
    return (
      <EmptyState drawing="island" title={t.ended.title}>
        {t.ended.line}
      </EmptyState>
    )
  const { side, programme } = entered
  const { matchingMode } = programme.settings
  const next = side === 'mentor' ? 'mentor' : matchingMode === 'chosen' ? 'chosen' : 'found'
  const choosing = side === 'mentee' && matchingMode !== 'assigned'
  return (
    <EmptyState
      drawing="boat"
      title={t.declined.title}
      action={
        choosing ? (
          <ButtonLink href={routes.choice({ id: programme.id })}>{t.declined.choose}</ButtonLink>
        ) : (
          <ButtonLink href={routes.home()}>{t.toHome}</ButtonLink>
        )
      }
    >
      {t.declined.line} {t.declined.nextFor[next]}
    </EmptyState>
  )
}

function lineOf({ entered: { mentorship, programme } }: RoomView, frame: Frame): string {
  const t = texts(frame.locale)
  const name = mentorship.group ? t.groupIn(programme.name) : programme.name
  if (mentorship.state !== 'active' || !mentorship.endsOn) return name
  return t.runsUntil(name, shortDay(mentorship.endsOn, frame))
}

function summaryOf({ entered: { mentorship }, stages, meetingsPlanned }: RoomView, frame: Frame): string {
  const t = texts(frame.locale).whereWeAre
  if (mentorship.state !== 'active') return t[mentorship.state]
  const current = stages.find(({ state }) => state === 'current')?.number ?? 1
  return t.active(current, Math.max(current, meetingsPlanned))
}
