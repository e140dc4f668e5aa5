/** Structured lines without personal data: an event's name and plain facts, never a name, address or text. */
export type Log = (event: string, facts?: Record<string, string | number | boolean | undefined>) => void

export const logToStandardError: Log = (event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
}

/** What is told of an error: its kind, code and place; a message can carry what somebody wrote. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const place = error.stack
    ?.split('\n')
    .find(line => line.includes('/src/'))
    ?.trim()
  return {
    error: error.name,
    ...(code && { code }),
    ...(place && { place: place.replace(/^.*\/src\//, 'src/') }),
  }
}
