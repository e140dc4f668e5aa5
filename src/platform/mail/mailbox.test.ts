import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { answerMail } from '../../../test/calendar-answers.ts'
import { type ImapServer, noDovecot, startImapServer } from '../../../test/imap-server.ts'
import { type AnswerMail, imapMailbox, type MailboxPlace } from './mailbox.ts'

const skip = noDovecot ?? false
let server: ImapServer
before(async () => {
  if (!noDovecot) server = await startImapServer()
})
after(() => server?.close())
beforeEach(() => server?.begin())

const from = 'sofie@corps.example'
const answer = (uid: string, headers: readonly string[] = []) => answerMail({ uid, from }, headers)

async function read(since?: MailboxPlace, isOurs = (_: AnswerMail) => true) {
  const taken: AnswerMail[] = []
  const place = await imapMailbox(server.address).read(since, async mail => {
    taken.push(mail)
    return isOurs(mail)
  })
  return { place, taken }
}
const uidsOf = (mails: readonly AnswerMail[]) =>
  mails.map(({ calendar }) => /^UID:(.*)$/m.exec(calendar)?.[1]?.trim())

test('answers are read once, in the order they came, and removed; what is no answer stays, unread (G3)', {
  skip,
}, async () => {
  server.deliver('From: a@example.org\nSubject: Hvem er I?\n\nJeg vil gerne have en mentor.\n')
  server.deliver(answer('one'))
  server.deliver(answer('two'))
  const first = await read()
  assert.deepEqual(uidsOf(first.taken), ['one', 'two'])
  assert.deepEqual(
    first.taken.map(mail => [mail.from, mail.isDoubtful]),
    [
      [from, false],
      [from, false],
    ],
  )
  assert.equal(server.files().length, 1)
  assert.doesNotMatch(server.files().join(), /,.*S/, 'whoever looks after the mailbox finds it unread')
  server.deliver(answer('three'))
  const second = await read(first.place)
  assert.deepEqual(uidsOf(second.taken), ['three'])
  assert.deepEqual(uidsOf((await read(second.place)).taken), [])
})

test('an answer that is not ours stays, and is not asked about again', { skip }, async () => {
  server.deliver(answer('theirs'))
  const { place } = await read(undefined, () => false)
  assert.equal(server.files().length, 1)
  assert.deepEqual(uidsOf((await read(place)).taken), [])
})

test('a mailbox that was made anew is read from its beginning', { skip }, async () => {
  server.deliver(answer('one'))
  const { place } = await read()
  const moved = { ...place, uidValidity: 'another' }
  server.deliver(answer('two'))
  assert.deepEqual(uidsOf((await read({ ...moved, lastUid: 90_000 })).taken), ['two'])
})

test('replies nobody gave and senders found false are told apart; a mail that came back is no answer (J6)', {
  skip,
}, async () => {
  const doubtful = [
    'Auto-Submitted: auto-replied',
    'Precedence: bulk',
    'X-Autoreply: yes',
    'Authentication-Results: mx.mentor.example; spf=pass; dmarc=fail header.from=corps.example',
  ]
  for (const header of doubtful) server.deliver(answer('doubtful', [header]))
  // What a person pressed is marked as generated too, and only the receiver's own line counts.
  server.deliver(answer('sure', ['Auto-Submitted: auto-generated']))
  server.deliver(
    answer('sure', [
      'Authentication-Results: mx.mentor.example; dmarc=pass',
      'Authentication-Results: x; dmarc=fail',
    ]),
  )
  server.deliver(
    `From: MAILER-DAEMON@example.org\nMIME-Version: 1.0\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n${answer('bounced')}\n--b--\n`,
  )
  const { taken } = await read()
  assert.deepEqual(uidsOf(taken), [...doubtful.map(() => 'doubtful'), 'sure', 'sure'])
  assert.deepEqual(
    taken.map(({ isDoubtful }) => isDoubtful),
    [true, true, true, true, false, false],
  )
})

test('a mailbox that does not answer, or refuses the password, says so and harms nothing', {
  skip,
}, async () => {
  const wrong = server.address.replace('secret', 'wrong')
  await assert.rejects(imapMailbox(wrong).read(undefined, async () => true))
  await assert.rejects(imapMailbox('imap://a:b@127.0.0.1:1/').read(undefined, async () => true))
  const stopped = AbortSignal.timeout(1)
  await assert.rejects(imapMailbox('imap://a:b@127.0.0.1:1/').read(undefined, async () => true, stopped))
})
