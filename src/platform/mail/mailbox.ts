import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { ImapFlow, type MessageStructureObject } from 'imapflow'

/** How far a mailbox has been read. */
export interface MailboxPlace {
  readonly uidValidity: string
  readonly lastUid: number
}

/** A mail that carries a calendar's answer. */
export interface AnswerMail {
  /** The one address it says it comes from, in small letters; '' when it names none, or several. */
  readonly from: string
  /** A program answered by itself, or the mail server holds the sender for a false one. */
  readonly isDoubtful: boolean
  /** The calendar part as it was written. */
  readonly calendar: string
}

/** The mailbox that invitations are answered to. */
export interface Mailbox {
  /** Which mailbox it is, without a word of its address. */
  readonly fingerprint: Buffer
  /**
   * Hands over the calendar answers that have come since, oldest first, at most some hundred mails at a time. One
   * that `take` says is ours is removed from the mailbox, with what somebody wrote beside it: nobody else is to read
   * that. All other mails are left as they are, unread.
   */
  read(
    since: MailboxPlace | undefined,
    take: (mail: AnswerMail) => Promise<boolean>,
    signal?: AbortSignal,
  ): Promise<MailboxPlace>
}

const mostMails = 300
const mostBytes = 100_000

/**
 * The mailbox at imaps://user:password@host:port/folder, by IMAP; without a folder its inbox. On imap:// TLS is
 * demanded unless the server is on this machine.
 */
export function imapMailbox(address: string): Mailbox {
  const { protocol, hostname, port, username, password, pathname } = new URL(address)
  const isNear = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  const secure = protocol === 'imaps:'
  const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX'
  const options = {
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(!secure && !isNear && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    // A mail server on this machine has a certificate of its own making.
    tls: { rejectUnauthorized: !isNear },
    logger: false as const,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 120_000,
  }
  return {
    fingerprint: createHash('sha256').update(`${username}@${hostname}:${options.port}/${folder}`).digest(),
    read: async (since, take, signal) => {
      const client = new ImapFlow(options)
      // It throws what was being asked; the event alone would end the program.
      client.on('error', () => {})
      const stop = () => client.close()
      signal?.addEventListener('abort', stop)
      try {
        await client.connect()
        await client.mailboxOpen(folder)
        return await readOpen(client, since, take)
      } finally {
        signal?.removeEventListener('abort', stop)
        await client.logout().catch(() => client.close())
      }
    },
  }
}

async function readOpen(
  client: ImapFlow,
  since: MailboxPlace | undefined,
  take: (mail: AnswerMail) => Promise<boolean>,
): Promise<MailboxPlace> {
  const uidValidity = String(client.mailbox ? client.mailbox.uidValidity : '')
  const before = since?.uidValidity === uidValidity ? since.lastUid : 0
  const found = (await client.search({ uid: `${before + 1}:*` }, { uid: true })) || []
  // A range that ends with * holds the last mail, however low its number is.
  const fresh = found.filter(uid => uid > before).toSorted((one, other) => one - other)
  const uids = fresh.slice(0, mostMails)
  if (uids.length === 0) return { uidValidity, lastUid: before }
  const wanted = { uid: true, envelope: true, bodyStructure: true, headers: [...telling] }
  const ours: number[] = []
  for (const mail of await client.fetchAll(uids, wanted, { uid: true })) {
    const part = mail.bodyStructure && calendarPart(mail.bodyStructure)
    if (!part) continue
    const { content } = await client.download(mail.uid, part, { uid: true, maxBytes: mostBytes })
    if (!content) continue
    const calendar = await text(content)
    const senders = mail.envelope?.from ?? []
    const from = senders.length === 1 ? (senders[0]?.address ?? '').toLowerCase() : ''
    const isDoubtful = tellsDoubt(mail.headers?.toString('utf8') ?? '')
    if (await take({ from, isDoubtful, calendar })) ours.push(mail.uid)
  }
  if (ours.length > 0) await client.messageDelete(ours, { uid: true })
  return { uidValidity, lastUid: uids.at(-1) ?? before }
}

const telling = ['auto-submitted', 'precedence', 'x-autoreply', 'x-autorespond', 'authentication-results']

/**
 * A reply nobody gave (RFC 3834 5), or a sender that the receiving server found false (RFC 8601; its line is the
 * first). Calendar programs mark what a person pressed as generated too, so that alone says nothing.
 */
function tellsDoubt(headers: string): boolean {
  const lines = headers.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const first = (name: string) =>
    lines
      .find(line => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
      .toLowerCase()
  return (
    /^auto-(replied|notified)/.test(first('auto-submitted') ?? '') ||
    /^(bulk|list|junk|auto_reply)/.test(first('precedence') ?? '') ||
    first('x-autoreply') !== undefined ||
    first('x-autorespond') !== undefined ||
    /\bdmarc=fail\b/.test(first('authentication-results') ?? '')
  )
}

// Not what lies inside a mail that was passed on or came back.
function calendarPart(part: MessageStructureObject): string | undefined {
  if (part.type === 'text/calendar' && (part.size ?? 0) <= mostBytes) return part.part ?? '1'
  if (!part.type.startsWith('multipart/')) return undefined
  for (const child of part.childNodes ?? []) {
    const found = calendarPart(child)
    if (found) return found
  }
  return undefined
}
