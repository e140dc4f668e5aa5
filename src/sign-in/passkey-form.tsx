import type { JSX } from 'preact'
import { Button } from '../ui/button.tsx'
import { useFrame } from '../ui/frame.ts'
import { texts } from './messages.ts'

interface Props {
  /** Signing in with one, making a new one, or showing once more who one is. */
  what: 'sign-in' | 'new' | 'confirm'
  options: string
  action: string
  hint?: string
  look?: 'primary' | 'secondary'
  children: string
}

/** A button for a passkey. Its page needs the module 'passkey.js', which shows it where the browser can. */
export function PasskeyForm({ what, options, action, hint, look = 'primary', children }: Props): JSX.Element {
  const { formToken, locale } = useFrame()
  const t = texts(locale).passkey
  return (
    <form
      class="stack stack-small"
      method="post"
      action={action}
      data-passkey={what}
      data-options={options}
      data-failed={{ 'sign-in': t.notSignedIn, new: t.notMade, confirm: t.notConfirmed }[what]}
      data-working={t.working}
      hidden
    >
      <input type="hidden" name="_token" value={formToken} />
      <Button look={look}>{children}</Button>
      {hint && <p class="quiet small">{hint}</p>}
      <p role="status" class="strong" />
    </form>
  )
}

/** What stands there instead where the browser cannot. */
export function WithoutPasskey({ children }: { children: string }): JSX.Element {
  return (
    <p class="quiet" data-without-passkey>
      {children}
    </p>
  )
}
