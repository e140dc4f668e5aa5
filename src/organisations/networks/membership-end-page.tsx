import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Prose } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { texts } from './messages.ts'
import type { Membership } from './network.ts'

/** Before an organisation leaves a network: what that does, and what goes on. */
export function MembershipEndPage(props: { frame: Frame; membership: Membership }): JSX.Element {
  const { frame, membership } = props
  const { id, networkId, network, organisation, runsMember } = membership
  const t = texts(frame.locale)
  const title = runsMember ? t.leaveTitle(network) : t.excludeTitle(organisation)
  return (
    <Page frame={frame} title={title} of={runsMember ? organisation : network} width="read">
      <PageHeading above={network} title={title} lede={t.endLede} />
      <Prose>
        <p>{t.endGoesOn}</p>
        <p>{t.endBack}</p>
      </Prose>
      <Form action={routes.membershipAnswer({ id })}>
        <Actions>
          <Button look="danger" name="answer" value="leave">
            {runsMember ? t.leave : t.excludeYes}
          </Button>
          <ButtonLink href={routes.network({ id: networkId })} look="tertiary">
            {t.back}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
