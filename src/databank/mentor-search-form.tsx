import type { JSX } from 'preact'
import { choicesOf, languages, themes } from '../people/imports/vocabulary.ts'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/choices.tsx'
import { SearchForm } from '../ui/form.tsx'
import { untouched } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { Select } from '../ui/select.tsx'
import { SearchField } from '../ui/text-field.tsx'
import { type MentorSearch, searchQuery } from './mentor.ts'
import { texts } from './messages.ts'

export type Organisations = readonly { id: string; name: string }[]

/** Words, and when more is wanted the other questions: they are many, so they stand behind a link. */
export function MentorSearchForm({
  search,
  organisations,
}: {
  search: MentorSearch
  organisations: Organisations | undefined
}): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const here = { programme: search.programme }
  return (
    <>
      <SearchForm action={routes.databank()}>
        {search.programme !== '' && <input type="hidden" name="programme" value={search.programme} />}
        <SearchField name="words" label={t.words} value={search.words} />
        {organisations && <Choices search={search} organisations={organisations} />}
        <Button look="secondary">{t.show}</Button>
      </SearchForm>
      <p>
        {organisations ? (
          <Link href={routes.databank(here)}>{t.clear}</Link>
        ) : (
          <Link href={routes.databank({ ...searchQuery(search), choices: 'all' })}>{t.more}</Link>
        )}
      </p>
    </>
  )
}

function Choices({
  search,
  organisations,
}: {
  search: MentorSearch
  organisations: Organisations
}): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  return (
    <>
      <input type="hidden" name="choices" value="all" />
      <Select
        form={untouched}
        name="theme"
        label={t.theme}
        value={search.theme}
        options={choicesOf(themes, locale)}
        any={t.any}
      />
      <Select
        form={untouched}
        name="organisation"
        label={t.organisation}
        value={search.organisation}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        any={t.any}
      />
      <Select
        form={untouched}
        name="language"
        label={t.language}
        value={search.language}
        options={choicesOf(languages, locale)}
        any={t.any}
      />
      <SearchField name="place" label={t.place} value={search.place} />
      <Checkbox form={untouched} name="free" label={t.onlyFree} checked={search.onlyFree} optional />
    </>
  )
}
