import { createTransport } from 'nodemailer'
import type { House, Letter } from '../house.ts'
import { calendarText } from './calendar.ts'

/**
 * The way mails leave, by SMTP. `address` is smtp://user:password@host:port, or smtps:// for TLS from the start;
 * on smtp:// TLS is demanded unless the server is on this machine.
 */
export function postOffice(address: string, from: string): NonNullable<House['post']> {
  const { protocol, hostname } = new URL(address)
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const transport = createTransport({ url: address, requireTLS: protocol === 'smtp:' && !near, pool: true })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return async letter => {
    await transport.sendMail({
      from,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      html: asHtml(letter.text),
      messageId: `<${letter.id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...calendarPart(letter, from),
    })
  }
}

// RFC 6047: the MIME part says the same method as the calendar itself.
function calendarPart({ calendar, to }: Letter, from: string) {
  if (!calendar) return {}
  const organizer = /<(.+)>/.exec(from)?.[1] ?? from
  const content = calendarText(calendar.date, calendar.method, { organizer, attendee: to })
  return { icalEvent: { method: calendar.method, content, filename: 'invite.ics' } }
}

// Paragraphs and links, nothing fetched from anywhere.
function asHtml(text: string): string {
  const safe = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  const linked = safe.replaceAll(/https?:\/\/[^\s]+/g, link => `<a href="${link}">${link}</a>`)
  const paragraphs = linked.split(/\n{2,}/).map(part => `<p>${part.replaceAll('\n', '<br>')}</p>`)
  return `<!doctype html><html><body style="font-family:sans-serif;font-size:16px;line-height:1.5">${paragraphs.join('')}</body></html>`
}
