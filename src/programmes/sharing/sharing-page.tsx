import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Programme } from '../programme.ts'
import { texts } from './messages.ts'
import type { Poster } from './poster.ts'
import { mostOnPoster } from './poster-form.ts'

interface Props {
  frame: Frame
  form: FormState
  programme: Programme
  /** Who writes, to begin with as the one to ask. */
  by: string
  poster: Poster | undefined
  /** The address of the open page; undefined until there is one. */
  address: string | undefined
}

/** Inviting by name, and what can be shared: a page in the organisation's words, its link, a poster with a code. */
export function SharingPage(props: Props): JSX.Element {
  const { frame, form, programme, poster, address } = props
  const t = texts(frame.locale)
  const { id } = programme
  return (
    <Page frame={frame} title={t.title} of={programme.name} width="read" form={form}>
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      {poster && address && <Shared frame={frame} programme={programme} poster={poster} address={address} />}
      <Card title={t.write}>
        <p>{t.writeLine}</p>
        <Words {...props} />
      </Card>
      <Card title={t.byName} look="sand">
        <p>{t.byNameLine}</p>
        <p>
          <Link href={routes.programmePeople({ id })}>{t.people}</Link>
        </p>
      </Card>
    </Page>
  )
}

function Shared(props: { frame: Frame; programme: Programme; poster: Poster; address: string }): JSX.Element {
  const { frame, programme, poster, address } = props
  const t = texts(frame.locale)
  const { id } = programme
  if (!poster.open) return <Quiet>{t.isClosed}</Quiet>
  return (
    <Card title={t.link}>
      {programme.state === 'draft' ? <p>{t.draft}</p> : <p>{t.linkLine}</p>}
      <p>
        <Link href={routes.sharedProgramme({ code: poster.code })}>{address}</Link>
      </p>
      <QrCode address={address} label={t.code} />
      <Actions>
        <ButtonLink href={routes.programmePoster({ id })}>{t.poster}</ButtonLink>
        <ButtonLink href={routes.programmeQrCode({ id })} look="secondary">
          {t.qr}
        </ButtonLink>
      </Actions>
    </Card>
  )
}

function Words({ frame, form, programme, by, poster }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Form action={routes.programmeSharing({ id: programme.id })} form={form}>
      <TextField form={form} name="title" label={t.heading} value={poster?.title ?? programme.name} />
      <TextArea
        form={form}
        name="words"
        label={t.words}
        value={poster?.words ?? programme.purpose}
        rows={5}
        maxlength={mostOnPoster.words}
      />
      <TextField
        form={form}
        name="contact"
        label={t.contact}
        hint={t.contactHint}
        value={poster?.contact ?? `${by}, ${programme.organisationName}`}
      />
      <Checkbox form={form} name="open" label={t.open} checked={poster?.open ?? true} optional />
      <Button look={poster ? 'secondary' : 'primary'}>{poster ? t.save : t.make}</Button>
    </Form>
  )
}
