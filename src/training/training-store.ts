import { sql } from 'kysely'
import { seal, unseal } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { isLessonName, type LessonName, lessonNames, type Progress } from './lesson.ts'

/** Which lessons the transaction's person has completed. */
export async function progressOf(tx: Tx, personId: string): Promise<Progress> {
  const rows = await tx
    .selectFrom('training_lesson')
    .select(['lesson', 'completed_at'])
    .where('person_id', '=', personId)
    .where('completed_at', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ lesson, completed_at }) =>
      isLessonName(lesson) && completed_at ? [[lesson, completed_at] as const] : [],
    ),
  )
}

/** What somebody has written to themselves in a lesson; '' when nothing. */
export async function reflectionOf(
  tx: Tx,
  house: House,
  personId: string,
  lesson: LessonName,
): Promise<string> {
  const row = await tx
    .selectFrom('training_lesson')
    .select('reflection')
    .where('person_id', '=', personId)
    .where('lesson', '=', lesson)
    .executeTakeFirst()
  if (!row?.reflection) return ''
  return unseal(house.installationKey, placeOf(personId, lesson), row.reflection).toString('utf8')
}

/** Keeps what was written, sealed; a lesson that has been completed stays so. */
export async function saveLesson(
  tx: Tx,
  house: House,
  by: { personId: string; now: Date },
  lesson: LessonName,
  said: { reflection: string; isCompleted: boolean },
): Promise<void> {
  const sealed =
    said.reflection === ''
      ? null
      : seal(house.installationKey, placeOf(by.personId, lesson), Buffer.from(said.reflection))
  const completed = said.isCompleted ? by.now : null
  await sql`
    insert into training_lesson as l (person_id, lesson, reflection, written_at, completed_at)
    values (${by.personId}, ${lesson}, ${sealed}, ${by.now}, ${completed})
    on conflict (person_id, lesson) do update set reflection = excluded.reflection,
      written_at = excluded.written_at, completed_at = coalesce(l.completed_at, excluded.completed_at)`.execute(
    tx,
  )
}

/** What somebody has been through, with what they have written to themselves: to be moved when two of them become one. */
export async function lessonsOf(tx: Tx, house: House, personId: string): Promise<OwnLesson[]> {
  const rows = await tx.selectFrom('training_lesson').selectAll().where('person_id', '=', personId).execute()
  return rows.flatMap(({ lesson, reflection, written_at, completed_at }) => {
    if (!isLessonName(lesson)) return []
    const words =
      reflection && unseal(house.installationKey, placeOf(personId, lesson), reflection).toString('utf8')
    return [{ lesson, reflection: words ?? '', writtenAt: written_at, completedAt: completed_at }]
  })
}

interface OwnLesson {
  readonly lesson: LessonName
  readonly reflection: string
  readonly writtenAt: Date
  readonly completedAt: Date | null
}

/** Adds lessons that were somebody else's until now: both texts stay, and the first time counts. */
export async function takeOverLessons(
  tx: Tx,
  house: House,
  personId: string,
  lessons: readonly OwnLesson[],
): Promise<void> {
  for (const { lesson, reflection, writtenAt, completedAt } of lessons) {
    const own = await reflectionOf(tx, house, personId, lesson)
    const words = [own, reflection].filter(Boolean).join('\n\n')
    const sealed =
      words === '' ? null : seal(house.installationKey, placeOf(personId, lesson), Buffer.from(words))
    await sql`
      insert into training_lesson as l (person_id, lesson, reflection, written_at, completed_at)
      values (${personId}, ${lesson}, ${sealed}, ${writtenAt}, ${completedAt})
      on conflict (person_id, lesson) do update set reflection = excluded.reflection,
        completed_at = least(l.completed_at, excluded.completed_at)`.execute(tx)
  }
}

export interface TrainedMentor {
  readonly programme: string
  readonly name: string
  readonly at: Date
}

/** The mentors who have been through the training, in the programmes the transaction's person coordinates. */
export async function trainedMentors(tx: Tx): Promise<TrainedMentor[]> {
  const { rows } = await sql<TrainedMentor>`
    select g.name as programme, p.name, t.trained_at as at
    from programme g cross join lateral app.trained_mentors(g.id, ${[...lessonNames]}) t
      join person p on p.id = t.person_id
    where g.id = any ((select app.coordinated_programmes())::uuid[]) and g.state <> 'closed'
    order by g.name, p.name`.execute(tx)
  return rows
}

const placeOf = (personId: string, lesson: LessonName) => `training ${personId} ${lesson}`
