import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { shortDay } from '../ui/dates.ts'
import type { Frame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import type { OnboardingView } from './look-at-onboarding.ts'
import { texts } from './messages.ts'
import { helpersOn } from './onboarding.ts'
import { chartTexts } from './role-charts/messages.ts'

/** The three around a newcomer, each with what to come to them for; and whoever steps in soon (B1, B6). */
export function WhoIsWho({ frame, view }: { frame: Frame; view: OnboardingView }): JSX.Element {
  const t = texts(frame.locale)
  const { onboarding, chart, today } = view
  const { roles } = chartTexts(frame.locale)
  const soon = onboarding.helpers.filter(({ endedAt, startsOn }) => endedAt === undefined && startsOn > today)
  return (
    <Card title={t.whoIsWho} look="sand">
      <PlainList>
        {helpersOn(onboarding, today).map(helper => (
          <PlainItem
            key={helper.roleId}
            above={roles[helper.role]}
            title={helper.name}
            line={chart[helper.role].slice(0, 2).join('. ')}
          />
        ))}
        {soon.map(helper => (
          <PlainItem
            key={helper.roleId}
            above={roles[helper.role]}
            title={t.stepsIn(helper.name, shortDay(helper.startsOn, frame))}
          />
        ))}
      </PlainList>
      <p>
        <Link href={routes.roleChart({ id: onboarding.id })}>{t.fullChart}</Link>
      </p>
    </Card>
  )
}
