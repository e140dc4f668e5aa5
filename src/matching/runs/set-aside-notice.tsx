import type { JSX } from 'preact'
import { useFrame } from '../../ui/frame.ts'
import { Notice } from '../../ui/notice.tsx'
import type { SetAside } from '../matching-input.ts'
import { obstacleTexts } from '../reasons/messages-obstacles.ts'
import { texts } from './messages.ts'
import type { PersonLine } from './proposals-store.ts'

/** Locked pairs that the run could not keep, each with why. */
export function SetAsideNotice(props: {
  setAside: readonly SetAside[]
  people: ReadonlyMap<string, PersonLine>
}): JSX.Element | null {
  const { setAside, people } = props
  const { locale } = useFrame()
  const t = texts(locale)
  if (setAside.length === 0) return null
  const nameOf = (id: string) => people.get(id)?.name ?? '–'
  return (
    <Notice kind="warning" title={t.setAside(setAside.length)}>
      <ul class="ds-list">
        {setAside.map(({ mentee, mentor, why }) => (
          <li key={`${mentee} ${mentor}`}>
            {t.aboutPair(nameOf(mentee), nameOf(mentor))}: {obstacleTexts(locale).pair[why]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
