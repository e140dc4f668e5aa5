import { z } from 'zod'
import { type CheckedForm, checkForm } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { MemberVisit } from '../../platform/http/visit.ts'
import { audiences, type ItemFacts, itemKinds, itemThemes } from '../item.ts'
import { libraryStages } from '../questions/question.ts'
import { type EditionWords, faultIn } from './kept-item.ts'
import { texts } from './messages.ts'

/** How many characters each part of a text may have. */
export const most = { title: 120, summary: 240, body: 30_000, owner: 120, news: 200 }

type Sent = Pick<MemberVisit, 'form' | 'locale' | 'now'>

interface ReadText {
  readonly words: EditionWords
  /** What the item is, where the form asks. */
  readonly facts: ItemFacts | undefined
}

/** What the form says of a text that comes along. `keys` are the items it can lead to. */
export function readWords(visit: Sent, keys: ReadonlySet<string>): CheckedForm<ReadText> {
  const checked = checkForm(visit.form, wordsIn(visit, keys))
  return 'again' in checked ? checked : { read: { words: checked.read, facts: undefined } }
}

/** The same for one of the organisation's own, with what it is. */
export function readOwn(visit: Sent, keys: ReadonlySet<string>): CheckedForm<ReadText> {
  const t = texts(visit.locale).errors
  const some = <const T extends readonly [string, ...string[]]>(values: T) =>
    z
      .unknown()
      .transform(sent => [sent ?? []].flat().map(String))
      .pipe(z.array(z.enum(values)).min(1, t.choose))
  const schema = wordsIn(visit, keys).extend({
    kind: z.enum(itemKinds, t.choose),
    theme: z.enum(itemThemes, t.choose),
    audience: some(audiences),
    stages: some(libraryStages),
  })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return checked
  const { kind, theme, audience, stages, ...words } = checked.read
  return { read: { words, facts: { kind, theme, audience, stages } } }
}

function wordsIn(visit: Sent, keys: ReadonlySet<string>) {
  const t = texts(visit.locale).errors
  const needed = (length: number, error: string) => freeText(visit, length).refine(text => text !== '', error)
  return z.object({
    title: needed(most.title, t.title),
    summary: needed(most.summary, t.summary),
    body: needed(most.body, t.body).superRefine((body, context) => {
      const fault = faultIn(body, keys)
      if (!fault) return
      const message =
        fault.fault === 'no-alternative-text'
          ? t['no-alternative-text'](fault.count)
          : fault.fault === 'dead-link'
            ? t['dead-link'](fault.link)
            : t['foreign-picture']
      context.addIssue({ code: 'custom', message })
    }),
    owner: needed(most.owner, t.owner),
    news: freeText(visit, most.news),
  })
}
