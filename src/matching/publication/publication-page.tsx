import type { JSX } from 'preact'
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
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { list, number } from '../../ui/quantities.ts'
import { obstacleTexts } from '../reasons/messages-obstacles.ts'
import { type StrengthBand, strengthBands, strengthWord } from '../runs/run-summary.ts'
import type { MatchingRun } from '../runs/runs-store.ts'
import { WayToRun } from '../way-to-run.tsx'
import { publicationWords, texts } from './messages.ts'
import type { Sorted } from './publication.ts'
import { type NamedPublication, PublicationHistory, Regret } from './publication-history.tsx'
import type { OpenProposal } from './publication-store.ts'

export interface PublicationView {
  readonly programme: Programme
  readonly run: MatchingRun
  /** Those of the page that can be published as things are now, and all that cannot any more. */
  readonly shown: readonly OpenProposal[]
  readonly obstructed: Sorted<OpenProposal>['obstructed']
  readonly page: number
  readonly pages: number
  readonly band: StrengthBand | undefined
  /** How many can be published, by strength. */
  readonly open: Readonly<Record<StrengthBand, number>>
  /** Where those on the page work. */
  readonly workplaces: ReadonlyMap<string, string>
  /** How many of those in the pairs have not been invited. */
  readonly uninvited: number
  readonly published: number
  readonly publications: readonly NamedPublication[]
  /** The mentors whose group is under way. */
  readonly underWay: ReadonlySet<string>
  readonly now: Date
  readonly form: FormState
}

/** So many are shown at once: what is chosen is sent from one page. */
export const proposalsOnPage = 500
/** With fewer pairs than this there is nothing to sift. */
const siftedFrom = 100
/** So many that are out are named. */
const mostObstructed = 100

/** The last look before a person publishes: which pairs, what they will get, and which can no longer be. */
export function PublicationPage({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element {
  const { locale } = frame
  const { programme, run, shown, obstructed, published, form } = view
  const t = publicationWords(locale, run.rules.group !== undefined)
  const count = sum(view.open)
  const title =
    published > 0 ? t.published(published, number(published, locale)) : count > 0 ? t.title : t.nothingLeft
  // Who comes into a group under way is where it is.
  const onTrial = shown.length === 0 || shown.some(({ mentor }) => !view.underWay.has(mentor))
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
      {view.uninvited > 0 && (
        <Notice>
          {t.uninvited(view.uninvited, number(view.uninvited, locale))}{' '}
          <Link href={routes.programmePeople({ id: programme.id }, { state: 'listed' })}>
            {t.seeUninvited}
          </Link>
        </Notice>
      )}
      {shown.length > 0 && <Choice frame={frame} view={view} />}
      <Pagination
        page={view.page}
        pages={view.pages}
        href={page => routes.matchingPublication({ id: run.id }, { strength: view.band, page })}
      />
      {obstructed.length > 0 && (
        <Section title={t.obstructed(obstructed.length)}>
          <p>{t.obstructedLine}</p>
          <PlainList>
            {obstructed.slice(0, mostObstructed).map(({ proposal, why }) => (
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

function Bands({ frame, view }: { frame: Frame; view: PublicationView }): JSX.Element | null {
  const { locale } = frame
  const t = texts(locale)
  const { run, open, band } = view
  if (sum(open) <= siftedFrom && band === undefined) return null
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
  const { run, shown, published, form, band, open, underWay, workplaces } = view
  const t = publicationWords(locale, run.rules.group !== undefined)
  const all = sum(open)
  const asked = band === undefined ? all : open[band]
  const held = published > 0
  const legend = held ? t.held(all) : run.rules.group ? t.chooseGroups : t.choose
  const hint = held ? t.heldHint : t.chooseHint
  const isPart = shown.length < all
  const of = t.shownOf(number(shown.length, locale), number(all, locale))
  const options = run.rules.group
    ? [...Map.groupBy(shown, ({ mentor }) => mentor).values()].map(group => ({
        value: group.map(({ id }) => id).join(' '),
        label: group[0]?.mentorName ?? '',
        hint: groupHint(group, underWay, locale),
      }))
    : shown.map(proposal => ({
        value: proposal.id,
        label: t.pair(proposal.menteeName, proposal.mentorName),
        hint: [
          ...new Set([workplaces.get(proposal.mentee) ?? '', workplaces.get(proposal.mentor) ?? '']),
          t.hint(strengthWord(proposal.strength, locale), proposal.sharedThemes),
        ].join(' · '),
      }))
  return (
    <Form action={routes.matchingPublication({ id: run.id })} form={form}>
      {band !== undefined && <input type="hidden" name="strength" value={band} />}
      <input type="hidden" name="page" value={view.page} />
      <Actions>
        <Button look={held ? 'secondary' : 'primary'}>{isPart ? t.publishShown : t.publish}</Button>
        {asked > shown.length && (
          <Button name="everything" value="yes" look="secondary">
            {t.publishAll(number(asked, locale))}
          </Button>
        )}
        <ButtonLink href={routes.matchingRun({ id: run.id })} look="tertiary">
          {t.back}
        </ButtonLink>
      </Actions>
      <CheckboxGroup
        form={form}
        name="proposal"
        label={isPart ? `${legend}. ${of}` : legend}
        hint={isPart ? `${hint} ${t.onlyHere}` : hint}
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
      {view.obstructed.length > 0 && <RunAgain frame={frame} view={view} />}
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
