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
import { findPairProfile, findPhotos, type PairProfile } from './profiles-store.ts'
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
  if (only && !only.left && others.length === 0)
    return seeOther(routes.mentorship({ id: only.mentorship.id }))
  return page(<MentorshipsPage frame={frame} viewerId={viewer.id} mentorships={mentorships} />)
}

async function show(
  visit: MemberVisit,
  entered: EnteredRoom,
  parts: readonly RoomPart[],
  form: FormState,
): Promise<Answer> {
  const view = await lookIntoRoom(visit, entered, parts)
  const profiles = await profilesToShow(visit, entered)
  const photos = await findPhotos(
    visit.tx,
    [...entered.mentees, entered.mentor].map(({ id }) => id),
  )
  return page(
    <RoomPage frame={visit.frame} view={view} form={form} profiles={profiles} photos={photos} />,
    form === untouched ? 200 : 422,
  )
}

// In a trial each is there to get to know the other; later the profile is shown to who asks for it.
async function profilesToShow(
  { tx, viewer, url, now }: MemberVisit,
  { mentorship, side, mentor, mentees }: EnteredRoom,
): Promise<PairProfile[]> {
  const isWanted = mentorship.state === 'trial' || url.searchParams.has('profile')
  if (!isWanted || !may(viewer, 'see-profile', mentorship)) return []
  const { programmeId } = mentorship
  const profiles: PairProfile[] = []
  // The other mentees of a group are met there: what they wrote to sign up is between them and the mentor.
  for (const { id } of side === 'mentor' ? mentees : [mentor]) {
    const profile = await findPairProfile(tx, { personId: id, programmeId, side: otherSide(side) })
    if (!profile) continue
    await writeLook(tx, viewer.id, id, now)
    profiles.push(profile)
  }
  return profiles
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
  const leaves = entered.mentorship.group && entered.side === 'mentee' && checked.read.answer === 'no'
  return seeOther(leaves ? routes.mentorships() : room)
}
