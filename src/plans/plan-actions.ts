import type { EnteredRoom } from '../mentorships/enter-room.ts'
import { newsMail } from '../mentorships/mail-messages.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import type { Day } from '../ui/dates.ts'
import type { OwnPlan } from './enter-plan.ts'
import {
  agreedWords,
  awaitsYesOf,
  latestWords,
  moved,
  nameOf,
  type PlanTask,
  type TaskState,
  type TaskWords,
} from './plan.ts'
import { changesBetween, type Happening } from './plan-change.ts'
import { makePlanKey } from './plan-keys-store.ts'
import {
  addChanges,
  addKnowledgePerson,
  addTasks,
  agreeTo,
  countOn,
  removeKnowledgePerson,
  removeProposal,
  removeTask,
  setDays,
  setIntroduced,
  setOrder,
  setState,
  writeProposal,
} from './plan-writing-store.ts'

type Acting = Pick<MemberVisit, 'tx' | 'house' | 'now' | 'viewer'>
export type PlanRefusal = Refusal<'changed-since'>

/**
 * Suggests new tasks to the other: they stand in the plan when both have said yes (F1). What is suggested or agreed
 * already, word for word, stands once, however often it is sent. Gives the first task of those asked for.
 */
export async function suggestTasks(
  visit: Acting,
  plan: OwnPlan,
  before: readonly PlanTask[],
  asked: readonly TaskWords[],
): Promise<string> {
  const { tx, house, viewer, now } = visit
  const standing = (words: TaskWords) =>
    before.find(task => {
      const stands = latestWords(task)
      return stands !== undefined && changesBetween(stands, words).length === 0
    })?.id
  const suggested = asked.filter(words => standing(words) === undefined)
  const first = asked[0] && standing(asked[0])
  if (suggested.length === 0) return first ?? ''
  const { room } = plan.entered
  await makePlanKey(tx, house, plan.mentorshipId)
  const ids = await addTasks(tx, room, suggested, { personId: viewer.id, now })
  const happenings = ids.map((taskId, at) => {
    const words = suggested[at]
    const what = {
      task: words?.type ?? '',
      kind: 'suggested',
      changes: changesBetween({}, words ?? {}),
    } as const
    return { taskId, what }
  })
  await addChanges(tx, room, happenings, { personId: viewer.id, now })
  await tellOther(visit, plan.entered, before)
  return first ?? ids[0] ?? ''
}

/** Suggests other words for a task. Both go on seeing what is agreed until the other has said yes. */
export async function suggestWords(
  visit: Acting,
  plan: OwnPlan,
  tasks: readonly PlanTask[],
  task: PlanTask,
  words: TaskWords,
): Promise<PlanRefusal | undefined> {
  const { tx, viewer, now } = visit
  const { room } = plan.entered
  const agreed = agreedWords(task)
  const changes = changesBetween(agreed ?? {}, words)
  if (changes.length === 0 && !task.proposal) return undefined
  if (!(await countOn(tx, task))) return refused('changed-since')
  if (changes.length === 0) await removeProposal(tx, task.id)
  else await writeProposal(tx, room, task.id, words, { personId: viewer.id, now })
  await note(visit, plan, task, { task: nameOf(task), kind: 'suggested', changes })
  await tellOther(visit, plan.entered, tasks)
  return undefined
}

/** Says yes to what the other has suggested, as it was when it was seen. */
export async function agree(
  visit: Acting,
  plan: OwnPlan,
  seen: readonly PlanTask[],
): Promise<PlanRefusal | undefined> {
  const { tx, house, viewer, now } = visit
  const key = await makePlanKey(tx, house, plan.mentorshipId)
  let changedSince = false
  for (const task of seen) {
    const { proposal } = task
    if (!proposal || !awaitsYesOf(task, viewer.id)) continue
    if (!(await countOn(tx, task))) {
      changedSince = true
      continue
    }
    await agreeTo(tx, key, task.id, proposal.words, now)
    const changes = changesBetween(agreedWords(task) ?? {}, proposal.words)
    await note(visit, plan, task, { task: proposal.words.type, kind: 'agreed', changes })
  }
  return changedSince ? refused('changed-since') : undefined
}

