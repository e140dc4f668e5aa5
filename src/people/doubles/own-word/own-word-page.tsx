import type { JSX } from 'preact'
import { routes } from '../../../routes.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { PageHeading, Quiet } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/layout.tsx'
import { UpLink } from '../../../ui/link.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Obstacle } from '../double.ts'
import { obstacleTexts } from '../messages-obstacles.ts'
import { texts } from './messages.ts'
import type { AskedOfMe } from './own-word-store.ts'

interface Props {
  frame: Frame
  asked: AskedOfMe | undefined
  /** Known to whoever has said yes in both. */
  obstacles: readonly Obstacle[]
}

export function OwnWordPage({ frame, asked, obstacles }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read">
      <div>
        <UpLink href={routes.me()}>{frame.who?.name ?? ''}</UpLink>
        <PageHeading title={t.title} lede={asked ? t.lede(asked.ownEmail, asked.otherEmail) : t.nothing} />
      </div>
      {asked && <Question frame={frame} asked={asked} obstacles={obstacles} />}
    </Page>
  )
}

function Question(props: { frame: Frame; asked: AskedOfMe; obstacles: readonly Obstacle[] }): JSX.Element {
  const { frame, asked, obstacles } = props
  const t = texts(frame.locale)
  const words = obstacleTexts(frame.locale)
  const waits = asked.saidYes && !asked.otherSaidYes
  return (
    <>
      {obstacles.length > 0 && (
        <Notice kind="warning" title={words.ownTitle}>
          {obstacles.map(({ why, programme, other }) => (
            <p key={why + programme + other}>{words.own[why](programme ?? '', other ?? '')}</p>
          ))}
        </Notice>
      )}
      {waits && (
        <Notice title={t.saidYes(asked.ownEmail)}>
          <p>{asked.linksSuffice ? t.missing(asked.otherEmail) : t.passkey(asked.otherEmail)}</p>
        </Notice>
      )}
      {!asked.saidYes && asked.otherSaidYes && <Notice>{t.otherSaidYes(asked.otherEmail)}</Notice>}
      <p>{t.line(asked.keptEmail)}</p>
      <Form action={routes.myDouble()}>
        <Actions>
          {waits && asked.linksSuffice && (
            <Button name="answer" value="link">
              {t.sendLink(asked.otherEmail)}
            </Button>
          )}
          {!waits && (
            <Button name="answer" value="yes">
              {asked.saidYes ? t.again : t.yes}
            </Button>
          )}
          <Button look="secondary" name="answer" value="no">
            {t.no}
          </Button>
        </Actions>
        <Quiet>{t.why}</Quiet>
      </Form>
    </>
  )
}
