import type { JSX } from 'preact'
import type { LibraryItem } from '../../library/item.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import type { Programme } from '../programme.ts'
import { texts } from './messages.ts'
import { type Part, parts } from './part.ts'
import { PartFields } from './part-fields.tsx'

interface Props {
  frame: Frame
  form: FormState
  part: Part
  programme: Programme
  items: readonly LibraryItem[]
}

/** One part of a programme: a step of setting it up, or a change of one that runs. */
export function PartPage({ frame, form, part, programme, items }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id, state } = programme
  const isDraft = state === 'draft'
  const { title, lede } = t.parts[part]
  return (
    <Page frame={frame} title={title} of={programme.name} width="read" form={form}>
      <div>
        <UpLink href={routes.programmeSettings({ id })}>{isDraft ? t.setUpTitle : t.settingsTitle}</UpLink>
        <PageHeading
          above={isDraft ? t.step(parts.indexOf(part) + 1, parts.length) : programme.name}
          title={title}
          lede={lede}
        />
      </div>
      <Form action={routes.programmeSettingsPart({ id, part })} form={form}>
        <PartFields part={part} form={form} programme={programme} items={items} />
        <Button>{isDraft ? t.saveAndGoOn : t.save}</Button>
      </Form>
      {isDraft && (
        <p>
          <Link href={routes.programmeSettings({ id })}>{t.toOverview}</Link>
        </p>
      )}
    </Page>
  )
}
