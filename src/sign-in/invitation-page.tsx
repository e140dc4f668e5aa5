import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Arrival } from '../ui/arrival.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import type { Invitation } from './invitations-store.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  /** Where the form is posted: the link itself. */
  action: string
  invitation: Invitation
}

/** What a link shows: it is not used before the button is pressed, since mail scanners follow links too. */
export function InvitationPage({ frame, action, invitation }: Props): JSX.Element {
  const t = texts(frame.locale).invitation
  const { name, programme, purpose } = invitation
  const welcome = programme ? t.welcome(programme.name) : t.welcomeHere
  const title = purpose === 'sign_in' ? t.signInTitle : welcome
  const lede = purpose === 'sign_in' ? t.signInLede(name) : t.joinLede(name)
  return (
    <Page frame={frame} title={title} width="read">
      <Arrival drawing={purpose === 'sign_in' ? 'lighthouse' : 'boat'} title={title}>
        <p>{lede}</p>
      </Arrival>
      <Form action={action}>
        <Button>{t.enter}</Button>
      </Form>
      <Quiet>{t.onlyYours}</Quiet>
    </Page>
  )
}

interface DeadLinkProps {
  frame: Frame
  why: 'used' | 'expired' | 'unknown'
  /** Where to ask for a new one; undefined: one signs in with the passkey one has. */
  renewal: string | undefined
}

/** A link that no longer works, and the way on. */
export function DeadLinkPage({ frame, why, renewal }: DeadLinkProps): JSX.Element {
  const t = texts(frame.locale)
  const { title, lede } = t[why]
  return (
    <Page frame={frame} title={title} width="read">
      <PageHeading title={title} lede={lede} />
      <WayOn frame={frame} why={why} renewal={renewal} />
    </Page>
  )
}

function WayOn({ frame, why, renewal }: DeadLinkProps): JSX.Element {
  const t = texts(frame.locale)
  if (why === 'unknown') return <ButtonLink href={routes.signIn()}>{t.link.title}</ButtonLink>
  if (renewal) {
    return (
      <>
        <Form action={renewal}>
          <Button>{t.renewal.button}</Button>
        </Form>
        <Quiet>{t.renewal.line}</Quiet>
      </>
    )
  }
  return (
    <>
      <p>{t.renewal.withPasskey}</p>
      <ButtonLink href={routes.signIn()}>{t.title}</ButtonLink>
    </>
  )
}
