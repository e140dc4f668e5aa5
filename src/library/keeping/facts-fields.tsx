import type { JSX } from 'preact'
import { CheckboxGroup, RadioGroup } from '../../ui/choices.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Select } from '../../ui/select.tsx'
import { audiences, type ItemFacts, itemKinds, itemThemes } from '../item.ts'
import { texts as libraryTexts } from '../messages.ts'
import { libraryStages } from '../questions/question.ts'
import { texts } from './messages.ts'

/** What an item of one's own is, for whom, and when it is good to have. */
export function FactsFields({
  form,
  frame,
  facts,
}: {
  form: FormState
  frame: Frame
  facts: ItemFacts | undefined
}): JSX.Element {
  const t = texts(frame.locale)
  const library = libraryTexts(frame.locale)
  return (
    <>
      <RadioGroup
        form={form}
        name="kind"
        label={t.kind}
        layout="row"
        value={facts?.kind ?? 'guide'}
        options={itemKinds.map(value => ({ value, label: t.kinds[value] }))}
      />
      <Select
        form={form}
        name="theme"
        label={t.theme}
        value={facts?.theme}
        options={itemThemes.map(value => ({ value, label: library.shelves[value] }))}
      />
      <CheckboxGroup
        form={form}
        name="audience"
        label={t.audience}
        layout="row"
        values={facts?.audience ?? []}
        options={audiences.map(value => ({ value, label: library.audiences[value] }))}
      />
      <CheckboxGroup
        form={form}
        name="stages"
        label={t.stages}
        layout="row"
        values={facts?.stages ?? []}
        options={libraryStages.map(value => ({ value, label: library.questions.stages[value] }))}
      />
    </>
  )
}
