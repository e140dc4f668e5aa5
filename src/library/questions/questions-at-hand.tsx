import type { JSX } from 'preact'
import type { Mentorship } from '../../mentorships/mentorship.ts'
import { translations } from '../../platform/i18n.ts'
import { dayOf } from '../../ui/dates.ts'
import { Details } from '../../ui/details.tsx'
import { useFrame } from '../../ui/frame.ts'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { stageOf } from '../stage-of.ts'
import type { LibraryStage, Purpose, QuestionTheme } from './question.ts'
import { questionsFor } from './question-bank.ts'

const texts = translations({
  da: { summary: 'Spørgsmål at begynde med' },
  nb: { summary: 'Spørsmål å begynne med' },
  en: { summary: 'Questions to begin with' },
})

interface Props {
  mentorship: Mentorship
  /** Where the talk is, if not where the mentorship is today. */
  stage?: LibraryStage
  /** Who writes. */
  asker: 'mentor' | 'mentee'
  /** What the writing is for; the questions come in this order. */
  purposes: readonly Purpose[]
  theme?: QuestionTheme | undefined
  most?: number
}

/** Some questions from the bank, at hand where one writes. Nothing when none fits. */
export function QuestionsAtHand(props: Props): JSX.Element | null {
  const { mentorship, asker, purposes, theme, most = 6 } = props
  const frame = useFrame()
  const { locale } = frame
  const stage = props.stage ?? stageOf(mentorship, dayOf(frame.now, frame))
  const found = purposes.map(purpose => questionsFor({ stage, purpose, asker, theme, locale }))
  // Of each purpose by turns, so that one with many leaves room for the others.
  const byTurns = Array.from({ length: most }, (_, at) => found.flatMap(list => list[at] ?? [])).flat()
  if (byTurns.length === 0) return null
  return (
    <Details look="quiet" summary={texts(locale).summary}>
      <PlainList>
        {byTurns.slice(0, most).map(({ id, text }) => (
          <PlainItem key={id} title={text} />
        ))}
      </PlainList>
    </Details>
  )
}
