import { cast, castNow, corpsSettings, enterCast, places } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import type { ProgrammeSettings } from '../../programmes/programme-settings.ts'
import { routes } from '../../routes.ts'

type Newcomer = 'karim' | 'trine'

/** The corps, which is full with Sofie and Jonas when it has room for two mentees. Karim and Trine would like to join. */
export async function corpsWithNewcomers<Name extends keyof typeof cast>(...names: Name[]) {
  const database = await testDatabase()
  await enterCast(database.db)
  // What is offered runs out by the database's own day.
  const house = { ...testHouse(database.db), now: () => new Date() }
  const app = createApp(house)
  const all: (Name | Newcomer | 'mette')[] = ['karim', 'trine', 'mette', ...names]
  const entered = all.map(async name => [name, await visitorOf(house, app, cast[name])])
  const visitors: Record<Name | Newcomer | 'mette', Visitor> = Object.fromEntries(await Promise.all(entered))
  const id = places.corps
  const pageOf = async (who: keyof typeof visitors, path: string) => {
    const { text } = await visitors[who].get(path)
    return text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  }
  const applicationOf = (who: Newcomer, side: 'mentor' | 'mentee' = 'mentee') =>
    asOwner(database.db, tx =>
      tx
        .selectFrom('application')
        .selectAll()
        .where('person_id', '=', cast[who])
        .where('side', '=', side)
        .executeTakeFirstOrThrow(),
    )
  const fillIn = (who: Newcomer) =>
    visitors[who].post(routes.application({ id }), {
      side: 'mentee',
      gain: 'Jeg vil turde sige fra',
      need: 'daily_life',
      themes: 'strategy',
    })
  const send = (who: Newcomer) => visitors[who].post(routes.applicationCheck({ id }), { side: 'mentee' })
  return {
    database,
    house,
    visitors,
    pageOf,
    applicationOf,
    stateOf: async (who: Newcomer) => (await applicationOf(who)).state,
    /** The two are invited, and nothing has happened yet. */
    beginAnew: () =>
      asOwner(database.db, async tx => {
        const newcomers = [cast.karim, cast.trine]
        await tx.deleteFrom('application').where('person_id', 'in', newcomers).execute()
        await tx.deleteFrom('mail').execute()
        const invited = { programme_id: id, side: 'mentee', state: 'invited', created_at: castNow } as const
        const rows = newcomers.map(person_id => ({ ...invited, person_id }))
        await tx.insertInto('application').values(rows).execute()
      }),
    /** What the programme is like from now on. */
    decide: (more: Partial<ProgrammeSettings>) => {
      const settings = JSON.stringify({ ...corpsSettings, ...more })
      return asOwner(database.db, tx =>
        tx.updateTable('programme').set({ settings, state: 'open' }).where('id', '=', id).execute(),
      )
    },
    fillIn,
    send,
    signUp: async (who: Newcomer) => {
      await fillIn(who)
      return send(who)
    },
    mailsTo: (who: keyof typeof cast) =>
      asOwner(database.db, tx =>
        tx
          .selectFrom('mail')
          .select(['kind', 'subject', 'body'])
          .where('person_id', '=', cast[who])
          .execute(),
      ),
    /** The days to take a place that is offered go by. */
    lapse: () =>
      asOwner(database.db, tx =>
        tx
          .updateTable('waiting_place')
          .set({ offer_until: '2026-01-01' })
          .where('offered_at', 'is not', null)
          .execute(),
      ),
    own: (who: Newcomer) => pageOf(who, routes.application({ id })),
  }
}
