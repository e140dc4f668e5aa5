import type { JSX } from 'preact'
import { CheckboxGroup } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { untouched } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { proposalTexts } from './messages.ts'
import { type ProposedField, proposalsOf } from './proposals.ts'

/** Suggestions beneath a field; what is ticked comes into the field. Saved or refused, no tick is left behind. */
export function Proposals({ field, label }: { field: ProposedField; label: string }): JSX.Element {
  const t = proposalTexts(useFrame().locale)
  const options = Object.values(t[field]).map(words => ({ value: words, label: words }))
  return (
    <Details look="quiet" summary={`${t.see}: ${label.toLocaleLowerCase()}`}>
      <CheckboxGroup
        form={untouched}
        name={proposalsOf(field)}
        label={`${t.choose}: ${label.toLocaleLowerCase()}`}
        hint={t.hint}
        options={options}
        values={[]}
        optional
      />
    </Details>
  )
}
