import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import type { Frame } from '../ui/frame.ts'
import { Columns, PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { articlesFor } from './law-book.ts'
import type { LawRole } from './law-kinds.ts'
import { texts } from './messages.ts'
import { lawTexts } from './messages-law.ts'
import { daysInWords } from './role-days.tsx'
import type { PlacedRole } from './roles-store.ts'

interface Props {
  frame: Frame
  standing: readonly LawRole[]
  given: readonly PlacedRole[]
  today: string
}

/** What one's roles may do, in the words of the law book; and where the roles come from that one was given. */
export function MyRolesPage({ frame, standing, given, today }: Props): JSX.Element {
  const l = lawTexts(frame.locale)
  return (
    <Page frame={frame} title={l.title}>
      <div>
        <UpLink href={routes.me()}>{l.up}</UpLink>
        <PageHeading title={l.title} lede={l.lede} />
      </div>
      <Columns aside={given.length > 0 && <Given frame={frame} given={given} today={today} />}>
        {[...standing, 'everybody' as const].map(role => (
          <Card key={role} title={l.roles[role]}>
            <ul>
              {articlesFor([role]).map(name => (
                <li key={name}>{l.articles[name]}</li>
              ))}
            </ul>
          </Card>
        ))}
        <Lock>{l.nobody}</Lock>
      </Columns>
    </Page>
  )
}

function Given({ frame, given, today }: Omit<Props, 'standing'>): JSX.Element {
  const t = texts(frame.locale)
  const l = lawTexts(frame.locale)
  return (
    <Card title={l.given}>
      <PlainList>
        {given.map(role => (
          <PlainItem
            key={role.id}
            title={[t.roles[role.role], role.place].filter(Boolean).join(', ')}
            line={[
              daysInWords(role, frame, today),
              role.standsInForPerson === null ? '' : t.standsIn(role.standsInForPerson),
            ]
              .filter(Boolean)
              .join(' · ')}
            action={
              role.startsOn <= today && (
                <Link href={routesOf(role)} about={role.place ?? t.roles[role.role]}>
                  {l.seeAll}
                </Link>
              )
            }
          />
        ))}
      </PlainList>
    </Card>
  )
}

function routesOf({ organisationId, programmeId }: PlacedRole): string {
  if (programmeId !== null) return routes.programmeRoles({ id: programmeId })
  return organisationId === null ? routes.roles() : routes.organisationRoles({ id: organisationId })
}
