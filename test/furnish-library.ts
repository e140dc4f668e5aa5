import type { Tx } from '../src/platform/database/transaction.ts'
import { cast, castNow, idOf, places } from './cast.ts'

/** Something of the centre's own in the library, and Sofie's way through it and the training. */
export async function enterLibrary(tx: Tx): Promise<void> {
  const { id } = await tx
    .insertInto('library_item')
    .values({
      organisation_id: places.centre,
      kind: 'guide',
      theme: 'beginning',
      audience: ['mentee'],
      stages: ['trial'],
      made_at: castNow,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('library_text')
    .values({
      item_id: id,
      ...{ locale: 'da', version: 1, title: 'Lokaler', summary: '', body: 'Stue 2 er ledig', news: '' },
      ...{ author: 'Mette Holm', owner: 'Centret', written_at: castNow },
    })
    .execute()
  await enterLibraryFile(tx, idOf('a file of the centre'))
  await tx
    .insertInto('library_question')
    .values({
      organisation_id: places.centre,
      da: 'Hvad skal vi ikke tale om?',
      stages: ['trial'],
      purpose: 'open',
      asker: 'both',
      written_at: castNow,
    })
    .execute()
  await tx.insertInto('library_visit').values({ person_id: cast.sofie, seen_at: castNow }).execute()
  await tx
    .insertInto('training_lesson')
    .values({ person_id: cast.sofie, lesson: 'part', reflection: Buffer.from('sealed'), written_at: castNow })
    .execute()
}

/** A document on the centre's shelves. */
export async function enterLibraryFile(tx: Tx, id: string): Promise<void> {
  await tx
    .insertInto('library_file')
    .values({
      ...{ id, organisation_id: places.centre, name: 'Plan.pdf', added_at: castNow },
      ...{ kind: 'application/pdf', content: Buffer.from('%PDF-') },
    })
    .execute()
}
