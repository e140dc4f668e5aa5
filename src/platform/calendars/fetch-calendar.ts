import { lookup as resolve } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net'
import { type Refusal, refused } from '../refusal.ts'
import { longestCalendar } from './read-busy-times.ts'

export type FetchRefusal = Refusal<
  'not-https' | 'private' | 'unreachable' | 'not-found' | 'too-large' | 'too-slow'
>

/** Fetches the text behind an address that somebody gave us. */
export type FetchCalendar = (address: string, signal?: AbortSignal) => Promise<string | FetchRefusal>

interface Surroundings {
  /** Which machines may be asked. */
  readonly isOpen: (address: string) => boolean
  readonly port: number
  readonly seconds: number
  /** A certificate to trust besides those of the world. */
  readonly ca?: string
}

const world: Surroundings = { isOpen: isPublic, port: 443, seconds: 20 }
const mostRedirects = 3

/**
 * Fetches from the open internet alone, by https, within a time and a size. The name is looked up once, and the
 * machine that was found is both judged and asked, so that a name cannot stand for another machine the second time.
 * Each redirection is judged anew. Nothing of ours goes along.
 */
export function calendarFetcher(surroundings: Partial<Surroundings> = {}): FetchCalendar {
  const within = { ...world, ...surroundings }
  return async (address, signal) => {
    const late = AbortSignal.timeout(within.seconds * 1000)
    try {
      return await follow(address, within, signal ? AbortSignal.any([late, signal]) : late, mostRedirects)
    } catch (error) {
      if (late.aborted) return refused('too-slow')
      if (signal?.aborted) throw error
      return error instanceof NotOpen ? refused('private') : refused('unreachable')
    }
  }
}

/** The address as it is fetched; undefined for one that is not https, or carries a name and password. */
export function calendarAddress(written: string): URL | undefined {
  const url = URL.parse(written.trim().replace(/^webcals?:/i, 'https:'))
  return url?.protocol === 'https:' && !url.username && !url.password ? url : undefined
}

async function follow(
  address: string,
  within: Surroundings,
  signal: AbortSignal,
  redirects: number,
): Promise<string | FetchRefusal> {
  const url = calendarAddress(address)
  if (!url || Number(url.port || 443) !== within.port) return refused('not-https')
  const answer = await ask(url, within, signal)
  const { statusCode: status = 0, headers } = answer
  if (status >= 300 && status < 400 && headers.location) {
    answer.destroy()
    const next = URL.parse(headers.location, url.href)
    return next && redirects > 0 ? follow(next.href, within, signal, redirects - 1) : refused('not-found')
  }
  if (status !== 200) {
    answer.destroy()
    return refused('not-found')
  }
  return textOf(answer)
}

class NotOpen extends Error {}

function ask(url: URL, { isOpen, ca }: Surroundings, signal: AbortSignal): Promise<IncomingMessage> {
  const named = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(named) && !isOpen(named)) throw new NotOpen()
  const lookup: LookupFunction = (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      const wrong = error ?? (found.every(({ address }) => isOpen(address)) ? null : new NotOpen())
      const [first] = found ?? []
      if (wrong || !first) done(wrong ?? new NotOpen(), '', 0)
      else if (options.all) done(null, found)
      else done(null, first.address, first.family)
    })
  }
  const headers = { accept: 'text/calendar', 'accept-encoding': 'identity', 'user-agent': 'Telemakos' }
  return new Promise((done, fail) => {
    request(url, { lookup, headers, signal, agent: false, ...(ca !== undefined && { ca }) }, done)
      .once('error', fail)
      .end()
  })
}

async function textOf(answer: IncomingMessage): Promise<string | FetchRefusal> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer) {
    size += part.length
    if (size > longestCalendar) {
      answer.destroy()
      return refused('too-large')
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

// IANA's registers of addresses with a special purpose: what is not the open internet.
const shut = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  shut.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  shut.addSubnet(net, prefix, 'ipv6')
// The open internet of version 6 is all in here; what wraps an address of version 4 is not.
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is on the open internet: not this machine, nor its network, nor anything set aside. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !shut.check(address, 'ipv4')
  return isIP(address) === 6 && global.check(address, 'ipv6') && !shut.check(address, 'ipv6')
}
