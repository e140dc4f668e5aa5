import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { VNode } from 'preact'
import type { Frame } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import type { House } from '../house.ts'
import type { Locale } from '../i18n.ts'
import { readCookies } from './cookies.ts'
import { commonHeaders, pageHeaders } from './headers.ts'
import type { OpenVisit, OpenVisitBase } from './open-visit.ts'
import { guessLocale } from './session.ts'
import type { Answer, Visit } from './visit.ts'

export type Trouble = 'too-large' | 'away' | 'failed'

/** What the web application lays around each page; the platform itself knows nothing of it. */
export interface Surroundings {
  frame(visit: OpenVisitBase, nonce: string, formToken: string): Frame
  addressOf(c: Context): string
  /** The answer to a form that was open for too long, or that another site posted. */
  staleForm(visit: Visit): Answer
  /** A page for when there is no transaction to make one in. */
  trouble(kind: Trouble, frame: TroubleFrame): VNode
  /** `written` is what somebody sent to a place that is no longer there for them. */
  notFound(visit: Omit<Visit, 'tx'>, written: readonly string[]): VNode
}

/** All that is known of a visit that failed. */
export interface TroubleFrame {
  readonly locale: Locale
  readonly nonce: string
  readonly reference: string | undefined
}

// Made many at a time by Node, of 122 bits of chance: a page need not ask the machine for its own.
export const newNonce = (): string => randomUUID()

const status = { 'too-large': 413, away: 503, failed: 500 } as const

export function respond(
  house: House,
  visit: OpenVisit,
  answer: Answer,
  surroundings: Surroundings,
): Response {
  const secure = house.publicUrl.startsWith('https:')
  const { lines } = visit.cookies
  // Most pages set none: a plain object then spares the server a `Headers` for each.
  const withHeaders = (headers: Record<string, string>) => {
    if (lines.length === 0) return headers
    return [...Object.entries(headers), ...lines.map((line): [string, string] => ['set-cookie', line])]
  }
  switch (answer.kind) {
    case 'see-other':
      return new Response(null, {
        status: 303,
        headers: withHeaders({
          location: answer.location,
          ...commonHeaders(secure),
          'cache-control': 'no-store',
        }),
      })
    case 'json':
      return Response.json(answer.value, {
        status: answer.status,
        headers: withHeaders({ ...commonHeaders(secure), 'cache-control': 'no-store' }),
      })
    case 'file': {
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(answer.name.toWellFormed())}`
      return new Response(answer.bytes, {
        headers: withHeaders({
          ...commonHeaders(secure),
          'content-type': answer.type,
          'content-disposition': disposition,
          // Also where a browser opens what it was told to keep, nothing in it may run or be fetched.
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'no-store',
        }),
      })
    }
    case 'page':
      return new Response(html(answer.body), {
        status: answer.status,
        headers: withHeaders(pageHeaders(visit.nonce, secure)),
      })
    case 'not-found':
      return new Response(html(surroundings.notFound(visit, answer.written ?? [])), {
        status: 404,
        headers: withHeaders(pageHeaders(visit.nonce, secure)),
      })
  }
}

export function respondToTrouble(
  c: Context,
  house: House,
  surroundings: Surroundings,
  kind: Trouble,
  known: { locale?: Locale | undefined; reference?: string | undefined } = {},
): Response {
  const isSecure = house.publicUrl.startsWith('https:')
  const chosen = readCookies(c.req.header('cookie'), isSecure).get('locale')
  const locale = known.locale ?? guessLocale(chosen, c.req.header('accept-language'))
  const nonce = newNonce()
  const body = html(surroundings.trouble(kind, { locale, nonce, reference: known.reference }))
  return new Response(body, {
    status: status[kind],
    headers: { ...pageHeaders(nonce, isSecure), ...(kind === 'away' && { 'retry-after': '10' }) },
  })
}
