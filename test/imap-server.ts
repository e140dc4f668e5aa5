import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A real mailbox on this machine, served by Dovecot. */
export interface ImapServer {
  /** For IMAP_URL. */
  readonly address: string
  /** A mail comes in. */
  deliver(source: string): void
  /** The mails that are there: their files' names, of which those that were read end in S. */
  files(): string[]
  /** The mailbox is made anew, as when somebody moves it to another machine. */
  begin(): void
  close(): Promise<void>
}

/** Why there is no Dovecot here; undefined: there is one. */
export const noDovecot = spawnSync('dovecot', ['--version']).error
  ? 'dovecot-imapd is not installed'
  : undefined

export async function startImapServer(): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'imap-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const mail = join(folder, 'mail')
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port))
  const server = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  const begin = () => {
    rmSync(mail, { recursive: true, force: true })
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(mail, part), { recursive: true })
    if (isRoot) spawnSync('chown', ['-R', user, mail])
  }
  begin()
  await listening(port, server)
  let number = 0
  return {
    address: `imap://post%40mentor.example:secret@127.0.0.1:${port}/INBOX`,
    deliver: source => {
      number += 1
      const file = join(mail, 'new', `${1_700_000_000 + number}.${number}.example`)
      writeFileSync(file, source.replaceAll(/\r?\n/g, '\r\n'))
      if (isRoot) spawnSync('chown', [user, file])
    },
    files: () => ['cur', 'new'].flatMap(part => readdirSync(join(mail, part))),
    begin,
    close: async () => {
      server.kill('SIGTERM')
      if (server.exitCode === null) await new Promise(done => server.once('exit', done))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// Dovecot lets no mail belong to root.
const isRoot = userInfo().uid === 0
const user = isRoot ? 'nobody' : userInfo().username

function configuration(folder: string, port: number): string {
  const group = spawnSync('id', ['-gn']).stdout.toString().trim()
  const unprivileged = isRoot
    ? ''
    : `default_internal_user = ${user}\ndefault_login_user = ${user}\ndefault_internal_group = ${group}`
  const chroot = isRoot ? '' : 'chroot ='
  return `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
${unprivileged}
mail_location = maildir:${folder}/mail
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${isRoot ? 'nobody' : user} gid=${isRoot ? 'nogroup' : userInfo().gid} home=${folder}
}
service imap-login {
  ${chroot}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  ${chroot}
}
service stats {
  ${chroot}
}
`
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(done => server.once('listening', done))
  const address = server.address()
  await new Promise(done => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

async function listening(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    const answers = await new Promise<boolean>(done => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => done(true)).once('error', () => done(false))
      socket.once('connect', () => socket.destroy())
    })
    if (answers) return
    await wait(100)
  }
  throw new Error('dovecot does not answer')
}
