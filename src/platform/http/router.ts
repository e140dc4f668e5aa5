import type { Context } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routes } from '../../routes.ts'
import { isAway } from '../database/away.ts'
import { askAsVisitor, asVisitor } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { Locale } from '../i18n.ts'
import { isId } from '../id.ts'
import { describeError } from '../log.ts'
import type { Path } from '../path.ts'
import { writtenIn } from './form.ts'
import { type Arrival, arrive, openVisit, tokenIsRight } from './open-visit.ts'
import { respond, respondToTrouble, type Surroundings } from './respond.ts'
import { type EnteredRow, entrance, whoEntered } from './session.ts'
import { type Answer, type MemberVisit, notFound, type Reading, seeOther, type Visit } from './visit.ts'

export type Handler<V extends Visit> = (visit: V) => Answer | Promise<Answer>
type Method = 'get' | 'post'

/**
 * Mounts the product's pages. `member` pages need a session; `open` ones know the visitor if there is one. A `read`
 * page is a member's, asked for often: its reading comes first, and its handler does what the reading leaves.
 */
export interface Router {
  readonly member: Mount<MemberVisit> & {
    readonly read: <Row>(path: Path<string>, reading: Reading<Row>, handler: Handler<MemberVisit>) => void
  }
  readonly open: Mount<Visit>
}
type Mount<V extends Visit> = Record<Method, (path: Path<string>, handler: Handler<V>) => void>

const largestBody = 12 * 1024 * 1024

export function createRouter(house: House, surroundings: Surroundings): { router: Router; hono: Hono } {
  const hono = new Hono()
  const tooLarge = bodyLimit({
    maxSize: largestBody,
    onError: c => respondToTrouble(c, house, surroundings, 'too-large'),
  })
  hono.on('POST', '*', tooLarge)
  // The page that is not here looks the same whether the address, the thing or only the right to see it is missing.
  hono.notFound(c => {
    const method = c.req.method === 'POST' ? 'post' : 'get'
    return serve(c, house, surroundings, method, visit => visit, notFound)
  })
  hono.onError((error, c) => respondToFailure(c, house, surroundings, error, undefined))

  const mount = <V extends Visit>(
    method: Method,
    path: Path<string>,
    admit: (visit: Visit) => V | Answer,
    handler: Handler<V>,
  ) => {
    hono[method](path.pattern, c => serve(c, house, surroundings, method, admit, handler))
  }
  return {
    hono,
    router: {
      open: {
        get: (path, handler) => mount('get', path, visit => visit, handler),
        post: (path, handler) => mount('post', path, visit => visit, handler),
      },
      member: {
        get: (path, handler) => mount('get', path, admitMember, handler),
        post: (path, handler) => mount('post', path, admitMember, handler),
        read: (path, reading, handler) => {
          hono.get(path.pattern, async c => {
            const arrival = await arrive(c, house)
            const read = arrival && (await serveReading(c, house, surroundings, arrival, reading))
            return read ?? (await serve(c, house, surroundings, 'get', admitMember, handler, arrival))
          })
        },
      },
    },
  }
}

// Session, organisation and locale, then everything in one transaction, which ends before the answer leaves.
async function serve<V extends Visit>(
  c: Context,
  house: House,
  surroundings: Surroundings,
  method: Method,
  admit: (visit: Visit) => V | Answer,
  handler: Handler<V>,
  arrived?: Arrival,
): Promise<Response> {
  const arrival = arrived ?? (await arrive(c, house))
  if (!arrival) return respondToTrouble(c, house, surroundings, 'too-large')
  const token = arrival.cookies.get('session')
  const question = token ? entrance(token, arrival.now) : ''
  let locale: Locale | undefined
  try {
    return await asVisitor<EnteredRow, Response>(house.db, question, async (tx, rows) => {
      const visit = { ...openVisit(c, house, surroundings, arrival, whoEntered(rows)), tx }
      locale = visit.locale
      // Drawn before the commit: what cannot be shown is not kept.
      return respond(house, visit, await answerOf(visit), surroundings)
    })
  } catch (error) {
    return respondToFailure(c, house, surroundings, error, locale)
  }

  async function answerOf(visit: Visit): Promise<Answer> {
    if (method === 'post' && !tokenIsRight(c, house, visit)) return surroundings.staleForm(visit)
    const admitted = admit(visit)
    if ('kind' in admitted) return admitted
    const answer = namesNothing(visit) ? notFound() : await handler(admitted)
    return method === 'post' && answer.kind === 'not-found'
      ? { ...answer, written: writtenIn(visit.form) }
      : answer
  }
}

// The whole visit in one round trip; undefined where it takes more.
async function serveReading<Row>(
  c: Context,
  house: House,
  surroundings: Surroundings,
  arrival: Arrival,
  reading: Reading<Row>,
): Promise<Response | undefined> {
  const token = arrival.cookies.get('session')
  const asking = token && reading(arrival.url)
  if (!token || !asking) return undefined
  let locale: Locale | undefined
  try {
    const asked = await askAsVisitor<EnteredRow, Row>(house.db, entrance(token, arrival.now), asking.question)
    const visit = openVisit(c, house, surroundings, arrival, whoEntered(asked.visitors))
    const { viewer } = visit
    locale = visit.locale
    const answer = viewer && asking.answer({ ...visit, viewer }, asked.rows)
    return answer && respond(house, visit, answer, surroundings)
  } catch (error) {
    return respondToFailure(c, house, surroundings, error, locale)
  }
}

function respondToFailure(
  c: Context,
  house: House,
  surroundings: Surroundings,
  error: unknown,
  locale: Locale | undefined,
): Response {
  const reference = crypto.randomUUID().slice(0, 8)
  house.log('request failed', { reference, ...describeError(error) })
  return respondToTrouble(c, house, surroundings, isAway(error) ? 'away' : 'failed', { locale, reference })
}

// An address whose id is none is answered like one that nobody has; the database need not be asked.
function namesNothing({ params: { id, rule } }: Visit): boolean {
  return [id, rule].some(given => given !== undefined && !isId(given))
}

function admitMember(visit: Visit): MemberVisit | Answer {
  if (visit.viewer) return { ...visit, viewer: visit.viewer }
  const wanted = visit.url.pathname
  return seeOther(
    wanted === routes.home() ? routes.welcome() : routes.signIn({ next: wanted + visit.url.search }),
  )
}
