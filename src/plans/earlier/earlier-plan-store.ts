import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

/** The newcomer's earlier rooms in the programme with something that both had agreed on, the latest first; for the two. */
export async function plansBefore(tx: Tx, later: string): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`select app.plans_before(${later}) as ids`.execute(tx)
  return rows[0]?.ids ?? []
}

/** Whether the newcomer has yet to say what of an earlier plan follows; for the two. */
export async function planWaits(tx: Tx, later: string): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`select app.plan_waits(${later}) as waits`.execute(tx)
  return rows[0]?.waits ?? false
}

/** What follows, sealed anew. */
export interface Carried {
  readonly tasks: readonly { readonly id: string; readonly outline: Buffer; readonly detail: Buffer }[]
  readonly people: readonly Sealed[]
  readonly changes: readonly Sealed[]
}
interface Sealed {
  readonly id: string
  readonly content: Buffer
}

/** Moves it, in the newcomer's name. */
export async function carry(
  tx: Tx,
  from: string,
  to: string,
  { tasks, people, changes }: Carried,
  at: Date,
): Promise<void> {
  const written = ({ id, content }: Sealed) => ({ id, content: content.toString('base64') })
  const carried = JSON.stringify({
    tasks: tasks.map(({ id, outline, detail }) => ({
      id,
      outline: outline.toString('base64'),
      detail: detail.toString('base64'),
    })),
    people: people.map(written),
    changes: changes.map(written),
  })
  await sql`select app.carry_plan(${from}, ${to}, ${at}, ${carried}::jsonb)`.execute(tx)
}
