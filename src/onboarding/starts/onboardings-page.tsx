import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Day, shortDay } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { number } from '../../ui/quantities.ts'
import { State } from '../../ui/state.tsx'
import { Table, TwoLines } from '../../ui/table.tsx'
import { stageOn } from '../check-lists/check-list.ts'
import { checkTexts } from '../check-lists/messages.ts'
import { figureTexts } from '../figures/messages.ts'
import { onboardingRoles } from '../onboarding.ts'
import { proposalTexts } from '../proposals/messages.ts'
import { chartTexts } from '../role-charts/messages.ts'
import { startTexts } from './messages.ts'
import type { ListedOnboarding } from './onboardings-store.ts'

interface Props {
  readonly frame: Frame
  readonly programme: Programme
  readonly onboardings: readonly ListedOnboarding[]
  readonly today: Day
}

/** A programme's newcomers for its coordinator: who began when, who stands by, what is late. */
export function OnboardingsPage({ frame, programme, onboardings, today }: Props): JSX.Element {
  const t = startTexts(frame.locale)
  const { id } = programme
  const ways = (
    <Actions>
      <ButtonLink href={routes.newOnboarding({ id })}>{t.begin}</ButtonLink>
      <ButtonLink href={routes.onboardingList({ id })} look="secondary">
        {t.beginMany}
      </ButtonLink>
      {onboardings.some(lacksSomebody) && (
        <ButtonLink href={routes.onboardingProposals({ id })} look="secondary">
          {proposalTexts(frame.locale).title}
        </ButtonLink>
      )}
    </Actions>
  )
  return (
    <Page frame={frame} title={t.title} of={programme.name}>
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        <PageHeading title={t.title} lede={onboardings.length > 0 ? t.line(onboardings.length) : undefined} />
      </div>
      {onboardings.length > 0 ? (
        <>
          {ways}
          <NewcomersTable frame={frame} onboardings={onboardings} today={today} />
        </>
      ) : (
        <EmptyState drawing="boat" title={t.none} action={ways}>
          {t.noneLine}
        </EmptyState>
      )}
      <Card title={t.templates} look="sand">
        <PlainList>
          <PlainItem title={<Link href={routes.roleChartTemplate({ id })}>{t.chart}</Link>} />
          <PlainItem title={<Link href={routes.checkListTemplate({ id })}>{t.checks}</Link>} />
          {programme.settings.learningPlan && (
            <PlainItem
              title={
                <Link href={routes.planTemplates({ id: programme.organisationId })}>{t.planTemplates}</Link>
              }
            />
          )}
        </PlainList>
      </Card>
      <Card title={figureTexts(frame.locale).title}>
        <PlainList>
          <PlainItem
            title={<Link href={routes.onboardingFigures({ id })}>{figureTexts(frame.locale).link}</Link>}
          />
          <PlainItem title={<Link href={routes.wellBeingFigures({ id })}>{t.wellBeing}</Link>} />
        </PlainList>
      </Card>
    </Page>
  )
}

const lacksSomebody = ({ helpers }: ListedOnboarding) =>
  !['mentor', 'buddy'].every(role => helpers.some(helper => helper.role === role))

function NewcomersTable({ frame, onboardings, today }: Omit<Props, 'programme'>): JSX.Element {
  const t = startTexts(frame.locale)
  const { stages } = checkTexts(frame.locale)
  const { roles } = chartTexts(frame.locale)
  const count = (value: number) => number(value, frame.locale)
  const around = ({ helpers }: ListedOnboarding) =>
    onboardingRoles
      .map(role => {
        const names = helpers.filter(helper => helper.role === role).map(({ name }) => name)
        return names.length > 0 ? names.join(', ') : t.missing(roles[role].toLowerCase())
      })
      .join(' · ')
  return (
    <Table
      caption={t.title}
      rows={onboardings}
      columns={[
        {
          heading: t.who,
          names: true,
          cell: row => (
            <TwoLines
              first={<Link href={routes.onboardingManagement({ id: row.id })}>{row.name}</Link>}
              second={row.job}
            />
          ),
        },
        { heading: t.firstDay, cell: row => shortDay(row.firstDay, frame) },
        {
          heading: t.stage,
          cell: row => {
            const stage = stageOn(row.firstDay, today)
            return stage ? stages[stage] : t.over
          },
        },
        { heading: t.around, wide: true, cell: around },
        {
          heading: t.progress,
          cell: row => (
            <TwoLines
              first={t.progressOf(count(row.done), count(row.all))}
              second={row.late > 0 && <State kind="late">{t.late(row.late)}</State>}
            />
          ),
        },
      ]}
    />
  )
}
