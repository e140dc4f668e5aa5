import type { JSX } from 'preact'
import { locales } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { languageNames } from '../../ui/footer.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { texts } from './messages.ts'
import { organisationKinds } from './set-up.ts'

interface Props {
  frame: Frame
  form: FormState
  /** The link itself: the form is posted to it. */
  action: string
  hasExample: boolean
  /** Whether browsers make passkeys at the product's address; if not, there is nothing to choose. */
  passkeys: boolean
}

export function SetUpPage({ frame, form, action, hasExample, passkeys }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} form={form} width="read">
      <PageHeading title={t.title} lede={t.lede} />
      {hasExample && <Notice>{t.removesExample}</Notice>}
      <Form action={action} form={form}>
        <Organisation frame={frame} form={form} />
        <Fieldset legend={t.you} hint={t.youHint}>
          <TextField form={form} name="name" label={t.name} autocomplete="name" />
          <TextField
            form={form}
            name="email"
            type="email"
            label={t.email}
            hint={t.emailHint}
            autocomplete="email"
          />
        </Fieldset>
        {passkeys ? (
          <RadioGroup
            form={form}
            name="linksSuffice"
            label={t.signIn}
            value="yes"
            options={[
              { value: 'yes', label: t.yes, hint: t.yesHint },
              { value: 'no', label: t.no, hint: t.noHint },
            ]}
          />
        ) : (
          <input type="hidden" name="linksSuffice" value="yes" />
        )}
        <Button>{t.save}</Button>
      </Form>
    </Page>
  )
}

function Organisation({ frame, form }: { frame: Frame; form: FormState }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Fieldset legend={t.organisation}>
      <TextField form={form} name="organisation" label={t.organisationName} autocomplete="organization" />
      <RadioGroup
        form={form}
        name="kind"
        label={t.kind}
        options={organisationKinds.map(kind => ({ value: kind, label: t.kinds[kind] }))}
      />
      <RadioGroup
        form={form}
        name="locale"
        label={t.locale}
        hint={t.localeHint}
        value={frame.locale}
        options={locales.map(locale => ({ value: locale, label: languageNames[locale] }))}
        layout="row"
      />
    </Fieldset>
  )
}

/** A link to set up that is used, or not the one. */
export function SetUpClosedPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale).closed
  return (
    <Page frame={frame} title={t.title} width="read">
      <PageHeading title={t.title} lede={t.lede} />
      <p>{t.line}</p>
      <ButtonLink href={routes.signIn()}>{t.signIn}</ButtonLink>
    </Page>
  )
}
