import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { InlineForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Link } from '../../ui/link.tsx'
import { number } from '../../ui/quantities.ts'
import { State, type StateKind } from '../../ui/state.tsx'
import type { Column } from '../../ui/table.tsx'
import { texts } from './messages.ts'
import type { Participant, ParticipantSearch, ParticipantState } from './participant.ts'

const kinds: Record<ParticipantState, StateKind> = {
  listed: 'wait',
  invited: 'wait',
  waiting: 'wait',
  queued: 'wait',
  submitted: 'active',
  declined: 'done',
  withdrawn: 'done',
}

/** The columns of a programme's people, with what can be done at each row. */
export function columnsFor(
  view: { programme: { id: string }; search: ParticipantSearch },
  frame: Frame,
): Column<Participant>[] {
  const { locale } = frame
  const t = texts(locale)
  return [
    {
      heading: t.name,
      names: true,
      cell: ({ personId, name, position }) => (
        <>
          <a class="ds-link" href={routes.person({ id: personId })}>
            {name}
          </a>
          {position !== '' && <small>{position}</small>}
        </>
      ),
    },
    { heading: t.side, evident: true, cell: ({ side }) => t.sides[side] },
    { heading: t.organisation, evident: true, cell: ({ organisation }) => organisation },
    {
      heading: t.state,
      evident: true,
      cell: ({ state }) => State({ kind: kinds[state], children: t.states[state] }),
    },
    { heading: t.themes, kind: 'number', wide: true, cell: ({ themes }) => number(themes, locale) },
    {
      heading: t.places,
      kind: 'number',
      cell: ({ places }) => (places ? t.free(places.free, places.all) : '–'),
    },
    {
      heading: t.mentorships,
      cell: ({ side, mentorships }) =>
        mentorships === 0 ? '–' : side === 'mentee' ? t.hasMentor : t.mentees(mentorships),
    },
    {
      heading: t.actions,
      kind: 'action',
      cell: participant => <RowActions participant={participant} view={view} frame={frame} />,
    },
  ]
}

function RowActions({
  participant: { id, name, state },
  view: { programme, search },
  frame,
}: {
  participant: Participant
  view: { programme: { id: string }; search: ParticipantSearch }
  frame: Frame
}): JSX.Element | null {
  const t = texts(frame.locale)
  if (state === 'withdrawn') return null
  if (state === 'waiting')
    return (
      <Link href={routes.approvals()} about={name}>
        {t.answer}
      </Link>
    )
  return (
    <>
      {(state === 'listed' || state === 'invited') && (
        <InlineForm action={routes.programmeInvitations({ id: programme.id }, { ...search })}>
          <input type="hidden" name="application" value={id} />
          <Button look="secondary" size="small" about={name}>
            {state === 'listed' ? t.invite : t.inviteAgain}
          </Button>
        </InlineForm>
      )}{' '}
      {(state === 'submitted' || state === 'queued') && (
        <Link href={routes.readApplication({ id })} about={name}>
          {t.read}
        </Link>
      )}{' '}
      <Link
        href={routes.programmeWithdrawals({ id: programme.id }, { ...search, application: id })}
        about={name}
      >
        {t.withdraw}
      </Link>
    </>
  )
}
