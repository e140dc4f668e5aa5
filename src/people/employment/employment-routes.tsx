import { askToMove } from '../../organisations/transfers/transfers-actions.ts'
import { listUnits } from '../../organisations/units/units-store.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { writtenDay } from '../../platform/http/written-day.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import type { Frame } from '../../ui/frame.ts'
import type { Employment } from './employment.ts'
import { comeBack, correct, depart, place } from './employment-actions.ts'
import { type EmploymentForm, EmploymentPage, type EmploymentView } from './employment-page.tsx'
import { findEmployment, listOtherOrganisations } from './employment-store.ts'
import { texts } from './messages.ts'
import { ownAddressRoutes } from './own-address-routes.tsx'

/** Where somebody belongs, for those who run their organisation. */
export function employmentRoutes(router: Router): void {
  router.member.get(routes.employment, visit => withPerson(visit, person => show(visit, person)))
  router.member.post(routes.employmentUnit, visit => withPerson(visit, person => setPlace(visit, person)))
  router.member.post(routes.employmentAddress, visit =>
    withPerson(visit, person => setAddress(visit, person)),
  )
  router.member.post(routes.employmentTransfer, visit => withPerson(visit, person => move(visit, person)))
  router.member.post(routes.departure, visit => withPerson(visit, person => leave(visit, person)))
  router.member.post(routes.departureRemoval, visit =>
    withPerson(visit, async person => backTo(person, await comeBack(byRunner(visit), person))),
  )
  ownAddressRoutes(router)
}

/** About oneself a colleague decides: one's own page is not there. */
async function withPerson(visit: MemberVisit, act: (person: Employment) => Promise<Answer>): Promise<Answer> {
  const id = visit.params.id ?? ''
  const person = id === visit.viewer.id ? undefined : await findEmployment(visit.tx, id)
  return person ? act(person) : notFound()
}

async function show(
  { tx, frame, url }: MemberVisit,
  person: Employment,
  refused?: EmploymentView['refused'],
): Promise<Answer> {
  const units = await listUnits(tx, person.organisationId)
  const others = await listOtherOrganisations(tx, person.organisationId)
  const view = { person, units, others, ...(refused && { refused }) }
  return page(<EmploymentPage frame={noticed(frame, url)} view={view} />, refused ? 422 : 200)
}

async function setPlace(visit: MemberVisit, person: Employment): Promise<Answer> {
  const to = { unitId: visit.form.text('unit') || null, leader: written(visit, 'leader') }
  const placed = await place(byRunner(visit), person, to)
  if (!isRefusal(placed)) return backTo(person, placed)
  return again(visit, person, 'unit', placed.refused === 'no-such-unit' ? 'unit' : 'leader', placed)
}

async function setAddress(visit: MemberVisit, person: Employment): Promise<Answer> {
  const corrected = await correct(byRunner(visit), person, written(visit, 'email'))
  return isRefusal(corrected)
    ? again(visit, person, 'address', 'email', corrected)
    : backTo(person, corrected)
}

async function move(visit: MemberVisit, person: Employment): Promise<Answer> {
  const { tx, viewer, now, form } = visit
  const others = await listOtherOrganisations(tx, person.organisationId)
  const to = others.find(({ id }) => id === form.text('organisation'))
  if (!to) return again(visit, person, 'transfer', 'organisation', { refused: 'same-organisation' })
  if (person.transfer) return backTo(person, 'asked-to-move')
  const moved = await askToMove({ tx, actor: viewer.id, now }, person, to.id)
  if (isRefusal(moved)) return again(visit, person, 'transfer', 'organisation', moved)
  return moved === 'asked'
    ? backTo(person, 'asked-to-move')
    : seeOther(routes.organisation({ id: to.id }, { done: 'accepted' }))
}

async function leave(visit: MemberVisit, person: Employment): Promise<Answer> {
  const said = {
    lastDay: writtenDay(visit.form.text('lastDay').trim()),
    successor: written(visit, 'successor'),
  }
  const gone = await depart(byRunner(visit), person, said)
  if (!isRefusal(gone)) return backTo(person, gone)
  const ofSuccessor = ['nobody-found', 'several-found', 'own-leader'].includes(gone.refused)
  return again(visit, person, 'departure', ofSuccessor ? 'successor' : 'lastDay', gone)
}

type Words = ReturnType<typeof texts>

function again(
  visit: MemberVisit,
  person: Employment,
  which: EmploymentForm,
  field: string,
  { refused }: Refusal<keyof Words['errors']>,
): Promise<Answer> {
  const errors = { [field]: texts(visit.locale).errors[refused] }
  return show(visit, person, { which, form: formAgain(visit.form, errors) })
}

const backTo = ({ id }: Employment, done: keyof Words['done']): Answer =>
  seeOther(routes.employment({ id }, { done }))

const longest = 254
const written = ({ form }: MemberVisit, name: string) => form.text(name).trim().slice(0, longest)

const byRunner = ({ tx, house, viewer, now }: MemberVisit) => ({ tx, house, actor: viewer.id, now })

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const done: Record<string, string> = texts(frame.locale).done
  const text = done[searchParams.get('done') ?? '']
  return text === undefined ? frame : { ...frame, notice: { kind: 'success', text } }
}
