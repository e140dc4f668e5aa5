import type { JSX } from 'preact'
import type { Locale } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { day } from '../ui/dates.ts'
import { useFrame } from '../ui/frame.ts'
import { UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { firstNames } from './enter-room.ts'
import { texts } from './messages.ts'

interface Pair {
  readonly mentor: { readonly name: string }
  readonly mentees: readonly { readonly name: string }[]
}

/** The way back to the room, at the top of what belongs to it: it says whose, as somebody may have several. */
export function ToRoom({ id, pair }: { id: string; pair: Pair }): JSX.Element {
  return <UpLink href={routes.mentorship({ id })}>{pairName(pair, useFrame().locale)}</UpLink>
}

/** "Jeres aftale · Sofie og Peter": the title of a page of the room, told apart in a list of tabs. */
export const titleIn = (pair: Pair, title: string, locale: Locale): string =>
  `${title} · ${pairName(pair, locale)}`

/** "Sofie og Peter", or of a group "Astrid med Ida, Nora & Yusuf". */
export function pairName(pair: Pair, locale: Locale): string {
  const { mentee, mentor } = firstNames(pair, locale)
  const t = texts(locale)
  return pair.mentees.length > 1 ? t.groupOf(mentor, mentee) : t.pair(mentee, mentor)
}

/** Who reads what is written here: those who share the room; and from when, for whoever came later. */
export function RoomLock({ group, cameAt }: { group: boolean; cameAt?: Date | undefined }): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  return (
    <Lock>
      {t.lock[group ? 'group' : 'pair']}
      {cameAt && ` ${t.came(day(cameAt, frame))}`}
    </Lock>
  )
}
