import type { JSX } from 'preact'
import type { LibraryItem } from '../../library/item.ts'
import type { FormState } from '../../ui/form-state.ts'
import type { ProgrammeFrame } from '../programme.ts'
import { AgreementFields } from './agreement-fields.tsx'
import { LibraryFields } from './library-fields.tsx'
import { MatchingFields } from './matching-fields.tsx'
import { MeetingsFields } from './meetings-fields.tsx'
import { MentorFields } from './mentor-fields.tsx'
import type { Part } from './part.ts'
import { PurposeFields } from './purpose-fields.tsx'
import { ReminderFields } from './reminder-fields.tsx'
import { SignUpFields } from './sign-up-fields.tsx'

interface Props {
  part: Part
  form: FormState
  programme: ProgrammeFrame
  /** What stands in the library, where the part asks about it. */
  items: readonly LibraryItem[]
}

/** The questions of one part, each answered already. */
export function PartFields(props: Props): JSX.Element {
  const { part, form, programme, items } = props
  const { settings } = programme
  switch (part) {
    case 'purpose':
      return <PurposeFields form={form} programme={programme} />
    case 'mentor':
      return <MentorFields form={form} settings={settings} />
    case 'meetings':
      return <MeetingsFields form={form} programme={programme} />
    case 'matching':
      return <MatchingFields form={form} settings={settings} />
    case 'agreement':
      return <AgreementFields form={form} settings={settings} />
    case 'sign-up':
      return <SignUpFields form={form} settings={settings} />
    case 'reminders':
      return <ReminderFields form={form} settings={settings} />
    case 'library':
      return <LibraryFields form={form} leftOut={settings.libraryLeftOut} items={items} />
  }
}
