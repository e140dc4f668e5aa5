import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isId } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { findProgramme } from '../../programmes/programmes-store.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { enterRun } from '../in-programme.ts'
import { may } from '../matching-policy.ts'
import { bandOf, type StrengthBand, strengthBands } from '../runs/run-summary.ts'
import { pageIn } from '../runs/runs-routes.tsx'
import { texts } from './messages.ts'
import { publish, reviewProposals, takeBack } from './publication-actions.ts'
import { PublicationPage, proposalsOnPage } from './publication-page.tsx'
import {
  countPublished,
  countUninvited,
  type OpenAsked,
  type OpenProposal,
  openProposals,
  roomsUnderWay,
  workplacesOf,
} from './publication-store.ts'
import { findPublication, publicationsOf } from './publications-store.ts'

export function publicationRoutes(router: Router): void {
  router.member.get(routes.matchingPublication, showReview)
  router.member.post(routes.matchingPublication, publishChosen)
  router.member.post(routes.publicationRemoval, takePublicationBack)
}

function showReview(visit: MemberVisit): Promise<Answer> {
  return review(visit, untouched)
}

async function publishChosen(visit: MemberVisit): Promise<Answer> {
  const { tx, house, form, locale, viewer, now } = visit
  const entered = await enterRun(visit)
  if (!entered || !may('match', entered.programme) || entered.run.state !== 'done') return notFound()
  // A group is chosen as a whole: all its proposals in one value.
  const ids = form
    .list('proposal')
    .flatMap(chosen => chosen.split(' '))
    .filter(isId)
  const chosen: OpenAsked =
    form.text('everything') === 'yes' ? { band: bandNamed(form.text('strength')) } : { ids }
  const { run } = entered
  const { noneChosen, groups } = texts(locale)
  if (chosen.ids?.length === 0)
    return review(visit, formAgain(form, { proposal: run.rules.group ? groups.noneChosen : noneChosen }))
  // What the run went by is what its pairs are held to, as people are now.
  await publish(tx, { house, run, rules: run.rules, chosen, by: viewer.id, now })
  // The page tells what went out, and what could not and why, as it is now.
  return seeOther(routes.matchingPublication({ id: run.id }))
}

async function takePublicationBack(visit: MemberVisit): Promise<Answer> {
  const { tx, params, viewer, now, locale } = visit
  const publication = await findPublication(tx, params.id ?? '')
  const programme = publication && (await findProgramme(tx, publication.programmeId))
  if (!publication || !programme || !may('match', programme)) return notFound()
  const taken = await takeBack(tx, publication, { by: viewer.id, now })
  const again = { ...visit, params: { id: publication.runId } }
  if (isRefusal(taken)) return review(again, { values: {}, errors: { '': texts(locale).mailsGone } })
  return seeOther(routes.matchingPublication({ id: publication.runId }))
}

async function review(visit: MemberVisit, form: FormState): Promise<Answer> {
  const { tx, frame, url, now } = visit
  const entered = await enterRun(visit)
  if (!entered || !may('match', entered.programme) || entered.run.state !== 'done') return notFound()
  const { run, programme } = entered
  const { publishable, obstructed } = await reviewProposals(
    tx,
    run,
    run.rules,
    await openProposals(tx, run.id),
  )
  const band = bandNamed(url.searchParams.get('strength') ?? visit.form.text('strength'))
  const asked = publishable.filter(({ strength }) => band === undefined || bandOf(strength) === band)
  // Groups are few.
  const size = run.rules.group ? Math.max(1, asked.length) : proposalsOnPage
  const pages = Math.max(1, Math.ceil(asked.length / size))
  const at = Math.min(pages, Math.max(1, pageIn(url.searchParams.get('page') ?? visit.form.text('page'))))
  const shown = asked.slice((at - 1) * size, at * size)
  const mentors = shown.map(({ mentor }) => mentor)
  const view = {
    programme,
    run,
    shown,
    page: at,
    pages,
    obstructed,
    band,
    open: countBands(publishable),
    workplaces: await workplacesOf(tx, [...mentors, ...shown.map(({ mentee }) => mentee)]),
    uninvited: await countUninvited(tx, run, asked),
    published: await countPublished(tx, run.id),
    publications: await publicationsOf(tx, run.id),
    underWay: new Set(run.rules.group ? (await roomsUnderWay(tx, programme.id, mentors)).keys() : []),
    now,
    form,
  }
  return page(<PublicationPage frame={frame} view={view} />, form === untouched ? 200 : 422)
}

function countBands(proposals: readonly OpenProposal[]): Record<StrengthBand, number> {
  const open = { strong: 0, good: 0, fair: 0, weak: 0 }
  for (const { strength } of proposals) open[bandOf(strength)]++
  return open
}

const bandNamed = (asked: string): StrengthBand | undefined =>
  (Object.keys(strengthBands) as StrengthBand[]).find(band => band === asked)
