import type { JSX } from 'preact'
import { type EnteredRoom, namesIn } from '../mentorships/enter-room.ts'
import { RadioGroup } from '../ui/choices.tsx'
import type { FormState } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { DateField, TextField } from '../ui/text-field.tsx'
import type { FollowUpWords } from './follow-up.ts'
import { texts } from './messages.ts'

/** What, who and by when; the viewer first. */
export function FollowUpFields({
  form,
  entered,
  before,
}: {
  form: FormState
  entered: EnteredRoom
  before?: FollowUpWords
}): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const { me, others } = entered
  const called = namesIn(entered, locale)
  return (
    <>
      <TextField
        form={form}
        name="text"
        label={t.text}
        hint={t.textHint}
        maxlength={500}
        value={before?.text}
      />
      <RadioGroup
        form={form}
        name="ownerId"
        label={t.owner}
        layout="row"
        value={before?.ownerId ?? me.id}
        options={[
          { value: me.id, label: t.me },
          ...others.map(({ id }) => ({ value: id, label: called(id) })),
        ]}
      />
      <DateField form={form} name="dueOn" label={t.dueOn} optional value={before?.dueOn} />
    </>
  )
}
