import { findRunOrganisation } from '../../organisations/units/units-store.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import type { Frame } from '../../ui/frame.ts'
import { findEmployment } from '../employment/employment-store.ts'
import { chosenFields, type Double } from './double.ts'
import { type MergeRefusal, merge, takeBack, tellApart } from './doubles-actions.ts'
import { DoublesPage } from './doubles-pages.tsx'
import { findDouble, findMergeRequest, listDoubles } from './doubles-store.ts'
import { MergePage } from './merge-page.tsx'
import { texts } from './messages.ts'

/** People who stand here twice, for those who run their organisation. */
export function doublesRoutes(router: Router): void {
  router.member.get(routes.doubles, showDoubles)
  router.member.get(routes.merge, visit =>
    withDouble(visit, visit.url.searchParams.get('other'), (at, double, organisation) =>
      show(at, double, organisation),
    ),
  )
  router.member.post(routes.merge, visit => withDouble(visit, visit.form.text('other'), makeOne))
  router.member.post(routes.mergeRequestEnd, visit => withDouble(visit, visit.form.text('other'), endRequest))
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

async function show(
  { frame, viewer, tx }: MemberVisit,
  double: Double,
  organisationId: string,
  refusal?: MergeRefusal,
): Promise<Answer> {
  const isOneself = double.one.id === viewer.id || double.other.id === viewer.id
  const request = (await findMergeRequest(tx, double.one.id)) ?? (await findMergeRequest(tx, double.other.id))
  const body = (
    <MergePage
      frame={frame}
      organisationId={organisationId}
      double={double}
      request={request}
      refusal={refusal ?? (isOneself ? { refused: 'oneself' } : undefined)}
    />
  )
  return page(body, refusal ? 422 : 200)
}

async function makeOne(visit: MemberVisit, double: Double, organisationId: string): Promise<Answer> {
  const { tx, house, viewer, now, form } = visit
  const taken = (goes: string) => chosenFields.filter(field => form.text(field) === goes)
  const by = { tx, house, actor: viewer.id, now }
  const made = await merge(by, double, organisationId, { wanted: form.text('stays'), taken })
  if (made === 'asked') return seeOther(routes.doubles({ id: organisationId }, { done: 'asked' }))
  if ('refused' in made) return show(visit, double, organisationId, made)
  const { moved, twice } = made
  return seeOther(routes.doubles({ id: organisationId }, { moved, twice }))
}

async function endRequest(visit: MemberVisit, double: Double, organisationId: string): Promise<Answer> {
  const { tx, house, viewer, now } = visit
  const request = await findMergeRequest(tx, double.one.id)
  if (request) await takeBack({ tx, house, actor: viewer.id, now }, request, organisationId)
  return seeOther(routes.doubles({ id: organisationId }, { done: 'taken-back' }))
}

async function keepApart(
  { tx, house, viewer, now }: MemberVisit,
  double: Double,
  organisationId: string,
): Promise<Answer> {
  await tellApart({ tx, house, actor: viewer.id, now }, double, organisationId)
  return seeOther(routes.doubles({ id: organisationId }, { done: 'distinct' }))
}

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale).done
  const done = searchParams.get('done')
  if (done === 'distinct' || done === 'asked' || done === 'taken-back')
    return { ...frame, notice: { kind: 'success', text: t[done] } }
  if (!searchParams.has('moved')) return frame
  const count = (name: string) => Math.max(0, Math.floor(Number(searchParams.get(name)) || 0))
  return { ...frame, notice: { kind: 'success', text: t.merged(count('moved'), count('twice')) } }
}
