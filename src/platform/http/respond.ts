import type { Context } from 'hono'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Frame } from '../../ui/frame.ts'
import type { House } from '../house.ts'
import type { Locale } from '../i18n.ts'
import { commonHeaders, pageHeaders } from './headers.ts'
import type { OpenVisit } from './open-visit.ts'
import { guessLocale } from './session.ts'
import type { Answer, Visit } from './visit.ts'

export type Trouble = 'not-found' | 'too-large' | 'away' | 'failed'

/** What the web application lays around each page; the platform itself knows nothing of it. */
export interface Surroundings {
  frame(visit: Omit<Visit, 'frame'>, nonce: string, formToken: string): Frame
  addressOf(c: Context): string
  /** The answer to a form that was open for too long, or that another site posted. */
  staleForm(visit: Visit): Answer
  /** A page for when there is no transaction to make one in. */
  trouble(kind: Trouble, locale: Locale, reference: string | undefined): VNode
  notFound(visit: Visit): VNode
}

const status = { 'not-found': 404, 'too-large': 413, away: 503, failed: 500 } as const

export function respond(
  house: House,
  visit: OpenVisit,
  answer: Answer,
  surroundings: Surroundings,
): Response {
  const secure = house.publicUrl.startsWith('https:')
  const headers = new Headers()
  for (const line of visit.cookies.lines) headers.append('set-cookie', line)
  const withHeaders = (more: Record<string, string>) => {
    for (const [name, value] of Object.entries(more)) headers.set(name, value)
    return headers
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
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`
      return new Response(answer.bytes, {
        headers: withHeaders({
          ...commonHeaders(secure),
          'content-type': answer.type,
          'content-disposition': disposition,
          'cache-control': 'no-store',
        }),
      })
    }
    case 'page':
      return new Response(documentOf(answer.body), {
        status: answer.status,
        headers: withHeaders(pageHeaders(visit.nonce, secure)),
      })
    case 'not-found':
      return new Response(documentOf(surroundings.notFound(visit)), {
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
  reference?: string,
): Response {
  const locale = guessLocale(undefined, c.req.header('accept-language'))
  const body = documentOf(surroundings.trouble(kind, locale, reference))
  return new Response(body, {
    status: status[kind],
    headers: pageHeaders('', house.publicUrl.startsWith('https:')),
  })
}

const documentOf = (body: VNode) => `<!doctype html>${render(body)}`
