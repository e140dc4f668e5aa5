import { Agent, get } from 'node:http'
import { routes } from '../src/routes.ts'
import { startBenchServer } from './bench-server.ts'
import { startMeasured } from './measured-process.ts'
import { enterPeople, signIn } from './web-people.ts'

// `npm run bench:web` measures the databank's page of 50 mentors with its database and row security, among 5,000
// people; `npm run bench:web -- 100000` among so many. It speaks to 127.0.0.1 alone.

const people = Number(process.argv[2] ?? 5000)
const rate = 200
const tell = (line: string) => void process.stdout.write(`${line}\n`)

const { addresses, db, close } = await startBenchServer()
const app = await startMeasured('web-server.ts', [addresses.template, addresses.requests])
try {
  const tokens = await fill()
  const ask = asker(app.port, tokens)
  const addresses = await addressesOf(ask, 20)
  // What serves for days is measured warm: Node is done with compiling what is asked for after some thousand answers.
  await atOnce(ask, addresses, 4, answers => answers >= 10_000)
  const spent = await atOnce(ask, addresses, 4, (_, seconds) => seconds >= 12)
  const waits = await openLoop(ask, addresses, 15)
  const { memory } = await app.usage()
  tell(`${people} people, page of 50 mentors`)
  tell(
    `  ${Math.round(spent.answers / spent.cpuSeconds)} requests per CPU-second of the app (bar: 800 or more)`,
  )
  tell(
    `  ${at(waits, 0.5)} ms median, ${at(waits, 0.95)} ms 95th percentile at ${rate} requests/s (bar: under 100)`,
  )
  const missing = waits.filter(wait => wait === Number.POSITIVE_INFINITY).length
  if (missing > 0)
    tell(`  ${missing} of ${waits.length} requests had no answer: this machine is too busy to say`)
  tell(`  ${Math.round(memory / 2 ** 20)} MB memory of the app (bar: under 250)`)
  tell(`  ${Math.round(spent.answers / spent.seconds)} requests/s at most, four at once`)
} finally {
  app.stop()
  await close()
}

async function fill(): Promise<string[]> {
  const started = performance.now()
  await enterPeople(db, people)
  const tokens = await signIn(db, 20)
  tell(`Made ${people} people in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  return tokens
}

type Ask = (address: string) => Promise<string>

/** Asks as one of those who are signed in, by turns; an answer that is not a whole page is an error. */
function asker(port: number, tokens: readonly string[]): Ask {
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  return path =>
    new Promise((done, fail) => {
      const token = tokens[turn++ % tokens.length]
      const headers = { cookie: `telemakos-session=${token}`, 'accept-language': 'da' }
      get({ host: '127.0.0.1', port, path, agent, headers }, answer => {
        const parts: Buffer[] = []
        answer.on('data', part => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          if (answer.statusCode === 200 && text.endsWith('</html>')) done(text)
          else fail(new Error(`${path} was answered with ${answer.statusCode}`))
        })
        answer.on('error', fail)
      }).on('error', fail)
    })
}

/** The first pages, each found by the link on the one before it. */
async function addressesOf(ask: Ask, howMany: number): Promise<string[]> {
  const addresses: string[] = []
  let next: string | undefined = routes.databank()
  while (next !== undefined && addresses.length < howMany) {
    addresses.push(next)
    const text = await ask(next)
    const rows = text.split('<tr').length - 2
    if (rows !== 50) throw new Error(`${next} shows ${rows} mentors`)
    next = /href="([^"]*)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  return addresses
}

/** Asks again as soon as there is an answer, so many at once, until it is enough. */
async function atOnce(
  ask: Ask,
  addresses: readonly string[],
  howMany: number,
  isEnough: (answers: number, seconds: number) => boolean,
) {
  const before = await app.usage()
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  let answers = 0
  const askOn = async () => {
    while (!isEnough(answers, seconds())) {
      await ask(addresses[answers % addresses.length] ?? '')
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: howMany }, askOn))
  const after = await app.usage()
  return {
    answers,
    cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    seconds: seconds(),
  }
}

/**
 * Asks at a steady rate whether there are answers or not. A wait counts from when it should have been asked, and is
 * infinite when there was no answer.
 */
async function openLoop(ask: Ask, addresses: readonly string[], seconds: number): Promise<number[]> {
  const started = performance.now()
  const waits: Promise<number>[] = []
  for (let asked = 0; asked < rate * seconds; asked++) {
    const due = started + (asked * 1000) / rate
    const ahead = due - performance.now()
    if (ahead > 0) await new Promise(done => setTimeout(done, ahead))
    waits.push(
      ask(addresses[asked % addresses.length] ?? '').then(
        () => performance.now() - due,
        () => Number.POSITIVE_INFINITY,
      ),
    )
  }
  return (await Promise.all(waits)).sort((a, b) => a - b)
}

function at(waits: readonly number[], share: number): string {
  return (waits[Math.floor(waits.length * share)] ?? 0).toFixed(1)
}
