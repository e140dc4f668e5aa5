import { randomUUID } from 'node:crypto'
import type { Room, Sealed } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Detail, KnowledgePerson, Outline, PlanTask, TaskState, TaskWords, Timing } from './plan.ts'
import type { Happening, PlanChange } from './plan-change.ts'
import { placeOf } from './plan-tasks-store.ts'

/** By whom, and when. */
export interface By {
  readonly personId: string
  readonly now: Date
}

/** Writes new tasks after those that are there, each as a suggestion. */
export async function addTasks(
  tx: Tx,
  room: Room,
  suggested: readonly TaskWords[],
  { personId, now }: By,
): Promise<string[]> {
  if (suggested.length === 0) return []
  const { last } = await tx
    .selectFrom('plan_task')
    .select(({ fn }) => fn.max('place').as('last'))
    .where('mentorship_id', '=', room.mentorshipId)
    .executeTakeFirstOrThrow()
  const tasks = suggested.map((words, at) => ({ id: randomUUID(), place: (last ?? 0) + 1 + at, words }))
  await tx
    .insertInto('plan_task')
    .values(
      tasks.map(({ id, place, words }) => ({
        id,
        mentorship_id: room.mentorshipId,
        place,
        ...timing(words),
        made_by: personId,
        made_at: now,
      })),
    )
    .execute()
  await tx
    .insertInto('plan_proposal')
    .values(
      tasks.map(({ id, words }) => ({
        task_id: id,
        proposed_by: personId,
        proposed_at: now,
        content: room.write(placeOf(id, 'proposal'), words),
      })),
    )
    .execute()
  return tasks.map(({ id }) => id)
}

const timing = ({ priority, learnOn, useOn }: Timing) => ({
  priority,
  learn_on: learnOn ?? null,
  use_on: useOn ?? null,
})

/**
 * Counts the task on by one from the version somebody has seen. False when it has been changed since: then nothing
 * that they ask for may happen.
 */
export async function countOn(tx: Tx, { id, version }: Pick<PlanTask, 'id' | 'version'>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('plan_task')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Suggests other words; a suggestion that was there is replaced. */
export async function writeProposal(
  tx: Tx,
  room: Room,
  id: string,
  words: TaskWords,
  { personId, now }: By,
): Promise<void> {
  const said = {
    proposed_by: personId,
    proposed_at: now,
    content: room.write(placeOf(id, 'proposal'), words),
  }
  await tx
    .insertInto('plan_proposal')
    .values({ task_id: id, ...said })
    .onConflict(conflict => conflict.column('task_id').doUpdateSet(said))
    .execute()
}

/** What the other has suggested becomes the plan. */
export async function agreeTo(tx: Tx, key: Sealed, id: string, words: TaskWords, now: Date): Promise<void> {
  const { type, hours, sparringWith, sparringWhen } = words
  const outline: Outline = { type, hours, sparringWith, sparringWhen }
  const { description, skills, competences, nextStep, potential } = words
  const detail: Detail = { description, skills, competences, nextStep, potential }
  await tx
    .updateTable('plan_task')
    .set({ outline: key.write(placeOf(id, 'outline'), outline), agreed_at: now, ...timing(words) })
    .where('id', '=', id)
    .execute()
  const content = key.write(placeOf(id, 'detail'), detail)
  await tx
    .insertInto('plan_detail')
    .values({ task_id: id, content })
    .onConflict(conflict => conflict.column('task_id').doUpdateSet({ content }))
    .execute()
  await removeProposal(tx, id)
}

export async function removeProposal(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('plan_proposal').where('task_id', '=', id).execute()
}

export async function removeTask(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('plan_task').where('id', '=', id).execute()
}

export async function setDays(tx: Tx, id: string, days: Pick<Timing, 'learnOn' | 'useOn'>): Promise<void> {
  await tx
    .updateTable('plan_task')
    .set({ learn_on: days.learnOn ?? null, use_on: days.useOn ?? null })
    .where('id', '=', id)
    .execute()
}

/** Sets how far somebody has come with a task, and when: a step back forgets what it takes back. */
export async function setState(
  tx: Tx,
  task: Pick<PlanTask, 'id' | 'withHelpAt'>,
  state: TaskState,
  now: Date,
): Promise<void> {
  const withHelpAt = state === 'planned' ? null : (task.withHelpAt ?? now)
  await tx
    .updateTable('plan_task')
    .set({ state, with_help_at: withHelpAt, alone_at: state === 'alone' ? now : null })
    .where('id', '=', task.id)
    .execute()
}

export async function setOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries())
    await tx
      .updateTable('plan_task')
      .set({ place: at + 1 })
      .where('id', '=', id)
      .execute()
}

export async function addKnowledgePerson(
  tx: Tx,
  key: Sealed,
  taskId: string,
  { name, knows }: Pick<KnowledgePerson, 'name' | 'knows'>,
  { personId, now }: By,
): Promise<string> {
  const id = randomUUID()
  const content = key.write(placeOf(id, 'person'), { name, knows })
  await tx
    .insertInto('knowledge_person')
    .values({ id, task_id: taskId, content, named_by: personId, named_at: now })
    .execute()
  return id
}

export async function setIntroduced(tx: Tx, id: string, at: Date | undefined): Promise<void> {
  await tx
    .updateTable('knowledge_person')
    .set({ introduced_at: at ?? null })
    .where('id', '=', id)
    .execute()
}

export async function removeKnowledgePerson(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('knowledge_person').where('id', '=', id).execute()
}

/** Writes in the history what has happened to tasks. */
export async function addChanges(
  tx: Tx,
  room: Room,
  happenings: readonly { readonly taskId: string; readonly what: Happening }[],
  { personId, now }: By,
): Promise<void> {
  if (happenings.length === 0) return
  const rows = happenings.map(({ taskId, what }) => {
    const id = randomUUID()
    const content = room.write(placeOf(id, 'change'), what)
    return { id, mentorship_id: room.mentorshipId, task_id: taskId, person_id: personId, at: now, content }
  })
  await tx.insertInto('plan_change').values(rows).execute()
}

/** All that has happened to the plan, or to one of its tasks, the latest first; for the two alone. */
export async function changesOf(tx: Tx, room: Room, taskId?: string): Promise<PlanChange[]> {
  const rows = await tx
    .selectFrom('plan_change')
    .selectAll()
    .where('mentorship_id', '=', room.mentorshipId)
    .$if(taskId !== undefined, query => query.where('task_id', '=', taskId ?? ''))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    by: row.person_id ?? undefined,
    at: row.at,
    what: room.read<Happening>(placeOf(row.id, 'change'), row.content),
  }))
}
