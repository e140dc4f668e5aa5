import type { JSX } from 'preact'
import { developmentAreas, namesOf, themes } from '../people/imports/vocabulary.ts'
import type { Locale } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import { Details } from '../ui/details.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { list } from '../ui/quantities.ts'
import { State } from '../ui/state.tsx'
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx'
import { type Application, type Side, sides } from './application.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  programme: { id: string; name: string }
  /** Those that are submitted or withdrawn: what the person has said. */
  applications: readonly Application[]
  mayApply: boolean
}

/** What one has said, to change or to take back. */
export function ApplicationPage({ frame, programme, applications, mayApply }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id } = programme
  const isIn = applications.some(({ state }) => state === 'submitted')
  const others = sides.filter(side => !applications.some(application => application.side === side))
  return (
    <Page frame={frame} title={t.title} width="read">
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        <PageHeading title={t.title} />
      </div>
      {isIn && (
        <NextStep title={t.state.submitted} line={t.next}>
          <ButtonLink href={routes.databank({ programme: id })}>{t.findMentor}</ButtonLink>
        </NextStep>
      )}
      {applications.map(application => (
        <Said key={application.side} frame={frame} application={application} mayApply={mayApply} />
      ))}
      {mayApply &&
        others.map(side => (
          <p key={side}>
            <Link href={routes.application({ id }, { side })}>{t.alsoOther[side]}</Link>
          </p>
        ))}
    </Page>
  )
}

function Said(props: { frame: Frame; application: Application; mayApply: boolean }): JSX.Element {
  const { frame, application, mayApply } = props
  const { programmeId: id, side, state } = application
  const t = texts(frame.locale)
  const isIn = state === 'submitted'
  return (
    <Card title={t.sides[side]} look="sand">
      {!isIn && (
        <p>
          <State kind="done">{t.state[state]}</State>
        </p>
      )}
      <SummaryList rows={saidRows(application, frame.locale)} />
      {mayApply && (
        <p>
          <Link href={routes.application({ id }, { side, change: 'yes' })} about={t.sides[side]}>
            {isIn ? t.change : t.again}
          </Link>
        </p>
      )}
      {isIn && <Withdrawal frame={frame} programmeId={id} side={side} />}
    </Card>
  )
}

function Withdrawal(props: { frame: Frame; programmeId: string; side: Side }): JSX.Element {
  const t = texts(props.frame.locale)
  return (
    <Details summary={t.withdraw}>
      <p>{t.withdrawLine}</p>
      <InlineForm action={routes.applicationWithdrawal({ id: props.programmeId })}>
        <input type="hidden" name="side" value={props.side} />
        <Button look="secondary" size="small" about={t.sides[props.side]}>
          {t.doWithdraw}
        </Button>
      </InlineForm>
    </Details>
  )
}

/** What an application says, as terms and their values; what is empty is left out. */
export function saidRows(application: Application, locale: Locale): SummaryRow[] {
  const t = texts(locale)
  const needed = application.needs.map(need => t.needs[need])
  const rows: [string, string][] = [
    [t.gainTerm, application.gain],
    [t.needTerm, list(needed, locale)],
    [t.themesTerm, namesOf(themes, application.themes, locale).join(', ')],
    [t.areasTerm, namesOf(developmentAreas, application.developmentAreas, locale).join(', ')],
    [t.placesTerm, application.places === null ? '' : t.placesCount(application.places)],
    [t.motivationTerm, application.motivation],
    [t.otherTerm, application.other],
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}
