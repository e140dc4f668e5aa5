import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { findOwnApplications } from '../applications-store.ts'
import { type ReadApplication, readableStates } from './read-application.ts'

interface Row
  extends Pick<
    ReadApplication,
    'name' | 'position' | 'organisation' | 'locale' | 'submittedAt' | 'mentorships'
  > {
  readonly programmeId: string
  readonly personId: string
  readonly side: ReadApplication['side']
}

/** One application for whoever coordinates its programme; undefined when it is not theirs to read. */
export async function findReadable(tx: Tx, id: string): Promise<ReadApplication | undefined> {
  const { rows } = await sql<Row>`
    select a.programme_id as "programmeId", a.person_id as "personId", a.side, p.name, p.position,
      o.name as organisation, p.locale, a.submitted_at as "submittedAt",
      (select count(*)::int from mentorship m where m.programme_id = a.programme_id and m.state <> 'ended'
        and m.mentee_id is not null and p.id = case a.side when 'mentor' then m.mentor_id else m.mentee_id end) as mentorships
    from application a join person p on p.id = a.person_id join organisation o on o.id = p.organisation_id
    where a.id = ${id} and a.state = any (${readableStates}::text[]) and p.left_at is null
      and a.programme_id = any ((select app.coordinated_programmes())::uuid[])`.execute(tx)
  const row = rows[0]
  if (!row) return undefined
  const own = await findOwnApplications(tx, row.programmeId, row.personId)
  const application = own.find(({ side }) => side === row.side)
  return application && { ...application, ...row }
}

/** A coordinator has read what somebody wrote: the one who wrote it can see that. */
export async function writeLook(
  tx: Tx,
  look: { readonly viewer: string; readonly person: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('look')
    .values({ viewer_id: look.viewer, person_id: look.person, why: 'coordination', at: look.at })
    .execute()
}
