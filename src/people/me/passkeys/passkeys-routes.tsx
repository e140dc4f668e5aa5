import { z } from 'zod'
import { checkForm, typed } from '../../../platform/http/check-form.ts'
import { ownPath } from '../../../platform/http/own-path.ts'
import type { Router } from '../../../platform/http/router.ts'
import {
  type Answer,
  json,
  type MemberVisit,
  notFound,
  page,
  seeOther,
} from '../../../platform/http/visit.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import { routes } from '../../../routes.ts'
import { texts as signInTexts } from '../../../sign-in/messages.ts'
import { relyingParty } from '../../../sign-in/relying-party.ts'
import { endOne, linksSuffice, signOutEverywhere } from '../../../sign-in/sessions.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { texts } from './messages.ts'
import { OfferPage } from './offer-page.tsx'
import { addPasskey, offerPasskey, takeAwayPasskey } from './passkeys-actions.ts'
import { PasskeysPage } from './passkeys-page.tsx'
import { findPasskeys, renamePasskey } from './passkeys-store.ts'
import { findOpenSessions } from './sessions-store.ts'

export function passkeysRoutes(router: Router): void {
  router.member.get(routes.passkeys, show)
  router.member.post(routes.passkeyOptions, async visit => {
    const party = relyingParty(visit.house)
    return party ? json(await offerPasskey(visit, party)) : notFound()
  })
  router.member.post(routes.passkeys, add)
  router.member.post(routes.passkeyName, rename)
  router.member.post(routes.passkeyRemoval, remove)
  router.member.post(routes.mySessionEnd, async visit => {
    const id = visit.params.id ?? ''
    await endOne(visit.tx, id, visit.now)
    return seeOther(routes.passkeys({ done: 'ended' }))
  })
  router.member.post(routes.mySessionsEnd, async visit => {
    await signOutEverywhere(visit)
    return seeOther(routes.welcome({ signedOut: 'yes' }))
  })
}

async function show(visit: MemberVisit): Promise<Answer> {
  const next = ownPath(visit.url.searchParams.get('next'))
  if (!next) return page(await passkeysPage(visit))
  const suffices = await linksSuffice(visit.tx, visit.viewer.id)
  return page(<OfferPage frame={visit.frame} next={next} linksSuffice={suffices} />)
}

async function add(visit: MemberVisit): Promise<Answer> {
  const party = relyingParty(visit.house)
  if (!party) return notFound()
  const added = await addPasskey(visit, party, texts(visit.locale).unnamed)
  if (isRefusal(added)) return json({ message: signInTexts(visit.locale).passkey.notMade }, 400)
  const next = ownPath(visit.url.searchParams.get('next'))
  return json({ location: next ?? routes.passkeys({ done: 'made' }) })
}

async function rename(visit: MemberVisit): Promise<Answer> {
  const { tx, viewer, form } = visit
  const id = visit.params.id ?? ''
  const wrong = texts(visit.locale).keys.nameWrong
  const checked = checkForm(form, z.object({ name: typed.pipe(z.string().min(1, wrong).max(60, wrong)) }))
  if ('again' in checked) return page(await passkeysPage(visit, { ...checked.again, id }), 422)
  const renamed = await renamePasskey(tx, viewer.id, id, checked.read.name)
  return renamed ? seeOther(routes.passkeys({ done: 'renamed' })) : notFound()
}

async function remove(visit: MemberVisit): Promise<Answer> {
  const id = visit.params.id ?? ''
  const removed = await takeAwayPasskey(visit, id)
  if (!isRefusal(removed)) return seeOther(routes.passkeys({ done: 'removed' }))
  if (removed.refused === 'not-found') return notFound()
  const errors = { name: texts(visit.locale).keys.lastOne }
  return page(await passkeysPage(visit, { values: {}, errors, id }), 422)
}

async function passkeysPage(visit: MemberVisit, form?: FormState) {
  const { tx, viewer, now, locale } = visit
  const done = texts(locale).done
  const what = visit.url.searchParams.get('done') ?? ''
  const text = Object.entries(done).find(([key]) => key === what)?.[1]
  return (
    <PasskeysPage
      frame={{ ...visit.frame, ...(text && { notice: { kind: 'success', text } }) }}
      passkeys={await findPasskeys(tx, viewer.id)}
      sessions={await findOpenSessions(tx, viewer.id, now)}
      sessionId={viewer.sessionId}
      possible={relyingParty(visit.house) !== undefined}
      form={form}
    />
  )
}
