import type { Hono } from 'hono'
import { hashToken, newToken } from '../src/platform/crypto.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import type { House } from '../src/platform/house.ts'

/** Somebody who uses the product as a browser does, without the browser. */
export interface Visitor {
  /** For a real browser: the cookie of the session. */
  readonly cookie: { readonly name: string; readonly value: string }
  get(path: string): Promise<Page>
  /** Posts a form as the page at `from` would send it, with that page's token. */
  post(path: string, fields: Record<string, string | string[]>, from?: string): Promise<Page>
  /** Posts such a form with a file. */
  send(path: string, fields: Record<string, string | File>, from?: string): Promise<Page>
}

export interface Page {
  readonly status: number
  readonly location: string | undefined
  readonly type: string
  readonly text: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Signs a person in and gives their browser. */
export async function visitorOf(house: House, app: Hono, personId: string): Promise<Visitor> {
  const token = newToken()
  const now = house.now()
  await asOwner(house.owner, tx =>
    tx
      .insertInto('session')
      .values({
        token_hash: hashToken(token),
        person_id: personId,
        means: 'link',
        created_at: now,
        seen_at: now,
        expires_at: new Date(now.getTime() + 86_400_000),
      })
      .execute(),
  )
  const cookie = { name: 'telemakos-session', value: token }
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, cookie: `${cookie.name}=${cookie.value}` }
    return pageOf(await app.request(path, { ...init, headers }))
  }
  return {
    cookie,
    get: path => ask(path),
    post: async (path, fields, from = '/') => {
      const { text } = await ask(from)
      const body = new URLSearchParams({ _token: tokenIn(text) })
      for (const [name, value] of Object.entries(fields)) {
        for (const each of [value].flat()) body.append(name, each)
      }
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return ask(path, { method: 'POST', headers, body: body.toString() })
    },
    send: async (path, fields, from = '/') => {
      const body = new FormData()
      body.append('_token', tokenIn((await ask(from)).text))
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      return ask(path, { method: 'POST', body })
    },
  }
}

async function pageOf(response: Response): Promise<Page> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  return {
    status: response.status,
    location: response.headers.get('location') ?? undefined,
    type: response.headers.get('content-type') ?? '',
    text: new TextDecoder().decode(bytes),
    bytes,
  }
}

// Every page carries one: the footer's choice of language is a form.
const tokenIn = (html: string): string => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? ''
