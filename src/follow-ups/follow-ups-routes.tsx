import { z } from 'zod'
import { type EnteredRoom, inRoom } from '../mentorships/enter-room.ts'
import { formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { type FollowUp, openOnes, versionOfFollowUp } from './follow-up.ts'
import { readFollowUp } from './follow-up-form.ts'
import { FollowUpPage, FollowUpsPage } from './follow-ups-page.tsx'
import {
  addFollowUp,
  changeFollowUp,
  findFollowUp,
  followUpsOf,
  mentorshipOfFollowUp,
  removeFollowUp,
  setDone,
} from './follow-ups-store.ts'

export function followUpsRoutes(router: Router): void {
  router.member.get(routes.followUps, visit => inRoom(visit, entered => list(visit, entered, untouched)))
  router.member.post(routes.followUps, visit =>
    inRoom(visit, entered => (isOpen(entered) ? add(visit, entered) : notFound())),
  )
  router.member.get(routes.followUp, visit => onFollowUp(visit, (entered, one) => show(visit, entered, one)))
  router.member.post(routes.followUp, visit =>
    onFollowUp(visit, (entered, one) => change(visit, entered, one)),
  )
  router.member.post(routes.followUpDone, visit =>
    onFollowUp(visit, async ({ mentorship: { id } }, one) => {
      await setDone(visit.tx, one.id, visit.form.text('done') === 'no' ? undefined : visit.now)
      return seeOther(routes.followUps({ id }))
    }),
  )
  router.member.post(routes.followUpRemoval, visit =>
    onFollowUp(visit, async ({ mentorship: { id } }, one) => {
      await removeFollowUp(visit.tx, one.id)
      return seeOther(routes.followUps({ id }))
    }),
  )
}

const isOpen = ({ mentorship }: EnteredRoom) => mentorship.state !== 'ended'
const ownersOf = ({ me, others }: EnteredRoom) => [me, ...others].map(({ id }) => id)

// In a room that has closed things are read on its list, and no longer changed.
async function onFollowUp(
  visit: MemberVisit,
  act: (entered: EnteredRoom, one: FollowUp) => Answer | Promise<Answer>,
): Promise<Answer> {
  const id = visit.params.id ?? ''
  const room = await mentorshipOfFollowUp(visit.tx, id)
  if (!room) return notFound()
  return inRoom(
    visit,
    async entered => {
      const one = isOpen(entered) && (await findFollowUp(visit.tx, entered.room, id))
      return one ? act(entered, one) : notFound()
    },
    room,
  )
}

async function list({ tx, frame }: MemberVisit, entered: EnteredRoom, form: FormState): Promise<Answer> {
  const followUps = await followUpsOf(tx, entered.room)
  const props = { frame, form, entered, followUps }
  return page(<FollowUpsPage {...props} />, form === untouched ? 200 : 422)
}

async function add(visit: MemberVisit, entered: EnteredRoom): Promise<Answer> {
  const checked = readFollowUp(visit, ownersOf(entered))
  if ('again' in checked) return list(visit, entered, checked.again)
  const said = versionOfFollowUp(checked.read)
  // Sent twice it stands already.
  const stands = openOnes(await followUpsOf(visit.tx, entered.room)).some(
    one => versionOfFollowUp(one) === said,
  )
  const by = { personId: visit.viewer.id, now: visit.now }
  if (!stands) await addFollowUp(visit.tx, entered.room, checked.read, by)
  // Written down at the end of a meeting: back to where the two sit.
  const after = z.uuid().safeParse(visit.url.searchParams.get('after')).data
  return seeOther(after ? routes.reflection({ id: after }) : routes.followUps({ id: entered.mentorship.id }))
}

function show(
  { frame }: MemberVisit,
  entered: EnteredRoom,
  followUp: FollowUp,
  form = untouched,
  meanwhile = false,
): Answer {
  const props = { frame, form, entered, followUp, meanwhile }
  return page(<FollowUpPage {...props} />, form === untouched ? 200 : 422)
}

async function change(visit: MemberVisit, entered: EnteredRoom, one: FollowUp): Promise<Answer> {
  const checked = readFollowUp(visit, ownersOf(entered))
  if ('again' in checked) return show(visit, entered, one, checked.again)
  // What was sent twice stands already.
  if (![visit.form.text('version'), versionOfFollowUp(checked.read)].includes(versionOfFollowUp(one))) {
    // Neither loses a word: what was typed stays in the form, what stands now is beside it.
    return show(visit, entered, one, formAgain(visit.form, {}), true)
  }
  await changeFollowUp(visit.tx, entered.room, one.id, checked.read)
  return seeOther(routes.followUps({ id: one.mentorshipId }))
}
