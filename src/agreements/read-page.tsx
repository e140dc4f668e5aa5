import type { EnteredRoom } from '../mentorships/enter-room.ts'
import { credentialIds } from '../people/me/passkeys/passkeys-store.ts'
import { type Answer, type MemberVisit, page } from '../platform/http/visit.ts'
import { relyingParty } from '../sign-in/relying-party.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { AgreementPage } from './agreement-page.tsx'
import { may } from './agreement-policy.ts'
import { findAgreements } from './agreements-store.ts'
import { findSeen } from './changes/seen-store.ts'

/** The agreement as it stands, with what is new to the viewer and their yes. */
export async function readPage(
  visit: MemberVisit,
  entered: EnteredRoom,
  form: FormState,
  warning?: string,
): Promise<Answer> {
  const { tx, viewer, house, frame } = visit
  const agreements = await findAgreements(tx, entered.room)
  const open = may(viewer, 'change', entered.mentorship)
  const seen = agreements.draft && open ? await findSeen(tx, entered.room, viewer.id) : undefined
  const passkeys = relyingParty(house) ? await credentialIds(tx, viewer.id) : []
  const props = { frame, entered, agreements, form, open, warning, seen, withPasskey: passkeys.length > 0 }
  return page(<AgreementPage {...props} />, form === untouched ? 200 : 422)
}
