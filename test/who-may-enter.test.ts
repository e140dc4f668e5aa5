import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routes } from '../src/routes.ts'
import type { Answered } from './door-forms.ts'
import { plausible } from './door-forms.ts'
import { callers, doorScene, nowhere, pairRule, there } from './door-scene.ts'
import { type Caller, doors, type Who } from './doors.ts'

// Every route × every role × somebody else's id: who may not come in cannot tell whether there is anything inside.

let scene: Awaited<ReturnType<typeof doorScene>>
before(async () => {
  scene = await doorScene()
})
after(() => scene.close())

type RouteName = keyof typeof routes
const names = Object.keys(routes) as RouteName[]

test('every route says for whom it is', () => {
  assert.deepEqual(Object.keys(doors).sort(), names.toSorted())
})

test('the right people come in', async () => {
  for (const name of names) {
    const door = doors[name]
    for (const caller of callers.filter(one => mayEnter(door.get, one))) {
      const { status } = await scene.get(caller, addressOf(name))
      const isIn =
        status === 200 || (status === 303 && caller !== 'nobody') || (door.sometimes && status === 404)
      assert.ok(isIn, `${caller} gets ${status} at ${name}`)
    }
  }
})

test('whoever may not see a thing gets the answer of a thing that is not there (J1, J3)', async () => {
  const before = await scene.everything()
  for (const name of names) {
    const door = doors[name]
    if (!isMounted('GET', name)) continue
    for (const caller of callers.filter(one => !mayEnter(door.get, one))) {
      const found = await scene.get(caller, addressOf(name))
      const missing = await scene.get(caller, emptyAddressOf(name))
      sameRefusal(found, missing, name, caller)
    }
  }
  assert.deepEqual(await scene.everything(), before, 'nothing was written, no look either')
})

test('whoever may not change a thing gets the answer of a thing that is not there, and changes nothing (J1, J3)', async () => {
  const before = await scene.everything()
  for (const name of names) {
    const door = doors[name]
    if (!isMounted('POST', name)) continue
    for (const caller of callers.filter(one => !mayEnter(door.post, one))) {
      const found = await scene.post(caller, addressOf(name), plausible)
      const missing = await scene.post(caller, emptyAddressOf(name), plausible)
      sameRefusal(found, missing, name, caller)
    }
  }
  const kept = await scene.everything()
  for (const table of uncounted) kept[table] = before[table] ?? ''
  assert.deepEqual(kept, before, 'nothing was written')
})

// Stands after the others: what is done here changes what they look at.
test('nothing that somebody who may come in can send is a fault of ours', async () => {
  const fields = [...Object.keys(plausible), 'version']
  const nonsense = Object.fromEntries(fields.map(name => [name, '99999999999999999999']))
  for (const sent of [nonsense, plausible]) {
    for (const name of names.filter(one => isMounted('POST', one))) {
      const caller = callers.find(one => mayEnter(doors[name].post, one))
      if (!caller) continue
      const { status } = await scene.post(caller, addressOf(name), sent)
      assert.ok(status < 500, `${caller} gets ${status} at ${name}`)
    }
  }
})

// Guesses at links are counted, so that there can be too many of them.
const uncounted = ['sign_in_attempt']

/** Refused, and as an address is refused that names nothing. Who is not signed in is sent to do so. */
function sameRefusal(found: Answered, missing: Answered, name: RouteName, caller: Caller): void {
  const who = `${caller} at ${name}`
  const isSentAway = [routes.signIn(), routes.welcome()].includes(found.location.split('?')[0] ?? '')
  if (caller === 'nobody' && found.status === 303) {
    assert.ok(isSentAway, who)
    return
  }
  const [one, other] = [bare(found, addressOf(name)), bare(missing, emptyAddressOf(name))]
  assert.deepEqual([one.status, one.location], [other.status, other.location], who)
  // Two whole pages side by side would help nobody.
  assert.ok(one.text === other.text, `${who}: the pages differ`)
}

const uuidLength = 36

/** An answer without its nonces, its form token and its own address. */
function bare({ status, location, text }: Answered, address: string) {
  const plain = (written: string) =>
    written
      .replaceAll(/name="path" value="[^"]*"/g, '')
      .replaceAll(address.length > uuidLength ? address : '\0', '…')
      .replaceAll(/(nonce|name="_token" value)="[^"]*"/g, '')
      .replaceAll(' aria-current="page"', '')
  return { status, location: plain(location), text: plain(text) }
}

/** Whether anything answers there; where nothing does, everybody gets the same page. */
function isMounted(method: 'GET' | 'POST', name: RouteName): boolean {
  return scene.app.routes.some(route => route.method === method && route.path === routes[name].pattern)
}

function mayEnter(who: Who, caller: Caller): boolean {
  if (who === 'everybody') return true
  return who === 'members' ? caller !== 'nobody' : who.includes(caller)
}

/** Where the thing is; */
function addressOf(name: RouteName): string {
  const kind = doors[name].names
  return written(name, kind === undefined ? nowhere : there[kind], pairRule)
}

/** and where there is nothing: under another id or, for an address without one, an address that is no route. */
function emptyAddressOf(name: RouteName): string {
  return routes[name].pattern.includes(':') ? written(name, nowhere, nowhere) : `/${nowhere}`
}

function written(name: RouteName, id: string, rule: string): string {
  return routes[name].pattern
    .replace(':id', id)
    .replace(/:(item|lesson|question)/, id)
    .replace(':locale', 'da')
    .replace(':rule', rule)
    .replace(':part', 'purpose')
    .replace(':format', 'pdf')
    .replace(/:\w+/, 'no-such-token')
}
