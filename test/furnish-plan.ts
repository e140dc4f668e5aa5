import type { Tx } from '../src/platform/database/transaction.ts'
import { castNow, idOf, places } from './cast.ts'

interface Around {
  readonly room: string
  readonly mentor: string
  readonly mentee: string
}

const sealed = Buffer.from('sealed')

/** A plan with a task that is agreed on and one that is not, other words suggested by each of the two. */
export async function furnishPlan(tx: Tx, { room, mentor, mentee }: Around): Promise<void> {
  const [agreed, suggested] = [idOf(`an agreed task of ${room}`), idOf(`a suggested task of ${room}`)]
  const task = { mentorship_id: room, priority: 'soon' as const, made_by: mentor, made_at: castNow }
  await tx.insertInto('plan_key').values({ mentorship_id: room, wrapped: sealed }).execute()
  await tx
    .insertInto('plan_task')
    .values([
      { id: agreed, place: 1, ...task, outline: sealed, agreed_at: castNow },
      { id: suggested, place: 2, ...task },
    ])
    .execute()
  await tx
    .insertInto('plan_detail')
    .values([
      { task_id: agreed, content: sealed },
      { task_id: suggested, content: sealed },
    ])
    .execute()
  const proposal = { content: sealed, proposed_at: castNow }
  await tx
    .insertInto('plan_proposal')
    .values([
      { task_id: agreed, proposed_by: mentee, ...proposal },
      { task_id: suggested, proposed_by: mentor, ...proposal },
    ])
    .execute()
  await tx
    .insertInto('plan_change')
    .values({
      id: idOf(`a change of ${room}`),
      mentorship_id: room,
      task_id: agreed,
      person_id: mentor,
      at: castNow,
      content: sealed,
    })
    .execute()
  const named = { content: sealed, named_by: mentor, named_at: castNow }
  await tx
    .insertInto('knowledge_person')
    .values([
      { id: idOf(`known to ${room}`), task_id: agreed, ...named },
      { id: idOf(`suggested to ${room}`), task_id: suggested, ...named },
    ])
    .execute()
}

/** Feedback between two: asked for by each, and given by each. */
export async function furnishFeedback(tx: Tx, room: string, one_id: string, other_id: string): Promise<void> {
  const row = { mentorship_id: room, about: 'time' as const, wrapped: sealed }
  const given = { content: sealed, given_at: castNow }
  for (const [giver_id, receiver_id] of [
    [one_id, other_id],
    [other_id, one_id],
  ] as const)
    await tx
      .insertInto('feedback')
      .values([
        {
          id: idOf(`asked ${room} ${giver_id} ${receiver_id}`),
          ...row,
          giver_id,
          receiver_id,
          asked_at: castNow,
        },
        { id: idOf(`given ${room} ${giver_id} ${receiver_id}`), ...row, giver_id, receiver_id, ...given },
      ])
      .execute()
}

export async function furnishTemplate(tx: Tx): Promise<void> {
  await tx
    .insertInto('plan_template')
    .values({
      id: idOf('a template of the centre'),
      organisation_id: places.centre,
      name: 'Vores egen',
      tasks: '[]',
      made_at: castNow,
      changed_at: castNow,
    })
    .execute()
}
