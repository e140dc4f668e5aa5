import type { Server } from 'node:http'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { createApp } from './app.tsx'
import { jobs, repeated } from './jobs.ts'
import { calendarFetcher } from './platform/calendars/fetch-calendar.ts'
import { PlainError } from './platform/commands.ts'
import { connect, openPool } from './platform/database/connect.ts'
import type { Database } from './platform/database/database.ts'
import { migrate } from './platform/database/migrate.ts'
import { requestsLogin } from './platform/database/requests-role.ts'
import { releaseJobs } from './platform/dead-workers.ts'
import type { House } from './platform/house.ts'
import { startJobs } from './platform/jobs.ts'
import { logToStandardError } from './platform/log.ts'
import { imapMailbox } from './platform/mail/mailbox.ts'
import { postOffice } from './platform/mail/post-office.ts'
import { sendWaitingMails } from './platform/mail/waiting-mails.ts'
import type { Settings } from './platform/settings.ts'
import { installationKey } from './platform/settings-key.ts'

/** The product, running. `close` finishes what is under way and lets go of everything. */
export type OpenHouse = { house: House; close(): Promise<void> }

/** Brings the database up to date that is being opened, and starts the jobs and the pages. */
export async function openHouse(settings: Settings, opening: Promise<Database>): Promise<OpenHouse> {
  const closings: (() => Promise<unknown>)[] = []
  // What was opened last closes first.
  const close = async () => {
    for (const closing of closings.splice(0).reverse()) await closing()
  }
  try {
    const database = await opening
    closings.push(database.close)
    const pool = openPool(database.connection)
    const owner = connect(pool)
    closings.push(() => owner.destroy())
    await migrate(pool)
    const key = await installationKey(settings, pool)
    const login = await requestsLogin(pool, database.connection, key, settings.databaseRequestsUrl)
    if (login.fallback) tellOfFallback(login.fallback)
    const db = connect(openPool(login.connection))
    closings.push(() => db.destroy())
    const house: House = {
      db,
      owner,
      publicUrl: settings.publicUrl,
      installationKey: key,
      ...(settings.trustedProxies && { trustedProxies: settings.trustedProxies }),
      now: () => new Date(),
      log: logToStandardError,
      ...(settings.smtpUrl && settings.mailFrom && { post: postOffice(settings.smtpUrl, settings.mailFrom) }),
      fetchCalendar: calendarFetcher(),
      ...(settings.imapUrl && { mailbox: imapMailbox(settings.imapUrl) }),
    }
    // One product alone serves from a data folder: what is still locked there died with the last one.
    if (!settings.databaseUrl) await releaseJobs(pool, 'all')
    if (house.post) await sendWaitingMails(owner)
    const worked = await startJobs(house, pool, jobs, repeated(house))
    closings.push(() => worked.stop())
    const server = await listen(createApp(house), settings)
    closings.push(() => stopListening(server))
    return { house, close }
  } catch (error) {
    await close()
    throw error
  }
}

// The product is as closed as ever; what is missing is the second lock behind it.
function tellOfFallback(why: string): void {
  process.stderr.write(
    `Requests log in to the database as the owner of its tables, because a role of their own could not be made: ${why}.
DATABASE_REQUESTS_URL can name one; "telemakos settings --help" says how.\n`,
  )
}

function listen(app: Hono, { host, port }: Settings): Promise<ServerType> {
  const server = createAdaptorServer({ fetch: app.fetch })
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = refusals[error.code ?? '']
      fail(reason ? new PlainError(`${reason}: PORT is ${port}, HOST is ${host}.`) : error)
    })
    server.listen(port, host, () => done(server))
  })
}

const refusals: Record<string, string> = {
  EADDRINUSE: 'Another program already listens there. Stop it, or choose another port',
  EACCES: 'This user may not listen there. Choose a port above 1023',
  EADDRNOTAVAIL: 'This machine does not have that address',
  ENOTFOUND: 'This machine does not know that address',
}

// Requests that have begun are answered; a browser that keeps its connection open is not waited for.
function stopListening(server: ServerType): Promise<void> {
  return new Promise(done => {
    server.close(() => done())
    const { closeIdleConnections, closeAllConnections } = server as Server
    closeIdleConnections?.call(server)
    setTimeout(() => closeAllConnections?.call(server), 10_000).unref()
  })
}
