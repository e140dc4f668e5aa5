import { createWriteStream } from 'node:fs'
import { access, chmod, constants, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UnusableError } from '../../platform/commands.ts'

/** Says before the work, not after it, that a file cannot be written or is one of those that are read. */
export async function assertWritable(out: string, read: readonly string[]): Promise<void> {
  const found = await stat(out, { bigint: true }).catch(() => undefined)
  if (found?.isDirectory()) throw new UnusableError(`${out} is a folder. Name a file in it.`)
  for (const file of read) {
    const other = await stat(file, { bigint: true }).catch(() => undefined)
    if (found && found.ino === other?.ino && found.dev === other.dev)
      throw new UnusableError(`${out} is read here and would be lost. Write the result to another file.`)
  }
  if (found) {
    await access(out, constants.W_OK).catch(() => {
      throw new UnusableError(`${out} cannot be written: it is closed to you.`)
    })
  }
  if (!(await isReplaced(out))) return
  await access(dirname(await targetOf(out)), constants.W_OK).catch(() => {
    throw new UnusableError(`${out} cannot be written: there is no such folder, or it is closed to you.`)
  })
}

/**
 * Writes a file whole or not at all: beside it first. A pipe or a device is written into. Rejects with the signal's
 * reason when it is aborted, and with an UnusableError when the file cannot be written.
 */
export async function writeOut(file: string, pieces: Iterable<string>, signal: AbortSignal): Promise<void> {
  const whole = await isReplaced(file)
  const target = whole ? await targetOf(file) : file
  const beside = whole ? `${target}.${process.pid}.part` : file
  try {
    await pipeline(Readable.from(pieces), createWriteStream(beside), { signal })
    if (!whole) return
    const before = await stat(target).catch(() => undefined)
    if (before) await chmod(beside, before.mode)
    await rename(beside, target)
  } catch (error) {
    if (whole) await rm(beside, { force: true })
    signal.throwIfAborted()
    throw new UnusableError(`${file} cannot be written: ${error instanceof Error ? error.message : error}.`)
  }
}

/** What is open under a name of the machine's own, such as /dev/stdout, is written into even when it is a file. */
async function isReplaced(file: string): Promise<boolean> {
  if (/^\/(dev\/(std|fd\/)|proc\/)/.test(resolve(file))) return false
  return (await stat(file).catch(() => undefined))?.isFile() ?? true
}

/** Where a link leads, so that it stays one. */
const targetOf = (file: string): Promise<string> => realpath(file).catch(() => file)
