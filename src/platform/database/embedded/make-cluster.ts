import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PlainError } from '../../commands.ts'
import { program } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { isAlive } from './postmaster.ts'
import { minimalEnvironment } from './server-process.ts'

/** Makes the database's files when there are none. Whoever does so at the same moment ends up with one database. */
export async function makeCluster(cluster: Cluster, password: string): Promise<void> {
  if (existsSync(join(cluster.folder, 'PG_VERSION'))) return checkVersion(cluster)
  await removeDrafts(cluster)
  const draft = `${cluster.folder}.draft-${process.pid}-${randomUUID().slice(0, 8)}`
  const [files, passwordFile] = [join(draft, 'files'), join(draft, 'password')]
  try {
    await mkdir(draft, { mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600 })
    await mkdir(files, { mode: 0o700 })
    const { user } = cluster
    if (user) await Promise.all([draft, files, passwordFile].map(path => chown(path, user.uid, user.gid)))
    await initialise(cluster, files, passwordFile)
    await rename(files, cluster.folder)
  } catch (error) {
    if (!existsSync(join(cluster.folder, 'PG_VERSION'))) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function checkVersion({ folder, binaries }: Cluster): Promise<void> {
  const made = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
  const [brought] = binaries.version.split('.')
  if (made === brought) return
  throw new PlainError(
    `${folder} was made by PostgreSQL ${made}, and this Telemakos brings PostgreSQL ${brought}.`,
  )
}

// The default order of texts is that of their bytes; Danish and Norwegian order is asked for by its collation.
function initialise(cluster: Cluster, folder: string, passwordFile: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const words = [
    `--pgdata=${folder}`,
    ...locale,
    ...access,
    '--data-checksums',
    '--text-search-config=simple',
  ]
  return new Promise((done, fail) => {
    let said = ''
    const child = spawn(program(cluster.binaries, 'initdb'), words, {
      ...(cluster.user && { uid: cluster.user.uid, gid: cluster.user.gid }),
      env: minimalEnvironment(),
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr.on('data', text => {
      said += text
    })
    child.on('error', fail)
    child.on('close', code => {
      const reason = said.split('\n').find(line => /error|fatal/i.test(line)) ?? said.trim()
      if (code === 0) done()
      else fail(new PlainError(`The database could not be made in ${cluster.folder}: ${reason}`))
    })
  })
}

// What a start that was killed has left behind.
async function removeDrafts({ folder }: Cluster): Promise<void> {
  const parent = dirname(folder)
  const prefix = `${basename(folder)}.draft-`
  const names = existsSync(parent) ? await readdir(parent) : []
  const left = names.filter(
    name => name.startsWith(prefix) && !isAlive(Number.parseInt(name.slice(prefix.length), 10)),
  )
  await Promise.all(left.map(name => rm(join(parent, name), { recursive: true, force: true })))
}
