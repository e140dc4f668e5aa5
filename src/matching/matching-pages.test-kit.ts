import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { sql } from 'kysely'
import { cast, enterCast, places } from '../../test/cast.ts'
import { enterCrowd } from '../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Locale } from '../platform/i18n.ts'
import { computeMatching } from './runs/runs-job.ts'

export const corps = { id: places.corps }

/** A corps with so many people, and Mette who coordinates it, at her pages. */
export function corpsToMatch(people: { mentees: number; mentors: number }) {
  let database: TestDatabase
  const scene = {} as { house: House; app: ReturnType<typeof createApp>; mette: Visitor }
  before(async () => {
    database = await testDatabase()
    scene.house = testHouse(database.db)
    scene.app = createApp(scene.house)
    await enterCast(database.db)
    await asOwner(database.db, tx => enterCrowd(tx, people))
    scene.mette = await visitorOf(scene.house, scene.app, cast.mette)
  })
  after(() => database.close())
  return Object.assign(scene, {
    speak: (locale: Locale) =>
      asOwner(scene.house.owner, tx =>
        sql`update person set locale = ${locale} where id = ${cast.mette}`.execute(tx),
      ),
    compute: (runId: string) =>
      computeMatching(scene.house, { run: runId, person: cast.mette }, new AbortController().signal),
  })
}

/** The page's text as somebody reads it. */
export const wordsOf = ({ text }: Page): string =>
  text
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')

/** Holds a page to what it should tell, and quotes only its beginning when it does not. */
export function tells(words: string, pattern: RegExp): void {
  assert.ok(pattern.test(words), `${pattern} is not told: ${words.slice(0, 600)} …`)
}

export const runIdIn = (location: string | undefined): string =>
  location?.split('/').at(-1)?.split('?')[0] ?? ''
