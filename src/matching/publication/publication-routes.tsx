import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { enterRun } from '../in-programme.ts'
import { may } from '../matching-policy.ts'
import { texts } from './messages.ts'
import { publish, reviewProposals } from './publication-actions.ts'
import { PublicationPage } from './publication-page.tsx'
import { countPublished } from './publication-store.ts'

export function publicationRoutes(router: Router): void {
  router.member.get(routes.matchingPublication, showReview)
  router.member.post(routes.matchingPublication, publishChosen)
}

function showReview(visit: MemberVisit): Promise<Answer> {
  return review(visit, untouched)
}

async function publishChosen(visit: MemberVisit): Promise<Answer> {
  const { tx, house, form, locale, viewer, now } = visit
  const entered = await enterRun(visit)
  if (!entered || !may('match', entered.programme) || entered.run.state !== 'done') return notFound()
  const chosen = form.text('everything') === 'yes' ? 'all' : form.list('proposal')
  if (chosen.length === 0) return review(visit, formAgain(form, { proposal: texts(locale).noneChosen }))
  const { run } = entered
  // What the run went by is what its pairs are held to, as people are now.
  await publish(tx, { house, run, rules: run.rules, chosen, by: viewer.id, now })
  // The page tells what went out, and what could not and why, as it is now.
  return seeOther(routes.matchingPublication({ id: run.id }))
}

async function review(visit: MemberVisit, form: FormState): Promise<Answer> {
  const { tx, frame } = visit
  const entered = await enterRun(visit)
  if (!entered || !may('match', entered.programme) || entered.run.state !== 'done') return notFound()
  const { run, programme } = entered
  const sorted = await reviewProposals(tx, run, run.rules)
  const published = await countPublished(tx, run.id)
  const view = { programme, run, sorted, published, form }
  return page(<PublicationPage frame={frame} view={view} />, form === untouched ? 200 : 422)
}
