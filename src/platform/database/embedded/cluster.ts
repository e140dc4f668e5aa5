import { createHash, randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlainError } from '../../commands.ts'
import { type Binaries, copyBinaries, findBinaries, program } from './binaries.ts'
import { findServiceUser, isRoot, ownerOf, reachable, type ServiceUser } from './service-user.ts'

/** Where a database lives and what runs it. */
export type Cluster = {
  /** PostgreSQL's own folder. */
  folder: string
  binaries: Binaries
  user: ServiceUser | undefined
  logFile: string
  /** Settings of PostgreSQL over the product's own. */
  options?: Record<string, string | number> | undefined
}

const sharedFolder = '/var/lib/telemakos'

/** Finds the place of the database that belongs to a data folder; `tell` gets a line when that is elsewhere. */
export function findCluster(dataFolder: string, tell: (line: string) => void): Cluster {
  orRefused(dataFolder, () => mkdirSync(dataFolder, { recursive: true }))
  const home = realpathSync(dataFolder)
  const logFile = join(home, 'postgresql.log')
  return isRoot() ? { ...rootsCluster(home, tell), logFile } : { ...ownCluster(home), logFile }
}

/** Says in words what the system says in code about a folder that nothing can be kept in. */
function orRefused<T>(dataFolder: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new PlainError(
      `Telemakos cannot keep its data in ${dataFolder}${code}: start as a user who may write there, or name another folder in DATA_DIR.`,
    )
  }
}

function ownCluster(home: string): Omit<Cluster, 'logFile'> {
  const folder = join(home, 'postgresql')
  const isElsewhere = existsSync(join(home, 'postgresql.place'))
  if (isElsewhere || (existsSync(folder) && lstatSync(folder).uid !== (process.getuid?.() ?? 0))) {
    throw new PlainError(
      `The data folder ${home} was made by another user: start as that user, or name another folder in DATA_DIR.`,
    )
  }
  orRefused(home, () => accessSync(home, constants.W_OK | constants.X_OK))
  return { folder, binaries: findBinaries(), user: undefined }
}

// PostgreSQL runs as a user who may not be able to enter the folders of root. They are left as they are: the
// database then lives in /var/lib/telemakos, and a note in the data folder says where.
function rootsCluster(home: string, tell: (line: string) => void): Omit<Cluster, 'logFile'> {
  const note = join(home, 'postgresql.place')
  const near = join(home, 'postgresql')
  const known = existsSync(note) ? readFileSync(note, 'utf8').trim() : near
  const user = existsSync(known) ? ownerOf(known) : findServiceUser()
  const binaries = findBinaries()
  const within = reachable(user, [home, program(binaries, 'postgres')])
  const usable = within.includes(program(binaries, 'postgres'))
    ? binaries
    : copyBinaries(binaries, sharedFolder)
  if (known === near && (existsSync(near) || within.includes(home)))
    return { folder: near, binaries: usable, user }
  mkdirSync(sharedFolder, { recursive: true })
  // Each database in it is closed to all but its owner, who has to come through.
  if (!reachable(user, [sharedFolder]).includes(sharedFolder)) chmodSync(sharedFolder, 0o755)
  if (known !== near) return { folder: known, binaries: usable, user }
  const folder = noteFolder(note, join(sharedFolder, shortHash(home)))
  tell(`The user ${user.name}, who runs PostgreSQL, cannot enter ${home}: the database is kept in ${folder}.`)
  return { folder, binaries: usable, user }
}

// A folder that is there already belonged to a data folder of this name that has gone: it is left alone.
function noteFolder(note: string, wanted: string): string {
  const folder = existsSync(wanted) ? `${wanted}-${randomUUID().slice(0, 8)}` : wanted
  try {
    writeFileSync(note, `${folder}\n`, { flag: 'wx' })
  } catch {
    // Another start has just chosen.
  }
  return readFileSync(note, 'utf8').trim()
}

/** The folder of the server's socket: the database's own, unless its path is too long for a socket. */
export function socketFolder({ folder, user }: Cluster): string {
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= 100) return folder
  const other = join(tmpdir(), `telemakos-${shortHash(folder)}`)
  if (!existsSync(other)) mkdirSync(other, { mode: 0o700 })
  const { uid, mode } = lstatSync(other)
  const isOurs = uid === process.getuid?.() || uid === user?.uid
  if (!isOurs || (mode & 0o077) !== 0) throw new PlainError(`${other} belongs to somebody else: remove it.`)
  if (user) chownSync(other, user.uid, user.gid)
  return other
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
