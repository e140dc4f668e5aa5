import { helpersOn } from '../onboarding/onboarding.ts'
import type { OnboardingPart } from '../onboarding/onboarding-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { dayOf } from '../ui/dates.ts'
import { Link } from '../ui/link.tsx'
import { PlainList } from '../ui/plain-list.tsx'
import { texts } from './messages.ts'
import { SaidItem } from './said-list.tsx'
import { occasionToAsk } from './well-being.ts'
import { occasionsAnswered, sharedWith } from './well-being-store.ts'

/** Asks the newcomer when it is time, and shows one who stands by what the newcomer has shared with them. */
export const wellBeingInOnboarding: OnboardingPart = async (visit, onboarding, { parts }) => {
  const { tx, house, frame, now, viewer, timeZone: zone } = visit
  const t = texts(frame.locale)
  const today = dayOf(now, { locale: frame.locale, zone })
  if (parts.includes('newcomer')) {
    const answered = await occasionsAnswered(tx, onboarding.id)
    const ask = occasionToAsk(onboarding.firstDay, today, answered)
    const href = routes.wellBeing({ id: onboarding.id })
    return {
      next: ask && { title: t.ask[ask], line: t.askLine, action: { href, label: t.answer } },
      aside: answered.length > 0 && (
        <Card title={t.title}>
          <p>
            <Link href={href}>{t.see}</Link>
          </p>
        </Card>
      ),
    }
  }
  const roles = helpersOn(onboarding, today).filter(({ personId }) => personId === viewer.id)
  const shared = await sharedWith(
    tx,
    house,
    roles.map(({ roleId }) => roleId),
  )
  if (shared.length === 0) return {}
  return {
    main: (
      <Card title={t.shared(onboarding.newcomer.name)} look="sand">
        <PlainList>
          {shared.map(one => (
            <SaidItem key={one.id} frame={frame} said={one} />
          ))}
        </PlainList>
      </Card>
    ),
  }
}
