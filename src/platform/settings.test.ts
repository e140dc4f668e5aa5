import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { PlainError } from './commands.ts'
import { checkout, readSettings } from './settings.ts'
import { settingNames } from './settings-list.ts'

const folder = mkdtempSync(join(tmpdir(), 'telemakos-settings-'))
const file = join(folder, 'telemakos.toml')
after(() => rmSync(folder, { recursive: true }))

function withFile(text: string, environment: NodeJS.ProcessEnv = {}) {
  writeFileSync(file, text)
  return readSettings({ TELEMAKOS_SETTINGS: file, ...environment })
}

function complaint(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof PlainError) return error.message
    throw error
  }
  return ''
}

test('without any setting the product runs on this machine alone, with its data in the checkout', () => {
  assert.deepEqual(withFile(''), {
    port: 3000,
    host: '127.0.0.1',
    dataDir: join(checkout, 'data'),
    databaseUrl: undefined,
    databaseRequestsUrl: undefined,
    publicUrl: 'http://localhost:3000',
    trustedProxies: undefined,
    smtpUrl: undefined,
    mailFrom: undefined,
    imapUrl: undefined,
    installationKey: undefined,
  })
})

test('settings are read from the file, and the environment wins', () => {
  const text = `# of the municipality\nport = 8080 # inside\npublic_url = "https://mentor.example.org/"\nhost = '0.0.0.0'\n`
  const settings = withFile(text, { PORT: '8081' })
  assert.equal(settings.port, 8081)
  assert.equal(settings.host, '0.0.0.0')
  assert.equal(settings.publicUrl, 'https://mentor.example.org')
})

test('a wrong setting is named with where it was written and what it should be', () => {
  const text = 'port = 3000\npublic_url = "mentor.example.org"\n'
  assert.equal(
    complaint(() => withFile(text, { PORT: '80000' })),
    [
      'PORT (environment) is "80000": it should be a whole number from 1 to 65535, such as 3000.',
      'PUBLIC_URL (telemakos.toml, line 2) is "mentor.example.org": it should be an address without a path, such as https://mentor.example.org.',
    ].join('\n'),
  )
})

test('a setting that does not exist, or a line that cannot be read, is named', () => {
  const said = complaint(() => withFile('prot = 3000\nhost: here\n'))
  assert.match(said, /telemakos\.toml, line 1: there is no setting "prot"\. There are: port, host,/)
  assert.match(said, /telemakos\.toml, line 2 should look like this: port = 3000/)
})

test('a settings file that is named but missing is missed', () => {
  const missing = join(folder, 'none.toml')
  assert.match(
    complaint(() => readSettings({ TELEMAKOS_SETTINGS: missing })),
    /there is no such file/,
  )
})

test('a wrong secret is never shown', () => {
  const wrong = {
    DATABASE_URL: 'hush-a',
    SMTP_URL: 'hush-b',
    INSTALLATION_KEY: 'hush-c',
    MAIL_FROM: 'a@example.org',
  }
  const said = complaint(() => withFile('', wrong))
  assert.equal(said.split('\n').length, 3)
  assert.doesNotMatch(said, /hush/)
})

test('a mail server asks for a sender', () => {
  assert.match(
    complaint(() => withFile('', { SMTP_URL: 'smtp://mail.example.org' })),
    /without MAIL_FROM/,
  )
})

test('a mailbox is that of the sender, with a name to open it', () => {
  const imap = 'imaps://post:hush@mail.example.org/INBOX'
  assert.match(
    complaint(() => withFile('', { IMAP_URL: imap })),
    /without SMTP_URL/,
  )
  const sender = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'post@example.org' }
  assert.equal(withFile('', { ...sender, IMAP_URL: imap }).imapUrl, imap)
  const said = complaint(() => withFile('', { ...sender, IMAP_URL: 'https://mail.example.org' }))
  assert.match(said, /IMAP_URL \(environment\) is not right: it should be an address such as imaps/)
  for (const wrong of ['mailbox', 'imaps://mail.example.org/INBOX']) {
    assert.equal(
      complaint(() => withFile('', { ...sender, IMAP_URL: wrong })),
      said,
    )
  }
})

test('a role for requests asks for the database it is on', () => {
  assert.match(
    complaint(() => withFile('', { DATABASE_REQUESTS_URL: 'postgres://requests@db.example.org/mentor' })),
    /without DATABASE_URL/,
  )
})

test('who stands in front of the product is checked', () => {
  assert.match(
    complaint(() => withFile('', { TRUSTED_PROXIES: 'proxy.example.org' })),
    /TRUSTED_PROXIES \(environment\) is "proxy\.example\.org": it should be addresses or networks/,
  )
})

test('every setting has a name that the file can use too', () => {
  for (const name of settingNames) assert.match(name, /^[A-Z]+(_[A-Z]+)*$/)
})
