import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFrame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { preparationTexts } from './messages.ts'
import { isEmpty, type OwnPreparation, type Preparation, partsOf } from './preparation.ts'
import { preparationRows } from './preparation-rows.ts'

interface Props {
  readonly meetingId: string
  readonly mine: OwnPreparation | undefined
  readonly otherName: string
  readonly isMentor: boolean
  /** The meeting is still to come, and can be prepared for. */
  readonly ahead: boolean
}

/** What one brings to a meeting, parted by who reads it. Nothing is asked for once the meeting is over. */
export function PreparationCard(props: Props): JSX.Element | null {
  const { meetingId, mine, otherName, isMentor, ahead } = props
  const { locale } = useFrame()
  const t = preparationTexts(locale)
  const isPrepared = mine !== undefined && !isEmpty(mine)
  if (!isPrepared && !ahead) return null
  const { own, shared } = partsOf(mine ?? { shared: [] })
  return (
    <Card title={t.title} look="sand">
      {!isPrepared && <p>{t.lede}</p>}
      <Answers about={t.reads(otherName)} preparation={shared} />
      <Answers about={t.onlyMe} preparation={own} />
      {ahead && (
        <>
          <p>
            <ButtonLink look="secondary" size="small" href={routes.preparation({ id: meetingId })}>
              {isPrepared ? t.edit : t.prepare}
            </ButtonLink>
          </p>
          <Quiet>
            {t.quiet} {isMentor && <Link href={routes.myCalendar()}>{t.keepFree}</Link>}
          </Quiet>
        </>
      )}
    </Card>
  )
}

/** What the other lets one read before the meeting. */
export function TheirPreparationCard({
  theirs,
  otherName,
}: {
  theirs: Preparation
  otherName: string
}): JSX.Element {
  const { locale } = useFrame()
  return (
    <Card title={preparationTexts(locale).theirs(otherName)} look="sand">
      <Answers preparation={theirs} />
    </Card>
  )
}

function Answers({ about, preparation }: { about?: string; preparation: Preparation }): JSX.Element | null {
  const rows = preparationRows(preparation, useFrame().locale)
  if (rows.length === 0) return null
  return (
    <>
      {about && <p class="strong small">{about}</p>}
      <SummaryList rows={rows.map(({ term, words }) => ({ term, value: words }))} />
    </>
  )
}
