import type { Room } from '../../mentorships/room.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { isEmpty, type OwnPreparation, type Preparation, partsOf, shareable } from './preparation.ts'

/** What another lets one read. */
export interface PreparationOf {
  readonly by: string
  readonly said: Preparation
}

/**
 * One's own preparation, and of the others' what they share. What is shared lies sealed apart from what is not:
 * the database gives the others nothing else.
 */
export async function preparationsOf(tx: Tx, room: Room, meetingId: string, viewerId: string) {
  const rows = await tx.selectFrom('preparation').selectAll().where('meeting_id', '=', meetingId).execute()
  const read = ({ person_id, shared, content }: (typeof rows)[number]) =>
    room.read<Preparation>(preparationPlace(room, meetingId, person_id, shared), content)
  const myRows = rows.filter(row => row.person_id === viewerId)
  const parts = myRows.map(row => ({ row, answers: read(row) }))
  const mine: OwnPreparation | undefined =
    myRows.length > 0
      ? {
          ...Object.assign({}, ...parts.map(({ answers }) => answers)),
          shared: shareable.filter(name =>
            parts.some(({ row, answers }) => row.shared && answers[name] !== undefined),
          ),
        }
      : undefined
  const theirs = rows
    .filter(row => row.person_id !== viewerId && row.shared)
    .map((row): PreparationOf => ({ by: row.person_id, said: read(row) }))
  return { mine, theirs: theirs.filter(({ said }) => !isEmpty(said)) }
}

/** Keeps one's preparation in place of what was there. */
export async function savePreparation(
  tx: Tx,
  room: Room,
  meetingId: string,
  by: { personId: string; now: Date },
  preparation: OwnPreparation,
): Promise<void> {
  const parts = partsOf(preparation)
  for (const shared of [false, true]) {
    const place = preparationPlace(room, meetingId, by.personId, shared)
    const row = { content: room.write(place, shared ? parts.shared : parts.own), changed_at: by.now }
    await tx
      .insertInto('preparation')
      .values({ meeting_id: meetingId, person_id: by.personId, shared, ...row })
      .onConflict(conflict => conflict.columns(['meeting_id', 'person_id', 'shared']).doUpdateSet(row))
      .execute()
  }
}

const preparationPlace = (room: Room, meetingId: string, personId: string, shared: boolean) =>
  `preparation ${meetingId} of the ${room.sideOf(personId)} ${shared ? 'shared' : 'own'}`
