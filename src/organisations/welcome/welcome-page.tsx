import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Arrival, Ways } from '../../ui/arrival.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  /** Nobody has begun: two ways in. Else one signs in. */
  isNew: boolean
  /** How the link in the terminal begins. */
  setUpStart: string
}

/** The first page that a stranger sees. */
export function WelcomePage({ frame, isNew, setUpStart }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title}>
      <Arrival drawing="chairs" title={t.title}>
        {t.about.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        {!isNew && <SignIn frame={frame} />}
      </Arrival>
      {isNew && <TwoWays frame={frame} setUpStart={setUpStart} />}
    </Page>
  )
}

function TwoWays({ frame, setUpStart }: { frame: Frame; setUpStart: string }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Ways>
      <Card title={t.example.title} look="sand">
        <p>{t.example.line}</p>
        <Form action={routes.demonstration()}>
          <Button>{t.example.button}</Button>
        </Form>
        <Quiet>{t.example.wait}</Quiet>
      </Card>
      <Card title={t.own.title}>
        <p>{t.own.line}</p>
        <p>
          {t.own.looksLike} <code>{setUpStart}</code>
        </p>
        <Quiet>{t.own.otherwise}</Quiet>
      </Card>
    </Ways>
  )
}

function SignIn({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <>
      <ButtonLink href={routes.signIn()}>{t.signIn}</ButtonLink>
      <Quiet>{t.newHere}</Quiet>
    </>
  )
}
