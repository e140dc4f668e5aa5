import { join } from 'node:path'
import { PlainError } from './commands.ts'
import { type Key, newKey } from './crypto.ts'
import { secretInFile } from './secret-file.ts'
import type { Settings } from './settings.ts'

/** The key of this installation: the one in the settings, else the one in the data folder, made once. */
export async function installationKey(settings: Settings): Promise<Key> {
  if (settings.installationKey) return settings.installationKey
  const path = join(settings.dataDir, 'installation.key')
  const key = Buffer.from(await secretInFile(path, () => newKey().toString('base64')), 'base64')
  if (key.length !== 32)
    throw new PlainError(`${path} does not hold a key. Put the copy you kept in its place.`)
  return key
}
