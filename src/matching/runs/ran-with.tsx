import type { JSX } from 'preact'
import { texts as settingsTexts } from '../../programmes/messages-settings.ts'
import { Details } from '../../ui/details.tsx'
import { useFrame } from '../../ui/frame.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { type MatchingRules, wishesOf } from '../matching-rules.ts'
import { mustSentences } from '../rule-sentences.ts'
import { weightWords } from '../weights/meaning-sentences.ts'
import { texts as weightsTexts } from '../weights/messages.ts'
import { texts } from './messages.ts'

/** What a run went by, for the one who asks: its rules, how much each wish counted, and what a point is. */
export function RanWith({ rules }: { rules: MatchingRules }): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const w = weightsTexts(locale)
  const words = weightWords(locale)
  const row = (term: string, weight: number) => ({ term, value: words[weight] ?? String(weight) })
  return (
    <Details summary={t.ranWith} look="quiet">
      <ul class="ds-list">
        {mustSentences(rules, locale).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <SummaryList
        rows={[
          ...wishesOf(rules).map(wish => row(settingsTexts(locale).weightNames[wish], rules.weights[wish])),
          ...(rules.wishes ? [row(w.ownWishes, rules.wishes)] : []),
          ...(rules.aim ? [{ term: w.aim, value: w[rules.aim] }] : []),
        ]}
      />
      <p>{t.whatPointsAre}</p>
    </Details>
  )
}
