import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { PlainError } from '../../commands.ts'

/** The user that PostgreSQL runs as, since it refuses to run as root. Undefined: the one that runs Telemakos. */
export type ServiceUser = { name: string; uid: number; gid: number }

export const isRoot = (): boolean => process.getuid?.() === 0

/** Finds or makes the user for a database that root starts for the first time. */
export function findServiceUser(): ServiceUser {
  const user = lookUp('telemakos') ?? makeUser() ?? lookUp('postgres')
  if (user) return user
  throw new PlainError(
    'PostgreSQL does not run as root, and no user "telemakos" could be made: make one, or start as another user.',
  )
}

/** The user whose database this is. */
export function ownerOf(folder: string): ServiceUser {
  const { uid, gid } = statSync(folder)
  return { name: run('id', ['-un', String(uid)]) ?? String(uid), uid, gid }
}

/** Which of these paths the user can get to and use, through every folder above. */
export function reachable(user: ServiceUser, paths: string[]): string[] {
  const question = 'for path; do test -x "$path" && echo "$path"; done; true'
  return (run('/bin/sh', ['-c', question, 'sh', ...paths], user) ?? '').split('\n')
}

function lookUp(name: string): ServiceUser | undefined {
  const [uid, gid] = [run('id', ['-u', name]), run('id', ['-g', name])]
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}

function makeUser(): ServiceUser | undefined {
  run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'telemakos',
  ])
  return lookUp('telemakos')
}

function run(command: string, words: string[], user?: ServiceUser): string | undefined {
  const as = user ? { uid: user.uid, gid: user.gid } : {}
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8', cwd: '/', ...as })
  return status === 0 ? stdout.trim() : undefined
}
