import type { JSX } from 'preact'
import { shareOf } from '../evaluations/figures-store.ts'
import { startTexts } from '../onboarding/starts/messages.ts'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { number, share } from '../ui/quantities.ts'
import { Strength } from '../ui/strength.tsx'
import { Table } from '../ui/table.tsx'
import { texts } from './messages.ts'
import { type Occasion, occasions, type Question, questions } from './well-being.ts'
import type { WellBeingFigure } from './well-being-store.ts'

/** How it is for a programme's newcomers, in figures from five up: each drawn, with its number beside it. */
export function WellBeingFiguresPage(props: {
  readonly frame: Frame
  readonly programme: Programme
  readonly figures: readonly WellBeingFigure[]
}): JSX.Element {
  const { frame, programme, figures } = props
  const words = texts(frame.locale)
  const t = words.figures
  const of = (occasion: Occasion, question: Question) =>
    figures.find(figure => figure.occasion === occasion && figure.question === question)
  return (
    <Page frame={frame} title={t.title} of={programme.name}>
      <div>
        <UpLink href={routes.onboardings({ id: programme.id })}>{startTexts(frame.locale).title}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      {figures.length === 0 ? (
        <EmptyState drawing="lighthouse" title={t.none}>
          {t.noneLine}
        </EmptyState>
      ) : (
        <Table
          caption={t.title}
          rows={occasions}
          columns={[
            { heading: t.occasion, names: true, cell: occasion => words.occasions[occasion] },
            ...questions.map(question => ({
              heading: words.questions[question],
              cell: (occasion: Occasion) => {
                const figure = of(occasion, question)
                if (!figure) return t.tooFew
                return <Strength share={shareOf(figure)} word={share(shareOf(figure), frame.locale)} />
              },
            })),
            {
              heading: t.answers,
              kind: 'number' as const,
              cell: (occasion: Occasion) => {
                const figure = of(occasion, 'feeling')
                return figure ? number(figure.answers, frame.locale) : t.tooFew
              },
            },
          ]}
        />
      )}
    </Page>
  )
}
