import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import type { OrganisationPart } from '../units/units-routes.tsx'
import { answerTransfer } from './transfers-actions.ts'
import { TransfersCards } from './transfers-cards.tsx'
import { listOpenTransfers } from './transfers-store.ts'

/** People who move between organisations: the answers of both sides. */
export function transfersRoutes(router: Router): void {
  router.member.post(routes.transferAnswer, answer)
}

/** Who is on the way, on the organisation's page. */
export const transfersPart: OrganisationPart = async ({ tx, frame }, { id }) => (
  <TransfersCards key="transfers" frame={frame} transfers={await listOpenTransfers(tx, id)} />
)

async function answer({ tx, form, viewer, now, params }: MemberVisit): Promise<Answer> {
  const said = form.text('answer')
  if (said !== 'accepted' && said !== 'declined' && said !== 'withdrawn') return notFound()
  const transfer = await answerTransfer({ tx, actor: viewer.id, now }, params.id ?? '', said)
  if (isRefusal(transfer)) return notFound()
  const id = said === 'withdrawn' ? transfer.fromId : transfer.toId
  return seeOther(routes.organisation({ id }, { done: said }))
}
