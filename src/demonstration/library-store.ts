import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import { locales } from '../platform/i18n.ts'
import { lessonNames } from '../training/lesson.ts'
import { ownItem } from './words-library.ts'

const day = 86_400_000
/** One mentor in so many has been through the training. */
const everyThird = 3

/** What the centre has put on the shelves itself, and how far the mentors are with the training, as owner. */
export async function enterLibrary(
  tx: Tx,
  { corps, coordinator }: { corps: string; coordinator: string },
  now: Date,
): Promise<void> {
  const writtenAt = new Date(now.getTime() - 6 * day)
  const { organisation_id } = await tx
    .selectFrom('programme')
    .select('organisation_id')
    .where('id', '=', corps)
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  await tx
    .insertInto('library_item')
    .values({
      ...{ id, organisation_id, kind: 'guide', theme: 'beginning', made_by: coordinator, made_at: writtenAt },
      ...{ audience: ['mentee', 'mentor'], stages: ['agreement'] },
    })
    .execute()
  for (const locale of locales) {
    await tx
      .insertInto('library_text')
      .values({
        ...{ item_id: id, locale, version: 1, author: 'Mette Holm', owner: 'Mentorcentret' },
        ...{ ...ownItem[locale], written_by: coordinator, written_at: writtenAt },
      })
      .execute()
  }
  await tx
    .insertInto('library_question')
    .values({
      organisation_id,
      da: 'Hvem i de andre kommuner burde du kende?',
      nb: 'Hvem i de andre kommunene burde du kjenne?',
      en: 'Whom should you know in the other municipalities?',
      stages: ['meetings', 'halfway'],
      purpose: 'forward',
      asker: 'mentor',
      written_by: coordinator,
      written_at: writtenAt,
    })
    .execute()
  await sql`
    insert into training_lesson (person_id, lesson, written_at, completed_at)
    select m.mentor_id, l.lesson, ${writtenAt}::timestamptz - l.place * interval '3 days',
      ${writtenAt}::timestamptz - l.place * interval '3 days'
    from (select mentor_id, row_number() over (order by mentor_id) as nth from (
        select distinct mentor_id from mentorship where programme_id = ${corps}) one) m
      cross join unnest(${[...lessonNames]}::text[]) with ordinality l (lesson, place)
    where m.nth % ${everyThird} = 0`.execute(tx)
}
