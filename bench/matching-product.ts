import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { routes } from '../src/routes.ts'
import { startBenchServer } from './bench-server.ts'
import { enterScheme } from './matching-product-people.ts'
import { startMeasured, type Usage } from './measured-process.ts'
import { signIn } from './web-people.ts'

// `npm run bench:matching-product` runs a matching of 5,000 mentees and 2,500 mentors through the product, from the
// coordinator's click to the page they can read, while others go on reading pages; `-- 100000 50000` one of so many.
// It speaks to 127.0.0.1 alone.

const mentees = Number(process.argv[2] ?? 5000)
const mentors = Number(process.argv[3] ?? mentees / 2)
const rate = Number(process.argv[4] ?? 20)
const tell = (line: string) => void process.stdout.write(`${line}\n`)

const { addresses, db, close } = await startBenchServer()
const product = await startMeasured('matching-product-server.ts', [addresses.template, addresses.requests])
const agent = new Agent({ keepAlive: true })
try {
  await measure()
} finally {
  product.stop()
  agent.destroy()
  await close()
}

async function measure(): Promise<void> {
  const scheme = await enterScheme(db, mentees, mentors)
  const readers = await signIn(db, 20)
  tell(
    `${mentees} mentees, ${mentors} mentors; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`,
  )
  const readOn = (until: () => boolean) => readPages(readers, until)
  await readOn(after(5))
  const before = await readOn(after(15))
  let isDone = false
  const during = readOn(() => isDone)
  // What is soon over is done several times, so that there are answers enough to compare.
  const runs = [await click(scheme)]
  while (mentees <= 10_000 && runs.length < 4) runs.push(await click(scheme))
  isDone = true
  const [ran] = runs
  if (!ran) return
  const meanwhile = await during
  const afterwards = await readOn(after(15))
  // What else the machine does changes while it is measured: what pages take by themselves is taken on both sides.
  const usual = (before.median + afterwards.median) / 2
  const seconds = runs.map(run => run.seconds.toFixed(1)).join(', ')
  tell(`  ${seconds} s from click to the page with the result (bar for 5,000: under 5)`)
  tell(`  ${ran.told.length} different answers to how far it is: ${ran.told.slice(0, 6).join(' | ')} …`)
  tell(`  ${pagesLine('pages before', before)}`)
  tell(`  ${pagesLine('pages meanwhile', meanwhile)}`)
  tell(`  ${pagesLine('pages afterwards', afterwards)}`)
  tell(`  ${(meanwhile.median / usual).toFixed(2)} times the median wait (bar for any number: 1.2)`)
  for (const [name, seconds] of ran.pages) tell(`  ${(1000 * seconds).toFixed(0)} ms ${name}`)
  tell(`  ${Math.round(ran.mostMemory / 2 ** 20)} MB at most in the process of the pages`)
  tell(`  ${Math.round(ran.apart.memory / 2 ** 20)} MB at most in the process of the matching`)
  tell(`  ${ran.apart.cpuSeconds.toFixed(1)} s of CPU in the process of the matching`)
  tell(`  load ${loadavg()[0]?.toFixed(1)} at the end`)
}

interface Answered {
  status: number
  location: string
  text: string
}

function ask(token: string, path: string, more: { body?: string; accept?: string } = {}): Promise<Answered> {
  return new Promise((done, fail) => {
    const headers = {
      cookie: `telemakos-session=${token}`,
      'accept-language': 'da',
      ...(more.accept && { accept: more.accept }),
      ...(more.body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    }
    const method = more.body === undefined ? 'GET' : 'POST'
    const asked = request({ host: '127.0.0.1', port: product.port, path, agent, headers, method }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('error', fail)
      answer.on('end', () => {
        const { statusCode = 0, headers: told } = answer
        done({ status: statusCode, location: told.location ?? '', text: Buffer.concat(parts).toString() })
      })
    })
    asked.on('error', fail)
    asked.end(more.body)
  })
}

