import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cast, castNow, enterCast, idOf, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { routes } from '../../routes.ts'
import { hashToken, newToken } from '../crypto.ts'
import { asOwner } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { readSent } from './form.ts'

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
const lines: string[] = []

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db, {
    log: (event, facts) => void lines.push(JSON.stringify({ event, ...facts })),
  })
  app = createApp(house)
})
after(() => database.close())

type Hono = ReturnType<typeof createApp>
const form = 'application/x-www-form-urlencoded'
const tokenIn = (html: string) => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? ''
const visit = (name: 'sofie' | 'peter' | 'mette', to: Hono = app) => visitorOf(house, to, cast[name])
const localeOf = async () =>
  (
    await asOwner(database.db, tx =>
      tx.selectFrom('person').select('locale').where('id', '=', cast.sofie).executeTakeFirstOrThrow(),
    )
  ).locale

async function chooseEnglish(
  cookie: string,
  token: string | undefined,
  headers: Record<string, string> = {},
) {
  const body = new URLSearchParams({ locale: 'en', ...(token !== undefined && { _token: token }) })
  const response = await app.request(routes.locale(), {
    method: 'POST',
    headers: { 'content-type': form, cookie, ...headers },
    body: body.toString(),
  })
  return response.status
}

test('a form counts only with the token of the session that sends it, and from this site', async () => {
  const [sofie, peter] = [await visit('sofie'), await visit('peter')]
  const cookie = `${sofie.cookie.name}=${sofie.cookie.value}`
  const own = tokenIn((await sofie.get(routes.home())).text)
  const others = tokenIn((await peter.get(routes.home())).text)
  const strangers = tokenIn(await (await app.request(routes.signIn())).text())
  assert.ok(own && others && strangers)
  for (const wrong of [undefined, '', 'wrong', others, strangers, own.slice(1)]) {
    assert.equal(await chooseEnglish(cookie, wrong), 422, String(wrong))
  }
  for (const site of ['cross-site', 'same-site']) {
    assert.equal(await chooseEnglish(cookie, own, { 'sec-fetch-site': site }), 422, site)
  }
  assert.equal(await localeOf(), 'da')
  assert.equal(await chooseEnglish(cookie, own, { 'sec-fetch-site': 'same-origin' }), 303)
  assert.equal(await localeOf(), 'en')
  await asOwner(database.db, tx => tx.updateTable('person').set({ locale: 'da' }).execute())
})

test('nobody gets the token of a session by sending its id as a cookie', async () => {
  const sofie = await visit('sofie')
  const own = tokenIn((await sofie.get(routes.home())).text)
  const { id } = await asOwner(database.db, tx =>
    tx
      .selectFrom('session')
      .select('id')
      .where('token_hash', '=', hashToken(sofie.cookie.value))
      .executeTakeFirstOrThrow(),
  )
  for (const bearer of [id, `session ${id}`]) {
    const page = await app.request(routes.signIn(), { headers: { cookie: `telemakos-visitor=${bearer}` } })
    assert.notEqual(tokenIn(await page.text()), own)
  }
})

test('cookies are out of reach for scripts and other sites, and on https for anything but https', async () => {
  const near = (await app.request(routes.signIn())).headers.getSetCookie()
  assert.match(near.join(), /^telemakos-visitor=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  const secure = createApp({ ...house, publicUrl: 'https://mentor.example' })
  const far = (await secure.request(`https://mentor.example${routes.signIn()}`)).headers
  assert.match(far.getSetCookie().join(), /^__Host-telemakos-visitor=.*; HttpOnly; SameSite=Lax; .*; Secure$/)
  assert.doesNotMatch(far.getSetCookie().join(), /Domain/i)
  assert.match(far.get('strict-transport-security') ?? '', /max-age=\d{8}/)
  const sofie = await visit('sofie')
  const lax = { headers: { cookie: `${sofie.cookie.name}=${sofie.cookie.value}` } }
  assert.equal((await secure.request(routes.me(), lax)).status, 303, 'the cookie of http is none on https')
})

test('every page runs only scripts with its own nonce, which nobody can foresee', async () => {
  const sofie = await visit('sofie')
  const headers = { cookie: `${sofie.cookie.name}=${sofie.cookie.value}` }
  const nonces = new Set<string>()
  const pages = [
    routes.home(),
    routes.me(),
    routes.databank(),
    routes.mentorship({ id: places.sofieAndPeter }),
    routes.mentorship({ id: idOf('nothing') }),
    routes.asset({ name: 'nothing.js' }),
    `${routes.home()}nothing`,
  ]
  for (const path of pages) {
    const response = await app.request(path, { headers })
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /script-src 'nonce-([^']{20,})' 'strict-dynamic'/.exec(policy)?.[1]
    assert.ok(nonce, `${path}: ${policy}`)
    assert.doesNotMatch(policy, /unsafe/)
    nonces.add(nonce)
    const html = await response.text()
    for (const [, attributes = '', inside] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      assert.ok(attributes.includes(`nonce="${nonce}"`), attributes)
      assert.ok(inside === '' || attributes.includes('speculationrules'), inside)
    }
    assert.doesNotMatch(html, /<[^>]+\s(on\w+|style)=|javascript:/i)
  }
  assert.equal(nonces.size, pages.length)
})

