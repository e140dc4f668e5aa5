import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFrame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { preparationTexts } from './messages.ts'
import { isEmpty, type OwnPreparation, type Preparation } from './preparation.ts'
import { preparationRows } from './preparation-rows.ts'

interface Props {
  readonly meetingId: string
  readonly mine: OwnPreparation | undefined
  readonly theirs: Preparation | undefined
  readonly otherName: string
  readonly isMentor: boolean
  /** The meeting is still to come, and can be prepared for. */
  readonly ahead: boolean
}

/** What one brings to a meeting, and what the other lets one read. Nothing is asked for once it is over. */
export function PreparationCards(props: Props): JSX.Element {
  const { meetingId, mine, theirs, otherName, isMentor, ahead } = props
  const { locale } = useFrame()
  const t = preparationTexts(locale)
  const isPrepared = mine !== undefined && !isEmpty(mine)
  return (
    <>
      {(isPrepared || ahead) && (
        <Card title={t.title} look="sand">
          {isPrepared ? (
            <SummaryList
              rows={preparationRows(mine, locale).map(({ name, term, words }) => ({
                term,
                value: (
                  <>
                    {words}
                    <br />
                    <span class="quiet small">
                      {mine.shared.some(each => each === name) ? t.reads(otherName) : t.onlyMe}
                    </span>
                  </>
                ),
              }))}
            />
          ) : (
            <p>{t.lede}</p>
          )}
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
      )}
      {theirs && (
        <Card title={t.theirs(otherName)}>
          <SummaryList
            rows={preparationRows(theirs, locale).map(({ term, words }) => ({ term, value: words }))}
          />
        </Card>
      )}
    </>
  )
}
