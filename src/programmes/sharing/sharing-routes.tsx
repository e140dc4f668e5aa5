import { audit } from '../../audit/audit.ts'
import { checkForm } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import {
  type Answer,
  file,
  type MemberVisit,
  notFound,
  page,
  seeOther,
  type Visit,
} from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { dayOf } from '../../ui/dates.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { type Programme, takesSignUps } from '../programme.ts'
import { may } from '../programme-policy.ts'
import { findProgramme } from '../programmes-store.ts'
import { texts } from './messages.ts'
import { isCode, newCode, type Poster } from './poster.ts'
import { posterDocument, qrPicture } from './poster-document.ts'
import { posterSchema } from './poster-form.ts'
import { findPoster, findShared, savePoster } from './posters-store.ts'
import { SharedProgrammePage } from './shared-programme-page.tsx'
import { SharingPage } from './sharing-page.tsx'

/** Sharing a programme: its coordinators write the words; whoever has the link reads them. */
export function sharingRoutes(router: Router): void {
  router.member.get(routes.programmeSharing, visit => asCoordinator(visit, show))
  router.member.post(routes.programmeSharing, visit => asCoordinator(visit, save))
  router.member.get(routes.programmePoster, visit => asCoordinator(visit, poster))
  router.member.get(routes.programmeQrCode, visit => asCoordinator(visit, qrCode))
  router.open.get(routes.sharedProgramme, shared)
}

async function asCoordinator(
  visit: MemberVisit,
  act: (visit: MemberVisit, programme: Programme) => Promise<Answer>,
): Promise<Answer> {
  const programme = await findProgramme(visit.tx, visit.params.id ?? '')
  return programme && may('coordinate', programme) ? act(visit, programme) : notFound()
}

function show(visit: MemberVisit, programme: Programme): Promise<Answer> {
  return sharingPage(visit, programme, untouched)
}

async function sharingPage(visit: MemberVisit, programme: Programme, form: FormState): Promise<Answer> {
  const found = await findPoster(visit.tx, programme.id)
  const body = (
    <SharingPage
      frame={noticed(visit)}
      form={form}
      programme={programme}
      by={visit.viewer.name}
      poster={found}
      address={found && addressOf(visit, found)}
    />
  )
  return page(body, hasErrors(form) ? 422 : 200)
}

async function save(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const { tx, form, viewer, now } = visit
  const checked = checkForm(form, posterSchema(visit))
  if ('again' in checked) return sharingPage(visit, programme, checked.again)
  const before = await findPoster(tx, programme.id)
  const code = before?.code ?? newCode()
  await savePoster(tx, programme.id, { ...checked.read, code }, { by: viewer.id, at: now })
  const { open } = checked.read
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb: open ? 'share' : 'unshare',
    subject: 'programme',
    subjectId: programme.id,
    programmeId: programme.id,
    organisationId: programme.organisationId,
    detail: {},
  })
  return seeOther(routes.programmeSharing({ id: programme.id }, { done: open ? 'saved' : 'closed' }))
}

async function poster(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const found = await findPoster(visit.tx, programme.id)
  if (!found?.open) return notFound()
  const { locale, now, timeZone: zone } = visit
  const bytes = await posterDocument(found, programme, addressOf(visit, found), { locale, zone, now })
  return file(`${texts(locale).fileName}.pdf`, 'application/pdf', bytes)
}

async function qrCode(visit: MemberVisit, programme: Programme): Promise<Answer> {
  const found = await findPoster(visit.tx, programme.id)
  if (!found?.open) return notFound()
  return file('qr.svg', 'image/svg+xml', qrPicture(addressOf(visit, found)))
}

async function shared(visit: Visit): Promise<Answer> {
  const { tx, params, viewer, now, timeZone, locale } = visit
  const code = params.code ?? ''
  const found = isCode(code) ? await findShared(tx, code) : undefined
  if (!found) return notFound()
  // Whoever is known here already comes to the programme itself.
  if (viewer && (await findProgramme(tx, found.programmeId)))
    return seeOther(routes.programme({ id: found.programmeId }))
  const today = dayOf(now, { locale, zone: timeZone })
  const takes = takesSignUps({ state: 'open', settings: found.settings }, today)
  return page(<SharedProgrammePage frame={visit.frame} shared={found} takes={takes} />)
}

const addressOf = ({ house }: Pick<Visit, 'house'>, { code }: Poster) =>
  house.publicUrl + routes.sharedProgramme({ code })

function noticed({ frame, url }: MemberVisit): Frame {
  const t = texts(frame.locale)
  switch (url.searchParams.get('done')) {
    case 'saved':
      return { ...frame, notice: { kind: 'success', text: t.saved } }
    case 'closed':
      return { ...frame, notice: { kind: 'info', text: t.closedDone } }
    default:
      return frame
  }
}
