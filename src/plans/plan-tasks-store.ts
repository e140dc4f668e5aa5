import type { Room, Sealed } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { EnteredPlan } from './enter-plan.ts'
import type { Detail, KnowledgePerson, Outline, PlanTask, Proposal, TaskWords } from './plan.ts'

/**
 * The plan's rows in their order, each as far as the transaction's person may see it: the database gives no more
 * than that, and each key opens only what it is for.
 */
export async function tasksOf(
  tx: Tx,
  plan: Pick<EnteredPlan, 'mentorshipId' | 'key' | 'entered'>,
): Promise<PlanTask[]> {
  const { mentorshipId, key } = plan
  if (!key) return []
  const rows = await questionOf(tx)
    .where('t.mentorship_id', '=', mentorshipId)
    .orderBy('t.place')
    .orderBy('t.made_at')
    .orderBy('t.id')
    .execute()
  const known = await knowledgePersonsOf(
    tx,
    key,
    rows.map(({ id }) => id),
  )
  return rows.map(row => taskOf(row, key, plan.entered?.room, known.get(row.id) ?? []))
}

/** Holds the plan until the end of the transaction: of two who change it at once the second sees what the first did. */
export async function lockTasks(tx: Tx, mentorshipId: string): Promise<void> {
  const tasks = tx.selectFrom('plan_task').select('id').where('mentorship_id', '=', mentorshipId)
  await tasks.orderBy('id').forUpdate().execute()
}

/** The plan a task stands in, if the transaction's person may see the task. */
export async function mentorshipOfTask(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('plan_task').select('mentorship_id').where('id', '=', id).executeTakeFirst()
  return row?.mentorship_id
}

/** The task somebody is known for, if the transaction's person may see it. */
export async function taskOfKnowledgePerson(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('knowledge_person')
    .select('task_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.task_id
}

function questionOf(tx: Tx) {
  return tx
    .selectFrom('plan_task as t')
    .leftJoin('plan_detail as d', 'd.task_id', 't.id')
    .leftJoin('plan_proposal as p', 'p.task_id', 't.id')
    .select(['t.id', 't.mentorship_id', 't.outline', 't.priority', 't.learn_on', 't.use_on', 't.state'])
    .select(['t.with_help_at', 't.alone_at', 't.version', 't.agreed_at', 'd.content as detail'])
    .select(['p.content as proposal', 'p.proposed_by', 'p.proposed_at'])
}

type Row = Awaited<ReturnType<ReturnType<typeof questionOf>['execute']>>[number]

function taskOf(
  row: Row,
  key: Sealed,
  room: Room | undefined,
  knowledgePersons: readonly KnowledgePerson[],
): PlanTask {
  return {
    id: row.id,
    mentorshipId: row.mentorship_id,
    priority: row.priority,
    learnOn: row.learn_on ?? undefined,
    useOn: row.use_on ?? undefined,
    state: row.state,
    withHelpAt: row.with_help_at ?? undefined,
    aloneAt: row.alone_at ?? undefined,
    version: row.version,
    agreedAt: row.agreed_at ?? undefined,
    outline: row.outline ? key.read<Outline>(placeOf(row.id, 'outline'), row.outline) : undefined,
    detail: row.detail ? key.read<Detail>(placeOf(row.id, 'detail'), row.detail) : undefined,
    proposal: proposalOf(row, room),
    knowledgePersons,
  }
}

function proposalOf(row: Row, room: Room | undefined): Proposal | undefined {
  if (!room || !row.proposal || !row.proposed_by || !row.proposed_at) return undefined
  const words = room.read<TaskWords>(placeOf(row.id, 'proposal'), row.proposal)
  return { by: row.proposed_by, at: row.proposed_at, words }
}

async function knowledgePersonsOf(
  tx: Tx,
  key: Sealed,
  tasks: readonly string[],
): Promise<Map<string, KnowledgePerson[]>> {
  if (tasks.length === 0) return new Map()
  const rows = await tx
    .selectFrom('knowledge_person')
    .select(['id', 'task_id', 'content', 'introduced_at'])
    .where('task_id', 'in', tasks)
    .orderBy('named_at')
    .orderBy('id')
    .execute()
  const grouped = Map.groupBy(rows, ({ task_id }) => task_id)
  return new Map(
    [...grouped].map(([task, people]) => [
      task,
      people.map(({ id, content, introduced_at }) => ({
        id,
        ...key.read<Pick<KnowledgePerson, 'name' | 'knows'>>(placeOf(id, 'person'), content),
        introducedAt: introduced_at ?? undefined,
      })),
    ]),
  )
}

/** Where in the plan sealed words belong; they open nowhere else. */
export const placeOf = (id: string, part: 'outline' | 'detail' | 'proposal' | 'person' | 'change') =>
  `plan ${id} ${part}`