/** Takes a suggestion away: one's own, or the other's that one says no to. A task that was only suggested goes. */
export async function decline(visit: Acting, plan: OwnPlan, task: PlanTask): Promise<void> {
  if (!task.proposal) return
  await note(visit, plan, task, { task: nameOf(task), kind: 'declined' })
  if (task.agreedAt) await removeProposal(visit.tx, task.id)
  else await removeTask(visit.tx, task.id)
}

/** Moves the day of learning and the day of first use: it holds at once, and both can do it (F6). */
export async function moveDays(
  visit: Acting,
  plan: OwnPlan,
  task: PlanTask,
  days: { learnOn: Day | undefined; useOn: Day | undefined },
): Promise<void> {
  const { learnOn, useOn } = task
  const changes = changesBetween({ learnOn, useOn }, days)
  if (changes.length === 0) return
  // The days are among the words: whoever writes or has read them is to know that they have moved.
  await countOn(visit.tx, task)
  await setDays(visit.tx, task.id, days)
  await note(visit, plan, task, { task: nameOf(task), kind: 'moved', changes })
}

/** Says how far somebody has come with a task (F12). */
export async function reach(visit: Acting, plan: OwnPlan, task: PlanTask, state: TaskState): Promise<void> {
  if (state === task.state || !task.agreedAt) return
  await setState(visit.tx, task, state, visit.now)
  await note(visit, plan, task, { task: nameOf(task), kind: 'state', from: task.state, to: state })
}

/** Moves a task a place up or down (B2). */
export async function order(
  visit: Acting,
  plan: OwnPlan,
  tasks: readonly PlanTask[],
  task: PlanTask,
  by: 1 | -1,
): Promise<void> {
  const ordered = moved(tasks, task.id, by)
  const to = ordered.findIndex(({ id }) => id === task.id) + 1
  await setOrder(
    visit.tx,
    ordered.map(({ id }) => id),
  )
  await note(visit, plan, task, { task: nameOf(task), kind: 'ordered', to })
}

export async function remove(visit: Acting, plan: OwnPlan, task: PlanTask): Promise<void> {
  await note(visit, plan, task, { task: nameOf(task), kind: 'removed' })
  await removeTask(visit.tx, task.id)
}

/** Names somebody who knows something about a task (B3). */
export async function nameKnowledgePerson(
  visit: Acting,
  plan: OwnPlan,
  task: PlanTask,
  who: { name: string; knows: string },
): Promise<void> {
  const { tx, house, viewer, now } = visit
  if (task.knowledgePersons.some(({ name, knows }) => name === who.name && knows === who.knows)) return
  const key = await makePlanKey(tx, house, plan.mentorshipId)
  await addKnowledgePerson(tx, key, task.id, who, { personId: viewer.id, now })
  await note(visit, plan, task, { task: nameOf(task), kind: 'named', person: who.name })
}

/** The two have met, or have not after all. */
export async function introduce(
  visit: Acting,
  plan: OwnPlan,
  task: PlanTask,
  who: { id: string; name: string },
  met: boolean,
): Promise<void> {
  await setIntroduced(visit.tx, who.id, met ? visit.now : undefined)
  if (met) await note(visit, plan, task, { task: nameOf(task), kind: 'introduced', person: who.name })
}

export async function unname(
  visit: Acting,
  plan: OwnPlan,
  task: PlanTask,
  who: { id: string; name: string },
): Promise<void> {
  await removeKnowledgePerson(visit.tx, who.id)
  await note(visit, plan, task, { task: nameOf(task), kind: 'unnamed', person: who.name })
}

async function note(
  { tx, viewer, now }: Acting,
  plan: OwnPlan,
  task: PlanTask,
  what: Happening,
): Promise<void> {
  await addChanges(tx, plan.entered.room, [{ taskId: task.id, what }], { personId: viewer.id, now })
}

/** One mail tells the other of it, however many suggestions wait. */
async function tellOther(
  { tx, house, viewer, now }: Acting,
  { mentorship, programme, others }: EnteredRoom,
  before: readonly PlanTask[],
): Promise<void> {
  if (before.some(({ proposal }) => proposal?.by === viewer.id)) return
  const link = house.publicUrl + routes.plan({ id: mentorship.id })
  await postMails(
    tx,
    others.map(({ id, locale }) => ({
      to: id,
      kind: 'plan-suggestion',
      ...newsMail('plan', programme, link, locale),
      at: now,
    })),
  )
}
