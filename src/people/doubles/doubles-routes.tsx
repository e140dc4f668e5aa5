import { findRunOrganisation } from '../../organisations/units/units-store.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import type { Frame } from '../../ui/frame.ts'
import { findEmployment } from '../employment/employment-store.ts'
import { chosenFields, type Double } from './double.ts'
import { merge, tellApart } from './doubles-actions.ts'
import { DoublesPage, MergePage } from './doubles-pages.tsx'
import { findDouble, listDoubles } from './doubles-store.ts'
import { texts } from './messages.ts'

/** People who stand here twice, for those who run their organisation. */
export function doublesRoutes(router: Router): void {
  router.member.get(routes.doubles, showDoubles)
  router.member.get(routes.merge, visit => withDouble(visit, visit.url.searchParams.get('other'), show))
  router.member.post(routes.merge, visit => withDouble(visit, visit.form.text('other'), makeOne))
  router.member.post(routes.distinction, visit => withDouble(visit, visit.form.text('other'), keepApart))
}

const mostShown = 50

async function showDoubles({ tx, frame, url, params }: MemberVisit): Promise<Answer> {
  const organisation = await findRunOrganisation(tx, params.id ?? '')
  if (!organisation) return notFound()
  const doubles = await listDoubles(tx, organisation.id, mostShown)
  return page(<DoublesPage frame={noticed(frame, url)} organisation={organisation} doubles={doubles} />)
}

type Act = (visit: MemberVisit, double: Double, organisationId: string) => Answer | Promise<Answer>

async function withDouble(visit: MemberVisit, other: string | null, act: Act): Promise<Answer> {
  const id = visit.params.id ?? ''
  const isId = /^[0-9a-f-]{36}$/.test(other ?? '')
  const employment = isId ? await findEmployment(visit.tx, id) : undefined
  const double = employment && (await findDouble(visit.tx, id, other ?? ''))
  return employment && double ? act(visit, double, employment.organisationId) : notFound()
}

function show({ frame, viewer }: MemberVisit, double: Double, organisationId: string): Answer {
  const isOneself = double.one.id === viewer.id || double.other.id === viewer.id
  return page(
    <MergePage frame={frame} organisationId={organisationId} double={double} isOneself={isOneself} />,
  )
}

async function makeOne(visit: MemberVisit, double: Double, organisationId: string): Promise<Answer> {
  const { tx, viewer, now, form } = visit
  const taken = chosenFields.filter(field => form.text(field) === 'goes')
  const made = await merge({ tx, actor: viewer.id, now }, double, organisationId, taken)
  if (isRefusal(made)) return show(visit, double, organisationId)
  const { moved, twice } = made
  return seeOther(routes.doubles({ id: organisationId }, { moved, twice }))
}

async function keepApart(
  { tx, viewer, now }: MemberVisit,
  double: Double,
  organisationId: string,
): Promise<Answer> {
  await tellApart({ tx, actor: viewer.id, now }, double, organisationId)
  return seeOther(routes.doubles({ id: organisationId }, { done: 'distinct' }))
}

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale).done
  if (searchParams.get('done') === 'distinct')
    return { ...frame, notice: { kind: 'success', text: t.distinct } }
  if (!searchParams.has('moved')) return frame
  const count = (name: string) => Math.max(0, Math.floor(Number(searchParams.get(name)) || 0))
  return { ...frame, notice: { kind: 'success', text: t.merged(count('moved'), count('twice')) } }
}
