import type { JSX } from 'preact'
import type { Form as Sent } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Prose } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import type { Consequence } from './consequences.ts'
import { texts } from './messages.ts'
import type { Part } from './part.ts'

interface Props {
  frame: Frame
  programme: { id: string; name: string }
  part: Part
  sent: Sent
  consequences: readonly Consequence[]
}

/** Whom a change touches, before it is saved; the form is carried along as it was sent. */
export function ConsequencesPage(props: Props): JSX.Element {
  const { frame, programme, part, sent, consequences } = props
  const t = texts(frame.locale)
  const address = routes.programmeSettingsPart({ id: programme.id, part })
  const carried = Object.entries(sent.values).flatMap(([name, given]) =>
    name === '_token' || name === 'confirmed' ? [] : [given].flat().map(value => ({ name, value })),
  )
  return (
    <Page frame={frame} title={t.confirmTitle} of={programme.name} width="read">
      <div>
        <UpLink href={routes.programmeSettings({ id: programme.id })}>{t.settingsTitle}</UpLink>
        <PageHeading above={t.parts[part].title} title={t.confirmTitle} lede={t.confirmLede} />
      </div>
      <Prose>
        <ul>
          {consequences.map(({ kind, count }) => (
            <li key={kind}>{t.consequences[kind](count)}</li>
          ))}
        </ul>
      </Prose>
      <Form action={address}>
        {carried.map(({ name, value }) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="confirmed" value="yes" />
        <Button>{t.confirm}</Button>
      </Form>
      <p>
        <Link href={address}>{t.back}</Link>
      </p>
    </Page>
  )
}
