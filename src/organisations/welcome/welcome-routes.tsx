import { installationMode } from '../../platform/database/installation-mode.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, page, seeOther, type Visit } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { texts } from './messages.ts'
import { WelcomePage } from './welcome-page.tsx'

export function welcomeRoutes(router: Router): void {
  router.open.get(routes.welcome, welcome)
}

async function welcome(visit: Visit): Promise<Answer> {
  const { frame, viewer, house, url, locale } = visit
  if (viewer) return seeOther(routes.home())
  const mode = await installationMode(visit.tx)
  if (mode === 'demonstration') return seeOther(routes.demonstration())
  const signedOut = url.searchParams.has('signedOut')
  const framed = signedOut
    ? { ...frame, notice: { kind: 'success' as const, text: texts(locale).signedOut } }
    : frame
  const setUpStart = house.publicUrl + routes.setUp({ token: '' })
  return page(<WelcomePage frame={framed} isNew={mode === 'new'} setUpStart={setUpStart} />)
}
