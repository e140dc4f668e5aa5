import { formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isDay, writtenDay } from '../platform/http/written-day.ts'
import { isRefusal, type Refusal, refused } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { dayOf } from '../ui/dates.ts'
import { type FormState, hasErrors, untouched } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { texts } from './messages.ts'
import { MyRolesPage } from './my-roles-page.tsx'
import { listStanding } from './my-roles-store.ts'
import type { RolePlace } from './role.ts'
import { type RoleForm, RolePage } from './role-page.tsx'
import {
  appointSubstitute,
  type By,
  changeLastDay,
  giveRole,
  takeRole,
  type Wanted,
} from './roles-actions.ts'
import { addressOf, RolesPage } from './roles-page.tsx'
import { findRole, findRolePlace, listOwnRoles, listRolesAt, type PlacedRole } from './roles-store.ts'

/** Who may do what: roles of the installation, an organisation, a programme; and what one's own may do. */
export function rolesRoutes(router: Router): void {
  for (const [kind, route] of [
    ['installation', routes.roles],
    ['organisation', routes.organisationRoles],
    ['programme', routes.programmeRoles],
  ] as const) {
    router.member.get(route, visit => withPlace(visit, kind, place => show(visit, place, untouched)))
    router.member.post(route, visit => withPlace(visit, kind, place => give(visit, place)))
  }
  router.member.get(routes.role, visit => withRole(visit, found => showRole(visit, found)))
  router.member.post(routes.roleSubstitutes, visit => withRole(visit, found => appoint(visit, found)))
  router.member.post(routes.roleLastDay, visit => withRole(visit, found => setLastDay(visit, found)))
  router.member.post(routes.roleEnd, visit => withRole(visit, found => take(visit, found)))
  router.member.get(routes.myRoles, async ({ tx, frame, viewer, now }) =>
    page(
      <MyRolesPage
        frame={frame}
        standing={await listStanding(tx, viewer.id)}
        given={await listOwnRoles(tx, viewer.id)}
        today={todayOf({ viewer, now })}
      />,
    ),
  )
}

interface Found {
  readonly role: PlacedRole
  readonly place: RolePlace
}

async function withPlace(
  visit: MemberVisit,
  kind: RolePlace['kind'],
  act: (place: RolePlace) => Promise<Answer>,
): Promise<Answer> {
  const place = await findRolePlace(visit.tx, kind, visit.params.id)
  return place ? act(place) : notFound()
}

async function withRole(visit: MemberVisit, act: (found: Found) => Promise<Answer>): Promise<Answer> {
  const role = await findRole(visit.tx, visit.params.id ?? '')
  if (!role) return notFound()
  const { organisationId, programmeId } = role
  const kind = programmeId !== null ? 'programme' : organisationId !== null ? 'organisation' : 'installation'
  const place = await findRolePlace(visit.tx, kind, programmeId ?? organisationId ?? undefined)
  return place ? act({ role, place }) : notFound()
}

async function show(visit: MemberVisit, place: RolePlace, form: FormState): Promise<Answer> {
  const { tx, frame, url, viewer } = visit
  const roles = await listRolesAt(tx, place)
  const shown = { place, roles, viewerId: viewer.id, today: todayOf(visit), form }
  return page(<RolesPage frame={noticed(frame, url)} {...shown} />, hasErrors(form) ? 422 : 200)
}

async function give(visit: MemberVisit, place: RolePlace): Promise<Answer> {
  const wanted = wantedIn(visit)
  const given = isRefusal(wanted) ? wanted : await giveRole(byVisitor(visit), place, wanted)
  if (isRefusal(given)) return show(visit, place, again(visit, given))
  return seeOther(addressOf(place, { done: 'given' }))
}

async function showRole(
  visit: MemberVisit,
  { role, place }: Found,
  sent?: { which: RoleForm; form: FormState } | 'refused',
): Promise<Answer> {
  const isOwn = role.personId === visit.viewer.id
  const shown = { role, place, isOwn, today: todayOf(visit), again: sent === 'refused' ? undefined : sent }
  return page(<RolePage frame={visit.frame} {...shown} />, sent ? 422 : 200)
}

async function appoint(visit: MemberVisit, found: Found): Promise<Answer> {
  if (found.role.standsInFor !== null) return notFound()
  const wanted = wantedIn(visit)
  const given = isRefusal(wanted) ? wanted : await appointSubstitute(byVisitor(visit), found.role, wanted)
  if (isRefusal(given)) return showRole(visit, found, { which: 'substitute', form: again(visit, given) })
  return seeOther(addressOf(found.place, { done: 'appointed' }))
}

async function setLastDay(visit: MemberVisit, found: Found): Promise<Answer> {
  const endsOn = lastDayIn(visit)
  const changed = isRefusal(endsOn) ? endsOn : await changeLastDay(byVisitor(visit), found.role, endsOn.day)
  if (!isRefusal(changed)) return seeOther(addressOf(found.place, { done: 'changed' }))
  return showRole(visit, found, { which: 'lastDay', form: again(visit, changed) })
}

async function take(visit: MemberVisit, found: Found): Promise<Answer> {
  const taken = await takeRole(byVisitor(visit), found.role)
  if (isRefusal(taken)) return showRole(visit, found, 'refused')
  // Whoever has laid down a role of their own may not come back to where it was.
  return found.role.personId === visit.viewer.id
    ? seeOther(routes.myRoles())
    : seeOther(addressOf(found.place, { done: 'taken' }))
}

function wantedIn({ form }: MemberVisit): Wanted | Refusal<'no-day'> {
  const [startsOn, endsOn] = [writtenDay(form.text('startsOn')), writtenDay(form.text('endsOn'))]
  if (!isDay(startsOn) || (endsOn !== '' && !isDay(endsOn))) return refused('no-day')
  return { address: form.text('address').trim().toLowerCase(), startsOn, endsOn: endsOn || undefined }
}

function lastDayIn({ form }: MemberVisit): { day: string | undefined } | Refusal<'no-day'> {
  const endsOn = writtenDay(form.text('endsOn'))
  return endsOn === '' || isDay(endsOn) ? { day: endsOn || undefined } : refused('no-day')
}

/** The form once more, with the refusal at the field that it is about. */
function again({ form, locale }: MemberVisit, { refused: name }: Refusal): FormState {
  const known = texts(locale).errors
  const words = name in known ? known[name as keyof typeof known] : ''
  return formAgain(form, { [fieldOf[name] ?? 'endsOn']: words })
}

const fieldOf: Record<string, string> = {
  'nobody-there': 'address',
  oneself: 'address',
  'has-it-already': 'address',
  'begins-in-the-past': 'startsOn',
  'no-day': 'startsOn',
}

const todayOf = ({ viewer, now }: Pick<MemberVisit, 'viewer' | 'now'>) =>
  dayOf(now, { locale: 'da', zone: viewer.timeZone })

const byVisitor = (visit: MemberVisit): By => ({
  tx: visit.tx,
  house: visit.house,
  actor: visit.viewer.id,
  now: visit.now,
  today: todayOf(visit),
})

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale).done
  const done = searchParams.get('done') ?? ''
  return done in t ? { ...frame, notice: { kind: 'success', text: t[done as keyof typeof t] } } : frame
}
