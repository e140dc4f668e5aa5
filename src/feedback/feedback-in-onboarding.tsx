import type { OnboardingPart } from '../onboarding/onboarding-parts.ts'
import { planOfNewcomer } from '../plans/plans-around-store.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { Quiet } from '../ui/heading.tsx'
import { Link } from '../ui/link.tsx'
import { companionsOf, feedbackIn } from './feedback-store.ts'
import { firstName } from './feedback-words.ts'
import { texts } from './messages.ts'

/** Feedback's part of a newcomer's page: who would like to hear from me, and what has been said to me. */
export const feedbackInOnboarding: OnboardingPart = async (visit, { programmeId, newcomer }) => {
  const { tx, house, viewer, locale } = visit
  const id = await planOfNewcomer(tx, { programmeId, newcomerId: newcomer.id })
  if (id === undefined || (await companionsOf(tx, id)).length === 0) return {}
  const t = texts(locale)
  const all = await feedbackIn(tx, house, id)
  const asked = all.find(({ giver, givenAt }) => giver.id === viewer.id && !givenAt)
  const unread = all.filter(
    ({ receiver, givenAt, readAt }) => receiver.id === viewer.id && givenAt && !readAt,
  ).length
  return {
    ...(asked && {
      next: {
        title: t.askedMe(firstName(asked.receiver)),
        line: t.askedLine,
        action: { href: routes.feedback({ id: asked.id }), label: t.write },
      },
    }),
    aside: (
      <Card title={t.title} look={unread > 0 ? 'sand' : 'plain'}>
        {unread > 0 ? <p class="strong">{t.unread(unread)}</p> : <Quiet>{t.nothingNew}</Quiet>}
        <p>
          <Link href={routes.feedbacks({ id })}>{t.open}</Link>
        </p>
      </Card>
    ),
  }
}
