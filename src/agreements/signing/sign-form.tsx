import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { PasskeyForm } from '../../sign-in/passkey-form.tsx'
import { Actions, Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { Form } from '../../ui/form.tsx'
import { type FormState, hasErrors } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { Stack } from '../../ui/heading.tsx'
import type { Draft, Signed } from '../agreement.ts'
import { pageTexts } from '../messages-page.ts'
import { signingTexts } from './messages.ts'

interface Props {
  /** The mentorship's. */
  id: string
  draft: Draft | Signed
  form: FormState
  withSignatures: boolean
  /** The viewer has a passkey, and the product's address can use it. */
  withPasskey: boolean
}

/** One's own yes. Who has a passkey shows with it once more that it is them; the page needs the module 'passkey.js'. */
export function SignForm({ id, draft, form, withSignatures, withPasskey }: Props): JSX.Element {
  const { locale } = useFrame()
  const t = pageTexts(locale).sign
  const words = signingTexts(locale)
  const plain = (
    <Form action={routes.agreementSignature({ id })} form={form}>
      <input type="hidden" name="shown" value={draft.seal} />
      <Checkbox form={form} name="read" label={t.read} />
      <Actions>
        <Button look={withPasskey ? 'secondary' : 'primary'}>
          {withSignatures ? t.button : t.buttonWithout}
        </Button>
      </Actions>
    </Form>
  )
  if (!withPasskey) return plain
  return (
    <Stack>
      <PasskeyForm
        what="confirm"
        options={routes.agreementSignatureOptions({ id })}
        action={routes.agreementSignature({ id }, { shown: draft.seal })}
        hint={words.keyHint}
      >
        {withSignatures ? words.withKey : words.agreeWithKey}
      </PasskeyForm>
      <Details summary={words.withoutKey} open={hasErrors(form)}>
        {plain}
      </Details>
    </Stack>
  )
}
