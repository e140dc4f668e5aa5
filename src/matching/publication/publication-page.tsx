import type { JSX } from 'preact'
import type { ListPage } from '../../platform/http/list-place.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choices.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterLinks } from '../../ui/filter-links.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { PageTurn } from '../../ui/page-turn.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { list, number } from '../../ui/quantities.ts'
import { obstacleTexts } from '../reasons/messages-obstacles.ts'
import { type StrengthBand, strengthBands, strengthWord } from '../runs/run-summary.ts'
import type { MatchingRun } from '../runs/runs-store.ts'
import { WayToRun } from '../way-to-run.tsx'
import { publicationWords, texts } from './messages.ts'
import type { Sorted } from './publication.ts'
import { type NamedPublication, PublicationHistory, Regret } from './publication-history.tsx'
import { type OpenProposal, proposalsOnPage } from './publication-store.ts'

export interface PublicationView {
  readonly programme: Programme
  readonly run: MatchingRun
  /** The proposals of the page, as things are now. */
  readonly sorted: Sorted<OpenProposal>
  readonly turn: Pick<ListPage<OpenProposal>, 'previous' | 'next'>
  readonly band: StrengthBand | undefined
  /** How many are not published yet, by strength. */
  readonly open: Readonly<Record<StrengthBand, number>>
  readonly published: number
  readonly publications: readonly NamedPublication[]
  /** The mentors whose group is under way. */
  readonly underWay: ReadonlySet<string>
  readonly now: Date
  readonly form: FormState
}

/** The last look before a person publishes: which pairs, what they will get, and which can no longer be. */
export function PublicationPage({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element {
  const { locale } = frame
  const { programme, run, sorted, published, form } = view
  const t = publicationWords(locale, run.rules.group !== undefined)
  const count = sum(view.open)
  const title =
    published > 0 ? t.published(published, number(published, locale)) : count > 0 ? t.title : t.nothingLeft
  // Who comes into a group under way is where it is.
  const onTrial =
    sorted.publishable.length === 0 || sorted.publishable.some(({ mentor }) => !view.underWay.has(mentor))
  const ready =
    count > 0 && [t.lede(count, number(count, locale)), onTrial && t.trial].filter(Boolean).join(' ')
  return (
    <Page frame={frame} title={title} of={programme.name} form={form}>
      <PageHeading
        above={<WayToRun programme={programme} run={run} />}
        title={title}
        lede={published > 0 ? t.trial : ready}
      />
      <Regret publications={view.publications} groups={run.rules.group !== undefined} now={view.now} />
      {published > 0 && <AfterPublishing frame={frame} view={view} />}
      {published === 0 && count === 0 && (
        <EmptyState drawing="island" title={t.nothingLeft} action={<RunAgain frame={frame} view={view} />} />
      )}
      {count > 0 && <Bands frame={frame} view={view} />}
      {sorted.publishable.length > 0 && <Choice frame={frame} view={view} />}
      <PageTurn previous={turned(view, view.turn.previous)} next={turned(view, view.turn.next)} />
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
      <PublicationHistory publications={view.publications} groups={run.rules.group !== undefined} />
    </Page>
  )
}

function groupHint(group: readonly OpenProposal[], underWay: ReadonlySet<string>, locale: Locale): string {
  const names = list(
    group.map(({ menteeName }) => menteeName),
    locale,
  )
  return group.some(({ mentor }) => underWay.has(mentor)) ? texts(locale).groups.coming(names) : names
}

const sum = (counts: PublicationView['open']) => Object.values(counts).reduce((all, count) => all + count, 0)

const turned = ({ run, band }: PublicationView, to: { before: string } | { after: string } | undefined) =>
  to && routes.matchingPublication({ id: run.id }, { strength: band, ...to })

// With a few pairs there is nothing to sift.
function Bands({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element | null {
  const { locale } = frame
  const t = texts(locale)
  const { run, open, band } = view
  if (sum(open) <= proposalsOnPage && band === undefined) return null
  const filter = (own: StrengthBand | undefined, label: string, count: number) => ({
    label,
    count: number(count, locale),
    href: routes.matchingPublication({ id: run.id }, { strength: own }),
    current: own === band,
  })
  const bands = Object.keys(strengthBands) as StrengthBand[]
  return (
    <FilterLinks
      label={t.filter}
      filters={[
        filter(undefined, t.everything, sum(open)),
        ...bands.map(own => filter(own, t.strength[own], open[own])),
      ]}
    />
  )
}

// Before anything is published all pairs are chosen; afterwards those that are left were left on purpose.
function Choice({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element {
  const { locale } = frame
  const { run, sorted, published, form, band, open, underWay } = view
  const t = publicationWords(locale, run.rules.group !== undefined)
  const proposals = sorted.publishable
  const all = band === undefined ? sum(open) : open[band]
  const held = published > 0
  const options = run.rules.group
    ? [...Map.groupBy(proposals, ({ mentor }) => mentor).values()].map(group => ({
        value: group.map(({ id }) => id).join(' '),
        label: group[0]?.mentorName ?? '',
        hint: groupHint(group, underWay, locale),
      }))
    : proposals.map(proposal => ({
        value: proposal.id,
        label: t.pair(proposal.menteeName, proposal.mentorName),
        hint: t.hint(strengthWord(proposal.strength, locale), proposal.sharedThemes),
      }))
  return (
    <Form action={routes.matchingPublication({ id: run.id })} form={form}>
      {band !== undefined && <input type="hidden" name="strength" value={band} />}
      <Actions>
        <Button look={held ? 'secondary' : 'primary'}>{t.publish}</Button>
        {all > proposals.length && (
          <Button name="everything" value="yes" look="secondary">
            {t.publishAll(number(all, locale))}
          </Button>
        )}
        <ButtonLink href={routes.matchingRun({ id: run.id })} look="tertiary">
          {t.back}
        </ButtonLink>
      </Actions>
      <CheckboxGroup
        form={form}
        name="proposal"
        label={held ? t.held(all) : run.rules.group ? t.chooseGroups : t.choose}
        hint={held ? t.heldHint : t.chooseHint}
        layout="columns"
        values={held ? [] : options.map(({ value }) => value)}
        options={options}
      />
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
