import { formOf } from '../../platform/http/form.ts'
import type { Form } from '../../platform/http/visit.ts'

/** The fields that are written in words, and what stands between two things in them. */
const between = { goals: '\n', content: '\n', place: ', ', preparation: '\n', confidentialityNote: '. ' }
export type ProposedField = keyof typeof between

/** Where a form keeps the suggestions that were ticked for a field. */
export const proposalsOf = (field: ProposedField): string => `${field}-proposals`

/** The form with each suggestion that was ticked written into its field, behind what was typed, and once. */
export function withChosenProposals(form: Form): Form {
  const values = { ...form.values }
  for (const field of Object.keys(between) as ProposedField[]) {
    const chosen = form.list(proposalsOf(field))
    delete values[proposalsOf(field)]
    const typed = form.text(field)
    const missing = chosen.filter(proposal => !typed.includes(proposal))
    values[field] = [typed, ...missing].filter(Boolean).join(between[field])
  }
  return formOf(values, form.files)
}
