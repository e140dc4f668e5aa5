import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PlainError } from './commands.ts'
import { type Key, newKey } from './crypto.ts'
import type { Settings } from './settings.ts'

/** The key of this installation: the one in the settings, else the one in the data folder, made once. */
export async function installationKey(settings: Settings): Promise<Key> {
  if (settings.installationKey) return settings.installationKey
  const path = join(settings.dataDir, 'installation.key')
  return (await readKey(path)) ?? (await makeKey(settings.dataDir, path))
}

async function readKey(path: string): Promise<Key | undefined> {
  const written = await readFile(path, 'utf8').catch(error => {
    if (error.code === 'ENOENT') return undefined
    throw new PlainError(`Telemakos cannot read its key in ${path}: start it as the user who owns that file.`)
  })
  if (written === undefined) return undefined
  const key = Buffer.from(written, 'base64')
  if (key.length !== 32)
    throw new PlainError(`${path} does not hold a key. Put the copy you kept in its place.`)
  return key
}

// A link is made whole or not at all, and never over another: two starts at once end up with one key.
async function makeKey(folder: string, path: string): Promise<Key> {
  await mkdir(folder, { recursive: true })
  const draft = `${path}.${randomUUID()}`
  const key = newKey()
  await writeFile(draft, `${key.toString('base64')}\n`, { mode: 0o600 })
  try {
    await link(draft, path)
    return key
  } catch (error) {
    const other = await readKey(path)
    if (other) return other
    throw error
  } finally {
    await rm(draft)
  }
}