test('what is not there and what is not for you look the same (J1)', async () => {
  const peter = await visit('mette')
  const withoutSecrets = (html: string, path: string) =>
    html
      .replaceAll(/nonce="[^"]*"|name="_token" value="[^"]*"/g, '')
      .replaceAll(path, '')
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
  const shown = await Promise.all(
    [
      routes.mentorship({ id: places.sofieAndPeter }),
      routes.mentorship({ id: idOf('nobody') }),
      routes.mentorship({ id: 'no-id' }),
      '/nothing-of-the-kind',
    ].map(async path => {
      const { status, text } = await peter.get(path)
      return { status, text: withoutSecrets(text, path) }
    }),
  )
  for (const { status, text } of shown) {
    assert.equal(status, 404)
    assert.equal(text, shown[0]?.text)
  }
})

test('a body that is too large is refused in the reader’s language', async () => {
  const response = await app.request(routes.imports(), {
    method: 'POST',
    headers: { 'content-type': form, cookie: 'telemakos-locale=nb' },
    body: 'x'.repeat(13 * 1024 * 1024),
  })
  assert.equal(response.status, 413)
  assert.match(await response.text(), /Det ble for stort/)
})

test('a form of more fields than any of ours is refused before it keeps everybody waiting', async () => {
  const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n'
  for (const [type, body] of [
    [form, 'a&'.repeat(200_000)],
    ['multipart/form-data; boundary=x', part.repeat(100_000)],
    ['application/json', '['.repeat(100_000)],
  ] as const) {
    const response = await app.request(routes.signIn(), {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
    assert.equal(response.status, 413, type)
  }
  // The largest list that a page sends: everybody who is told of at once.
  const many = await readSent(
    new Request(`http://mentor.example${routes.home()}`, {
      method: 'POST',
      headers: { 'content-type': form },
      body: 'proposal=x&'.repeat(10_000),
    }),
  )
  assert.equal(many?.form.list('proposal').length, 10_000)
})

test('nonsense is refused and never a fault of ours', async () => {
  const sofie = await visit('sofie')
  const cookie = `${sofie.cookie.name}=${sofie.cookie.value}`
  const token = tokenIn((await sofie.get(routes.home())).text)
  lines.length = 0
  const posted: [string, string | Uint8Array<ArrayBuffer>][] = [
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a'],
    [form, '%E0%A4%A=%ZZ&_token=%'],
    [form, `_token=${token}&locale=%00&__proto__=1&constructor=2`],
    ['application/json', '{"half":'],
    ['application/json', 'null'],
    ['text/plain', 'hello'],
    ['application/octet-stream', new Uint8Array([0, 255, 254])],
    ['', ''],
  ]
  for (const [type, body] of posted) {
    for (const path of [routes.locale(), routes.passkeySignIn(), routes.imports(), '/nothing']) {
      const headers = { 'content-type': type, cookie, 'x-form-token': token }
      const { status } = await app.request(path, { method: 'POST', headers, body })
      assert.ok(status < 500, `${type} to ${path}: ${status}`)
    }
  }
  const asked = [
    '/mentorships/%E0%A4%A',
    '/mentorships/%00',
    '/databank?words=%%0000',
    '/mentorships/..%2f..%2fetc',
    `/mentorships/${'a'.repeat(5000)}`,
    `/mentorships/${places.sofieAndPeter.toUpperCase()}`,
    '/meetings/1',
    '/meetings/null/calendar.ics',
    '/people/imports/x/faults.csv',
    '/matching-runs/1e9/certificate?file=json',
    '/databank?programme=x&after=%00&before=%E0&words=%00%5C&theme=%00&language=%00',
    '/assets/..%2f..%2fpackage.json',
    '/invitations/%00',
    '/set-up/%F0%28',
    '//evil.example/',
    '/?%',
  ]
  for (const path of asked) {
    for (const visitor of [{ cookie }, { cookie: '=;;=x; telemakos-session=%00%' }]) {
      const { status } = await app.request(path, { headers: visitor })
      assert.ok(status < 500, `${path}: ${status}`)
    }
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
    assert.equal((await app.request(routes.me(), { method, headers: { cookie } })).status, 404, method)
  }
  assert.deepEqual(lines, [])
})

test('the head of a page is asked for without its body', async () => {
  const sofie = await visit('sofie')
  const cookie = `${sofie.cookie.name}=${sofie.cookie.value}`
  const head = await app.request(routes.me(), { method: 'HEAD', headers: { cookie, 'content-type': form } })
  assert.equal(head.status, 200)
  assert.equal(await head.text(), '')
  assert.match(head.headers.get('content-security-policy') ?? '', /nonce-/)
})

test('a body that comes slowly keeps nobody else waiting', async () => {
  const slow = Array.from({ length: 12 }, () => {
    const body = new ReadableStream({ start: () => {} })
    const init = {
      method: 'POST',
      headers: { 'content-type': form, 'content-length': '100' },
      body,
      duplex: 'half',
    }
    return Promise.resolve(app.request(new Request('http://localhost/locale', init as RequestInit)))
  })
  for (const one of slow) one.catch(() => {})
  const answer = await Promise.race([
    Promise.resolve(app.request(routes.signIn())).then(({ status }) => status),
    new Promise(done => setTimeout(() => done('too late'), 30_000)),
  ])
  assert.equal(answer, 200)
})

test('a session that has ended or been forged is none', async () => {
  const token = newToken()
  const at = (hours: number) => new Date(castNow.getTime() + hours * 3_600_000)
  await asOwner(database.db, tx =>
    tx
      .insertInto('session')
      .values({
        token_hash: hashToken(token),
        person_id: cast.sofie,
        means: 'link',
        created_at: at(-48),
        seen_at: at(-48),
        expires_at: at(-1),
      })
      .execute(),
  )
  for (const session of [token, newToken(), `'; drop table person; --`, '']) {
    const { status } = await app.request(routes.me(), { headers: { cookie: `telemakos-session=${session}` } })
    assert.equal(status, 303)
  }
})
