import { UnusableError } from '../../platform/commands.ts'

/**
 * Prints an answer. A reader who has seen enough closes the pipe: that is no failure. Throws an UnusableError where it
 * cannot be written, as on a full disk.
 */
export async function print(pieces: Iterable<string>): Promise<void> {
  const { stdout } = process
  // Each write is told of its own failure; without a listener the stream would end the program.
  stdout.on('error', () => {})
  try {
    for (const piece of pieces) {
      await new Promise<void>((done, fail) => stdout.write(piece, error => (error ? fail(error) : done())))
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
    throw new UnusableError(
      `The answer cannot be printed: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}
