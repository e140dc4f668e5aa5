import type { Tx } from '../../platform/database/transaction.ts'
import { formAgain } from '../../platform/http/check-form.ts'
import { placeIn } from '../../platform/http/list-place.ts'
import type { Router } from '../../platform/http/router.ts'
import {
  type Answer,
  type Form,
  type MemberVisit,
  notFound,
  page,
  seeOther,
} from '../../platform/http/visit.ts'
import { idIn } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { findInProgramme } from '../found-in-programme.ts'
import { enterProgramme } from '../in-programme.ts'
import { may } from '../matching-policy.ts'
import { matchingRules } from '../matching-rules.ts'
import { obstacleTexts } from '../reasons/messages-obstacles.ts'
import { texts } from './messages.ts'
import { makePairRule, removePairRule } from './pair-rules-actions.ts'
import { type Choices, PairRulesPage } from './pair-rules-page.tsx'
import { countPairRules, listPairRules, listTakingPart } from './pair-rules-store.ts'

export function pairRulesRoutes(router: Router): void {
  router.member.get(routes.pairRules, showRules)
  router.member.post(routes.pairRules, makeRule)
  router.member.post(routes.pairRuleRemoval, removeRule)
}

async function showRules(visit: MemberVisit): Promise<Answer> {
  const programme = await enterProgramme(visit)
  return programme ? rulesPage(visit, programme, untouched) : notFound()
}

async function makeRule(visit: MemberVisit): Promise<Answer> {
  const { tx, form, locale, viewer, now } = visit
  const programme = await enterProgramme(visit)
  if (!programme || !may('match', programme)) return notFound()
  const wanted = readRule(form)
  const t = texts(locale)
  if (!wanted.mentee || !wanted.mentor || !wanted.kind) {
    const errors = {
      ...(!wanted.mentee && { mentee: t.chooseMentee }),
      ...(!wanted.mentor && { mentor: t.chooseMentor }),
      ...(!wanted.kind && { kind: t.chooseKind }),
    }
    return rulesPage(visit, programme, formAgain(form, errors))
  }
  const made = await makePairRule(
    tx,
    { programmeId: programme.id, menteeId: wanted.mentee, mentorId: wanted.mentor, kind: wanted.kind },
    matchingRules(programme.settings),
    viewer.id,
    now,
  )
  if (!isRefusal(made)) return seeOther(whereFrom(form, programme))
  return rulesPage(visit, programme, formAgain(form, { '': `${obstacleTexts(locale).pair[made.refused]}.` }))
}

async function removeRule(visit: MemberVisit): Promise<Answer> {
  const { tx, form, params, viewer, now } = visit
  const programme = await enterProgramme(visit)
  const ruleId = idIn(params.rule)
  if (!programme || !may('match', programme) || !ruleId) return notFound()
  await removePairRule(tx, { programmeId: programme.id, ruleId, by: viewer.id, now })
  return seeOther(whereFrom(form, programme))
}

/** With more than this on a side one searches for the person instead of choosing from all. */
const mostChosenFrom = 100
const found = 10
const rulesOnPage = 50

async function rulesPage(visit: MemberVisit, programme: Programme, form: FormState): Promise<Answer> {
  const { tx, frame, url } = visit
  const kind = kindNamed(url.searchParams.get('kind') ?? '')
  const searched = {
    mentee: (url.searchParams.get('findMentee') ?? visit.form.text('findMentee')).trim(),
    mentor: (url.searchParams.get('findMentor') ?? visit.form.text('findMentor')).trim(),
  }
  const view = {
    programme,
    rules: await listPairRules(tx, programme.id, { kind, size: rulesOnPage }, placeIn(url)),
    counts: await countPairRules(tx, programme.id),
    kind,
    searched,
    mentees: await choices(tx, programme.id, 'mentee', searched.mentee),
    mentors: await choices(tx, programme.id, 'mentor', searched.mentor),
    form,
    mayMatch: may('match', programme),
  }
  return page(<PairRulesPage frame={frame} view={view} />, form === untouched ? 200 : 422)
}

async function choices(
  tx: Tx,
  programmeId: string,
  side: 'mentor' | 'mentee',
  words: string,
): Promise<Choices> {
  const all = await listTakingPart(tx, programmeId, side, mostChosenFrom + 1)
  const isMany = all.length > mostChosenFrom
  const those = isMany ? await findInProgramme(tx, programmeId, { side, words, most: found }) : all
  return {
    isMany,
    options: those.map(({ id: value, name, organisation }) => ({ value, label: `${name}, ${organisation}` })),
  }
}

const kindNamed = (asked: string): 'locked' | 'forbidden' | undefined =>
  asked === 'locked' || asked === 'forbidden' ? asked : undefined

function readRule(form: Form) {
  return {
    mentee: idIn(form.text('mentee')),
    mentor: idIn(form.text('mentor')),
    kind: kindNamed(form.text('kind')),
  } as const
}

// A button in the table of a run leads back to where it stood.
function whereFrom(form: Form, programme: Programme): string {
  const run = idIn(form.text('run'))
  if (!run) return routes.pairRules({ id: programme.id })
  const place = { after: idIn(form.text('after')), before: idIn(form.text('before')) }
  const words = form.text('words') || undefined
  const changed = idIn(form.text('proposal')) ?? 'yes'
  return routes.matchingRun({ id: run }, { show: form.text('show'), words, ...place, changed })
}
