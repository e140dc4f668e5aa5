import type { JSX } from 'preact'
import type { Organisation } from '../../organisations/units/units-store.ts'
import { routes } from '../../routes.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import type { Double } from './double.ts'
import { texts } from './messages.ts'

/** Those who look like one person, two by two. */
export function DoublesPage(props: {
  frame: Frame
  organisation: Organisation
  doubles: readonly Double[]
}): JSX.Element {
  const { frame, organisation, doubles } = props
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} of={organisation.name} width="read">
      <div>
        <UpLink href={routes.organisation({ id: organisation.id })}>{organisation.name}</UpLink>
        <PageHeading title={t.title} lede={doubles.length === 0 ? undefined : t.lede} />
      </div>
      {doubles.length === 0 ? (
        <EmptyState drawing="lighthouse" title={t.none} />
      ) : (
        <PlainList>
          {doubles.map(({ one, other }) => (
            <PlainItem
              key={one.id + other.id}
              title={t.pair(one.name, other.name)}
              line={t.addresses(one.email, other.email)}
              action={
                <ButtonLink
                  href={routes.merge({ id: one.id }, { other: other.id })}
                  look="secondary"
                  size="small"
                >
                  {t.compare}
                </ButtonLink>
              }
            />
          ))}
        </PlainList>
      )}
    </Page>
  )
}
