import type { ComponentChildren, JSX } from 'preact'
import { useFrame } from './frame.ts'
import { texts } from './messages.ts'

type ButtonLook = 'primary' | 'secondary' | 'tertiary' | 'danger'
type ButtonSize = 'small' | 'medium'

interface Look {
  look?: ButtonLook
  size?: ButtonSize
  children: ComponentChildren
}

/** Sends the form it stands in. The text is a verb. */
export function Button({
  look,
  size,
  children,
  about,
  ...attributes
}: Look & {
  name?: string
  value?: string
  formaction?: string
  /** Read aloud after the text where many buttons say the same. */
  about?: string
}): JSX.Element {
  const { locale } = useFrame()
  return (
    <button type="submit" {...attributes} {...looks(look, size)} data-working={texts(locale).working}>
      {children}
      {about !== undefined && <span class="ds-sr-only"> {about}</span>}
    </button>
  )
}

/** Leads to another page, where something is done. */
export function ButtonLink({ href, look, size, children }: Look & { href: string }): JSX.Element {
  return (
    <a href={href} {...looks(look, size)}>
      {children}
    </a>
  )
}

/** Buttons in a row; the first is the main one. */
export function Actions({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="actions">{children}</div>
}

function looks(look: ButtonLook = 'primary', size: ButtonSize = 'medium') {
  return {
    class: 'ds-button',
    'data-variant': look === 'danger' ? 'primary' : look,
    'data-color': look === 'danger' ? 'danger' : undefined,
    'data-size': size === 'small' ? 'sm' : undefined,
  }
}
