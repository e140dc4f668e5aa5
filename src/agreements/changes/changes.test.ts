import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presets } from '../../programmes/presets.ts'
import { firstTerms, type Terms } from '../terms.ts'
import { mergeTerms } from './merge-terms.ts'
import { type Stretch, wordChanges } from './word-changes.ts'

const written = (stretches: readonly Stretch[]) =>
  stretches
    .map(({ kind, text }) => ({ same: text, added: `{+${text}+}`, removed: `{-${text}-}` })[kind])
    .join('')

test('a changed word is shown where it stands, and the rest stays (E9)', () => {
  const before = 'Vi mødes hver måned på rådhuset.'
  assert.equal(
    written(wordChanges(before, 'Vi mødes hver anden måned på rådhuset.')),
    'Vi mødes hver {+anden +}måned på rådhuset.',
  )
  assert.equal(
    written(wordChanges(before, 'Vi mødes hver måned på biblioteket.')),
    'Vi mødes hver måned på {-rådhuset-}{+biblioteket+}.',
  )
  assert.equal(
    written(wordChanges('Hos Peter på tur langs fjorden nu', 'Hos Peter på bibliotek i byen nu')),
    'Hos Peter på {-tur langs fjorden-}{+bibliotek i byen+} nu',
  )
  assert.equal(written(wordChanges(before, before)), before)
  assert.equal(written(wordChanges('', 'Nyt')), '{+Nyt+}')
  assert.equal(written(wordChanges('Gammelt', '')), '{-Gammelt-}')
})

test('a text that is written anew is shown as one out and one in (E9)', () => {
  const [before, after] = ['Alt bliver mellem os.', 'Hver må fortælle om sit eget udbytte.']
  assert.equal(written(wordChanges(before, after)), `{-${before}-}{+${after}+}`)
})

test('what is shown as changed says every word of both texts (E9)', () => {
  const words = ['vi', 'mødes', 'hver', 'måned', '.', '\n', ' ', 'tit', 'på', 'Å']
  let seed = 7
  const any = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % below
  }
  for (let round = 0; round < 500; round += 1) {
    const text = () => Array.from({ length: any(30) }, () => words[any(words.length)]).join(' ')
    const [before, after] = [text(), text()]
    const stretches = wordChanges(before, after)
    const without = (kind: Stretch['kind']) =>
      stretches
        .filter(each => each.kind !== kind)
        .map(each => each.text)
        .join('')
    assert.deepEqual([without('added'), without('removed')], [before, after])
  }
})

const base = firstTerms(
  presets.leader_corps.settings,
  { gain: 'At sige fra\nEt netværk', preparation: 'Dagsorden' },
  new Date('2026-10-07T08:00:00Z'),
)

test('two who change different things at once both get what they wrote (E9)', () => {
  const mine: Terms = { ...base, place: 'Greve', meetings: 6 }
  const theirs: Terms = { ...base, content: 'Hverdagen', minutes: 90 }
  const { terms, both } = mergeTerms(base, mine, theirs)
  assert.deepEqual(both, [])
  assert.deepEqual(terms, { ...base, place: 'Greve', meetings: 6, content: 'Hverdagen', minutes: 90 })
})

test('of a list each keeps what they added and is rid of what they took away (E9)', () => {
  const mine: Terms = { ...base, goals: ['At sige fra', 'Mod'] }
  const theirs: Terms = { ...base, goals: [...base.goals, 'Ro'] }
  assert.deepEqual(mergeTerms(base, mine, theirs), {
    terms: { ...base, goals: ['At sige fra', 'Ro', 'Mod'] },
    both: [],
  })
  const ways: Terms = { ...base, ways: ['walk'] }
  const emptied = mergeTerms({ ...base, ways: ['walk', 'video'] }, ways, { ...base, ways: ['video'] })
  assert.deepEqual([emptied.both, emptied.terms.ways], [['ways'], ['walk']])
})

test('where both have written the same field, one’s own words stay and it is said (E9)', () => {
  const mine: Terms = { ...base, place: 'Greve' }
  const theirs: Terms = { ...base, place: 'Roskilde', minutes: 60 }
  assert.deepEqual(mergeTerms(base, mine, theirs), {
    terms: { ...base, place: 'Greve', minutes: 60 },
    both: ['place'],
  })
  assert.deepEqual(mergeTerms(base, mine, mine).both, [])
})
