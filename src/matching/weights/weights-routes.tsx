import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { idIn } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { enterProgramme } from '../in-programme.ts'
import { countTakingPart, loadMatchingPeople } from '../matching-people-store.ts'
import { may } from '../matching-policy.ts'
import { type MatchingRules, matchingRules } from '../matching-rules.ts'
import { texts as matchingTexts } from '../messages.ts'
import { peopleByIds, writeLooks } from '../runs/proposals-store.ts'
import { askForRun } from '../runs/runs-actions.ts'
import { findRun, type MatchingRun } from '../runs/runs-store.ts'
import { previewRules } from './rules-preview.ts'
import { readRules, rulesFrom } from './weights-form.ts'
import { WeightsPage } from './weights-page.tsx'

export function weightsRoutes(router: Router): void {
  router.member.get(routes.matchingWeights, showWeights)
  router.member.post(routes.matchingWeights, useWeights)
}

async function showWeights(visit: MemberVisit): Promise<Answer> {
  const programme = await enterProgramme(visit)
  if (!programme || !may('match', programme)) return notFound()
  const from = await runFrom(visit, programme)
  return weightsPage(visit, programme, { from, rules: startFrom(from, programme) }, untouched)
}

// Showing what is chosen changes nothing: the same page, as it has been filled in.
async function useWeights(visit: MemberVisit): Promise<Answer> {
  const { tx, form, locale, viewer, now } = visit
  const programme = await enterProgramme(visit)
  if (!programme || !may('match', programme)) return notFound()
  const from = await runFrom(visit, programme)
  const rules = readRules(startFrom(from, programme), form)
  if (form.text('act') === 'show') return weightsPage(visit, programme, { from, rules }, untouched)
  const asked = await askForRun(tx, { programmeId: programme.id, rules, by: viewer.id, now })
  if (!isRefusal(asked)) return seeOther(routes.matchingRun({ id: asked.runId }))
  const again = { values: {}, errors: { '': matchingTexts(locale).alreadyRunning } }
  return weightsPage(visit, programme, { from, rules }, again)
}

/** The run that somebody comes from to try another. */
async function runFrom({ tx, url }: MemberVisit, programme: Programme): Promise<MatchingRun | undefined> {
  const id = idIn(url.searchParams.get('run'))
  const run = id === undefined ? undefined : await findRun(tx, id)
  return run?.programmeId === programme.id ? run : undefined
}

function startFrom(run: MatchingRun | undefined, { settings }: Programme): MatchingRules {
  const rules = matchingRules(settings)
  return run ? rulesFrom(run.rules, rules, settings.wishes) : rules
}

/** With more possible pairs than this nothing is counted before a run: the page would wait for it. */
const mostPairs = 2_000_000
const mostNamed = 12

async function weightsPage(
  visit: MemberVisit,
  programme: Programme,
  { from, rules }: { from: MatchingRun | undefined; rules: MatchingRules },
  form: FormState,
): Promise<Answer> {
  const { tx, frame, viewer, now } = visit
  const { mentees, mentors, places } = await countTakingPart(tx, programme.id)
  const placesTooFew = rules.group || rules.peers ? 0 : Math.max(0, mentees - places)
  const depth = Math.max(1, rules.lineOfLeadersDepth)
  const preview =
    mentees * mentors <= mostPairs
      ? previewRules(await loadMatchingPeople(tx, programme.id, depth), rules)
      : undefined
  const people = await peopleByIds(tx, preview?.now.slice(0, mostNamed) ?? [])
  await writeLooks(tx, { viewer: viewer.id, people: [...people.keys()], now })
  const names = [...people.values()].map(({ name }) => name)
  const status = form === untouched ? 200 : 422
  return page(
    <WeightsPage frame={frame} view={{ programme, from, rules, preview, names, placesTooFew, form }} />,
    status,
  )
}
