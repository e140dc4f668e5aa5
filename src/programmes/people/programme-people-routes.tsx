import { findCoordination } from '../../people/imports/places-store.ts'
import { checkForm, formAgain } from '../../platform/http/check-form.ts'
import { placeIn } from '../../platform/http/list-place.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { idIn } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { number } from '../../ui/quantities.ts'
import { asCoordinator } from '../as-coordinator.ts'
import type { Programme } from '../programme.ts'
import { AddParticipantPage } from './add-participant-page.tsx'
import { InviteAllPage, WithdrawalPage } from './confirmation-pages.tsx'
import { texts } from './messages.ts'
import { participantSearchIn } from './participant.ts'
import { participantSchema } from './participant-form.ts'
import { addOne, type Coordinator, inviteListed, inviteOne, withdrawOne } from './participants-actions.ts'
import { countParticipants, countUninvited, listParticipants, takeParticipant } from './participants-store.ts'
import { ProgrammePeoplePage } from './programme-people-page.tsx'

/** The people of a programme, and their invitations: for its coordinators alone. */
export function programmePeopleRoutes(router: Router): void {
  router.member.get(routes.programmePeople, visit => asCoordinator(visit, showPeople))
  router.member.get(routes.newProgrammePerson, visit => asCoordinator(visit, showForm))
  router.member.post(routes.newProgrammePerson, visit => asCoordinator(visit, add))
  router.member.get(routes.programmeInvitations, visit => asCoordinator(visit, confirmInvitations))
  router.member.post(routes.programmeInvitations, visit => asCoordinator(visit, sendInvitations))
  router.member.get(routes.programmeWithdrawals, visit => asCoordinator(visit, confirmWithdrawal))
  router.member.post(routes.programmeWithdrawals, visit => asCoordinator(visit, takeOut))
}

async function showPeople({ tx, frame, url }: MemberVisit, programme: Programme): Promise<Answer> {
  const search = searchOf(url)
  const view = {
    programme,
    search,
    people: await listParticipants(tx, programme.id, search, placeIn(url)),
    counts: await countParticipants(tx, programme.id),
    uninvited: await countUninvited(tx, programme.id),
  }
  return page(<ProgrammePeoplePage frame={noticed(frame, url)} view={view} />)
}

function showForm(visit: MemberVisit, programme: Programme): Promise<Answer> {
  return formPage(visit, programme, untouched)
}

async function formPage({ tx, frame }: MemberVisit, programme: Programme, form: FormState): Promise<Answer> {
  const { organisations, coordinated } = await findCoordination(tx)
  const mayAdd = coordinated.size > 0
  return page(
    <AddParticipantPage
      frame={frame}
      form={form}
      programme={programme}
      organisations={organisations}
      mayAdd={mayAdd}
    />,
    hasErrors(form) ? 422 : 200,
  )
}

async function add(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { tx, form, locale, now } = visit
  const { organisations, coordinated } = await findCoordination(tx)
  const namesNew = coordinated.size > 0 && form.text('newOrganisation').trim() !== ''
  const choices = { organisations: new Set(organisations.map(({ id }) => id)), namesNew }
  const checked = checkForm(form, participantSchema(locale, now, choices))
  if ('again' in checked) return formPage(visit, programme, checked.again)
  const added = await addOne(coordinatorOf(visit, programme), {
    ...checked.read,
    organisationId: namesNew ? undefined : checked.read.organisation,
  })
  if (isRefusal(added)) {
    const email = texts(locale).add.errors[added.refused]
    return formPage(visit, programme, formAgain(form, { email }))
  }
  return seeOther(routes.programmePeople({ id: programme.id }, { words: added.name, done: 'added' }))
}

async function confirmInvitations({ tx, frame }: MemberVisit, programme: Programme): Promise<Answer> {
  if (programme.state === 'draft') return openFirst(programme)
  const people = await countUninvited(tx, programme.id)
  if (people === 0) return seeOther(routes.programmePeople({ id: programme.id }, { done: 'none' }))
  return page(<InviteAllPage frame={frame} programme={programme} people={people} />)
}

async function sendInvitations(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { id } = programme
  if (programme.state === 'draft') return openFirst(programme)
  const at = coordinatorOf(visit, programme)
  if (visit.form.text('everybody') === 'listed') {
    const count = await inviteListed(at)
    const told = count === 0 ? { done: 'none' } : { done: 'invited', count }
    return seeOther(routes.programmePeople({ id }, told))
  }
  const application = idIn(visit.form.text('application'))
  if (!application) return notFound()
  const invited = await inviteOne(at, application)
  if (isRefusal(invited) && invited.refused === 'not-there') return notFound()
  const done = isRefusal(invited) ? 'just-invited' : 'invited'
  return seeOther(routes.programmePeople({ id }, { ...searchOf(visit.url), done, count: 1 }))
}

async function confirmWithdrawal({ tx, frame, url }: MemberVisit, programme: Programme): Promise<Answer> {
  const application = idIn(url.searchParams.get('application'))
  const participant = application && (await takeParticipant(tx, programme.id, application))
  if (!participant || participant.state === 'withdrawn') return notFound()
  return page(
    <WithdrawalPage frame={frame} programme={programme} participant={participant} search={searchOf(url)} />,
  )
}

async function takeOut(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const application = idIn(visit.form.text('application'))
  if (!application || isRefusal(await withdrawOne(coordinatorOf(visit, programme), application)))
    return notFound()
  const search = searchOf(visit.url)
  return seeOther(routes.programmePeople({ id: programme.id }, { ...search, done: 'withdrawn' }))
}

// Nobody is asked to something that is not there yet for them.
const openFirst = ({ id }: Programme): Answer =>
  seeOther(routes.programmeSettings({ id }, { done: 'open-first' }))

function coordinatorOf({ tx, house, now, viewer }: MemberVisit, programme: Programme): Coordinator {
  return { tx, house, now, programme, by: viewer }
}

function searchOf({ searchParams }: URL) {
  return participantSearchIn(name => searchParams.get(name) ?? '')
}

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale).done
  const count = Math.floor(Number(searchParams.get('count')))
  const told = (text: string, kind: 'success' | 'info'): Frame => ({ ...frame, notice: { kind, text } })
  switch (searchParams.get('done')) {
    case 'invited':
      return count > 0 ? told(t.invited(count, number(count, frame.locale)), 'success') : frame
    case 'added':
      return told(t.added, 'success')
    case 'withdrawn':
      return told(t.withdrawn, 'success')
    case 'just-invited':
      return told(t['just-invited'], 'info')
    case 'none':
      return told(t.none, 'info')
    default:
      return frame
  }
}
