import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import type { Side, Wish } from './application.ts'
import {
  MissingProfileFields,
  NeedFields,
  PlacesField,
  ThemeFields,
  WordsFields,
} from './application-fields.tsx'
import { texts } from './messages.ts'
import type { MissingField } from './missing-profile.ts'

interface Props {
  frame: Frame
  form: FormState
  programme: { id: string; name: string; capacityAdvice: number }
  side: Side
  wish: Wish
  /** What the person has room for now, in all programmes. */
  capacity: number
  missing: readonly MissingField[]
  /** Whether the person has said this before, and now changes it. */
  again: boolean
}

/** What one seeks or offers (C9–C11, F9, F10). */
export function ApplicationFormPage(props: Props): JSX.Element {
  const { frame, form, programme, side, wish, capacity, missing, again } = props
  const t = texts(frame.locale)
  const title = t.sides[side]
  return (
    <Page frame={frame} title={title} width="read" form={form}>
      <div>
        <UpLink href={routes.programme({ id: programme.id })}>{programme.name}</UpLink>
        <PageHeading title={title} lede={`${t.ledes[side]} ${t.mayWait}`} />
      </div>
      <Form action={routes.application({ id: programme.id })} form={form}>
        <input type="hidden" name="side" value={side} />
        {side === 'mentee' && <NeedFields form={form} wish={wish} />}
        <ThemeFields form={form} side={side} wish={wish} />
        {side === 'mentor' && (
          <PlacesField form={form} places={wish.places ?? capacity} advice={programme.capacityAdvice} />
        )}
        <WordsFields form={form} side={side} wish={wish} />
        <MissingProfileFields form={form} missing={missing} />
        <Button>{again ? t.save : t.send}</Button>
      </Form>
    </Page>
  )
}
