import type { JSX } from 'preact'
import type { ListPage } from '../../platform/http/list-place.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { NextStep } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type Filter, FilterLinks } from '../../ui/filter-links.tsx'
import { SearchForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { PageTurn } from '../../ui/page-turn.tsx'
import { number } from '../../ui/quantities.ts'
import { Table } from '../../ui/table.tsx'
import { SearchField } from '../../ui/text-field.tsx'
import type { Programme } from '../programme.ts'
import { texts } from './messages.ts'
import {
  type Participant,
  type ParticipantSearch,
  type ParticipantState,
  participantStates,
  presentStates,
  type Side,
  sides,
} from './participant.ts'
import { columnsFor } from './participant-columns.tsx'
import type { ParticipantCount } from './participants-store.ts'

export interface ProgrammePeople {
  readonly programme: Programme
  readonly search: ParticipantSearch
  readonly people: ListPage<Participant>
  readonly counts: readonly ParticipantCount[]
  /** Who is listed and has not been invited. */
  readonly uninvited: number
}

type Props = { frame: Frame; view: ProgrammePeople }

/** Everybody in a programme, 50 at a time: who they are here, where they stand, and what can be done (A8, D10). */
export function ProgrammePeoplePage({ frame, view }: Props): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { programme, search, people, uninvited } = view
  const id = programme.id
  const here = countOf(view.counts, {})
  const turned = (place: Record<string, string> | undefined) =>
    place && routes.programmePeople({ id }, { ...search, ...place })
  return (
    <Page frame={frame} title={t.title} of={programme.name}>
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        <PageHeading
          title={t.title}
          lede={
            here > 0 &&
            t.lede(countOf(view.counts, { side: 'mentor' }), countOf(view.counts, { side: 'mentee' }))
          }
        />
      </div>
      {uninvited > 0 && (
        <NextStep title={t.uninvited(uninvited, number(uninvited, locale))} line={t.uninvitedLine}>
          <ButtonLink href={routes.programmeInvitations({ id })}>{t.inviteAll}</ButtonLink>
        </NextStep>
      )}
      {view.counts.length === 0 ? (
        <EmptyState drawing="boat" title={t.nobody} action={<BringIn id={id} frame={frame} look="primary" />}>
          {t.nobodyLine}
        </EmptyState>
      ) : (
        <>
          <BringIn id={id} frame={frame} look="secondary" />
          <Narrowing frame={frame} view={view} />
          <Table
            caption={t.title}
            columns={columnsFor(view, frame)}
            rows={people.rows}
            empty={
              <EmptyState
                drawing="lighthouse"
                title={t.noneFound}
                action={
                  <ButtonLink href={routes.programmePeople({ id })} look="secondary">
                    {t.clear}
                  </ButtonLink>
                }
              >
                {t.noneFoundLine}
              </EmptyState>
            }
          />
          <PageTurn previous={turned(people.previous)} next={turned(people.next)} />
        </>
      )}
    </Page>
  )
}

function BringIn({
  id,
  frame,
  look,
}: {
  id: string
  frame: Frame
  look: 'primary' | 'secondary'
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Actions>
      <ButtonLink href={routes.newImport({ programme: id })} look={look}>
        {t.import}
      </ButtonLink>
      <ButtonLink href={routes.newProgrammePerson({ id })} look="secondary">
        {t.addOne}
      </ButtonLink>
    </Actions>
  )
}

function Narrowing({ frame, view }: Props): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const { search, counts, programme } = view
  const { id } = programme
  const filter = (label: string, changed: Partial<ParticipantSearch>): Filter => {
    const asked = { ...search, ...changed }
    return {
      label,
      href: routes.programmePeople({ id }, asked),
      current: asked.side === search.side && asked.state === search.state,
      count: number(countOf(counts, asked), locale),
    }
  }
  return (
    <>
      <FilterLinks
        label={t.side}
        filters={[
          filter(t.all, { side: undefined }),
          ...sides.map(side => filter(t.sidesMany[side], { side })),
        ]}
      />
      <FilterLinks
        label={t.state}
        filters={[
          filter(t.all, { state: undefined }),
          ...participantStates.map(state => filter(t.states[state], { state })),
        ]}
      />
      <SearchForm action={routes.programmePeople({ id })}>
        {search.side && <input type="hidden" name="side" value={search.side} />}
        {search.state && <input type="hidden" name="state" value={search.state} />}
        <SearchField name="words" label={t.words} value={search.words} />
        <Button look="secondary">{t.search}</Button>
      </SearchForm>
    </>
  )
}

/** How many of a side and a state; without a state everybody who has not withdrawn. */
function countOf(
  counts: readonly ParticipantCount[],
  asked: { side?: Side | undefined; state?: ParticipantState | undefined },
): number {
  const states = asked.state === undefined ? presentStates : [asked.state]
  return counts
    .filter(({ side, state }) => states.includes(state) && (asked.side ?? side) === side)
    .reduce((sum, { count }) => sum + count, 0)
}
