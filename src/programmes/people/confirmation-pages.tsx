import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Prose } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { number } from '../../ui/quantities.ts'
import type { Programme } from '../programme.ts'
import { texts } from './messages.ts'
import type { ParticipantSearch } from './participant.ts'
import { invitationDays } from './participants-actions.ts'
import type { FoundParticipant } from './participants-store.ts'

/** Before many mails leave: to how many, and what they will see (A11). */
export function InviteAllPage({
  frame,
  programme,
  people,
}: {
  frame: Frame
  programme: Programme
  people: number
}): JSX.Element {
  const t = texts(frame.locale)
  const count = number(people, frame.locale)
  const { id } = programme
  return (
    <Page frame={frame} title={t.inviteTitle(people, count)} of={programme.name} width="read">
      <PageHeading above={programme.name} title={t.inviteTitle(people, count)} lede={t.inviteLede} />
      <Prose>
        <p>{t.inviteOnce(invitationDays)}</p>
        <p>{t.inviteWait}</p>
      </Prose>
      <Form action={routes.programmeInvitations({ id })}>
        <Actions>
          <Button name="everybody" value="listed">
            {t.inviteSend(people, count)}
          </Button>
          <ButtonLink href={routes.programmePeople({ id })} look="tertiary">
            {t.back}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

/** Before somebody is taken out of a programme: what that does, and what it leaves alone. */
export function WithdrawalPage({
  frame,
  programme,
  participant,
  search,
}: {
  frame: Frame
  programme: Programme
  participant: FoundParticipant
  search: ParticipantSearch
}): JSX.Element {
  const t = texts(frame.locale)
  const { id } = programme
  const title = t.withdrawTitle(participant.name)
  return (
    <Page frame={frame} title={title} of={programme.name} width="read">
      <PageHeading above={programme.name} title={title} lede={t.withdrawLede[participant.side]} />
      <Prose>
        {participant.mentorships > 0 && <p>{t.withdrawGoesOn}</p>}
        <p>{t.withdrawBack}</p>
      </Prose>
      <Form action={routes.programmeWithdrawals({ id }, { ...search })}>
        <input type="hidden" name="application" value={participant.id} />
        <Actions>
          <Button look="danger">{t.withdrawYes}</Button>
          <ButtonLink href={routes.programmePeople({ id }, { ...search })} look="tertiary">
            {t.back}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
