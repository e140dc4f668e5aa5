import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { createApp } from '../src/app.tsx'
import type { House } from '../src/platform/house.ts'

export interface Served {
  readonly house: House
  readonly app: Hono
  /** Without a slash at the end. */
  readonly address: string
  close(): void
}

/** The product on a port of its own, at the address that browsers make passkeys for. */
export async function served(makeHouse: (publicUrl: string) => House): Promise<Served> {
  let app: Hono | undefined
  const server = createAdaptorServer({ fetch: request => app?.fetch(request) ?? new Response() })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  const house = makeHouse(address)
  app = createApp(house)
  return { house, app, address, close: () => server.close() }
}
