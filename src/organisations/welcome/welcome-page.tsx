import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Columns, PageHeading, Prose, Quiet } from '../../ui/heading.tsx'
import { Illustration } from '../../ui/illustrations.tsx'
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
    <Page frame={frame} title={t.title} width={isNew ? 'wide' : 'read'}>
      <Illustration name="chairs" />
      <PageHeading title={t.title} />
      <Prose>
        {t.about.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Prose>
      {isNew ? <TwoWays frame={frame} setUpStart={setUpStart} /> : <SignIn frame={frame} />}
    </Page>
  )
}

function TwoWays({ frame, setUpStart }: { frame: Frame; setUpStart: string }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Columns
      aside={
        <Card title={t.own.title}>
          <p>{t.own.line}</p>
          <p>
            {t.own.looksLike} <code>{setUpStart}</code>
          </p>
          <Quiet>{t.own.otherwise}</Quiet>
        </Card>
      }
    >
      <Card title={t.example.title} look="sand">
        <p>{t.example.line}</p>
        <Form action={routes.demonstration()}>
          <Button>{t.example.button}</Button>
        </Form>
        <Quiet>{t.example.wait}</Quiet>
      </Card>
    </Columns>
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
