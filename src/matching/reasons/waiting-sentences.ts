import type { Locale } from '../../platform/i18n.ts'
import { list, number } from '../../ui/quantities.ts'
import type { Competition, Waiting } from '../runs/run-outcome.ts'
import { obstacleTexts } from './messages-obstacles.ts'

/** Why somebody waits, in one sentence. */
export function whyWaiting({ reason }: Waiting, groups: readonly Competition[], locale: Locale): string {
  const t = obstacleTexts(locale)
  switch (reason.why) {
    case 'nobody-allowed':
      return t.nobodyAllowed(
        list(
          reason.cut.map(({ rule, mentors }) => t.cut[rule](mentors)),
          locale,
        ),
      )
    case 'too-few-places': {
      const group = groups[reason.group]
      if (!group) return t.others
      return t.tooFewPlaces(number(group.mentees, locale), group.mentors, number(group.places, locale))
    }
    case 'others-score-more':
      return t.others
  }
}

/** What the coordinator can do for somebody who waits. `names` are of the mentors who could take one more. */
export function whatHelps({ reason }: Waiting, names: readonly string[], locale: Locale): string[] {
  const t = obstacleTexts(locale).help
  if (reason.why === 'nobody-allowed') {
    const most = reason.cut[0]
    return [most ? t[most.rule] : t.mentors]
  }
  return [...(names.length > 0 ? [t.ask(list(names, locale))] : []), t.mentors]
}
