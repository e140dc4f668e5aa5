import { looksAtMe } from '../people/me/looks/looks-store.ts'
import { findProfile } from '../people/me/profile/profile-store.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { AboutMePage } from './about-me-page.tsx'
import { findMyReaders } from './my-readers-store.ts'
import { WhoSeesWhatPage } from './who-sees-what-page.tsx'

export function privacyRoutes(router: Router): void {
  router.open.get(routes.whoSeesWhat, visit => page(<WhoSeesWhatPage frame={visit.frame} />))
  router.member.get(routes.aboutMe, aboutMe)
}

async function aboutMe({ tx, frame, viewer }: MemberVisit): Promise<Answer> {
  const profile = await findProfile(tx, viewer.id)
  if (!profile) return notFound()
  const [readers, looks] = [await findMyReaders(tx), await looksAtMe(tx)]
  return page(<AboutMePage frame={frame} readers={readers} profile={profile} looks={looks} />)
}
