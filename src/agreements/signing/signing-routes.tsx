import { z } from 'zod'
import type { EnteredRoom } from '../../mentorships/enter-room.ts'
import { checkForm } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, json, type MemberVisit, notFound, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { askForOwnPasskey, isOwnPasskey } from '../../sign-in/passkey-sign-in.ts'
import { relyingParty } from '../../sign-in/relying-party.ts'
import { seeAgreement, signAgreement } from '../agreements-actions.ts'
import { whoChanged } from '../changes/who-changed.ts'
import { inAgreement } from '../in-agreement.ts'
import { pageTexts } from '../messages-page.ts'
import { readPage } from '../read-page.tsx'
import { signingTexts } from './messages.ts'

/** Saying yes to a text that one has been shown, and that one has seen how it changed. */
export function signingRoutes(router: Router): void {
  router.member.post(routes.agreementSignature, visit =>
    inAgreement(visit, 'sign', entered =>
      visit.json === undefined ? sign(visit, entered) : signWithPasskey(visit, entered),
    ),
  )
  router.member.post(routes.agreementSignatureOptions, visit =>
    inAgreement(visit, 'sign', async () => {
      const party = relyingParty(visit.house)
      return party ? json(await askForOwnPasskey(visit, party)) : notFound()
    }),
  )
  router.member.post(routes.agreementSeen, visit =>
    inAgreement(visit, 'change', async entered => {
      await seeAgreement(visit, entered, visit.form.text('shown'))
      return seeOther(routes.agreement({ id: entered.mentorship.id }))
    }),
  )
}

async function sign(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const t = pageTexts(visit.locale).sign
  const schema = z.object({ read: z.literal('yes', t.mustRead), shown: z.string() })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return readPage(visit, entered, checked.again)
  const outcome = await signAgreement(visit, entered, checked.read.shown)
  if (isRefusal(outcome) && outcome.refused === 'changed-meanwhile') {
    const other = whoChanged(entered, visit.locale)
    return readPage(visit, entered, { values: {}, errors: {} }, t.changedMeanwhile(other))
  }
  // Any other refusal says that it is done already, or over: the room shows how things are.
  return seeOther(routes.mentorship({ id: entered.mentorship.id }))
}

async function signWithPasskey(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const party = relyingParty(visit.house)
  if (!party || !(await isOwnPasskey(visit, party)))
    return json({ message: signingTexts(visit.locale).notYours }, 400)
  const outcome = await signAgreement(visit, entered, visit.url.searchParams.get('shown') ?? '', 'passkey')
  const { id } = entered.mentorship
  if (isRefusal(outcome) && outcome.refused === 'changed-meanwhile')
    return json({ location: routes.agreement({ id }) })
  return json({ location: routes.mentorship({ id }) })
}
