import type { JSX } from 'preact'
import { translations } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'

const texts = translations({
  da: { proposals: 'Forslagene' },
  nb: { proposals: 'Forslagene' },
  en: { proposals: 'The proposals' },
})

/** Above the heading of a page about a run: its programme, and the way back to its proposals. */
export function WayToRun({
  programme,
  run,
}: {
  programme: { readonly id: string; readonly name: string }
  run: { readonly id: string }
}): JSX.Element {
  return (
    <>
      <Link href={routes.programme({ id: programme.id })}>{programme.name}</Link>
      {' · '}
      <Link href={routes.matchingRun({ id: run.id })}>{texts(useFrame().locale).proposals}</Link>
    </>
  )
}
