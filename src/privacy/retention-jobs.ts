import type { Tx } from '../platform/database/transaction.ts'
import { asOwner } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'

const day = 86_400_000
/** How long each stays after it is over, in days. An old link still tells whose it was, who then asks for a new one. */
export const kept = {
  session: 30,
  usedInvitation: 30,
  openInvitation: 90,
  attempt: 1,
  look: 365,
  draft: 90,
} as const

export const retentionJobs: Record<string, Job> = {
  /** What nobody needs any more goes, as the page “who can see what” promises. */
  'forget-what-is-over': house => asOwner(house.owner, tx => forget(tx, house.now())),
}

async function forget(tx: Tx, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  await tx
    .deleteFrom('session')
    .where(where =>
      where.or([
        where('expires_at', '<', before(kept.session)),
        where('ended_at', '<', before(kept.session)),
      ]),
    )
    .execute()
  await tx
    .deleteFrom('invitation')
    .where(where =>
      where.or([
        where('used_at', '<', before(kept.usedInvitation)),
        where('expires_at', '<', before(kept.openInvitation)),
      ]),
    )
    .execute()
  await tx.deleteFrom('passkey_challenge').where('expires_at', '<', now).execute()
  await tx.deleteFrom('sign_in_attempt').where('at', '<', before(kept.attempt)).execute()
  await tx.deleteFrom('application_draft').where('saved_at', '<', before(kept.draft)).execute()
  await tx.deleteFrom('look').where('at', '<', before(kept.look)).execute()
}
