import type { JSX } from 'preact'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { NextStep } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { Columns, PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { number } from '../ui/quantities.ts'
import type { TakingPart } from './matching-people-store.ts'
import type { MatchingRules } from './matching-rules.ts'
import { texts } from './messages.ts'
import { PairRulesList } from './pair-rules/pair-rules-list.tsx'
import type { PairRuleRow } from './pair-rules/pair-rules-store.ts'
import { mustSentences } from './rule-sentences.ts'
import { EarlierRuns, type RunLine } from './runs/earlier-runs.tsx'
import { runTitle } from './runs/run-summary.ts'
import { texts as weightsTexts } from './weights/messages.ts'

export interface MatchingView {
  readonly programme: Programme
  readonly rules: MatchingRules
  readonly waiting: TakingPart
  /** Groups under way, and how many more they have room for. */
  readonly underWay: { readonly groups: number; readonly places: number }
  readonly pairRules: readonly PairRuleRow[]
  /** The latest, newest first. */
  readonly runs: readonly RunLine[]
  readonly form: FormState
  readonly mayMatch: boolean
}

/** Where a matching begins: who waits, what must hold, what is wished for, and the runs there have been. */
export function MatchingPage({ frame, view }: { frame: Frame; view: MatchingView }): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { programme } = view
  const { mentees, mentors, withRoom, places } = view.waiting
  const { underWay } = view
  // A mentor has one group at a time.
  const free = view.rules.group ? Math.max(0, mentors - underWay.groups) : withRoom
  const shown = (count: number) => number(count, locale)
  return (
    <Page frame={frame} title={t.title} of={programme.name}>
      <UpLink href={routes.programme({ id: programme.id })}>{programme.name}</UpLink>
      <PageHeading
        title={t.title}
        lede={
          view.mayMatch
            ? view.rules.peers
              ? t.equalsWait(mentees, shown(mentees))
              : [
                  t.menteesWait(mentees, shown(mentees)),
                  free > 0
                    ? t.mentorsHave(
                        free,
                        shown(free),
                        view.rules.group
                          ? t.groups(view.rules.group.largest)
                          : t.places(places, shown(places)),
                      )
                    : !view.rules.group && t.noRoom,
                  underWay.places > 0 && t.placesUnderWay(underWay.places),
                ]
                  .filter(Boolean)
                  .join(' ')
            : t.closed
        }
      />
      {view.form.errors[''] !== undefined && <Notice kind="warning">{view.form.errors['']}</Notice>}
      <LatestRun frame={frame} view={view} />
      {view.mayMatch && <Begin frame={frame} view={view} />}
      <Columns aside={<EarlierSection frame={frame} runs={view.runs} />}>
        <Section title={t.rules}>
          <ul class="ds-list">
            {mustSentences(view.rules, locale).map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Quiet>
            {t.rulesLine} <Link href={routes.programmeSettings({ id: programme.id })}>{t.settings}</Link>
          </Quiet>
        </Section>
        <Section title={t.pairs}>
          {view.pairRules.length === 0 ? (
            <Quiet>{t.noPairs}</Quiet>
          ) : (
            <PairRulesList rules={view.pairRules} programmeId={programme.id} mayMatch={view.mayMatch} />
          )}
          {view.mayMatch && (
            <p>
              <Link href={routes.pairRules({ id: programme.id })}>{t.changePairs}</Link>
            </p>
          )}
        </Section>
      </Columns>
    </Page>
  )
}

function EarlierSection({ frame, runs }: { frame: Frame; runs: readonly RunLine[] }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Section title={t.earlier}>
      {runs.length === 0 ? <Quiet>{t.noEarlier}</Quiet> : <EarlierRuns runs={runs} />}
    </Section>
  )
}

// A run that is under way, or finished and not published, is the one next thing.
function LatestRun({ frame, view }: { frame: Frame; view: MatchingView }): JSX.Element | null {
  const t = texts(frame.locale)
  const latest = view.runs[0]
  if (!latest) return null
  const href = routes.matchingRun({ id: latest.id })
  if (latest.state === 'waiting' || latest.state === 'running') {
    return (
      <NextStep title={t.underWay} line={t.underWayLine}>
        <ButtonLink href={href}>{t.seeProgress}</ButtonLink>
      </NextStep>
    )
  }
  if (latest.state !== 'done' || latest.publishedAt || !latest.given || latest.mentees === null) return null
  return (
    <NextStep
      title={t.toReview}
      line={runTitle({ given: latest.given, mentees: latest.mentees }, latest.rules, frame.locale)}
    >
      <ButtonLink href={href}>{t.see}</ButtonLink>
    </NextStep>
  )
}

function Begin({ frame, view }: { frame: Frame; view: MatchingView }): JSX.Element | null {
  const t = texts(frame.locale)
  const { programme, waiting, runs } = view
  const latest = runs[0]
  if (latest?.state === 'waiting' || latest?.state === 'running') return null
  const people = <ButtonLink href={routes.programmePeople({ id: programme.id })}>{t.people}</ButtonLink>
  if (waiting.mentees === 0) {
    return (
      <EmptyState drawing="chairs" title={t.noMentees} action={people}>
        {t.noMenteesLine}
      </EmptyState>
    )
  }
  if (waiting.mentors === 0 && !view.rules.peers) {
    return (
      <EmptyState drawing="island" title={t.noMentors} action={people}>
        {t.noMentorsLine}
      </EmptyState>
    )
  }
  const isNext = latest?.state !== 'done' || latest.publishedAt !== null
  const w = weightsTexts(frame.locale)
  return (
    <Actions>
      <InlineForm action={routes.matchingRuns({ id: programme.id })}>
        <Button look={isNext ? 'primary' : 'secondary'}>{isNext ? t.run : t.runAgain}</Button>
      </InlineForm>
      <ButtonLink
        href={routes.matchingWeights({ id: programme.id })}
        look={isNext ? 'secondary' : 'tertiary'}
      >
        {w.title}
      </ButtonLink>
    </Actions>
  )
}
