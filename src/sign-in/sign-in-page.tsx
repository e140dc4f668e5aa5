import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { TextField } from '../ui/text-field.tsx'
import { texts } from './messages.ts'
import { PasskeyForm, WithoutPasskey } from './passkey-form.tsx'

interface Props {
  frame: Frame
  form: FormState
  next: string | undefined
  passkeys: boolean
}

export function SignInPage({ frame, form, next, passkeys }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} form={form} width="read" modules={passkeys ? ['passkey.js'] : []}>
      <PageHeading title={t.title} />
      {passkeys && (
        <div>
          <PasskeyForm
            what="sign-in"
            options={routes.passkeySignInOptions()}
            action={routes.passkeySignIn({ next })}
            hint={t.passkey.hint}
          >
            {t.passkey.button}
          </PasskeyForm>
          <WithoutPasskey>{t.passkey.without}</WithoutPasskey>
        </div>
      )}
      <Section title={t.link.title}>
        <Form action={routes.signIn({ next })} form={form}>
          <TextField
            form={form}
            name="email"
            type="email"
            autocomplete="username webauthn"
            label={t.link.address}
            hint={t.link.addressHint}
          />
          <Button look="secondary">{t.link.send}</Button>
        </Form>
      </Section>
      <Quiet>{t.newHere}</Quiet>
    </Page>
  )
}
