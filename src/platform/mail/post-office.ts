import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { House, Letter } from '../house.ts'
import { calendarText } from './calendar.ts'
import { type Fate, Unposted } from './unposted.ts'

/**
 * The way mails leave, by SMTP: one connection a mail. `address` is smtp://user:password@host:port, or smtps:// for
 * TLS from the start; on smtp:// TLS is demanded unless the server is on this machine. Throws Unposted.
 */
export function postOffice(address: string, from: string): NonNullable<House['post']> {
  const { protocol, hostname } = new URL(address)
  const isNear = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  const sender = senderIn(from)
  const options = {
    url: address,
    requireTLS: protocol === 'smtp:' && !isNear,
    // A mail server on this machine has a certificate of its own making.
    tls: { rejectUnauthorized: !isNear },
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 120_000,
  }
  return async (letter, signal) => {
    const transport = createTransport(options)
    let message: Readable | undefined
    transport.use('stream', (mail, done) => {
      const open = mail.message.createReadStream.bind(mail.message)
      mail.message.createReadStream = (...how) => {
        message = open(...how)
        return message
      }
      done()
    })
    const compiled = { ...letterOf(letter, from, sender), ...(signal && { signal }) }
    try {
      await transport.sendMail(compiled)
    } catch (error) {
      throw unposted(error, message?.readableEnded ?? false)
    }
  }
}

function letterOf(letter: Letter, from: string, sender: Sender) {
  return {
    from,
    to: { name: '', address: letter.to },
    subject: letter.subject,
    text: letter.text,
    html: asHtml(letter.text),
    messageId: `<${letter.id}@${sender.email.replace(/^.*@/, '')}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...calendarPart(letter, sender),
  }
}

// RFC 6047: the MIME part says the same method as the calendar itself.
function calendarPart({ calendar, to }: Letter, organizer: Sender) {
  if (!calendar) return {}
  const content = calendarText(calendar.date, calendar.method, { organizer, attendee: to })
  return { icalEvent: { method: calendar.method, content, filename: 'invite.ics' } }
}

type Sender = { readonly name: string; readonly email: string }

/** "Mentor <mentor@example.org>" or an address alone, as the setting allows. */
function senderIn(from: string): Sender {
  const [, name = '', email = from] = /^\s*"?([^"<]*?)"?\s*<(.+)>/.exec(from) ?? []
  return { name: name || 'Telemakos', email: email.trim() }
}

// Paragraphs and links, nothing fetched from anywhere.
function asHtml(text: string): string {
  const safe = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  const linked = safe.replaceAll(/https?:\/\/\S*[^\s.,;:!?)]/g, link => `<a href="${link}">${link}</a>`)
  const paragraphs = linked.split(/\n{2,}/).map(part => `<p>${part.replaceAll('\n', '<br>')}</p>`)
  return `<!doctype html><html><body style="font-family:sans-serif;font-size:16px;line-height:1.5">${paragraphs.join('')}</body></html>`
}

// RFC 5321 4.2.1: a code of the 500s is a no for good, one of the 400s a not now. Only the answer to the recipient
// and to the message is about this letter: a refused password or sender is put right in the settings.
function unposted(error: unknown, isHandedOver: boolean): Unposted {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number }
  const fate = (): Fate => {
    if (!responseCode && isHandedOver) return 'uncertain'
    if (!responseCode) return command === 'API' && code === 'EENVELOPE' ? 'refused' : 'later'
    const isAboutLetter = command === 'RCPT TO' || command === 'DATA'
    return isAboutLetter && responseCode >= 500 && responseCode !== 503 ? 'refused' : 'later'
  }
  return new Unposted(fate(), code ?? '', responseCode)
}
