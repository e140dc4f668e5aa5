import { addFeedback, addRequest, markRead } from '../feedback/feedback-store.ts'
import { openRoom, type Room, type Sealed } from '../mentorships/room.ts'
import type { TaskState, TaskWords } from '../plans/plan.ts'
import { changesBetween } from '../plans/plan-change.ts'
import { makePlanKey } from '../plans/plan-keys-store.ts'
import {
  addChanges,
  addKnowledgePerson,
  addTasks,
  agreeTo,
  setDays,
  setIntroduced,
  setState,
  writeProposal,
} from '../plans/plan-writing-store.ts'
import { shippedTemplates } from '../plans/templates/shipped.ts'
import { datedTask } from '../plans/templates/template.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { type Day, daysAfter } from '../ui/dates.ts'
import { stepInAs } from './roles.ts'
import { karimsPlan } from './words-plan.ts'

/** A newcomer with their mentor, and where they are in their first months. */
interface Beginning {
  readonly mentorshipId: string
  readonly mentorId: string
  readonly newcomerId: string
  readonly name: string
  readonly job: string
  readonly firstDay: Day
}

const templateOf: Readonly<Record<string, string>> = {
  Socialrådgiver: 'social-worker',
  Familiebehandler: 'social-worker',
  Lærer: 'teacher',
  'It-medarbejder': 'it-employee',
}

/** A plan for each newcomer who has a mentor, as far as their days have brought them; as owner. */
export async function writePlans(tx: Tx, house: House, now: Date): Promise<void> {
  const rows = await tx
    .selectFrom('onboarding as o')
    .innerJoin('mentorship as m', join =>
      join.onRef('m.mentee_id', '=', 'o.newcomer_id').onRef('m.programme_id', '=', 'o.programme_id'),
    )
    .innerJoin('person as p', 'p.id', 'o.newcomer_id')
    .select(['m.id as mentorshipId', 'm.mentor_id as mentorId', 'o.newcomer_id as newcomerId', 'p.name'])
    .select(['o.job', 'o.first_day as firstDay'])
    .where('m.state', '<>', 'ended')
    .execute()
  for (const beginning of rows) await writePlan(tx, house, beginning, now)
}

async function writePlan(tx: Tx, house: House, beginning: Beginning, now: Date): Promise<void> {
  const template = shippedTemplates('da').find(({ id }) => id === templateOf[beginning.job])
  const room = await openRoom(tx, house, beginning.mentorshipId)
  if (!template || !room) return
  const { firstDay, mentorId, newcomerId } = beginning
  const at = (day: Day) => new Date(`${day}T09:20:00Z`)
  const key = await makePlanKey(tx, house, beginning.mentorshipId)
  const words = template.tasks.map(task => datedTask(task, firstDay))
  const earlier = at(daysAfter(firstDay, -4))
  const suggestedAt = earlier < now ? earlier : now
  const ids = await addTasks(tx, room, words, { personId: mentorId, now: suggestedAt })
  const tasks = words.flatMap((said, place) => {
    const id = ids[place]
    return id === undefined ? [] : [{ id, words: said }]
  })
  await note(tx, room, tasks, 'suggested', { personId: mentorId, now: suggestedAt })
  const today = now.toISOString().slice(0, 10)
  // Whoever has not begun yet reads it on their first day.
  if (firstDay > today) return
  const agreedAt = at(daysAfter(firstDay, 1))
  for (const { id, words: said } of tasks) {
    await agreeTo(tx, key, id, said, agreedAt)
    const state = reached(said, today)
    const since = state === 'alone' ? at(daysAfter(said.useOn ?? today, daysToAlone)) : now
    if (state !== 'planned') await setState(tx, { id, withHelpAt: at(said.learnOn ?? today) }, state, since)
  }
  await note(tx, room, tasks, 'agreed', { personId: newcomerId, now: agreedAt })
  if (beginning.name === stepInAs.newcomer.name)
    await liveInIt(tx, house, { beginning, room, key, tasks }, now)
}

const daysToAlone = 9

/** What is in use is done with help, and after some days alone. */
function reached({ useOn = '' }: TaskWords, today: Day): TaskState {
  if (useOn === '' || useOn > today) return 'planned'
  return daysAfter(useOn, daysToAlone) < today ? 'alone' : 'with_help'
}

interface Task {
  readonly id: string
  readonly words: TaskWords
}

async function note(
  tx: Tx,
  room: Room,
  tasks: readonly Task[],
  kind: 'suggested' | 'agreed',
  by: { personId: string; now: Date },
): Promise<void> {
  const happenings = tasks.map(({ id, words }) => ({
    taskId: id,
    what: { kind, task: words.type, changes: changesBetween({}, words) },
  }))
  await addChanges(tx, room, happenings, by)
}

interface Lived {
  readonly beginning: Beginning
  readonly room: Room
  readonly key: Sealed
  readonly tasks: readonly Task[]
}

/** Karim's plan has been talked about: changes that wait, people to meet, a day that slipped, and feedback. */
async function liveInIt(
  tx: Tx,
  house: House,
  { beginning, room, key, tasks }: Lived,
  now: Date,
): Promise<void> {
  const { mentorId, newcomerId, mentorshipId } = beginning
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const [first, talk, , rules] = tasks
  if (!first || !talk || !rules) return
  const { knows, potential, ownTask, feedback } = karimsPlan
  for (const { name, what, met } of knows) {
    const by = { personId: mentorId, now: ago(10) }
    const id = await addKnowledgePerson(tx, key, (met ? first : rules).id, { name, knows: what }, by)
    if (met) await setIntroduced(tx, id, ago(6))
  }
  const { learnOn } = rules.words
  if (learnOn) await setDays(tx, rules.id, { learnOn, useOn: daysAfter(learnOn, 38) })
  const otherWords = { ...talk.words, potential }
  await writeProposal(tx, room, talk.id, otherWords, { personId: mentorId, now: ago(1) })
  await addTasks(tx, room, [{ ...talk.words, ...ownTask, learnOn: undefined, useOn: undefined }], {
    personId: newcomerId,
    now: ago(1),
  })
  const onTalk = { mentorshipId, about: 'task', taskId: talk.id } as const
  const given = await addFeedback(
    tx,
    house,
    { ...onTalk, giverId: mentorId, receiverId: newcomerId },
    feedback.mentor,
    ago(3),
  )
  await markRead(tx, given, ago(2))
  const onSparring = { mentorshipId, about: 'sparring', taskId: undefined } as const
  await addFeedback(
    tx,
    house,
    { ...onSparring, giverId: newcomerId, receiverId: mentorId },
    feedback.newcomer,
    ago(2),
  )
  const around = await tx
    .selectFrom('onboarding_role')
    .select(['person_id', 'role'])
    .where('newcomer_id', '=', newcomerId)
    .where('ended_at', 'is', null)
    .execute()
  const onTime = { mentorshipId, about: 'time', taskId: undefined, receiverId: newcomerId } as const
  for (const { person_id: giverId, role } of around) {
    if (role === 'leader') await addRequest(tx, house, { ...onTime, giverId }, ago(1))
    if (role === 'buddy') await addFeedback(tx, house, { ...onTime, giverId }, feedback.buddy, ago(5))
  }
}
