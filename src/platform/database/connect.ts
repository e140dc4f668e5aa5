import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { type ClientBase, type ClientConfig, Pool, type QueryResult, types } from 'pg'
import type { DB } from './rows.ts'

/** Connections to the database. A lost one is replaced at the next question; the process goes on. */
export function openPool(connection: ClientConfig, max = 10): Pool {
  const pool = new Pool({
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    pipeline: true,
    ...connection,
    max,
    types: valueTypes,
  })
  pool.on('error', () => {})
  pool.on('connect', client => {
    // Also while somebody uses it: the question then fails, which is enough.
    client.on('error', () => {})
    answerWithTheLast(client)
  })
  return pool
}

// Of several statements sent in one question the last one answers, so that a transaction can begin with its first.
function answerWithTheLast(client: ClientBase): void {
  const ask: (...question: unknown[]) => unknown = client.query.bind(client)
  const query = (...question: unknown[]) => {
    const answer = ask(...question)
    return answer instanceof Promise
      ? answer.then(given => (Array.isArray(given) ? given.at(-1) : given))
      : answer
  }
  client.query = query as ClientBase['query']
}

/** The database as the stores see it. `destroy()` ends the pool. */
export function connect(pool: Pool): Kysely<DB> {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Kysely<DB>, Pool>()

/**
 * Sends all the questions before it waits for an answer, in one round trip on one connection. In a transaction they
 * are all or none; the error is the first one's.
 */
export async function askAtOnce(
  db: Kysely<DB>,
  questions: readonly CompiledQuery[],
): Promise<QueryResult['rows'][]> {
  const client = await poolOf(db).connect()
  try {
    const { stream } = client.connection
    stream.cork()
    const answers = questions.map(({ sql, parameters }) => client.query(sql, [...parameters]))
    stream.uncork()
    return (await Promise.all(answers)).map(answer => answer.rows)
  } finally {
    client.release()
  }
}

function poolOf(db: Kysely<DB>): Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('This database was opened elsewhere')
  return pool
}

/** How a process of its own reaches the database that `connect` gave, in the same role: plain data, to be sent. */
export function connectionOf(db: Kysely<DB>): ClientConfig {
  const { connectionString, host, port, user, password, database, ssl } = poolOf(db).options
  const given = { connectionString, host, port, user, password, database, ssl }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

// Days stay days, as text: a Date would be midnight somewhere. Counts are numbers.
const readers: Record<number, (text: string) => unknown> = {
  [types.builtins.INT8]: readInteger,
  [types.builtins.DATE]: text => text,
}

const valueTypes = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && readers[oid]) || types.getTypeParser(oid, format)) as typeof types.getTypeParser,
}

function readInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`)
  return number
}
