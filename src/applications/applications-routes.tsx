import { findProfile } from '../people/me/profile/profile-store.ts'
import { checkForm, formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import type { Programme } from '../programmes/programme.ts'
import { may } from '../programmes/programme-policy.ts'
import { findProgramme } from '../programmes/programmes-store.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { type Application, type Side, sideMeant, sides, type Wish } from './application.ts'
import { profileAdditionsSchema, wishSchema } from './application-form.ts'
import { ApplicationFormPage } from './application-form-page.tsx'
import { ApplicationPage } from './application-page.tsx'
import { signUp, withdraw } from './applications-actions.ts'
import { findOwnApplications } from './applications-store.ts'
import { texts } from './messages.ts'
import { missingProfile } from './missing-profile.ts'
import { SideChoicePage } from './side-choice-page.tsx'

export function applicationsRoutes(router: Router): void {
  router.member.get(routes.application, show)
  router.member.post(routes.application, submit)
  router.member.post(routes.applicationWithdrawal, takeBack)
}

async function show(visit: MemberVisit): Promise<Answer> {
  const { tx, params, viewer, url, frame } = visit
  const programme = await findProgramme(tx, params.id ?? '')
  if (!programme) return notFound()
  const own = await findOwnApplications(tx, programme.id, viewer.id)
  const asked = url.searchParams.get('side')
  const side = sideMeant(asked, own)
  const said = own.filter(({ state }) => state === 'submitted' || state === 'withdrawn')
  const isSaid = said.some(application => application.side === side)
  const changes = url.searchParams.get('change') === 'yes'
  const mayApply = may('apply', programme)
  if (said.length > 0 && !changes && (asked === null || isSaid)) {
    const told = noticed(frame, url, said, programme)
    return page(
      <ApplicationPage frame={told} programme={programme} applications={said} mayApply={mayApply} />,
    )
  }
  if (!mayApply) return notFound()
  if (!side) return page(<SideChoicePage frame={frame} programme={programme} />)
  return (await formPage(visit, programme, side, own, untouched)) ?? notFound()
}

async function submit(visit: MemberVisit): Promise<Answer> {
  const { tx, params, viewer, form, now } = visit
  const programme = await findProgramme(tx, params.id ?? '')
  const side = sides.find(one => one === form.text('side'))
  if (!programme || !side || !may('apply', programme)) return notFound()
  const wish = checkForm(form, wishSchema(side, visit))
  const profile = checkForm(form, profileAdditionsSchema(visit))
  if ('again' in wish || 'again' in profile) {
    const errors = {
      ...('again' in wish ? wish.again.errors : {}),
      ...('again' in profile ? profile.again.errors : {}),
    }
    const own = await findOwnApplications(tx, programme.id, viewer.id)
    return (await formPage(visit, programme, side, own, formAgain(form, errors))) ?? notFound()
  }
  const who = { programmeId: programme.id, personId: viewer.id, side, now }
  await signUp(tx, who, { wish: wish.read, profile: profile.read })
  return seeOther(routes.application({ id: programme.id }, { done: 'sent' }))
}

async function takeBack(visit: MemberVisit): Promise<Answer> {
  const { tx, params, viewer, form, now } = visit
  const own = await findOwnApplications(tx, params.id ?? '', viewer.id)
  const application = own.find(({ side }) => side === form.text('side'))
  const withdrawn = await withdraw(tx, application, { actor: viewer.id, now })
  if (isRefusal(withdrawn)) return notFound()
  return seeOther(routes.application({ id: withdrawn.programmeId }, { done: 'withdrawn' }))
}

async function formPage(
  visit: MemberVisit,
  programme: Programme,
  side: Side,
  own: readonly Application[],
  form: FormState,
): Promise<Answer | undefined> {
  const profile = await findProfile(visit.tx, visit.viewer.id)
  if (!profile) return undefined
  const before = own.find(application => application.side === side)
  const body = (
    <ApplicationFormPage
      frame={visit.frame}
      form={form}
      programme={{ ...programme, capacityAdvice: programme.settings.capacityAdvice }}
      side={side}
      wish={before ?? nothingSaid}
      capacity={profile.capacity}
      missing={missingProfile(profile, visit.locale)}
      again={before?.state === 'submitted'}
    />
  )
  return page(body, form === untouched ? 200 : 422)
}

const nothingSaid: Wish = {
  themes: [],
  developmentAreas: [],
  needs: [],
  gain: '',
  motivation: '',
  other: '',
  places: null,
}

function noticed(frame: Frame, url: URL, said: readonly Application[], { settings }: Programme): Frame {
  const t = texts(frame.locale)
  const done = url.searchParams.get('done')
  if (done === 'withdrawn') return { ...frame, notice: { kind: 'info', text: t.withdrawn } }
  if (done !== 'sent') return frame
  const places = Math.max(0, ...said.map(application => application.places ?? 0))
  return places > settings.capacityAdvice
    ? { ...frame, notice: { kind: 'warning', text: t.manyPlaces(places, settings.capacityAdvice) } }
    : { ...frame, notice: { kind: 'success', text: t.sent } }
}
