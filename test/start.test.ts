import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkout } from '../src/platform/settings.ts'
import { routes } from '../src/routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'telemakos-start-'))
chmodSync(folder, 0o755)
const port = await freePort()
const settings = join(folder, 'telemakos.toml')
writeFileSync(settings, `port = ${port}\ndata_dir = "${join(folder, 'data')}"\n`)
const environment = { PATH: process.env.PATH, HOME: process.env.HOME, TELEMAKOS_SETTINGS: settings }
const started: Start[] = []
after(async () => {
  for (const { child } of started) child.kill('SIGTERM')
  await Promise.all(started.map(({ ended }) => ended))
  rmSync(folder, { recursive: true, force: true })
})

test('one command makes the database and serves the product', async () => {
  const first = start()
  assert.match(await first.says('ready'), new RegExp(`Telemakos is ready at http://localhost:${port}\n`))
  assert.match(await first.says('Set up'), /Set up your organisation: http:\/\/localhost:\d+\/\S+\n/)
  assert.equal((await fetch(`http://127.0.0.1:${port}${routes.ready()}`)).status, 200)
})

test('a second start on the same data says so and stops', async () => {
  const second = start()
  assert.equal(await second.ended, 1)
  const [first] = started
  const process = first?.child.pid
  assert.equal(
    second.said(),
    `Telemakos already runs on this data folder (process ${process}, http://localhost:${port}).\n`,
  )
})

test('after the product was killed, the next start takes over', async () => {
  started[0]?.child.kill('SIGKILL')
  await started[0]?.ended
  const third = start()
  await third.says('ready')
  assert.equal((await fetch(`http://127.0.0.1:${port}${routes.ready()}`)).status, 200)
})

test('asked to stop, the product answers what has begun, stops the database and ends without a fault', async () => {
  const third = started.at(-1)
  const answer = fetch(`http://127.0.0.1:${port}${routes.welcome()}`).then(
    ({ status }) => status,
    error => error.cause.code,
  )
  third?.child.kill('SIGTERM')
  third?.child.kill('SIGINT')
  assert.equal(await third?.ended, 0)
  assert.ok([200, 'ECONNREFUSED', 'ECONNRESET'].includes(await answer))
  assert.equal(existsSync(join(folder, 'data', 'postgresql', 'postmaster.pid')), false)
})

test('a port that is taken is told in a sentence, and the database does not stay behind', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  const fourth = start()
  assert.equal(await fourth.ended, 1)
  assert.match(fourth.said(), new RegExp(`Another program already listens there\\. .*PORT is ${port}`))
  assert.equal(existsSync(join(folder, 'data', 'postgresql', 'postmaster.pid')), false)
  other.close()
})

type Start = {
  child: ChildProcess
  said: () => string
  says: (word: string) => Promise<string>
  ended: Promise<number | null>
}

function start(): Start {
  let output = ''
  const child = spawn(process.execPath, [join(checkout, 'bin', 'telemakos.mjs'), 'start'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const says = async (word: string) => {
    while (!output.includes(word)) {
      const more = Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended])
      if (typeof (await more) === 'number') throw new Error(`It ended without saying "${word}": ${output}`)
    }
    return output
  }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', text => {
      output += text
    })
  }
  const start = { child, said: () => output, says, ended }
  started.push(start)
  return start
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
