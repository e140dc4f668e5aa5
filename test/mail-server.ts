import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A real mail server on this machine, which keeps what it is sent. */
export interface MailServer {
  /** For SMTP_URL. */
  readonly address: string
  readonly port: number
  /** Everything it has taken, as it came over the wire. */
  readonly taken: { readonly to: string; readonly source: string }[]
  /** What it answers to the recipient and to the whole message; undefined: yes. */
  answers: { recipient?: string | undefined; message?: string | undefined }
  /** Takes the next whole message and hangs up without an answer. */
  hangUp: boolean
  close(): Promise<void>
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const open = new Set<{ destroy(): void }>()
  const taken: MailServer['taken'] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
    onRcptTo: (_, _session, done) => done(refusal(mailServer.answers.recipient)),
    onData: async (stream, session, done) => {
      const source = await text(stream)
      const no = refusal(mailServer.answers.message)
      if (!no) taken.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), source })
      if (mailServer.hangUp) for (const socket of open) socket.destroy()
      else done(no)
    },
  })
  server.on('error', () => {})
  server.server.on('connection', socket => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const mailServer: MailServer = {
    address: `smtp://127.0.0.1:${port}`,
    port,
    taken,
    answers: {},
    hangUp: false,
    close: () => new Promise(done => server.close(() => done())),
  }
  return mailServer
}

/** "550 no such person" as the library wants it. */
function refusal(answer: string | undefined): Error | null {
  if (!answer) return null
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) })
}
