import type { Locale } from '../../platform/i18n.ts'
import { list, number } from '../../ui/quantities.ts'
import type { RunOutcome, Waiting } from '../runs/run-outcome.ts'
import { obstacleTexts } from './messages-obstacles.ts'

/** Why somebody waits, in one sentence. */
export function whyWaiting(
  { reason }: Waiting,
  outcome: Pick<RunOutcome, 'groups' | 'places' | 'peers'>,
  locale: Locale,
): string {
  const all = obstacleTexts(locale)
  const t = outcome.peers ? { ...all, ...all.equals } : all
  switch (reason.why) {
    case 'nobody-allowed':
      return t.nobodyAllowed(
        list(
          reason.cut.map(({ rule, mentors }) => t.cut[rule](mentors)),
          locale,
        ),
      )
    case 'too-few-places': {
      const group = outcome.groups[reason.group]
      if (!group) return t.others
      const { wanted = group.mentees } = group
      const mentees = t.mentees(group.mentees, number(group.mentees, locale))
      const places = t.places(group.places, number(group.places, locale))
      if (wanted > group.mentees)
        return t.severalWanted(mentees, group.mentees, number(wanted, locale), group.mentors, places)
      return group.places === outcome.places
        ? t.allPlaces(mentees, group.places, places)
        : t.tooFewPlaces(mentees, group.mentors, places)
    }
    case 'others-score-more':
      return t.others
  }
}

/** What the coordinator can do for somebody who waits. `names` are of the mentors who could take one more. */
export function whatHelps(
  { reason }: Waiting,
  { peers }: Pick<RunOutcome, 'peers'>,
  names: readonly string[],
  locale: Locale,
): string {
  const { help: t, equals } = obstacleTexts(locale)
  if (peers) return equals.help
  if (reason.why === 'nobody-allowed') {
    const most = reason.cut[0]
    return most ? t[most.rule] : t.mentors
  }
  return names.length > 0 ? t.ask(list(names, locale)) : t.mentors
}
