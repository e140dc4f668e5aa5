import { z } from 'zod'
import { checkForm, typed } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { type EnteredRoom, inRoom } from './enter-room.ts'
import { lookIntoRoom } from './look-into-room.ts'
import { otherSide } from './mentorship.ts'
import { may } from './mentorship-policy.ts'
import { giveTrialAnswer } from './mentorships-actions.ts'
import { MentorshipsPage } from './mentorships-page.tsx'
import { mentorshipsOf, writeLook } from './mentorships-store.ts'
import { texts } from './messages.ts'
import { findPairProfile, findPhotos } from './profiles-store.ts'
import { RoomPage } from './room-page.tsx'
import type { RoomPart } from './room-parts.ts'

/** The pages of the pair. `parts` are what the agreement and the meetings put into the room. */
export function mentorshipsRoutes(router: Router, parts: readonly RoomPart[]): void {
  router.member.get(routes.mentorships, mine)
  router.member.get(routes.mentorship, visit =>
    inRoom(visit, entered => show(visit, entered, parts, untouched)),
  )
  router.member.post(routes.trialAnswer, visit => inRoom(visit, entered => answer(visit, entered, parts)))
}

async function mine({ tx, viewer, frame }: MemberVisit): Promise<Answer> {
  const mentorships = await mentorshipsOf(tx, viewer.id)
  const [only, ...others] = mentorships
  if (only && others.length === 0) return seeOther(routes.mentorship({ id: only.mentorship.id }))
  return page(<MentorshipsPage frame={frame} viewerId={viewer.id} mentorships={mentorships} />)
}

async function show(
  visit: MemberVisit,
  entered: EnteredRoom,
  parts: readonly RoomPart[],
  form: FormState,
): Promise<Answer> {
  const view = await lookIntoRoom(visit, entered, parts)
  const profile = await profileToShow(visit, entered)
  const photos = await findPhotos(visit.tx, [entered.mentee.id, entered.mentor.id])
  return page(
    <RoomPage frame={visit.frame} view={view} form={form} profile={profile} photos={photos} />,
    form === untouched ? 200 : 422,
  )
}

// In a trial each is there to get to know the other; later the profile is shown to who asks for it.
async function profileToShow(
  { tx, viewer, url, now }: MemberVisit,
  { mentorship, side, other }: EnteredRoom,
) {
  const isWanted = mentorship.state === 'trial' || url.searchParams.has('profile')
  if (!isWanted || !may(viewer, 'see-profile', mentorship)) return undefined
  const { programmeId } = mentorship
  const profile = await findPairProfile(tx, { personId: other.id, programmeId, side: otherSide(side) })
  if (profile) await writeLook(tx, viewer.id, other.id, now)
  return profile
}

async function answer(visit: MemberVisit, entered: EnteredRoom, parts: readonly RoomPart[]): Promise<Answer> {
  const room = routes.mentorship({ id: entered.mentorship.id })
  // Whoever comes too late, or twice, is shown how things are: that says it best.
  if (!may(visit.viewer, 'answer', entered.mentorship)) return seeOther(room)
  const schema = z.object({
    answer: typed.pipe(z.enum(['yes', 'no'], texts(visit.locale).answer.missing)),
  })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return show(visit, entered, parts, checked.again)
  await giveTrialAnswer(visit, entered, checked.read.answer)
  return seeOther(room)
}
