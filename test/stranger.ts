import type { Hono } from 'hono'

/** A browser nobody has signed in with: it keeps its cookies and sends each form with the token of a page it saw. */
export interface Stranger {
  readonly cookies: Map<string, string>
  get(path: string): Promise<Answer>
  /** Posts a form as the page at `from` would send it. */
  post(path: string, fields: Record<string, string>, from?: string): Promise<Answer>
  /** Posts as a client module does. */
  json(path: string, body: object, from?: string): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly location: string
  readonly text: string
}

const signInPage = '/sign-in'

export function stranger(app: Hono): Stranger {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const cookie = [...cookies].map(pair => pair.join('=')).join('; ')
    const response = await app.request(path, { ...init, headers: { ...init.headers, cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = response.headers.get('location') ?? ''
    return { status: response.status, location, text: await response.text() }
  }
  const tokenAt = async (path: string) =>
    /name="_token" value="([^"]+)"/.exec((await ask(path)).text)?.[1] ?? ''
  return {
    cookies,
    get: path => ask(path),
    post: async (path, fields, from = signInPage) => {
      const body = new URLSearchParams({ ...fields, _token: await tokenAt(from) })
      return ask(path, { method: 'POST', body })
    },
    json: async (path, body, from = signInPage) => {
      const headers = { 'content-type': 'application/json', 'x-form-token': await tokenAt(from) }
      return ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    },
  }
}
