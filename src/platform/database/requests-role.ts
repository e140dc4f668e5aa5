import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { Client, type ClientConfig, escapeIdentifier, escapeLiteral, type Pool } from 'pg'
import { PlainError } from '../commands.ts'
import { authenticate, type Key } from '../crypto.ts'

/** How requests log in, and why they do so as the tables' owner where the database knows no other way. */
export interface RequestsLogin {
  readonly connection: ClientConfig
  readonly fallback?: string
}

/**
 * The role that requests log in as: it owns nothing and sees nothing before it becomes the app's or the worker's
 * role, so whoever made a request say something else to the database would still be nobody's owner. Made when it is
 * missing. Its password comes from the installation's key: every process knows it, and none has to keep it.
 */
export async function requestsLogin(
  pool: Pool,
  owner: ClientConfig,
  key: Key,
  given?: string,
): Promise<RequestsLogin> {
  if (given) return { connection: await checkGiven({ connectionString: given }) }
  const name = await roleName(pool)
  const password = authenticate(key, 'password of the role of requests').toString('base64url')
  const connection = connectionAs(owner, name, password)
  if ((await stateOf(connection)) === 'right') return { connection }
  const trouble = await makeRole(pool, name, password).catch(wordsOf)
  const state = await stateOf(connection)
  if (state === 'right') return { connection }
  return { connection: owner, fallback: trouble ?? describe[state] ?? state }
}

/** The same place, as somebody else. */
export function connectionAs(owner: ClientConfig, user: string, password: string): ClientConfig {
  if (!owner.connectionString) return { ...owner, user, password }
  // What stands behind the question mark wins, also where the address has no place for a user.
  const address = new URL(owner.connectionString)
  address.searchParams.set('user', user)
  address.searchParams.set('password', password)
  return { ...owner, connectionString: address.href }
}

/** Takes the role away again: for databases that come and go. */
export async function dropRequestsRole(pool: Pool): Promise<void> {
  await pool.query(`drop role if exists ${escapeIdentifier(await roleName(pool))}`)
}

async function checkGiven(connection: ClientConfig): Promise<ClientConfig> {
  const state = await stateOf(connection)
  if (state !== 'right') throw new PlainError(`DATABASE_REQUESTS_URL: ${describe[state] ?? state}.`)
  return connection
}

const describe: Record<string, string> = {
  strong: 'this role owns the tables, may become their owner or goes past row security',
  weak: 'this role is not a member of telemakos_app and telemakos_worker',
}

/** 'right', 'strong', 'weak', or why nobody can log in like this. */
async function stateOf(connection: ClientConfig): Promise<string> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ state: string }>(`
      select case
        when r.rolbypassrls or r.rolcreaterole or pg_has_role(r.oid, t.relowner, 'member') then 'strong'
        when pg_has_role('telemakos_app', 'member') and pg_has_role('telemakos_worker', 'member') then 'right'
        else 'weak' end as state
      from pg_roles r, pg_class t
      where r.rolname = session_user and t.relname = 'role_grant' and t.relnamespace = 'public'::regnamespace`)
    return rows[0]?.state ?? 'the database has not been migrated'
  } catch (error) {
    return wordsOf(error)
  } finally {
    await client.end().catch(() => {})
  }
}

async function roleName(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select left(current_database(), 54) || '_requests' as name`,
  )
  return rows[0]?.name ?? ''
}

async function makeRole(pool: Pool, name: string, password: string): Promise<undefined> {
  const role = escapeIdentifier(name)
  const client = await pool.connect()
  try {
    // One at a time, also when several processes start at once.
    await client.query('select pg_advisory_lock(7350001, 4)')
    const known = await client.query('select from pg_roles where rolname = $1', [name])
    if (known.rowCount === 0) await client.query(`create role ${role}`)
    await client.query(
      `alter role ${role} with login noinherit password ${escapeLiteral(verifierOf(password))}`,
    )
    await client.query(`grant telemakos_app, telemakos_worker to ${role}`)
    const { rows } = await client.query<{ may: boolean; name: string }>(
      `select has_database_privilege($1, current_database(), 'connect') as may, current_database() as name`,
      [name],
    )
    const [place] = rows
    if (place && !place.may) {
      await client.query(`grant connect on database ${escapeIdentifier(place.name)} to ${role}`)
    }
  } finally {
    await client.query('select pg_advisory_unlock(7350001, 4)').catch(() => {})
    client.release()
  }
}

// What the server keeps of a password (RFC 5803), so that the password itself stands in no statement and no log of it.
function verifierOf(password: string): string {
  const [rounds, salt] = [4096, randomBytes(16)]
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}

function wordsOf(error: unknown): string {
  const reason = error instanceof AggregateError ? error.errors[0] : error
  return reason instanceof Error ? reason.message : String(reason)
}
