import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../../src/app.tsx'
import { jobs } from '../../src/jobs.ts'
import type { House, Letter } from '../../src/platform/house.ts'
import { startJobs } from '../../src/platform/jobs.ts'
import { testDatabase } from '../database.ts'
import { testHouse } from '../house.ts'

/** The whole product on a database of its own, with a clock that can be moved and a post that keeps its letters. */
export interface TestHouse {
  readonly house: House
  readonly letters: readonly Letter[]
  /** The letters to an address that match, the oldest first, when at least so many have come. */
  lettersTo(address: string, matching?: (letter: Letter) => boolean, atLeast?: number): Promise<Letter[]>
  /** Moves the clock: everything from here on happens so much later. */
  moveClock(milliseconds: number): void
  close(): Promise<void>
}

export async function openTestHouse(): Promise<TestHouse> {
  const { db, pool, close: dropDatabase } = await testDatabase()
  const letters: Letter[] = []
  let ahead = 0
  const house = {
    ...testHouse(db, { now: () => new Date(Date.now() + ahead) }),
    publicUrl: '',
    post: async (letter: Letter) => {
      letters.push(letter)
    },
  }
  // The app is made when the port, and so the product's address, is known.
  const { promise: app, resolve: appIsMade } = Promise.withResolvers<ReturnType<typeof createApp>>()
  const server = createAdaptorServer({ fetch: async (request, env) => (await app).fetch(request, env) })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  house.publicUrl = `http://localhost:${(server.address() as AddressInfo).port}`
  appIsMade(createApp(house))
  const runner = await startJobs(house, pool, jobs)
  return {
    house,
    letters,
    lettersTo: async (address, matching = () => true, atLeast = 1) => {
      for (const until = Date.now() + 15_000; ; await new Promise(done => setTimeout(done, 50))) {
        const found = letters.filter(letter => letter.to === address && matching(letter))
        if (found.length >= atLeast) return found
        if (Date.now() > until) throw new Error(`${found.length} letters came to ${address}`)
      }
    },
    moveClock: milliseconds => {
      ahead += milliseconds
    },
    close: async () => {
      await runner.stop()
      server.close()
      await dropDatabase()
    },
  }
}
