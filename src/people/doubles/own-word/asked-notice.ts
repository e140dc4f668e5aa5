import type { MemberVisit } from '../../../platform/http/visit.ts'
import { routes } from '../../../routes.ts'
import { texts } from './messages.ts'
import { findAskedOfMe } from './own-word-store.ts'

/** The same visit, told at the top of its page when one is asked whether one is here twice. */
export async function askedWhetherDouble(visit: MemberVisit): Promise<MemberVisit> {
  const { tx, viewer, frame } = visit
  const asked = frame.notice ? undefined : await findAskedOfMe(tx, viewer.id)
  if (!asked || asked.saidYes) return visit
  const t = texts(frame.locale)
  const notice = { kind: 'info', text: t.notice, link: { href: routes.myDouble(), words: t.see } } as const
  return { ...visit, frame: { ...frame, notice } }
}
