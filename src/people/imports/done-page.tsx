import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { NextStep } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { number } from '../../ui/quantities.ts'
import { texts } from './messages.ts'
import { comparisonTexts } from './messages-comparison.ts'

export interface Done {
  readonly added: number
  readonly updated: number
  readonly leftOut: number
  readonly left: number
  readonly programmeId: string | undefined
}

/** People are in: how many, and what comes next. */
export function DonePage({ frame, done }: { frame: Frame; done: Done }): JSX.Element {
  const { locale } = frame
  const t = texts(locale).done
  const all = done.added + done.updated
  const gone = done.left === 0 ? '' : comparisonTexts(locale).left(number(done.left, locale), done.left)
  const title = t.title(number(all, locale), all)
  const both = t.both(number(done.added, locale), number(done.updated, locale))
  const newness = done.updated === 0 ? t.allNew : done.added === 0 ? t.allKnown : both
  return (
    <Page frame={frame} title={title} width="read">
      <PageHeading title={title} lede={[newness, gone, t.deleted].filter(part => part !== '').join(' ')} />
      {done.leftOut > 0 && (
        <Notice kind="warning">{t.leftOut(number(done.leftOut, locale), done.leftOut)}</Notice>
      )}
      <Next frame={frame} programmeId={done.programmeId} />
    </Page>
  )
}

function Next({ frame, programmeId: id }: { frame: Frame; programmeId: string | undefined }): JSX.Element {
  const t = texts(frame.locale).done
  if (id === undefined) {
    return (
      <>
        <NextStep title={t.makeProgramme} line={t.makeLine}>
          <ButtonLink href={routes.newProgramme()}>{t.create}</ButtonLink>
        </NextStep>
        <p>
          <Link href={routes.people()}>{t.allPeople}</Link>
        </p>
      </>
    )
  }
  return (
    <>
      <NextStep title={t.next} line={t.nextLine}>
        <ButtonLink href={routes.matching({ id })}>{t.match}</ButtonLink>
      </NextStep>
      <p>
        <Link href={routes.programmePeople({ id })}>{t.seePeople}</Link>
      </p>
    </>
  )
}

/** A list that has been brought in, thrown away, or has waited for more than a day. */
export function GonePage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.gone.title} width="read">
      <PageHeading title={t.gone.title} />
      <EmptyState
        drawing="boat"
        title={t.gone.line}
        action={<ButtonLink href={routes.newImport()}>{t.columns.another}</ButtonLink>}
      />
    </Page>
  )
}
