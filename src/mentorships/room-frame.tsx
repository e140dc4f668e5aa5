import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { useFrame } from '../ui/frame.ts'
import { UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { texts } from './messages.ts'

/** The way back to the room, at the top of what belongs to it. */
export function ToRoom({ id }: { id: string }): JSX.Element {
  return <UpLink href={routes.mentorship({ id })}>{texts(useFrame().locale).back}</UpLink>
}

/** Who reads what is written here: the two. */
export function RoomLock(): JSX.Element {
  return <Lock>{texts(useFrame().locale).lock}</Lock>
}
