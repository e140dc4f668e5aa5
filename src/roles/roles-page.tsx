import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { Columns, PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { Table, TwoLines } from '../ui/table.tsx'
import { texts } from './messages.ts'
import type { Role, RolePlace } from './role.ts'
import { daysInWords, ReceiverFields } from './role-days.tsx'

interface Props {
  frame: Frame
  place: RolePlace
  roles: readonly Role[]
  viewerId: string
  today: string
  form: FormState
}

/** Who has the role of a place, since when and until when; whoever may give it does so here. */
export function RolesPage({ frame, place, roles, viewerId, today, form }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page
      frame={frame}
      title={t.title[place.kind]}
      of={place.kind === 'installation' ? undefined : place.name}
      form={form}
    >
      <div>
        <Up place={place} />
        <PageHeading title={t.title[place.kind]} lede={t.lede[place.kind]} />
      </div>
      <Columns
        aside={
          <Card title={t.giveTitle}>
            <Form action={addressOf(place)} form={form} label={t.giveTitle}>
              <ReceiverFields frame={frame} form={form} today={today} />
              <Button>{t.give}</Button>
            </Form>
          </Card>
        }
      >
        <Table
          caption={t.title[place.kind]}
          rows={roles}
          columns={[
            {
              heading: t.who,
              names: true,
              cell: role => (
                <TwoLines
                  first={role.personId === viewerId ? `${role.person} (${t.you})` : role.person}
                  second={role.standsInForPerson === null ? undefined : t.standsIn(role.standsInForPerson)}
                />
              ),
            },
            { heading: t.days, cell: role => daysInWords(role, frame, today) },
            { heading: t.givenBy, wide: true, cell: role => role.givenBy ?? t.noGiver },
            {
              heading: t.action,
              kind: 'action',
              cell: role => (
                <Link href={routes.role({ id: role.id })} about={role.person}>
                  {t.change}
                </Link>
              ),
            },
          ]}
        />
      </Columns>
    </Page>
  )
}

function Up({ place }: { place: RolePlace }): JSX.Element | null {
  if (place.kind === 'installation') return null
  const href =
    place.kind === 'programme' ? routes.programme({ id: place.id }) : routes.organisation({ id: place.id })
  return <UpLink href={href}>{place.name}</UpLink>
}

/** Where the roles of a place are shown, and given. */
export function addressOf(place: RolePlace, query?: Record<string, string>): string {
  if (place.kind === 'installation') return routes.roles(query)
  return place.kind === 'programme'
    ? routes.programmeRoles({ id: place.id }, query)
    : routes.organisationRoles({ id: place.id }, query)
}
