import type { JSX } from 'preact'
import { routes } from '../../../routes.ts'
import { PasskeyForm, WithoutPasskey } from '../../../sign-in/passkey-form.tsx'
import { Arrival } from '../../../ui/arrival.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/layout.tsx'
import { Link } from '../../../ui/link.tsx'
import { Lock } from '../../../ui/lock.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  /** Where one is on the way to. */
  next: string
  /** One may go on without. */
  linksSuffice: boolean
}

/** The offer of a first passkey, on the way in from an invitation. */
export function OfferPage({ frame, next, linksSuffice }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.offer.title} width="read" modules={['passkey.js']}>
      <Arrival drawing="lighthouse" title={t.offer.title}>
        <p>{t.offer.lede}</p>
      </Arrival>
      {!linksSuffice && <Notice>{t.offer.mustHave}</Notice>}
      <div>
        <PasskeyForm what="new" options={routes.passkeyOptions()} action={routes.passkeys({ next })}>
          {t.keys.make}
        </PasskeyForm>
        <WithoutPasskey>{t.offer.without}</WithoutPasskey>
      </div>
      <Lock>{t.offer.safe}</Lock>
      {linksSuffice && (
        <p>
          <Link href={next}>{t.offer.later}</Link>
        </p>
      )}
    </Page>
  )
}
