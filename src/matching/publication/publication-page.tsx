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
  const title =
    published > 0 ? t.published(published, number(published, locale)) : count > 0 ? t.title : t.nothingLeft
  const ready = count > 0 && `${t.lede(count, number(count, locale))} ${t.trial}`
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
        lede={published > 0 ? `${t.mailed} ${t.trial}` : ready}
      />
      {published > 0 && <AfterPublishing frame={frame} view={view} />}
      {published === 0 && count === 0 && (
        <EmptyState drawing="island" title={t.nothingLeft} action={<RunAgain frame={frame} view={view} />} />
      )}
      {count > 0 && <Choice frame={frame} view={view} />}
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

// Before anything is published all pairs are chosen; afterwards those that are left were left on purpose.
function Choice({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { run, sorted, published, form } = view
  const proposals = sorted.publishable
  const listed = published > 0 || proposals.length <= mostListed
  return (
    <Form action={routes.matchingPublication({ id: run.id })} form={form}>
      <Actions>
        <Button look={published > 0 ? 'secondary' : 'primary'}>{listed ? t.publish : t.publishAll}</Button>
        <ButtonLink href={routes.matchingRun({ id: run.id })} look="tertiary">
          {t.back}
        </ButtonLink>
      </Actions>
      {listed ? (
        <CheckboxGroup
          form={form}
          name="proposal"
          label={published > 0 ? t.held(proposals.length) : t.choose}
          hint={published > 0 ? t.heldHint : t.chooseHint}
          layout="columns"
          values={published > 0 ? [] : proposals.map(({ id }) => id)}
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

function AfterPublishing({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Actions>
      <ButtonLink href={routes.programmeMentorships({ id: view.programme.id })}>
        {t.seeMentorships}
      </ButtonLink>
      {view.sorted.obstructed.length > 0 && <RunAgain frame={frame} view={view} />}
    </Actions>
  )
}

function RunAgain({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element {
  return (
    <ButtonLink
      href={routes.matching({ id: view.programme.id })}
      look={view.published > 0 ? 'secondary' : 'primary'}
    >
      {texts(frame.locale).runAgain}
    </ButtonLink>
  )
}
