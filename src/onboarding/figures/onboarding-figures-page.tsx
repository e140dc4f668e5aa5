import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { Lock } from '../../ui/lock.tsx'
import { number } from '../../ui/quantities.ts'
import { Strength } from '../../ui/strength.tsx'
import { Table, TwoLines } from '../../ui/table.tsx'
import { startTexts } from '../starts/messages.ts'
import { figureTexts } from './messages.ts'
import { type OnboardingFigure, type OnboardingMeasure, onboardingMeasures } from './onboarding-figures.ts'

/** What receiving newcomers gives, in figures from five up (I8). */
export function OnboardingFiguresPage(props: {
  readonly frame: Frame
  readonly programme: Programme
  readonly figures: Readonly<Partial<Record<OnboardingMeasure, OnboardingFigure>>>
}): JSX.Element {
  const { frame, programme, figures } = props
  const { id } = programme
  const t = figureTexts(frame.locale)
  return (
    <Page frame={frame} title={t.title} of={programme.name}>
      <div>
        <UpLink href={routes.onboardings({ id })}>{startTexts(frame.locale).title}</UpLink>
        <PageHeading above={programme.name} title={t.title} lede={t.lede} />
      </div>
      {Object.keys(figures).length === 0 ? (
        <EmptyState drawing="lighthouse" title={t.none}>
          {t.noneLine}
        </EmptyState>
      ) : (
        <Table
          caption={t.title}
          rows={onboardingMeasures}
          columns={[
            {
              heading: t.measure,
              names: true,
              cell: measure => <TwoLines first={t.measures[measure]} second={t.lines[measure]} />,
            },
            {
              heading: t.figure,
              cell: measure => <Figure frame={frame} measure={measure} figures={figures} />,
            },
            {
              heading: t.newcomers,
              kind: 'number',
              cell: measure => {
                const figure = figures[measure]
                return figure ? number(figure.newcomers, frame.locale) : t.tooFew
              },
            },
          ]}
        />
      )}
      <p>
        <Link href={routes.wellBeingFigures({ id })}>{startTexts(frame.locale).wellBeing}</Link>
      </p>
      <Lock>{t.lock}</Lock>
    </Page>
  )
}

function Figure(props: {
  frame: Frame
  measure: OnboardingMeasure
  figures: Readonly<Partial<Record<OnboardingMeasure, OnboardingFigure>>>
}): JSX.Element {
  const { frame, measure, figures } = props
  const t = figureTexts(frame.locale)
  const figure = figures[measure]
  if (!figure) return <>{t.tooFew}</>
  const { value } = figure
  if (measure === 'first_alone') return <>{value === undefined ? t.notYet : t.days(value)}</>
  const share = (value ?? 0) / 100
  return <Strength share={share} word={t.percent(number(Math.round(value ?? 0), frame.locale))} />
}
