import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Table } from '../../ui/table.tsx'
import type { Doer } from '../check-lists/check-list.ts'
import type { OnboardingView } from '../look-at-onboarding.ts'
import { texts } from '../messages.ts'
import { helpersOn } from '../onboarding.ts'
import { chartTexts } from './messages.ts'
import { chartOrder } from './role-chart.ts'

/** Who does what for one newcomer, from before their first day (B6). */
export function RoleChartPage({
  frame,
  viewerId,
  view,
}: {
  frame: Frame
  viewerId: string
  view: OnboardingView
}): JSX.Element {
  const t = chartTexts(frame.locale)
  const { onboarding, chart } = view
  const { id, newcomer } = onboarding
  const isMine = newcomer.id === viewerId
  const names = namesIn(view)
  const own = isMine ? 'newcomer' : view.standing.parts[0]
  const title = isMine ? t.title : t.forNewcomer(newcomer.name)
  return (
    <Page frame={frame} title={title}>
      <div>
        <UpLink href={routes.onboarding({ id })}>{isMine ? texts(frame.locale).mine : newcomer.name}</UpLink>
        <PageHeading title={title} lede={t.lede} />
      </div>
      <Table
        caption={t.title}
        rows={chartOrder.filter(doer => chart[doer].length > 0)}
        columns={[
          { heading: t.role, names: true, cell: doer => t.roles[doer] },
          {
            heading: t.who,
            cell: doer => (names[doer] === '' ? t.nobody : doer === own ? t.you(names[doer]) : names[doer]),
          },
          {
            heading: t.part,
            evident: true,
            cell: doer => (
              <ul>
                {chart[doer].map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Actions>
        <ButtonLink href={routes.roleChartFile({ id, format: 'pdf' })} look="secondary">
          {t.pdf}
        </ButtonLink>
        <ButtonLink href={routes.roleChartFile({ id, format: 'docx' })} look="secondary">
          {t.word}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

/** Who has each part today; '' where nobody has. */
export function namesIn({ onboarding, today }: OnboardingView): Record<Doer, string> {
  const around = helpersOn(onboarding, today)
  const of = (role: Doer) =>
    around
      .filter(helper => helper.role === role)
      .map(({ name }) => name)
      .join(', ')
  return {
    newcomer: onboarding.newcomer.name,
    mentor: of('mentor'),
    buddy: of('buddy'),
    leader: of('leader'),
  }
}
