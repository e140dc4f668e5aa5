import { matchingRules } from '../matching/matching-rules.ts'
import { reasonsInBrief } from '../matching/reasons/reason-sentences.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { findProgramme } from '../programmes/programmes-store.ts'
import { rank } from '../requests/choice.ts'
import { knownApplicants } from '../requests/choice-store.ts'
import { suitableMentors } from '../requests/requests-store.ts'
import { routes } from '../routes.ts'
import { type WishAct, type WishSide, wishesAfter } from './wish.ts'
import { type Wished, WishesPage } from './wishes-page.tsx'
import { letsWish, menteesWishingFor, saveWishes, sidesOf, wishesOf } from './wishes-store.ts'

export function wishesRoutes(router: Router): void {
  router.member.get(routes.wishes, showWishes)
  router.member.post(routes.wishes, changeWishes)
}

/** Suggested on the page, the best of those that are looked at. */
const shown = 15
const lookedAt = 60

/** On which side the viewer wishes: as the address says, or the one they take part on. */
async function enter(visit: MemberVisit): Promise<{ programmeId: string; side: WishSide } | undefined> {
  const { tx, params, viewer, url, form } = visit
  const programmeId = params.id ?? ''
  if (!(await letsWish(tx, programmeId))) return undefined
  const sides = await sidesOf(tx, programmeId, viewer.id)
  const asked = form.text('side') || url.searchParams.get('side')
  const side = sides.find(own => own === asked) ?? sides[0]
  return side && { programmeId, side }
}

async function showWishes(visit: MemberVisit): Promise<Answer> {
  const entered = await enter(visit)
  if (!entered) return notFound()
  const { tx, viewer, frame } = visit
  const wishes = await wishesOf(tx, { ...entered, personId: viewer.id })
  const known = await candidates(visit, entered, wishes)
  const byId = new Map(known.map(one => [one.id, one]))
  const view = {
    ...entered,
    programmeName: (await findProgramme(tx, entered.programmeId))?.name,
    wishes: wishes.flatMap(id => byId.get(id) ?? []),
    others: known.filter(({ id }) => !wishes.includes(id)).slice(0, shown),
  }
  return page(<WishesPage frame={frame} view={view} />)
}

async function changeWishes(visit: MemberVisit): Promise<Answer> {
  const entered = await enter(visit)
  if (!entered) return notFound()
  const { tx, viewer, form, now } = visit
  const whose = { ...entered, personId: viewer.id }
  const before = await wishesOf(tx, whose)
  const act = form.text('act')
  const other = form.text('other')
  const known = await candidates(visit, entered, before)
  if (isAct(act) && known.some(({ id }) => id === other)) {
    await saveWishes(tx, whose, wishesAfter(before, act, other), now)
  }
  return seeOther(routes.wishes({ id: entered.programmeId }, { side: entered.side }))
}

const isAct = (asked: string): asked is WishAct => asked === 'add' || asked === 'remove' || asked === 'up'

/** Who can be wished for: mentors who suit, or mentees who have wished; and those wished for already. */
async function candidates(
  { tx, viewer, locale }: MemberVisit,
  { programmeId, side }: { programmeId: string; side: WishSide },
  wishes: readonly string[],
): Promise<Wished[]> {
  const programme = await findProgramme(tx, programmeId)
  const [me] = await knownApplicants(tx, programmeId, side, [viewer.id])
  if (!programme || !me) return []
  const ids =
    side === 'mentee'
      ? await suitableMentors(tx, programmeId, lookedAt)
      : await menteesWishingFor(tx, programmeId, viewer.id)
  const other = side === 'mentee' ? 'mentor' : 'mentee'
  const people = await knownApplicants(tx, programmeId, other, [...new Set([...ids, ...wishes])])
  const rules = matchingRules(programme.settings)
  const ranked =
    side === 'mentee'
      ? rank(me, people, rules)
      : people.flatMap(mentee => {
          const [fit] = rank(mentee, [me], rules)
          return fit ? [{ ...fit, id: mentee.personId, name: mentee.name, ...workOf(mentee) }] : []
        })
  return ranked.map(({ id, name, position, organisation, reasons }) => ({
    id,
    name,
    line: [position, organisation, reasonsInBrief(reasons, locale)].filter(Boolean).join(' · '),
  }))
}

const workOf = ({ position, organisation }: { position: string; organisation: string }) => ({
  position,
  organisation,
})
