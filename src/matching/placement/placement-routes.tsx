import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { enterRun } from '../in-programme.ts'
import { standingPairs } from '../insight/insight-store.ts'
import { may } from '../matching-policy.ts'
import { makePairRule } from '../pair-rules/pair-rules-actions.ts'
import { obstacleTexts } from '../reasons/messages-obstacles.ts'
import { bothWays, findsNearest } from '../runs/match-again.ts'
import { peopleByIds, writeLooks } from '../runs/proposals-store.ts'
import { askForRun } from '../runs/runs-actions.ts'
import { readOutcome, readProof } from '../runs/runs-store.ts'
import { candidatesFor, effectOfPlacing, obstacleTo } from './placement.ts'
import { CandidatesPage, EffectPage } from './placement-page.tsx'

export function placementRoutes(router: Router): void {
  router.member.get(routes.matchingPlacement, showPlacement)
  router.member.post(routes.matchingPlacement, place)
}

const candidatesShown = 12

async function enterPlacement(visit: MemberVisit) {
  const entered = await enterRun(visit)
  if (entered?.run.state !== 'done') return undefined
  const outcome = await readOutcome(visit.tx, entered.run.id)
  const proof = outcome && (await readProof(visit.tx, entered.run.id))
  if (!outcome || !proof) return undefined
  const { rules } = entered.run
  const before = bothWays(await standingPairs(visit.tx, entered.run.id), rules)
  const placed = { input: proof.input, before, rules, underWay: outcome.underWay ?? [] }
  return { ...entered, outcome, placed }
}

const named = (visit: MemberVisit, who: 'mentee' | 'mentor') => visit.url.searchParams.get(who) ?? undefined

async function showPlacement(visit: MemberVisit): Promise<Answer> {
  const mentor = named(visit, 'mentor')
  return mentor === undefined
    ? showCandidates(visit, named(visit, 'mentee'))
    : showEffect(visit, { mentee: named(visit, 'mentee') ?? '', mentor }, undefined)
}

async function showCandidates(visit: MemberVisit, menteeId: string | undefined): Promise<Answer> {
  const { tx, frame, viewer, now } = visit
  const entered = await enterPlacement(visit)
  if (!entered?.placed.input.mentees.some(({ id }) => id === menteeId) || !menteeId) return notFound()
  const { programme, run, outcome, placed } = entered
  const candidates = await candidatesFor(placed, menteeId, candidatesShown)
  const ownId = placed.before.find(pair => pair.mentee === menteeId)?.mentor
  const ids = [menteeId, ...(ownId ? [ownId] : []), ...candidates.map(({ mentor }) => mentor)]
  const people = await peopleByIds(tx, ids)
  const mentee = people.get(menteeId)
  if (!mentee) return notFound()
  await writeLooks(tx, { viewer: viewer.id, people: [...people.keys()], now })
  const own = ownId === undefined ? undefined : people.get(ownId)
  return page(
    <CandidatesPage frame={frame} view={{ programme, run, outcome, mentee, own, candidates, people }} />,
  )
}

async function showEffect(
  visit: MemberVisit,
  pair: { mentee: string; mentor: string },
  refusal: string | undefined,
): Promise<Answer> {
  const { tx, frame, viewer, now } = visit
  const entered = await enterPlacement(visit)
  if (!entered) return notFound()
  const { programme, run, outcome, placed } = entered
  const { input } = placed
  const isKnown =
    input.mentees.some(({ id }) => id === pair.mentee) && input.mentors.some(({ id }) => id === pair.mentor)
  if (!isKnown) return notFound()
  const why = obstacleTo(input, pair)
  const effect = why ? undefined : await effectOfPlacing(placed, pair)
  const moved = effect?.moves.flatMap(({ mentee, from, to }) => [mentee, from ?? [], to ?? []].flat()) ?? []
  const people = await peopleByIds(tx, [pair.mentee, pair.mentor, ...moved])
  const [mentee, mentor] = [people.get(pair.mentee), people.get(pair.mentor)]
  if (!mentee || !mentor) return notFound()
  await writeLooks(tx, { viewer: viewer.id, people: [...people.keys()], now })
  const mayMatch = may('match', programme)
  const nearest = findsNearest(input)
  const view = { programme, run, outcome, mentee, mentor, people, why, effect, refusal, mayMatch, nearest }
  return page(<EffectPage frame={frame} view={view} />, refusal === undefined ? 200 : 422)
}

// The pair is locked and the matching run again near this one; both are kept.
async function place(visit: MemberVisit): Promise<Answer> {
  const { tx, form, viewer, now, locale } = visit
  const entered = await enterPlacement(visit)
  if (!entered || !may('match', entered.programme)) return notFound()
  const { programme, run, placed } = entered
  const pair = { mentee: form.text('mentee'), mentor: form.text('mentor') }
  if (obstacleTo(placed.input, pair)) return showEffect(visit, pair, undefined)
  const wanted = { programmeId: programme.id, menteeId: pair.mentee, mentorId: pair.mentor }
  const made = await makePairRule(tx, { ...wanted, kind: 'locked' }, run.rules, viewer.id, now)
  if (isRefusal(made)) return showEffect(visit, pair, `${obstacleTexts(locale).pair[made.refused]}.`)
  const rules = { ...run.rules, near: run.id }
  const asked = await askForRun(tx, { programmeId: programme.id, rules, by: viewer.id, now })
  // One is under way: the lock counts in the next.
  return seeOther(
    isRefusal(asked) ? routes.matching({ id: programme.id }) : routes.matchingRun({ id: asked.runId }),
  )
}