/** The coordinator's click, and what they see until they can read the result; then a look at its other pages. */
async function click({ programme, coordinator }: { programme: string; coordinator: string }) {
  const form = await timed(() => ask(coordinator, routes.matching({ id: programme })))
  const token = /name="_token" value="([^"]+)"/.exec(form.answer.text)?.[1] ?? ''
  const started = performance.now()
  const body = new URLSearchParams({ _token: token }).toString()
  const { location } = await ask(coordinator, routes.matchingRuns({ id: programme }), { body })
  const told = new Set<string>()
  let mostMemory = 0
  const apart = { memory: 0, cpuSeconds: 0 }
  for (;;) {
    const { text } = await ask(coordinator, location, { accept: 'application/json' })
    const report = JSON.parse(text)
    if (!report.running) break
    told.add(report.text)
    mostMemory = Math.max(mostMemory, (await product.usage()).memory)
    const { memory, cpuSeconds } = usageOfChildren(product.pid)
    apart.memory = Math.max(apart.memory, memory)
    apart.cpuSeconds = Math.max(apart.cpuSeconds, cpuSeconds)
    await wait(100)
  }
  const result = await timed(() => ask(coordinator, location))
  const seconds = (performance.now() - started) / 1000
  if (!result.answer.text.includes('<table'))
    throw new Error(`No result: ${result.answer.text.slice(0, 2000)}`)
  const pages: [string, number][] = [
    ['the page the coordinator clicks on', form.seconds],
    ['the result', result.seconds],
  ]
  for (const [name, path] of [
    ['its weakest pairs', `${location}?show=weakest`],
    ['who waits', `${location}?show=waiting`],
    ['the proof', location + routes.matchingCertificate({ id: '' }).replace(/^.*\//, '/')],
    [
      'the last look before publishing',
      location + routes.matchingPublication({ id: '' }).replace(/^.*\//, '/'),
    ],
    [
      'the next page',
      /href="([^"]*)" rel="next"/.exec(result.answer.text)?.[1]?.replaceAll('&amp;', '&') ?? '',
    ],
  ] as const) {
    if (path === '') continue
    const seen = await timed(() => ask(coordinator, path))
    pages.push([`${name}${seen.answer.status === 200 ? '' : ` (${seen.answer.status})`}`, seen.seconds])
  }
  return { seconds, told: [...told], pages, mostMemory, apart }
}

async function timed(work: () => Promise<Answered>) {
  const started = performance.now()
  const answer = await work()
  return { answer, seconds: (performance.now() - started) / 1000 }
}

function after(seconds: number): () => boolean {
  const end = performance.now() + 1000 * seconds
  return () => performance.now() > end
}

interface Pages {
  readonly median: number
  readonly slow: number
  readonly count: number
  readonly cpu: number
}

/** Others read the databank at a steady rate. A wait counts from when it should have been asked. */
async function readPages(readers: readonly string[], isOver: () => boolean): Promise<Pages> {
  const before = await product.usage()
  const started = performance.now()
  const waits: Promise<number>[] = []
  for (let asked = 0; !isOver(); asked++) {
    const due = started + (asked * 1000) / rate
    const ahead = due - performance.now()
    if (ahead > 0) await wait(ahead)
    const reader = readers[asked % readers.length] ?? ''
    waits.push(ask(reader, routes.databank()).then(() => performance.now() - due))
  }
  const all = (await Promise.all(waits)).sort((a, b) => a - b)
  const then = await product.usage()
  const at = (share: number) => all[Math.floor(all.length * share)] ?? 0
  const cpu = (1000 * (then.cpuSeconds - before.cpuSeconds)) / Math.max(1, all.length)
  return { median: at(0.5), slow: at(0.95), count: all.length, cpu }
}

function pagesLine(name: string, { median, slow, count, cpu }: Pages): string {
  return `${name}: ${median.toFixed(1)} ms median, ${slow.toFixed(1)} ms 95th percentile of ${count}; ${cpu.toFixed(1)} ms CPU each`
}

/** What the processes that a process has started have used; nothing where the system does not tell. */
function usageOfChildren(pid: number): Usage {
  const used = { memory: 0, cpuSeconds: 0 }
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
    for (const child of children.filter(each => each !== '')) {
      used.memory += 4096 * Number(readFileSync(`/proc/${child}/statm`, 'utf8').split(' ')[1])
      // After the name, in hundredths of a second: fields 14 and 15 of proc(5).
      const [, after = ''] = readFileSync(`/proc/${child}/stat`, 'utf8').split(') ')
      const fields = after.split(' ').map(Number)
      used.cpuSeconds += ((fields[11] ?? 0) + (fields[12] ?? 0)) / 100
    }
  } catch {}
  return used
}
