import type { Router } from '../../../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../../../platform/http/visit.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import { routes } from '../../../routes.ts'
import type { Frame } from '../../../ui/frame.ts'
import { obstaclesBetween } from '../doubles-store.ts'
import { texts } from './messages.ts'
import { agreeToMerge, linkToTheOther, refuseToMerge } from './own-word-actions.ts'
import { OwnWordPage } from './own-word-page.tsx'
import { findAskedOfMe } from './own-word-store.ts'

/** Whether one is here twice: one's own word, said in each of the two. */
export function ownWordRoutes(router: Router): void {
  router.member.get(routes.myDouble, show)
  router.member.post(routes.myDouble, answer)
}

async function show({ tx, frame, url, viewer }: MemberVisit): Promise<Answer> {
  const asked = await findAskedOfMe(tx, viewer.id)
  const obstacles = asked ? await obstaclesBetween(tx, asked.stays, asked.goes) : []
  return page(<OwnWordPage frame={noticed(frame, url)} asked={asked} obstacles={obstacles} />)
}

async function answer(visit: MemberVisit): Promise<Answer> {
  switch (visit.form.text('answer')) {
    case 'yes':
      return seeOther(routes.myDouble((await agreeToMerge(visit)) === 'merged' ? { done: 'merged' } : {}))
    case 'link':
      return seeOther(routes.myDouble(isRefusal(await linkToTheOther(visit)) ? {} : { done: 'posted' }))
    case 'no':
      await refuseToMerge(visit)
      return seeOther(routes.myDouble({ done: 'refused' }))
    default:
      return seeOther(routes.myDouble())
  }
}

function noticed(frame: Frame, { searchParams }: URL): Frame {
  const t = texts(frame.locale).done
  const done = searchParams.get('done')
  if (done !== 'merged' && done !== 'refused' && done !== 'posted') return frame
  return { ...frame, notice: { kind: 'success', text: t[done] } }
}
