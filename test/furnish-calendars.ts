import type { Tx } from '../src/platform/database/transaction.ts'
import { cast, castNow } from './cast.ts'

/** What stands around a meeting of Sofie and Peter: answers, proposals, calendars. */
export async function furnishCalendars(tx: Tx, meetingId: string): Promise<void> {
  const [sofie, peter] = [cast.sofie, cast.peter]
  const sealed = Buffer.from('sealed')
  await tx
    .insertInto('meeting_reply')
    .values({ meeting_id: meetingId, person_id: sofie, sequence: 0, reply: 'accepted', said_at: castNow })
    .execute()
  await tx
    .insertInto('meeting_proposal')
    .values({
      meeting_id: meetingId,
      person_id: sofie,
      sequence: 0,
      starts_at: castNow,
      minutes: 120,
      proposed_at: castNow,
    })
    .execute()
  await tx
    .insertInto('mailbox_place')
    .values({ mailbox: sealed, uid_validity: '1', last_uid: 1, read_at: castNow })
    .execute()
  await tx
    .insertInto('busy_calendar')
    .values({ person_id: sofie, busy: sealed, state: 'read', given_at: castNow })
    .execute()
  await tx.insertInto('quiet_time').values({ person_id: peter, minutes: 15 }).execute()
  await tx
    .insertInto('calendar_feed')
    .values({ person_id: sofie, token_hash: sealed, made_at: castNow })
    .execute()
}
