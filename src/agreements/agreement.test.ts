import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pair } from '../mentorships/pair.test-kit.ts'
import { refused } from '../platform/refusal.ts'
import { presets } from '../programmes/presets.ts'
import {
  type Agreements,
  type Draft,
  newestSeal,
  placeOfChange,
  type Signed,
  sign,
  unsignedBy,
  withdrawChange,
} from './agreement.ts'
import { may } from './agreement-policy.ts'
import { firstTerms } from './terms.ts'

const now = new Date('2026-10-07T08:00:00Z')
const both = ['peter', 'sofie']
const terms = firstTerms(presets.leader_corps.settings, { gain: 'At turde mere', preparation: '' }, now)
const draft: Draft = {
  state: 'draft',
  id: 'first',
  version: 1,
  terms,
  seal: 'aa',
  changedAt: now,
  signatures: [],
}
const means = 'session'
const bySofie: Draft = { ...draft, signatures: [{ by: 'sofie', at: now, means }] }
const inForce: Signed = {
  ...draft,
  ...{ state: 'signed', id: 'old', seal: 'bb', signedAt: now },
  signatures: both.map(by => ({ by, at: now, means })),
}
/** Version 2 was dropped. */
const nothingNew: Agreements = { draft: undefined, inForce, versions: 2 }
const changed: Agreements = { draft, inForce, versions: 3 }
const only = (one: Draft): Agreements => ({ draft: one, inForce: undefined, versions: 1 })

test('a first draft has the programme’s frame: eight meetings of two hours in a year (E6)', () => {
  const { meetings, minutes, frequency, endsOn, initiative, goals } = terms
  assert.deepEqual(
    { meetings, minutes, frequency, endsOn, initiative, goals },
    {
      meetings: 8,
      minutes: 120,
      frequency: 'one-or-two-months',
      endsOn: '2027-10-07',
      initiative: 'mentee',
      goals: ['At turde mere'],
    },
  )
  const onboarding = firstTerms(presets.onboarding.settings, { gain: '', preparation: '' }, now)
  assert.equal(onboarding.initiative, 'mentor')
  assert.equal(onboarding.meetings, 6)
  const leap = firstTerms(
    { ...presets.career.settings, months: 4 },
    { gain: '', preparation: '' },
    new Date('2026-10-31T08:00:00Z'),
  )
  assert.equal(leap.endsOn, '2027-02-28')
})

test('it holds when both have signed the text they were shown (E1)', () => {
  const first = sign(only(draft), both, { id: 'sofie', shown: 'aa', means }, now)
  assert.deepEqual(first, bySofie)
  const second = sign(only(bySofie), both, { id: 'peter', shown: 'aa', means }, now)
  assert.ok('state' in second && second.state === 'signed')
  assert.deepEqual(
    second.signatures.map(({ by }) => by),
    ['sofie', 'peter'],
  )
})

test('nobody signs another text than they saw, twice, or for the two (E1, E9)', () => {
  assert.deepEqual(
    sign(only(draft), both, { id: 'sofie', shown: 'xx', means }, now),
    refused('changed-meanwhile'),
  )
  assert.deepEqual(
    sign(only(bySofie), both, { id: 'sofie', shown: 'aa', means }, now),
    refused('already-signed'),
  )
  assert.deepEqual(sign(only(draft), both, { id: 'mette', shown: 'aa', means }, now), refused('not-a-party'))
  assert.deepEqual(
    sign(nothingNew, both, { id: 'sofie', shown: 'bb', means }, now),
    refused('nothing-to-sign'),
  )
})

test('who comes into a group signs what holds there, and it holds on (E1)', () => {
  const parties = [...both, 'bente']
  assert.equal(unsignedBy(nothingNew, 'bente'), inForce)
  const outcome = sign(nothingNew, parties, { id: 'bente', shown: 'bb', means }, now)
  assert.ok('state' in outcome && outcome.state === 'signed' && outcome.id === 'old')
  assert.equal(outcome.signatures.length, 3)
  assert.equal(unsignedBy(changed, 'bente'), draft, 'a change that waits comes first')
})

test('a change goes into the draft, or becomes the next version of what holds (E9)', () => {
  const none: Agreements = { draft: undefined, inForce: undefined, versions: 0 }
  assert.deepEqual(placeOfChange(none, ''), { version: 1 })
  assert.deepEqual(placeOfChange(only(draft), 'aa'), { into: draft })
  assert.deepEqual(placeOfChange(nothingNew, 'bb'), { version: 3 })
  assert.equal(newestSeal(changed), 'aa')
})

test('nobody writes over what the other has changed meanwhile (E9)', () => {
  assert.deepEqual(placeOfChange(only(draft), ''), refused('changed-meanwhile'))
  assert.deepEqual(placeOfChange(changed, 'bb'), refused('changed-meanwhile'))
})

test('a change can be dropped, the first agreement cannot (E9)', () => {
  assert.deepEqual(withdrawChange(only(draft)), refused('nothing-to-withdraw'))
  assert.deepEqual(withdrawChange(nothingNew), refused('nothing-to-withdraw'))
  assert.equal(withdrawChange(changed), draft)
})

test('the agreement is the two’s alone, from the day both said yes (J1)', () => {
  const agreeing = { ...pair, state: 'agreement', trialPassedAt: now } as const
  const ended = { ...pair, state: 'ended', endedAt: now, ending: 'completed' } as const
  assert.equal(may({ id: 'sofie' }, 'sign', agreeing), true)
  assert.equal(may({ id: 'mette' }, 'read', agreeing), false)
  assert.equal(may({ id: 'sofie' }, 'change', { ...pair, state: 'trial' }), false)
  assert.equal(may({ id: 'peter' }, 'change', ended), false)
  assert.equal(may({ id: 'peter' }, 'download', ended), true)
})
