import type { JSX } from 'preact'
import type { Mentorship } from '../../mentorships/mentorship.ts'
import { translations } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { dayOf } from '../../ui/dates.ts'
import { Details } from '../../ui/details.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { EnterSends, PutIn } from '../../ui/put-in.tsx'
import { stageOf } from '../stage-of.ts'
import type { OwnQuestion } from './own-questions-store.ts'
import type { LibraryStage, Purpose, QuestionTheme } from './question.ts'
import { questionsFor } from './question-bank.ts'
import { questionField } from './question-put-in.ts'

const texts = translations({
  da: {
    summary: 'Spørgsmål at begynde med',
    press: 'Tryk på et spørgsmål, så står det i feltet.',
    more: 'Se alle spørgsmål',
  },
  nb: {
    summary: 'Spørsmål å begynne med',
    press: 'Trykk på et spørsmål, så står det i feltet.',
    more: 'Se alle spørsmål',
  },
  en: {
    summary: 'Questions to begin with',
    press: 'Press a question to put it into the field.',
    more: 'See all questions',
  },
})

interface Props {
  form: FormState
  /** Where the talk is: a stage, or where the mentorship is today. */
  at: LibraryStage | Mentorship
  /** Who writes. */
  asker: 'mentor' | 'mentee'
  /** What the writing is for; the questions come in this order. */
  purposes: readonly Purpose[]
  /** Names of the fields a question can be put into: the one last written in, else the first that is empty. */
  into: readonly string[]
  /** Of the form: without JavaScript it is sent, and shown again with the question in its field. */
  action: string
  /** What the reader's organisations have made of the bank. */
  own: readonly OwnQuestion[]
  theme?: QuestionTheme | undefined
  most?: number
}

/** Some questions from the bank, at hand where one writes. Nothing when none fits. */
export function QuestionsAtHand(props: Props): JSX.Element | null {
  const { form, at, asker, purposes, into, action, own, theme, most = 6 } = props
  const frame = useFrame()
  const { locale } = frame
  const t = texts(locale)
  const stage = typeof at === 'string' ? at : stageOf(at, dayOf(frame.now, frame))
  const found = purposes.map(purpose => questionsFor({ stage, purpose, asker, theme, locale }, own))
  // Of each purpose by turns, so that one with many leaves room for the others.
  const byTurns = Array.from({ length: most }, (_, turn) => found.flatMap(list => list[turn] ?? [])).flat()
  if (byTurns.length === 0) return null
  return (
    <Details look="quiet" summary={t.summary} open={form.values[questionField] !== undefined}>
      <Quiet>{t.press}</Quiet>
      <EnterSends />
      <PlainList>
        {byTurns.slice(0, most).map(({ id, text }) => (
          <PlainItem
            key={id}
            title={
              <PutIn name={questionField} value={id} action={`${action}#${into[0]}`} into={into}>
                {text}
              </PutIn>
            }
          />
        ))}
        <PlainItem title={<Link href={routes.libraryQuestions({ stage, asker })}>{t.more}</Link>} />
      </PlainList>
    </Details>
  )
}
