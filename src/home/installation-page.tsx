import { sql } from 'kysely'
import type { JSX } from 'preact'
import type { Tx } from '../platform/database/transaction.ts'
import { texts as roleTexts } from '../roles/messages.ts'
import { routes } from '../routes.ts'
import { Actions, ButtonLink } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { number } from '../ui/quantities.ts'
import { texts } from './messages.ts'

interface InstallationFigures {
  readonly organisations: number
  readonly people: number
  readonly programmes: number
  readonly mails_waiting: number
  readonly mails_uncertain: number
  readonly mails_refused: number
}

/** The counts that an administrator may see; undefined for anybody else. */
export async function installationFigures(tx: Tx): Promise<InstallationFigures | undefined> {
  const { rows } = await sql<InstallationFigures>`select * from app.installation_figures()`.execute(tx)
  return rows[0]
}

/** The administrator's start page: does everything run, in counts. */
export function InstallationPage({
  frame,
  figures,
}: {
  frame: Frame
  figures: InstallationFigures
}): JSX.Element {
  const t = texts(frame.locale)
  const write = (value: number) => number(value, frame.locale)
  const trouble = figures.mails_refused + figures.mails_uncertain
  return (
    <Page frame={frame} title={t.title}>
      <PageHeading title={t.title} lede={trouble === 0 ? t.calm : undefined} />
      {trouble > 0 && (
        <Notice kind="warning">
          {t.trouble(trouble)}. {t.troubleLine}
        </Notice>
      )}
      <Facts
        facts={[
          { figure: write(figures.organisations), label: t.organisations },
          { figure: write(figures.people), label: t.people },
          { figure: write(figures.programmes), label: t.programmes },
          { figure: write(figures.mails_waiting), label: t.mails },
        ]}
      />
      <Actions>
        <ButtonLink href={routes.people()} look="secondary">
          {t.seePeople}
        </ButtonLink>
        <ButtonLink href={routes.competences()} look="secondary">
          {t.seeCompetences}
        </ButtonLink>
        <ButtonLink href={routes.roles()} look="secondary">
          {roleTexts(frame.locale).title.installation}
        </ButtonLink>
      </Actions>
    </Page>
  )
}
