import type { JSX } from 'preact'
import { languages, themes, type Vocabulary } from '../people/imports/vocabulary.ts'
import type { Locale } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/choices.tsx'
import { SearchForm } from '../ui/form.tsx'
import { untouched } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { number } from '../ui/quantities.ts'
import { type Option, Select } from '../ui/select.tsx'
import { SearchField } from '../ui/text-field.tsx'
import type { Choice, SearchChoices } from './choices-store.ts'
import { type MentorSearch, searchQuery } from './mentor.ts'
import { texts } from './messages.ts'

interface Props {
  search: MentorSearch
  /** Undefined while only words are asked about. */
  choices: SearchChoices | undefined
  /** The id of what shows the answer while somebody writes. */
  answers: string
}

/** Words, and when more is wanted the other questions: they are many, so they stand behind a link. */
export function MentorSearchForm({ search, choices, answers }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  const here = { programme: search.programme }
  return (
    <>
      <SearchForm action={routes.databank()} answers={answers}>
        {search.programme !== '' && <input type="hidden" name="programme" value={search.programme} />}
        <SearchField name="words" label={t.words} value={search.words} />
        {choices && <Choices search={search} choices={choices} />}
        <Button look="secondary">{t.show}</Button>
      </SearchForm>
      <p>
        {choices ? (
          <Link href={routes.databank(here)}>{t.clear}</Link>
        ) : (
          <Link href={routes.databank({ ...searchQuery(search), choices: 'all' })}>{t.more}</Link>
        )}
      </p>
    </>
  )
}

function Choices({ search, choices }: { search: MentorSearch; choices: SearchChoices }): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const labelled = (name: string, { mentors }: Pick<Choice, 'mentors'>) =>
    mentors === undefined ? name : `${name} (${number(mentors, locale)})`
  const known = (list: Vocabulary, counted: readonly Choice[], chosen: string): Option[] =>
    offered(list, choices.isCounted ? counted : undefined, chosen, locale).map(choice => ({
      value: choice.value,
      label: labelled(list.name(choice.value, locale), choice),
    }))
  return (
    <>
      <input type="hidden" name="choices" value="all" />
      <Select
        form={untouched}
        name="theme"
        label={t.theme}
        value={search.theme}
        options={known(themes, choices.themes, search.theme)}
        any={t.any}
      />
      {choices.competences.length > 0 && (
        <Select
          form={untouched}
          name="competence"
          label={t.competence}
          value={search.competence}
          options={choices.competences.map(one => ({ value: one.value, label: labelled(one.name, one) }))}
          any={t.any}
        />
      )}
      <Select
        form={untouched}
        name="organisation"
        label={t.organisation}
        value={search.organisation}
        options={choices.organisations.map(one => ({ value: one.value, label: labelled(one.name, one) }))}
        any={t.any}
      />
      <Select
        form={untouched}
        name="language"
        label={t.language}
        value={search.language}
        options={known(languages, choices.languages, search.language)}
        any={t.any}
      />
      <SearchField
        name="place"
        label={t.place}
        value={search.place}
        suggestions={choices.places.map(({ value }) => value)}
      />
      <Checkbox
        form={untouched}
        name="free"
        label={labelled(t.onlyFree, { mentors: choices.free })}
        checked={search.onlyFree}
        optional
      />
    </>
  )
}

/** What mentors have said, by name; where nothing is counted, all known words. What is chosen stays a choice. */
function offered(
  list: Vocabulary,
  counted: readonly Choice[] | undefined,
  chosen: string,
  locale: Locale,
): Choice[] {
  const said = counted ?? list.keys.map(value => ({ value, mentors: undefined }))
  const isMissing = chosen !== '' && said.every(({ value }) => value !== chosen)
  const all = isMissing ? [...said, { value: chosen, mentors: counted && 0 }] : [...said]
  const { compare } = new Intl.Collator(locale)
  return all.sort((one, other) => compare(list.name(one.value, locale), list.name(other.value, locale)))
}
