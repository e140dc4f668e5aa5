import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choices.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { number } from '../../ui/quantities.ts'
import { obstacleTexts } from '../reasons/messages-obstacles.ts'
import { strengthWord } from '../runs/run-summary.ts'
import type { MatchingRun } from '../runs/runs-store.ts'
import { texts } from './messages.ts'
import type { Sorted } from './publication.ts'
import type { OpenProposal } from './publication-store.ts'

/** With more pairs than this the page does not list them; they are published together. */
export const mostListed = 1000

export interface PublicationView {
  readonly programme: Programme
  readonly run: MatchingRun
  readonly sorted: Sorted<OpenProposal>
  readonly published: number
  readonly form: FormState
}

/** The last look before a person publishes: which pairs, what they will get, and which can no longer be. */
export function PublicationPage({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { programme, run, sorted, published, form } = view
  const count = sorted.publishable.length
  const title = count === 0 && published > 0 ? t.nothingLeft : t.title
  return (
    <Page frame={frame} title={title} form={form}>
      <PageHeading
        above={
          <>
            <Link href={routes.programme({ id: programme.id })}>{programme.name}</Link>
            {' · '}
            <Link href={routes.matchingRun({ id: run.id })}>{t.run}</Link>
          </>
        }
        title={title}
        lede={count > 0 && `${t.lede(count, number(count, locale))} ${t.trial}`}
      />
      {published > 0 && <Notice kind="success">{t.published(published, number(published, locale))}</Notice>}
      {count > 0 ? <Choice frame={frame} view={view} /> : <NothingLeft frame={frame} view={view} />}
      {sorted.obstructed.length > 0 && (
        <Section title={t.obstructed(sorted.obstructed.length)}>
          <p>{t.obstructedLine}</p>
          <PlainList>
            {sorted.obstructed.map(({ proposal, why }) => (
              <PlainItem
                key={proposal.id}
                title={t.pair(proposal.menteeName, proposal.mentorName)}
                line={obstacleTexts(locale).pair[why]}
              />
            ))}
          </PlainList>
        </Section>
      )}
    </Page>
  )
}

function Choice({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { run, sorted, form } = view
  const proposals = sorted.publishable
  const listed = proposals.length <= mostListed
  return (
    <Form action={routes.matchingPublication({ id: run.id })} form={form}>
      <Actions>
        <Button>{listed ? t.publish : t.publishAll}</Button>
        <ButtonLink href={routes.matchingRun({ id: run.id })} look="tertiary">
          {t.back}
        </ButtonLink>
      </Actions>
      {listed ? (
        <CheckboxGroup
          form={form}
          name="proposal"
          label={t.choose}
          hint={t.chooseHint}
          values={proposals.map(({ id }) => id)}
          options={proposals.map(proposal => ({
            value: proposal.id,
            label: t.pair(proposal.menteeName, proposal.mentorName),
            hint: t.hint(strengthWord(proposal.strength, locale), proposal.sharedThemes),
          }))}
        />
      ) : (
        <>
          <input type="hidden" name="everything" value="yes" />
          <p>{t.many(number(proposals.length, locale))}</p>
        </>
      )}
    </Form>
  )
}

function NothingLeft({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element {
  const t = texts(frame.locale)
  const { programme } = view
  const again = (
    <ButtonLink
      href={routes.matching({ id: programme.id })}
      look={view.published > 0 ? 'secondary' : 'primary'}
    >
      {t.runAgain}
    </ButtonLink>
  )
  if (view.published === 0) return <EmptyState drawing="island" title={t.nothingLeft} action={again} />
  return (
    <Actions>
      <ButtonLink href={routes.programmeMentorships({ id: programme.id })}>{t.seeMentorships}</ButtonLink>
      {view.sorted.obstructed.length > 0 && again}
    </Actions>
  )
}
