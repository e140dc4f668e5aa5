import { texts as profileTexts } from '../people/me/profile/messages.ts'
import { formOf } from '../platform/http/form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, json, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import type { Locale } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { isIn, type Side, sides } from './application.ts'
import { ApplicationCheckPage } from './application-check-page.tsx'
import { readApplication, type Said } from './application-form.ts'
import { signUp } from './applications-actions.ts'
import { draftOf, type Typed } from './draft.ts'
import { findDraft, keepDraft, removeDraft } from './drafts-store.ts'
import { answersInWords } from './own-questions.ts'
import { profileParts } from './profile-parts.ts'
import { saidRows } from './said-card.tsx'
import { type Found, find, formPage } from './sign-up-visit.tsx'

/** What is written and not sent: kept, read through, sent or dropped. */
export function draftsRoutes(router: Router): void {
  router.member.get(routes.applicationCheck, check)
  router.member.post(routes.applicationCheck, send)
  router.member.post(routes.applicationDraft, keep)
  router.member.post(routes.applicationDraftRemoval, remove)
}

async function check(visit: MemberVisit): Promise<Answer> {
  const drafted = await findDrafted(visit, visit.url.searchParams.get('side'))
  if ('kind' in drafted) return drafted
  const { found, side, typed, said } = drafted
  const rows = [
    ...saidRows(said.wish, visit.locale),
    ...answersInWords(found.programme.settings.questions, said.answers, visit.locale),
    ...profileRows(typed, visit.locale),
  ]
  return page(
    <ApplicationCheckPage frame={visit.frame} programme={found.programme} side={side} rows={rows} />,
  )
}

async function send(visit: MemberVisit): Promise<Answer> {
  const { tx, house, viewer, form, now } = visit
  const drafted = await findDrafted(visit, form.text('side'))
  if ('kind' in drafted) return drafted
  const { found, side, said } = drafted
  const who = { programmeId: found.programme.id, personId: viewer.id, side, now }
  await removeDraft(tx, who)
  await signUp(tx, house, { ...who, approver: found.programme.settings.approval[side] }, said)
  return seeOther(routes.application({ id: found.programme.id }, { done: 'sent', of: side }))
}

async function keep(visit: MemberVisit): Promise<Answer> {
  const { tx, viewer, form, now, wantsJson } = visit
  const found = await find(visit)
  if ('kind' in found) return found
  const side = sideToDraft(found, form.text('side'))
  if (!side) return notFound()
  const { id, settings } = found.programme
  const draft = draftOf(form, side, settings.questions, now)
  if (!draft) {
    if (wantsJson) return json({ kept: false }, 400)
    const checked = readApplication(form, side, visit, settings.questions)
    return formPage(visit, found, side, 'again' in checked ? checked.again : { ...form, errors: {} })
  }
  await keepDraft(tx, { programmeId: id, personId: viewer.id, side }, draft, now)
  return wantsJson ? json({ kept: true }) : seeOther(routes.application({ id }, { side, done: 'kept' }))
}

async function remove(visit: MemberVisit): Promise<Answer> {
  const found = await find(visit)
  if ('kind' in found) return found
  const side = sideToDraft(found, visit.form.text('side'))
  if (!side) return notFound()
  const { id } = found.programme
  await removeDraft(visit.tx, { programmeId: id, personId: visit.viewer.id, side })
  return seeOther(routes.application({ id }, { side, done: 'removed' }))
}

interface Drafted {
  readonly found: Found
  readonly side: Side
  readonly typed: Typed
  readonly said: Said
}

/** A draft that says all that is needed; one that does not leads back to its form. */
async function findDrafted(visit: MemberVisit, asked: string | null): Promise<Drafted | Answer> {
  const found = await find(visit)
  if ('kind' in found) return found
  const { id, settings } = found.programme
  const side = sideToDraft(found, asked)
  const typed = side && (await findDraft(visit.tx, { programmeId: id, personId: visit.viewer.id, side }))
  if (!side || !typed) return found.writable.length > 0 ? seeOther(routes.application({ id })) : notFound()
  const checked = readApplication(formOf(typed), side, visit, settings.questions)
  return 'again' in checked
    ? formPage(visit, found, side, checked.again)
    : { found, side, typed, said: checked.read }
}

/** Whoever is in changes what they have said at once: a draft is for what is not sent. */
function sideToDraft({ writable, own }: Found, asked: string | null): Side | undefined {
  const side = sides.find(one => one === asked)
  return side && writable.includes(side) && !own.some(one => one.side === side && isIn(one))
    ? side
    : undefined
}

function profileRows(typed: Typed, locale: Locale) {
  const t = profileTexts(locale)
  return profileParts.flatMap(part => {
    const value = String(typed[part] ?? '').trim()
    return value === '' ? [] : [{ term: t[part], value }]
  })
}
