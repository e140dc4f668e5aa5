import type { JSX } from 'preact'
import { developmentAreas, namesOf, themes } from '../people/imports/vocabulary.ts'
import type { Locale } from '../platform/i18n.ts'
import { texts as settingTexts } from '../programmes/messages-settings.ts'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Details } from '../ui/details.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { Quiet, Stack } from '../ui/heading.tsx'
import { Link } from '../ui/link.tsx'
import { list } from '../ui/quantities.ts'
import { State } from '../ui/state.tsx'
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx'
import { type Application, isIn, type OpenMentorship, type Side, type Wish } from './application.ts'
import { texts as formTexts } from './messages.ts'
import { texts } from './messages-said.ts'

interface Props {
  frame: Frame
  application: Application
  /** What one has answered to the coordinator's own questions. */
  answers: readonly SummaryRow[]
  /** What came of it and is under way: a mentor may have several. */
  mentorships: readonly OpenMentorship[]
  mayWrite: boolean
}

/** What one has said on one side, to change or to take back. */
export function SaidCard({ frame, application, answers, mentorships, mayWrite }: Props): JSX.Element {
  const { programmeId: id, side, state } = application
  const t = texts(frame.locale)
  const title = formTexts(frame.locale).sides[side]
  const stands = isIn(application)
  const [mentorship, another] = mentorships
  return (
    <Card title={title} look="sand">
      {!stands && (
        <p>
          <State kind="done">{state === 'declined' ? t.declinedState : t.withdrawnState}</State>
        </p>
      )}
      {state === 'declined' && <Declined frame={frame} words={application.decisionWords} />}
      <SummaryList rows={[...saidRows(application, frame.locale), ...answers]} />
      {mayWrite && (
        <p>
          <Link href={routes.application({ id }, { side, change: 'yes' })} about={title}>
            {stands ? t.change : t.again}
          </Link>
        </p>
      )}
      {mentorship && (
        <>
          <Quiet>{t.inMentorship[side]}</Quiet>
          <p>
            <Link href={another ? routes.mentorships() : routes.mentorship({ id: mentorship.id })}>
              {t.toMentorship}
            </Link>
          </p>
        </>
      )}
      {stands && (
        <Withdrawal frame={frame} programmeId={id} side={side} inMentorship={mentorship !== undefined} />
      )}
    </Card>
  )
}

/** A no is said kindly, with the words that came with it, and that it is not the end (C12). */
function Declined({ frame, words }: { frame: Frame; words: string }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <>
      <p>{t.declinedLine}</p>
      {words !== '' && <blockquote>{words}</blockquote>}
    </>
  )
}

function Withdrawal(props: {
  frame: Frame
  programmeId: string
  side: Side
  inMentorship: boolean
}): JSX.Element {
  const { frame, programmeId, side, inMentorship } = props
  const t = texts(frame.locale)
  return (
    <Details summary={t.withdraw}>
      <Stack>
        <p>{inMentorship ? t.withdrawGoesOn : t.withdrawLine}</p>
        <InlineForm action={routes.applicationWithdrawal({ id: programmeId })}>
          <input type="hidden" name="side" value={side} />
          <Button look="secondary" size="small" about={formTexts(frame.locale).sides[side]}>
            {t.doWithdraw}
          </Button>
        </InlineForm>
      </Stack>
    </Details>
  )
}

/** What somebody says, as terms and their values; what is empty is left out. */
export function saidRows(application: Wish, locale: Locale): SummaryRow[] {
  const t = texts(locale)
  const needed = list(
    application.needs.map(need => t.needs[need]),
    locale,
  )
  const rows: [string, string][] = [
    [t.gainTerm, application.gain],
    [t.needTerm, needed.charAt(0).toLocaleUpperCase(locale) + needed.slice(1)],
    [t.themesTerm, namesOf(themes, application.themes, locale).join(', ')],
    [t.areasTerm, namesOf(developmentAreas, application.developmentAreas, locale).join(', ')],
    [t.mannerTerm, application.manner === null ? '' : settingTexts(locale).manners[application.manner]],
    [t.placesTerm, application.places === null ? '' : t.placesCount(application.places)],
    [t.motivationTerm, application.motivation],
    [t.notTakenTerm, application.notTaken],
    [t.otherTerm, application.other],
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}
