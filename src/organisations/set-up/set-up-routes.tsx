import { installationMode } from '../../platform/database/installation-mode.ts'
import { checkForm } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, page, seeOther, type Visit } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { relyingParty } from '../../sign-in/relying-party.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { setUpSchema } from './set-up.ts'
import { setUpOrganisation } from './set-up-actions.ts'
import { SetUpClosedPage, SetUpPage } from './set-up-page.tsx'
import { isSetUpOpen } from './set-up-store.ts'

export function setUpRoutes(router: Router): void {
  router.open.get(routes.setUp, async visit =>
    (await isSetUpOpen(visit.tx, tokenOf(visit))) ? page(await setUpPage(visit, untouched)) : closed(visit),
  )
  router.open.post(routes.setUp, setUp)
}

async function setUp(visit: Visit): Promise<Answer> {
  if (!(await isSetUpOpen(visit.tx, tokenOf(visit)))) return closed(visit)
  const checked = checkForm(visit.form, setUpSchema(visit.locale))
  if ('again' in checked) return page(await setUpPage(visit, checked.again), 422)
  const passkeys = relyingParty(visit.house) !== undefined
  const linksSuffice = checked.read.linksSuffice || !passkeys
  const made = await setUpOrganisation(visit, tokenOf(visit), { ...checked.read, linksSuffice })
  if (isRefusal(made)) return closed(visit)
  const next = routes.newProgramme()
  return seeOther(passkeys ? routes.passkeys({ next }) : next)
}

const closed = (visit: Visit) => page(<SetUpClosedPage frame={visit.frame} />, 410)

async function setUpPage(visit: Visit, form: FormState) {
  return (
    <SetUpPage
      frame={visit.frame}
      form={form}
      action={routes.setUp({ token: tokenOf(visit) })}
      hasExample={(await installationMode(visit.tx)) === 'demonstration'}
      passkeys={relyingParty(visit.house) !== undefined}
    />
  )
}

const tokenOf = (visit: Visit) => visit.params.token ?? ''
