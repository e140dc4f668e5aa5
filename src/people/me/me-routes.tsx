import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { localeRoutes } from './locale-routes.ts'
import { LooksPage } from './looks/looks-page.tsx'
import { looksAtMe } from './looks/looks-store.ts'
import { MePage } from './me-page.tsx'
import { texts } from './messages.ts'
import { passkeysRoutes } from './passkeys/passkeys-routes.tsx'
import { findPasskeys } from './passkeys/passkeys-store.ts'
import { photoRoutes } from './photo/photo-routes.tsx'
import { advisedCapacity } from './profile/profile.ts'
import { profileRoutes } from './profile/profile-routes.tsx'
import { findProfile, type OwnProfile } from './profile/profile-store.ts'

export function meRoutes(router: Router): void {
  router.member.get(routes.me, me)
  router.member.get(routes.myLooks, async visit =>
    page(<LooksPage frame={visit.frame} looks={await looksAtMe(visit.tx)} />),
  )
  profileRoutes(router)
  photoRoutes(router)
  passkeysRoutes(router)
  localeRoutes(router)
}

async function me(visit: MemberVisit): Promise<Answer> {
  const { tx, viewer } = visit
  const profile = await findProfile(tx, viewer.id)
  if (!profile) return notFound()
  const [lastLook] = await looksAtMe(tx)
  return page(
    <MePage
      frame={frameAfter(visit, profile)}
      organisation={viewer.organisationName}
      personId={viewer.id}
      profile={profile}
      passkeys={(await findPasskeys(tx, viewer.id)).length}
      lastLook={lastLook}
    />,
  )
}

/** After saving one reads that it is saved; with more mentees than advised, the advice too (C4). */
function frameAfter({ frame, locale, url }: MemberVisit, { capacity }: OwnProfile): MemberVisit['frame'] {
  const t = texts(locale)
  const done = url.searchParams.get('done')
  if (done === 'photo') return { ...frame, notice: { kind: 'success', text: t.photoSaved } }
  if (done === 'photo-removed') return { ...frame, notice: { kind: 'success', text: t.photoRemoved } }
  if (done !== 'saved') return frame
  return capacity > advisedCapacity
    ? { ...frame, notice: { kind: 'info', text: t.advice(capacity) } }
    : { ...frame, notice: { kind: 'success', text: t.saved } }
}
