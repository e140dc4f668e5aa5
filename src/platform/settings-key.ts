import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { PlainError } from './commands.ts'
import { authenticate, type Key, newKey, sameText } from './crypto.ts'
import { secretInFile } from './secret-file.ts'
import type { Settings } from './settings.ts'

/**
 * The key of this installation: the one in the settings, else the one in the data folder, made once. With another
 * key than the one that pairs' words were locked with, or none, the product does not start: what it would write from
 * then on could not be read together with what is there.
 */
export async function installationKey(settings: Settings, pool: Pool): Promise<Key> {
  const known = await whatIsLocked(pool)
  const path = join(settings.dataDir, 'installation.key')
  if (!settings.installationKey && known.isNeeded && !existsSync(path)) {
    throw new PlainError(
      `${path} is missing, and what people have written to each other was locked with the key in it. Put the copy you kept in its place, or give it in INSTALLATION_KEY. Without it nothing of that can be read again.`,
    )
  }
  const key = settings.installationKey ?? (await keyInFile(path))
  const fingerprint = authenticate(key, 'the key of this installation')
  const isOther =
    known.fingerprint !== null && !sameText(known.fingerprint.toString('hex'), fingerprint.toString('hex'))
  if (isOther && known.isNeeded) {
    const where = settings.installationKey ? 'INSTALLATION_KEY is' : `${path} holds`
    throw new PlainError(
      `${where} another key than the one that people’s words in this database are locked with. Put that one back.`,
    )
  }
  if (isOther || known.fingerprint === null) {
    await pool.query('update installation set key_fingerprint = $1', [fingerprint])
  }
  return key
}

async function keyInFile(path: string): Promise<Key> {
  const key = Buffer.from(await secretInFile(path, () => newKey().toString('base64')), 'base64')
  if (key.length !== 32)
    throw new PlainError(`${path} does not hold a key. Put the copy you kept in its place.`)
  return key
}

async function whatIsLocked(pool: Pool): Promise<{ fingerprint: Buffer | null; isNeeded: boolean }> {
  const { rows } = await pool.query<{ fingerprint: Buffer | null; needed: boolean }>(
    'select key_fingerprint as fingerprint, app.holds_locked_words() as needed from installation',
  )
  return { fingerprint: rows[0]?.fingerprint ?? null, isNeeded: rows[0]?.needed ?? false }
}
