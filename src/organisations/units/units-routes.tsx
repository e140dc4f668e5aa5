import type { ComponentChildren } from 'preact'
import { listColleagues } from '../../people/list/people-store.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import { placeIn } from '../../platform/http/list-place.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { texts as transferTexts } from '../transfers/messages.ts'
import { texts } from './messages.ts'
import { OrganisationPage, OrganisationsPage } from './organisation-page.tsx'
import { type UnitForm, UnitPage } from './unit-page.tsx'
import { type AtUnits, addUnit, closeUnit, moveUnit, nameLeader, renameUnit } from './units-actions.ts'
import {
  countPeople,
  findRunOrganisation,
  findUnit,
  listRunOrganisations,
  listUnits,
  type Organisation,
} from './units-store.ts'

/** What stands on an organisation's page before its units and after them. */
export interface OrganisationParts {
  readonly above: OrganisationPart
  readonly beneath: OrganisationPart
}

/** One such part. */
export type OrganisationPart = (visit: MemberVisit, organisation: Organisation) => Promise<ComponentChildren>

/** Units and their leaders, for those who run the organisation. */
export function unitsRoutes(router: Router, parts: OrganisationParts): void {
  router.member.get(routes.organisations, showOrganisations)
  router.member.get(routes.organisation, visit =>
    inOrganisation(visit, one => show(visit, one, untouched, parts)),
  )
  router.member.post(routes.units, visit => inOrganisation(visit, one => addAtTop(visit, one, parts)))
  router.member.get(routes.unit, visit => inUnit(visit, (at, id) => showUnit(visit, at.organisationId, id)))
  router.member.post(routes.unitsWithin, visit => inUnit(visit, (at, id) => addBeneath(visit, at, id)))
  router.member.post(routes.unitName, visit =>
    inUnit(visit, async (at, id) =>
      answer(
        visit,
        at,
        id,
        { done: 'renamed', which: 'name', field: 'name' },
        await renameUnit(at, id, written(visit, 'name')),
      ),
    ),
  )
  router.member.post(routes.unitPlace, visit =>
    inUnit(visit, async (at, id) =>
      answer(
        visit,
        at,
        id,
        { done: 'moved', which: 'place', field: 'parent' },
        await moveUnit(at, id, written(visit, 'parent') || null),
      ),
    ),
  )
  router.member.post(routes.unitLeader, visit =>
    inUnit(visit, async (at, id) =>
      answer(
        visit,
        at,
        id,
        { done: 'led', which: 'leader', field: 'leader' },
        await nameLeader(at, id, written(visit, 'leader')),
      ),
    ),
  )
  router.member.post(routes.unitClosure, visit => inUnit(visit, (at, id) => close(visit, at, id)))
}

async function showOrganisations({ tx, frame }: MemberVisit): Promise<Answer> {
  const organisations = await listRunOrganisations(tx)
  const [only, another] = organisations
  if (only === undefined) return notFound()
  if (another === undefined) return seeOther(routes.organisation({ id: only.id }))
  return page(<OrganisationsPage frame={frame} organisations={organisations} />)
}

async function inOrganisation(
  visit: MemberVisit,
  act: (organisation: Organisation) => Promise<Answer>,
): Promise<Answer> {
  const organisation = await findRunOrganisation(visit.tx, visit.params.id ?? '')
  return organisation ? act(organisation) : notFound()
}

async function inUnit(
  visit: MemberVisit,
  act: (at: AtUnits, id: string) => Promise<Answer>,
): Promise<Answer> {
  const { tx, viewer, now } = visit
  const unit = await findUnit(tx, visit.params.id ?? '')
  return unit ? act({ tx, now, actor: viewer.id, organisationId: unit.organisationId }, unit.id) : notFound()
}

async function show(
  visit: MemberVisit,
  organisation: Organisation,
  form: FormState,
  parts: OrganisationParts,
): Promise<Answer> {
  const { tx, frame, url } = visit
  const units = await listUnits(tx, organisation.id)
  const people = await countPeople(tx, organisation.id)
  // One after the other: they share the visit's one connection.
  const above = await parts.above(visit, organisation)
  const beneath = await parts.beneath(visit, organisation)
  return page(
    <OrganisationPage
      frame={noticed(frame, url)}
      organisation={organisation}
      units={units}
      people={people}
      form={form}
      above={above}
      beneath={beneath}
    />,
    hasErrors(form) ? 422 : 200,
  )
}

async function addAtTop(
  visit: MemberVisit,
  organisation: Organisation,
  parts: OrganisationParts,
): Promise<Answer> {
  const { tx, viewer, now, form, locale } = visit
  const at = { tx, now, actor: viewer.id, organisationId: organisation.id }
  const added = await addUnit(at, {
    name: written(visit, 'name'),
    parentId: written(visit, 'parent') || null,
  })
  if (!isRefusal(added)) return seeOther(routes.organisation({ id: organisation.id }, { done: 'added' }))
  const errors = { name: texts(locale).errors[added.refused] }
  return show(visit, organisation, formAgain(form, errors), parts)
}

async function addBeneath(visit: MemberVisit, at: AtUnits, id: string): Promise<Answer> {
  const added = await addUnit(at, { name: written(visit, 'name'), parentId: id })
  return answer(visit, at, id, { done: 'added', which: 'add', field: 'name' }, added)
}

async function close(visit: MemberVisit, at: AtUnits, id: string): Promise<Answer> {
  const closed = await closeUnit(at, id)
  if (!isRefusal(closed)) return seeOther(routes.organisation({ id: at.organisationId }, { done: 'closed' }))
  const text = texts(visit.locale).errors[closed.refused]
  return showUnit(
    { ...visit, frame: { ...visit.frame, notice: { kind: 'warning', text } } },
    at.organisationId,
    id,
  )
}

type Errors = keyof ReturnType<typeof texts>['errors']

/** Back to the unit, with what was done; or the form again, with what to put right. */
async function answer(
  visit: MemberVisit,
  at: AtUnits,
  id: string,
  form: { done: string; which: UnitForm; field: string },
  outcome: string | Refusal<Errors>,
): Promise<Answer> {
  if (!isRefusal(outcome)) return seeOther(routes.unit({ id }, { done: form.done }))
  const errors = { [form.field]: texts(visit.locale).errors[outcome.refused] }
  return showUnit(visit, at.organisationId, id, { which: form.which, form: formAgain(visit.form, errors) })
}

async function showUnit(
  visit: MemberVisit,
  organisationId: string,
  id: string,
  refused?: { which: UnitForm; form: FormState },
): Promise<Answer> {
  const { tx, frame, url } = visit
  const organisation = await findRunOrganisation(tx, organisationId)
  const units = await listUnits(tx, organisationId)
  const unit = units.find(one => one.id === id)
  if (!organisation || !unit) return notFound()
  const people = await listColleagues(tx, { organisationId, units: [id] }, placeIn(url))
  const view = { organisation, units, unit, people, ...(refused && { refused }) }
  return page(<UnitPage frame={noticed(frame, url)} view={view} />, refused ? 422 : 200)
}

const longestName = 120
const written = ({ form }: MemberVisit, name: string) =>
  form.text(name).trim().replaceAll(/\s+/g, ' ').slice(0, longestName)

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const done: Record<string, string> = { ...texts(frame.locale).done, ...transferTexts(frame.locale).done }
  const text = done[searchParams.get('done') ?? '']
  return text === undefined ? frame : { ...frame, notice: { kind: 'success', text } }
}
