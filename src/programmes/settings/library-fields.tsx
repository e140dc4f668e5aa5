import type { JSX } from 'preact'
import { itemThemes, type LibraryItem } from '../../library/item.ts'
import { texts } from '../../library/messages.ts'
import { Checkbox } from '../../ui/choices.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { itemField, offeredItems } from './library-form.ts'

interface Props {
  form: FormState
  leftOut: readonly string[]
  items: readonly LibraryItem[]
}

/** What of the library those who take part meet, shelf by shelf: all of it, until something is left out (K2). */
export function LibraryFields({ form, leftOut, items }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  const shelves = itemThemes
    .map(theme => ({ theme, onShelf: items.filter(item => item.theme === theme) }))
    .filter(({ onShelf }) => onShelf.length > 0)
  return (
    <>
      <input type="hidden" name={offeredItems} value={items.map(({ key }) => key).join(' ')} />
      {shelves.map(({ theme, onShelf }) => (
        <Fieldset key={theme} legend={t.shelves[theme]}>
          {onShelf.map(({ key, text }) => (
            <Checkbox
              key={key}
              form={form}
              name={itemField(key)}
              label={text.title}
              checked={!leftOut.includes(key)}
              optional
            />
          ))}
        </Fieldset>
      ))}
    </>
  )
}
