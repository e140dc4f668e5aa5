import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { type MailServer, startMailServer } from '../../../test/mail-server.ts'
import type { Letter } from '../house.ts'
import { postOffice } from './post-office.ts'
import { Unposted } from './unposted.ts'

let server: MailServer
before(async () => {
  server = await startMailServer()
})
after(() => server.close())
beforeEach(() => {
  server.taken.length = 0
})

const letter: Letter = {
  id: '5b45411c-18bb-4055-a7c2-b6dfc78720c6',
  to: 'sofie@corps.example',
  subject: 'I har et møde i kalenderen',
  text: 'I har et møde <snart> & godt.\n\nhttps://mentor.example/meetings/1?a=1&b=2',
}
const invitation: Letter = {
  ...letter,
  calendar: {
    method: 'REQUEST',
    date: {
      uid: 'meeting-1@telemakos',
      sequence: 0,
      startsAt: '2026-10-14T08:00:00.000Z',
      minutes: 90,
      summary: 'Mentormøde',
      description: 'Dagsordenen og din egen forberedelse finder du her:',
      url: 'https://mentor.example/meetings/1',
      changedAt: '2026-10-07T08:00:00.000Z',
    },
  },
}

async function sent(given: Letter, from = 'Mentor, Sjælland <post@mentor.example>'): Promise<string> {
  await postOffice(server.address, from)(given)
  return server.taken.at(-1)?.source ?? ''
}

test('a mail is plain text and the same as HTML, with links to press and nothing fetched', async () => {
  const source = await sent(letter)
  const { subject, text, html, headers, from, to } = await PostalMime.parse(source)
  assert.equal(subject, letter.subject)
  assert.equal(text?.trim(), letter.text)
  assert.equal(from?.address, 'post@mentor.example')
  assert.equal(to?.[0]?.address, letter.to)
  assert.match(html ?? '', /&lt;snart&gt; &amp; godt/)
  assert.match(html ?? '', /<a href="https:\/\/mentor\.example\/meetings\/1\?a=1&amp;b=2">/)
  assert.doesNotMatch(html ?? '', /<(img|script|link|iframe)|src=|url\(/i)
  const header = (name: string) => headers.find(({ key }) => key === name)?.value
  assert.equal(header('auto-submitted'), 'auto-generated')
  assert.equal(header('x-mailer'), undefined)
})

test('a mail that is tried again has the same Message-ID', async () => {
  const ids = [await sent(letter), await sent(letter)].map(source => /^Message-ID: (.*)$/im.exec(source)?.[1])
  assert.deepEqual(ids, [`<${letter.id}@mentor.example>`, `<${letter.id}@mentor.example>`])
})

test('an address can bring in no second recipient and no header', async () => {
  await sent({ ...letter, to: 'sofie@corps.example, other@evil.example' }).catch(() => {})
  await sent({ ...letter, subject: 'Hej\r\nBcc: other@evil.example' }).catch(() => {})
  for (const { to, source } of server.taken) {
    assert.equal(to, 'sofie@corps.example')
    assert.doesNotMatch(source, /^Bcc:/im)
  }
})

test('an invitation says its method in the mail as in the calendar, beside the text (RFC 6047)', async () => {
  for (const method of ['REQUEST', 'CANCEL'] as const) {
    const calendar = { date: invitation.calendar?.date ?? assert.fail(), method }
    const source = await sent({ ...invitation, calendar })
    const alternative = /multipart\/alternative;[\s\S]*?boundary="([^"]+)"/.exec(source)?.[1] ?? ''
    const parts = source
      .split(`--${alternative}`)
      .map(part => /^\s*Content-Type: ([^\r\n]*(\r\n\s[^\r\n]*)*)/.exec(part)?.[1]?.replaceAll(/\s+/g, ' '))
    assert.deepEqual(parts.slice(1, 4), [
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      `text/calendar; charset=utf-8; method=${method}`,
    ])
    const { attachments } = await PostalMime.parse(source, { attachmentEncoding: 'utf8' })
    for (const { content } of attachments) {
      const read = new ICAL.Component(ICAL.parse(String(content)))
      assert.equal(read.getFirstPropertyValue('method'), method)
      const event = read.getFirstSubcomponent('vevent') ?? assert.fail()
      const organizer = event.getFirstProperty('organizer')
      assert.match(String(organizer?.getFirstValue()), /^mailto:post@mentor\.example$/i)
      assert.equal(organizer?.getFirstParameter('cn'), 'Mentor, Sjælland')
      assert.match(String(event.getFirstPropertyValue('attendee')), /^mailto:sofie@corps\.example$/i)
      assert.equal(event.getFirstPropertyValue('summary'), 'Mentormøde')
    }
    assert.ok(attachments.length > 0)
  }
})

test('a sender without a name is an organizer all the same', async () => {
  const source = await sent(invitation, 'post@mentor.example')
  const { attachments } = await PostalMime.parse(source, { attachmentEncoding: 'utf8' })
  assert.match(String(attachments[0]?.content), /^ORGANIZER;CN=Telemakos:mailto:post@mentor\.example$/im)
})

test('a mail server elsewhere must speak TLS, or gets nothing', async () => {
  // Leads to this machine, but does not say so.
  const address = server.address.replace('127.0.0.1', '0.0.0.0')
  await assert.rejects(postOffice(address, 'post@mentor.example')(letter), error => {
    assert.ok(error instanceof Unposted)
    assert.equal(error.fate, 'later')
    assert.doesNotMatch(JSON.stringify(error) + error.message, /corps\.example/)
    return true
  })
  assert.equal(server.taken.length, 0)
  const secret = server.address.replace('//', '//post:secret@').replace('127.0.0.1', '0.0.0.0')
  await assert.rejects(postOffice(secret, 'post@mentor.example')(letter), Unposted)
})

test('a mail server on this machine may have a certificate of its own making', async () => {
  const own = await startMailServer({ disabledCommands: [] })
  await postOffice(own.address, 'post@mentor.example')(letter)
  const elsewhere = own.address.replace('127.0.0.1', '0.0.0.0')
  await assert.rejects(postOffice(elsewhere, 'post@mentor.example')(letter), { fate: 'later' })
  assert.equal(own.taken.length, 1)
  await own.close()
})

test('a product that is asked to stop does not wait for a slow mail server', async () => {
  const slow = await startMailServer({ onMailFrom: () => {} })
  const stopped = postOffice(slow.address, 'post@mentor.example')(letter, AbortSignal.timeout(100))
  await assert.rejects(stopped, { fate: 'later' })
  await slow.close()
})
