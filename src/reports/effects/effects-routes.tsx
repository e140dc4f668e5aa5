import { audit } from '../../audit/audit.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { filterIn } from '../report-filter.ts'
import { effectsOf } from '../report-store.ts'
import { readEffects } from './effects-form.ts'
import { EffectsPage } from './effects-page.tsx'
import { organisationsIRun, saveEffects } from './effects-store.ts'

/** What an organisation knows of itself: entered by its HR, beside what the product counts. */
export function effectsRoutes(router: Router): void {
  router.member.get(routes.effects, visit => show(visit, untouched))
  router.member.post(routes.effects, enter)
}

async function show(visit: MemberVisit, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  const { tx, frame, url, now } = visit
  const organisations = await organisationsIRun(tx)
  if (organisations.length === 0) return notFound()
  const entered = await effectsOf(tx, {})
  const { organisation, year } = filterIn(url)
  const begun = entered.find(one => one.organisationId === organisation && one.year === year)
  return page(
    <EffectsPage
      frame={frame}
      form={form}
      organisations={organisations}
      entered={entered.filter(one => organisations.some(({ id }) => id === one.organisationId))}
      year={now.getUTCFullYear() - 1}
      begun={begun}
    />,
    status,
  )
}

async function enter(visit: MemberVisit): Promise<Answer> {
  const { tx, form, locale, viewer, now } = visit
  const organisations = await organisationsIRun(tx)
  if (organisations.length === 0) return notFound()
  const checked = readEffects(form, organisations, locale)
  if ('again' in checked) return show(visit, formAgain(form, checked.again.errors), 422)
  const { organisationId, year } = checked.read
  await saveEffects(tx, checked.read, { personId: viewer.id, now })
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb: 'enter',
    subject: 'figures of the year',
    subjectId: organisationId,
    organisationId,
    detail: { year },
  })
  return seeOther(routes.effects())
}
