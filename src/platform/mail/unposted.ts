/**
 * Why a letter was not posted. `refused`: the mail server will not have this letter, today or tomorrow.
 * `uncertain`: it had the whole letter and did not answer, so nobody knows. `later`: it can be tried again.
 */
export type Fate = 'refused' | 'uncertain' | 'later'

/** Thrown by the post for a letter it could not hand over. Its words name no address: the server's answer can. */
export class Unposted extends Error {
  readonly fate: Fate
  readonly code: string
  /** The mail server's reply code; undefined when it gave none. */
  readonly reply: number | undefined

  constructor(fate: Fate, code: string, reply: number | undefined) {
    super(`The mail was not posted: ${[code, reply].filter(Boolean).join(' ')}`)
    this.name = 'Unposted'
    this.fate = fate
    this.code = code
    this.reply = reply
  }
}
