import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Day } from '../../ui/dates.ts'
import type { By } from '../plan-writing-store.ts'
import { type PlanTemplate, readTemplateTasks, type TemplateTask } from './template.ts'

const templates = (tx: Tx) =>
  tx.selectFrom('plan_template').select(['id', 'organisation_id', 'name', 'line', 'tasks'])

/** The templates an organisation has written, by name. */
export async function templatesOf(tx: Tx, organisationId: string): Promise<PlanTemplate[]> {
  const rows = await templates(tx).where('organisation_id', '=', organisationId).orderBy('name').execute()
  return rows.map(templateOf)
}

export async function findTemplate(tx: Tx, id: string): Promise<PlanTemplate | undefined> {
  const row = await templates(tx).where('id', '=', id).executeTakeFirst()
  return row && templateOf(row)
}

/** A template for those who write it, locked until the end of the transaction: of two changes the second sees the first. */
export async function lockTemplate(tx: Tx, id: string): Promise<PlanTemplate | undefined> {
  const row = await templates(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && templateOf(row)
}

function templateOf(row: {
  id: string
  organisation_id: string
  name: string
  line: string
  tasks: unknown
}): PlanTemplate {
  const { id, name, line } = row
  return { id, organisationId: row.organisation_id, name, line, tasks: readTemplateTasks(row.tasks) }
}

/** Whether the transaction's person writes this organisation's templates. */
export async function writesTemplatesOf(tx: Tx, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select ${organisationId}::uuid = any (app.template_organisations()) as may`.execute(tx)
  return rows[0]?.may === true
}

/** Keeps a new template; undefined when the organisation has one of that name. */
export async function addTemplate(
  tx: Tx,
  organisationId: string,
  { name, line, tasks }: Pick<PlanTemplate, 'name' | 'line' | 'tasks'>,
  { personId, now }: By,
): Promise<string | undefined> {
  const id = randomUUID()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('plan_template')
    .values({
      id,
      organisation_id: organisationId,
      name,
      line,
      tasks: JSON.stringify(tasks),
      made_by: personId,
      made_at: now,
      changed_at: now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'name']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n ? id : undefined
}

/** Renames a template; false when another of the organisation's is called so. */
export async function renameTemplate(
  tx: Tx,
  template: PlanTemplate,
  { name, line }: Pick<PlanTemplate, 'name' | 'line'>,
  now: Date,
): Promise<boolean> {
  const taken = await tx
    .selectFrom('plan_template')
    .select('id')
    .where('organisation_id', '=', template.organisationId ?? '')
    .where('name', '=', name)
    .where('id', '<>', template.id)
    .executeTakeFirst()
  if (taken) return false
  await tx
    .updateTable('plan_template')
    .set({ name, line, changed_at: now })
    .where('id', '=', template.id)
    .execute()
  return true
}

export async function saveTasks(
  tx: Tx,
  id: string,
  tasks: readonly TemplateTask[],
  now: Date,
): Promise<void> {
  await tx
    .updateTable('plan_template')
    .set({ tasks: JSON.stringify(tasks), changed_at: now })
    .where('id', '=', id)
    .execute()
}

export async function removeTemplate(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('plan_template').where('id', '=', id).execute()
}

/** Somebody's first day in the programme, where it is known: the latest, when they have begun twice. */
export async function firstDayOf(
  tx: Tx,
  { programmeId, menteeId }: { programmeId: string; menteeId: string },
): Promise<Day | undefined> {
  const row = await tx
    .selectFrom('onboarding')
    .select('first_day')
    .where('programme_id', '=', programmeId)
    .where('newcomer_id', '=', menteeId)
    .orderBy('first_day', 'desc')
    .executeTakeFirst()
  return row?.first_day
}

/** The organisation that runs a programme, whose templates its plans begin with. */
export async function organisationOfProgramme(tx: Tx, programmeId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('programme')
    .select('organisation_id')
    .where('id', '=', programmeId)
    .executeTakeFirst()
  return row?.organisation_id
}
