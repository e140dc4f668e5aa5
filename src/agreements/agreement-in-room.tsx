import type { JSX } from 'preact'
import { type EnteredRoom, firstNames } from '../mentorships/enter-room.ts'
import type { RoomContribution, RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { useFrame } from '../ui/frame.ts'
import { Quiet } from '../ui/heading.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { rhythmOf } from './agreed-rhythm.ts'
import { type Agreements, hasSigned, unsignedBy } from './agreement.ts'
import { may } from './agreement-policy.ts'
import { findAgreements } from './agreements-store.ts'
import { pageTexts } from './messages-page.ts'
import { initiativeInWords } from './terms-words.ts'

/** The agreement's part of the room: what the two want to reach, who holds the initiative, and whose word is missing. */
export const agreementInRoom: RoomPart = async ({ tx, viewer }, entered): Promise<RoomContribution> => {
  if (!may(viewer, 'read', entered.mentorship)) return {}
  const agreements = await findAgreements(tx, entered.room)
  const { inForce, draft } = agreements
  const mine = unsignedBy(agreements, entered.me.id)
  const late = inForce && rhythmOf(inForce.terms).months
  return {
    facts: {
      ...(inForce && { initiative: inForce.terms.initiative }),
      ...(late && { rhythmMonths: late }),
      agreement: {
        withSignatures: entered.programme.settings.agreement === 'signed',
        draft: mine && {
          signedByMe: hasSigned(mine, entered.me.id),
          signedByTheOther: entered.others.every(({ id }) => hasSigned(mine, id)),
        },
        coming: mine !== undefined && mine === inForce,
      },
    },
    meetingsPlanned: inForce?.terms.meetings,
    aside: (inForce || draft) && <GoalsCard entered={entered} agreements={agreements} />,
  }
}

/** What the two want to reach, where they see it each time they come. */
function GoalsCard({ entered, agreements }: { entered: EnteredRoom; agreements: Agreements }): JSX.Element {
  const { locale } = useFrame()
  const t = pageTexts(locale).room
  const { id } = entered.mentorship
  const { inForce, draft } = agreements
  const terms = (inForce ?? draft)?.terms
  const goals = terms?.goals ?? []
  const isOpen = entered.mentorship.state !== 'ended'
  return (
    <Card title={isOpen ? t.card : t.cardAfter} look="sand">
      <PlainList>
        {goals.map(goal => (
          <PlainItem key={goal} title={goal} />
        ))}
      </PlainList>
      {terms && isOpen && <Quiet>{initiativeInWords(terms, firstNames(entered, locale), locale)}</Quiet>}
      {inForce && draft && <Quiet>{t.draft}</Quiet>}
      <p class="small">
        <Link href={routes.agreement({ id })}>{t.read}</Link>
      </p>
    </Card>
  )
}
