import type { JSX } from 'preact'
import { useFrame } from '../../ui/frame.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { texts } from '../messages.ts'
import { reflectionTexts } from './messages.ts'
import { questions, type Reflection } from './reflection.ts'

/** What one of the two said at the end of a meeting. `about` is whom the recognition is for; undefined: the reader. */
export function ReflectionAnswers({
  answers,
  about,
}: {
  answers: Reflection
  about: string | undefined
}): JSX.Element {
  const { locale } = useFrame()
  const [t, more] = [texts(locale), reflectionTexts(locale)]
  const rows = [
    ...questions.map(name => ({ term: t[name], value: answers[name] })),
    { term: more.gain, value: answers.gain === undefined ? '' : more.gained(answers.gain) },
    { term: more.keep, value: answers.keep ?? '' },
    { term: more.change, value: answers.change ?? '' },
    {
      term: about === undefined ? more.recognised : more.recognise(about),
      value: answers.recognise ?? '',
    },
  ]
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />
}
