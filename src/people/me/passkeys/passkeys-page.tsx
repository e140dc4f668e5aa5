import type { JSX } from 'preact'
import { routes } from '../../../routes.ts'
import { PasskeyForm, WithoutPasskey } from '../../../sign-in/passkey-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { day, relativeDay } from '../../../ui/dates.ts'
import { Details } from '../../../ui/details.tsx'
import { Form, InlineForm } from '../../../ui/form.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { untouched } from '../../../ui/form-state.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/layout.tsx'
import { UpLink } from '../../../ui/link.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { texts as meTexts } from '../messages.ts'
import { texts } from './messages.ts'
import type { Passkey } from './passkeys-store.ts'
import { SessionsSection } from './sessions-section.tsx'
import type { OpenSession } from './sessions-store.ts'

export interface PasskeysPageProps {
  frame: Frame
  passkeys: readonly Passkey[]
  sessions: readonly OpenSession[]
  sessionId: string
  /** Whether browsers make passkeys at the product's address. */
  possible: boolean
  /** The form of one passkey that was refused; its `id` is the passkey's. */
  form?: FormState | undefined
}

export function PasskeysPage(props: PasskeysPageProps): JSX.Element {
  const { frame, passkeys, possible, form } = props
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read" form={form} modules={possible ? ['passkey.js'] : []}>
      <div>
        <UpLink href={routes.me()}>{meTexts(frame.locale).title}</UpLink>
        <PageHeading title={t.title} />
      </div>
      <Section title={t.keys.title}>
        {passkeys.length === 0 ? (
          <p>{t.keys.none}</p>
        ) : (
          passkeys.map(passkey => (
            <PasskeyCard
              key={passkey.id}
              frame={frame}
              passkey={passkey}
              form={form?.id === passkey.id ? form : undefined}
            />
          ))
        )}
        {possible ? <NewPasskey frame={frame} first={passkeys.length === 0} /> : <p>{t.keys.impossible}</p>}
      </Section>
      <SessionsSection frame={frame} sessions={props.sessions} sessionId={props.sessionId} />
    </Page>
  )
}

function NewPasskey({ frame, first }: { frame: Frame; first: boolean }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <div>
      <PasskeyForm
        what="new"
        options={routes.passkeyOptions()}
        action={routes.passkeys()}
        look={first ? 'primary' : 'secondary'}
      >
        {first ? t.keys.make : t.keys.another}
      </PasskeyForm>
      <WithoutPasskey>{t.offer.without}</WithoutPasskey>
    </div>
  )
}

interface CardProps {
  frame: Frame
  passkey: Passkey
  form: FormState | undefined
}

function PasskeyCard({ frame, passkey, form }: CardProps): JSX.Element {
  const t = texts(frame.locale).keys
  const { id, name, createdAt, usedAt } = passkey
  const state = form ?? { ...untouched, id }
  const line = [t.made(day(createdAt, frame)), ...(usedAt ? [t.used(relativeDay(usedAt, frame))] : [])]
  return (
    <Card title={name}>
      <p class="quiet small">{line.join(' · ')}</p>
      <Details summary={t.change} open={form !== undefined}>
        <Form action={routes.passkeyName({ id })} form={form} label={name}>
          <TextField form={state} name="name" label={t.name} value={name} maxlength={60} />
          <Button look="secondary" size="small">
            {t.save}
          </Button>
        </Form>
        <InlineForm action={routes.passkeyRemoval({ id })}>
          <Button look="tertiary" size="small" about={name}>
            {t.remove}
          </Button>
        </InlineForm>
      </Details>
    </Card>
  )
}
