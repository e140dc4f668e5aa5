import type { Tx } from '../platform/database/transaction.ts'

/** What was done. Never what was written: `detail` holds states, counts and dates. */
export interface AuditEvent {
  readonly at: Date
  /** Undefined: nobody was signed in, or the product itself acted. */
  readonly actor?: string
  /** A verb and its subject as in the code: 'sign' 'agreement'. */
  readonly verb: string
  readonly subject: string
  readonly subjectId?: string
  readonly programmeId?: string
  readonly organisationId?: string
  readonly detail?: Record<string, string | number | boolean>
}

/** Writes the event in the change's own transaction. Call it last: the chain is locked until the commit. */
export async function audit(tx: Tx, event: AuditEvent): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      at: event.at,
      actor_id: event.actor ?? null,
      verb: event.verb,
      subject: event.subject,
      subject_id: event.subjectId ?? null,
      programme_id: event.programmeId ?? null,
      organisation_id: event.organisationId ?? null,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute()
}
