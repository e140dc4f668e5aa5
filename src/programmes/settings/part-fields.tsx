import type { JSX } from 'preact'
import type { FormState } from '../../ui/form-state.ts'
import type { ProgrammeFrame } from '../programme.ts'
import { AgreementFields } from './agreement-fields.tsx'
import { MatchingFields } from './matching-fields.tsx'
import { MeetingsFields } from './meetings-fields.tsx'
import { MentorFields } from './mentor-fields.tsx'
import type { Part } from './part.ts'
import { PurposeFields } from './purpose-fields.tsx'
import { ReminderFields } from './reminder-fields.tsx'
import { SignUpFields } from './sign-up-fields.tsx'

/** The questions of one part, each answered already. */
export function PartFields(props: { part: Part; form: FormState; programme: ProgrammeFrame }): JSX.Element {
  const { part, form, programme } = props
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
  }
}
