import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { makeSealingKey } from '../pdf/certificate.ts'
import { calendarFetcher, isPublic } from './fetch-calendar.ts'

let server: Server
let port = 0
let ca = ''
let answer: RequestListener = (_, response) => response.end('')
let asked: string[] = []

before(async () => {
  const { certificate, privateKey } = await makeSealingKey('localhost', new Date())
  const pem = (kind: string, bytes: Uint8Array) =>
    `-----BEGIN ${kind}-----\n${Buffer.from(bytes).toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${kind}-----\n`
  ca = pem('CERTIFICATE', certificate)
  server = createServer({ cert: ca, key: pem('PRIVATE KEY', privateKey) }, (request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
after(() => {
  server.closeAllConnections()
  server.close()
})

const address = (path = '/calendar.ics') => `https://localhost:${port}${path}`
const near = (more = {}) =>
  calendarFetcher({ isOpen: found => found === '127.0.0.1', port, ca, seconds: 5, ...more })

test('a calendar is fetched by https, also where its address says webcal, and nothing of ours goes along', async () => {
  let headers: object = {}
  answer = (request, response) => {
    headers = request.headers
    response.end('BEGIN:VCALENDAR')
  }
  assert.equal(await near()(address()), 'BEGIN:VCALENDAR')
  assert.equal(await near()(address().replace('https', 'webcal')), 'BEGIN:VCALENDAR')
  assert.deepEqual(Object.keys(headers).sort(), [
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ])
})

test('only the open internet is asked: no machine of ours by name or number, no other port, no http, no password', async () => {
  const fetch = calendarFetcher({ port, ca })
  asked = []
  assert.deepEqual(await fetch(address()), { refused: 'private' })
  const numbers = ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0x7f000001', '2130706433', '0', '10.0.0.1']
  for (const host of [...numbers, '169.254.169.254', '[fd00::1]', '[fe80::1]', '[64:ff9b::7f00:1]']) {
    assert.deepEqual(await fetch(`https://${host}:${port}/`), { refused: 'private' }, host)
  }
  for (const wrong of [
    `http://localhost:${port}/`,
    'https://localhost:22/',
    `https://user:word@localhost:${port}/`,
    'file:///etc/passwd',
    'hjem',
  ])
    assert.deepEqual(await fetch(wrong), { refused: 'not-https' }, wrong)
  assert.deepEqual(asked, [])
})

test('a name is looked up once, and the machine that was judged is the one that is asked', async () => {
  const judged: string[] = []
  answer = (_, response) => response.end('BEGIN:VCALENDAR')
  const fetch = near({ isOpen: (found: string) => judged.push(found) > 0 && judged.length < 3 })
  await fetch(address())
  assert.ok(judged.length <= 2, `each address that a name stands for is judged once: ${judged}`)
})

test('a redirection is judged like an address, and there is an end to them', async () => {
  const to = (location: string) => {
    answer = ({ url }, response) =>
      url === '/there' ? response.end('BEGIN:VCALENDAR') : response.writeHead(302, { location }).end()
  }
  to('/there')
  assert.equal(await near()(address()), 'BEGIN:VCALENDAR')
  to('https://10.0.0.1/')
  assert.deepEqual(await near()(address()), { refused: 'not-https' }, 'another port')
  to(`https://10.0.0.1:${port}/`)
  assert.deepEqual(await near()(address()), { refused: 'private' })
  to(`http://localhost:${port}/there`)
  assert.deepEqual(await near()(address()), { refused: 'not-https' })
  asked = []
  to('/round')
  assert.deepEqual(await near()(address()), { refused: 'not-found' })
  assert.equal(asked.length, 4)
})

test('what is not there, too large, too slow, or shows a wrong certificate is named', async () => {
  answer = (_, response) => response.writeHead(404).end()
  assert.deepEqual(await near()(address()), { refused: 'not-found' })
  answer = (_, response) => {
    const part = Buffer.alloc(1_000_000, 'x')
    for (let number = 0; number < 7; number++) response.write(part)
    response.end()
  }
  assert.deepEqual(await near()(address()), { refused: 'too-large' })
  answer = (_, response) => void response.write('BEGIN')
  assert.deepEqual(await near({ seconds: 0.3 })(address()), { refused: 'too-slow' })
  assert.deepEqual(await near({ ca: '' })(address()), { refused: 'unreachable' })
  await assert.rejects(near()(address(), AbortSignal.timeout(100)), 'the product closes')
})

test('the open internet is what no register sets aside', () => {
  for (const open of ['1.1.1.1', '8.8.8.8', '193.3.141.10', '2a00:1450:400f::200e'])
    assert.ok(isPublic(open), open)
  for (const shut of [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])
    assert.ok(!isPublic(shut), shut)
})
