import { ownPath } from '../../platform/http/own-path.ts'
import type { Router } from '../../platform/http/router.ts'
import { seeOther } from '../../platform/http/visit.ts'
import { isLocale } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'

/** The choice of language: remembered by the browser, and with the person who is signed in. */
export function localeRoutes(router: Router): void {
  router.open.post(routes.locale, async ({ tx, viewer, form, cookies }) => {
    const locale = form.text('locale')
    if (isLocale(locale)) {
      cookies.set('locale', locale, 365)
      if (viewer) await tx.updateTable('person').set({ locale }).where('id', '=', viewer.id).execute()
    }
    return seeOther(ownPath(form.text('path')) ?? routes.home())
  })
}
