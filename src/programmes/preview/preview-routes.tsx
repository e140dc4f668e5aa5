import { itemsFor } from '../../library/items-store.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { may } from '../programme-policy.ts'
import { findProgramme } from '../programmes-store.ts'
import { PreviewPage } from './preview-page.tsx'

export function previewRoutes(router: Router): void {
  router.member.get(routes.programmePreview, show)
}

async function show(visit: MemberVisit): Promise<Answer> {
  const { tx, frame, params, viewer } = visit
  const programme = await findProgramme(tx, params.id ?? '')
  if (!programme || !may('coordinate', programme)) return notFound()
  const items = await itemsFor(visit)
  return page(<PreviewPage frame={frame} programme={programme} by={viewer} items={items} />)
}
