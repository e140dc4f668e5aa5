import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { NextStep } from '../ui/card.tsx'
import { shortDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number } from '../ui/quantities.ts'
import { State } from '../ui/state.tsx'
import { Table } from '../ui/table.tsx'
import { type Lesson, nextLesson, type Progress } from './lesson.ts'
import { texts } from './messages.ts'
import type { TrainedMentor } from './training-store.ts'

interface Props {
  readonly frame: Frame
  readonly lessons: readonly Lesson[]
  readonly progress: Progress
  /** Undefined for whoever coordinates nothing. */
  readonly mentors: readonly TrainedMentor[] | undefined
}

/** The six lessons and how far one is; for coordinators also who is done (K4). */
export function TrainingPage({ frame, lessons, progress, mentors }: Props): JSX.Element {
  const t = texts(frame.locale)
  const next = lessons.find(({ name }) => name === nextLesson(progress))
  const write = (value: number) => number(value, frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read">
      <PageHeading title={t.title} lede={t.lede} />
      {next ? (
        <NextStep title={t.next(next.title)} line={t.progress(write(progress.size), write(lessons.length))}>
          <ButtonLink href={routes.lesson({ lesson: next.name })}>
            {progress.size === 0 ? t.begin : t.goOn}
          </ButtonLink>
        </NextStep>
      ) : (
        <NextStep title={t.all} line={t.allLine}>
          <ButtonLink href={routes.trainingCertificate()}>{t.certificate}</ButtonLink>
        </NextStep>
      )}
      <Section title={t.lessons}>
        <PlainList>
          {lessons.map(({ name, title, minutes }, index) => (
            <PlainItem
              key={name}
              above={t.number(write(index + 1), write(minutes))}
              title={<Link href={routes.lesson({ lesson: name })}>{title}</Link>}
              action={progress.has(name) && <State kind="done">{t.done}</State>}
            />
          ))}
        </PlainList>
      </Section>
      <Lock>{t.private}</Lock>
      {mentors && (
        <Section title={t.mentors}>
          <p>{t.mentorsLede}</p>
          <Table
            caption={t.mentors}
            columns={[
              { heading: t.mentor, names: true, cell: ({ name }) => name },
              { heading: t.programme, cell: ({ programme }) => programme },
              { heading: t.when, cell: ({ at }) => shortDay(at, frame) },
            ]}
            rows={mentors}
            empty={
              <EmptyState drawing="chairs" title={t.noMentors}>
                {t.noMentorsLine}
              </EmptyState>
            }
          />
        </Section>
      )}
    </Page>
  )
}
