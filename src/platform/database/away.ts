/**
 * Whether an error says that the database cannot be reached or does not serve now, and nothing is wrong with the
 * question: PostgreSQL's classes 08 and 57P, too many connections, a stand-by that only reads; or the network's.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return codes.test(code) || messages.test(error.message)
}

const codes =
  /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0\d|53300|25006|08\w{3})$/
// What the driver says of its own connections has no code.
const messages = /^Connection terminated|^timeout (exceeded|expired)|not queryable/
