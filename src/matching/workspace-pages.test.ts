import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cast } from '../../test/cast.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { locales } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { corps, corpsToMatch, runIdIn, tells, wordsOf } from './matching-pages.test-kit.ts'
import { weighMatching } from './runs/runs-job.ts'

const scene = corpsToMatch({ mentees: 40, mentors: 14 })
const { speak, compute } = scene

let runId = ''

test('a matching with other wishes is run from the page that weighs them (D4)', async () => {
  const asked = await scene.mette.post(
    routes.matchingWeights(corps),
    { act: 'run', place: '5' },
    routes.matchingWeights(corps),
  )
  runId = runIdIn(asked.location)
  await compute(runId)
  const shown = await scene.mette.get(routes.matchingRun({ id: runId }))
  tells(wordsOf(shown), /af 40 har fået et forslag/)
})

test('what comes after a run begins with what it was run with, and its page says what that was (D4)', async () => {
  const shown = await scene.mette.get(routes.matchingRun({ id: runId }))
  tells(wordsOf(shown), /Det er den kørt med .* Samme sted Noget \(5\)/)
  const place = routes.matchingWeights(corps, { run: runId })
  tells(shown.text, new RegExp(`href="${place.replace('?', '\\?')}"`))
  const weight = (text: string, name: string) =>
    new RegExp(`name="${name}"[^>]*value="(\\d+)"`).exec(text)?.[1]
  const usual = await scene.mette.get(routes.matchingWeights(corps))
  const first = await scene.mette.get(place)
  assert.notEqual(weight(usual.text, 'place'), '5')
  assert.equal(weight(first.text, 'place'), '5')
  assert.equal(weight(first.text, 'themes'), weight(usual.text, 'themes'))
  tells(first.text, new RegExp(`action="${place.replace('?', '\\?')}"`))
  const again = await scene.mette.post(place, { act: 'show', languages: '7' }, place)
  assert.deepEqual([weight(again.text, 'place'), weight(again.text, 'languages')], ['5', '7'])
})

test('rules and wishes stand apart, with what they mean and whom a rule leaves without a mentor (D2, D4, D8)', async () => {
  const place = routes.matchingWeights(corps)
  const first = wordsOf(await scene.mette.get(place))
  tells(first, /Ét fælles tema tæller lige så meget som den ønskede forskel i erfaring\./)
  tells(first, /alle mindst én mulig mentor\. Der mangler (\d+) ledige pladser, så mindst \1 må vente\./)
  tells(first, /Det skal være den samme Alle har mindst én mulig mentor/)
  const shown = await scene.mette.post(
    place,
    { act: 'show', rules: 'shown', languages: '6', place: '3', themes: '0', differentUnit: 'yes' },
    place,
  )
  assert.equal(shown.status, 200)
  tells(wordsOf(shown), /Ét fælles område tæller lige så meget som et fælles sprog\./)
  tells(wordsOf(shown), /Det her tæller ikke med: ét fælles tema og én kompetence, som mentee søger\./)
  tells(shown.text, /name="languages"[^>]*value="6"/)
})

test('what each rule costs, how strength is spread and whom to recruit is worked out once a run stands (D1, D8)', async () => {
  const early = wordsOf(await scene.mette.get(routes.matchingInsight({ id: runId })))
  tells(early, /Det bliver regnet ud/)
  await weighMatching(scene.house, { run: runId, person: cast.mette }, new AbortController().signal)
  for (const locale of locales) {
    await speak(locale)
    const shown = await scene.mette.get(routes.matchingInsight({ id: runId }))
    assert.equal(shown.status, 200)
    assert.doesNotMatch(wordsOf(shown), /undefined|NaN|\[object|null/)
  }
  await speak('da')
  const words = wordsOf(await scene.mette.get(routes.matchingInsight({ id: runId })))
  tells(
    words,
    /De to arbejder i hver sin organisation Uden den ville|De to arbejder i hver sin organisation Det ville ikke/,
  )
  tells(words, /Antal forslag efter styrke/)
  tells(words, /Hverv (én mentor|\d+ mentorer)/)
  const room = wordsOf(await scene.mette.get(routes.matchingRun({ id: runId }, { show: 'room' })))
  tells(room, /Ingen mentor har plads tilbage/)
})

test('a mentee’s other possibilities are shown with what each costs, and one is placed by hand (D1)', async () => {
  const own = { id: runId }
  const { rows } = await sql<{ mentee_id: string; mentor_id: string }>`
    select mentee_id, mentor_id from proposal where run_id = ${own.id} order by points desc, id limit 1`.execute(
    scene.house.owner,
  )
  const mentee = rows[0]?.mentee_id ?? ''
  const place = routes.matchingPlacement(own, { mentee })
  const shown = await scene.mette.get(place)
  tells(
    wordsOf(shown),
    /Andre muligheder for .* Forslaget nu er .* (Mister|Det koster ikke noget|Det svageste forslag mister)/,
  )
  const mentor = /mentee=[0-9a-f-]+&(?:amp;)?mentor=([0-9a-f-]+)/.exec(shown.text)?.[1] ?? ''
  const effect = routes.matchingPlacement(own, { mentee, mentor })
  tells(wordsOf(await scene.mette.get(effect)), /Det ville ske .* De får en anden/)
  const placed = await scene.mette.post(routes.matchingPlacement(own), { mentee, mentor }, effect)
  const next = runIdIn(placed.location)
  await compute(next)
  const { rows: after } = await sql<{ mentor_id: string; locked: boolean }>`
    select mentor_id, locked from proposal where run_id = ${next} and mentee_id = ${mentee}`.execute(
    scene.house.owner,
  )
  assert.deepEqual(after, [{ mentor_id: mentor, locked: true }])
  const both = wordsOf(await scene.mette.get(routes.matchingComparison({ id: next }, { with: own.id })))
  tells(
    both,
    /forskelligt for De to er kørt med de samme regler og ønsker, men ikke med de samme låste og forbudte par\./,
  )
  await asOwner(scene.house.owner, async tx => {
    await sql`delete from pair_rule where mentee_id = ${mentee}`.execute(tx)
    await sql`delete from matching_run where id = ${next}`.execute(tx)
  })
})

test('placing somebody who waits tells who would lose their mentor by it (D1)', async () => {
  const { text } = await scene.mette.get(routes.matchingRun({ id: runId }, { show: 'waiting' }))
  const mentee = /placement\?mentee=([0-9a-f-]+)/.exec(text)?.[1] ?? ''
  const own = { id: runId }
  const shown = await scene.mette.get(routes.matchingPlacement(own, { mentee }))
  tells(wordsOf(shown), /Se virkningen \S+ \S+ \d+/)
  const mentor = /mentee=[0-9a-f-]+&(?:amp;)?mentor=([0-9a-f-]+)/.exec(shown.text)?.[1] ?? ''
  const effect = wordsOf(await scene.mette.get(routes.matchingPlacement(own, { mentee, mentor })))
  tells(effect, /De får en anden \S+ Menteesen \d+ mister sin mentor; \S+ Menteesen \d+ får en\./)
})

test('two matchings stand side by side: rules, figures and for whom they differ (D1)', async () => {
  const alone = wordsOf(await scene.mette.get(routes.matchingComparison({ id: runId })))
  tells(alone, /Der er ingen anden at sammenligne med/)
  const asked = await scene.mette.post(
    routes.matchingWeights(corps),
    { act: 'run', rules: 'shown', organisationRule: 'any', differentUnit: 'yes', themes: '3', place: '20' },
    routes.matchingWeights(corps),
  )
  const other = runIdIn(asked.location)
  await compute(other)
  for (const locale of locales) {
    await speak(locale)
    const shown = await scene.mette.get(routes.matchingComparison({ id: other }, { with: runId }))
    assert.equal(shown.status, 200)
    assert.doesNotMatch(wordsOf(shown), /undefined|NaN|\[object|null/)
  }
  await speak('da')
  const words = wordsOf(await scene.mette.get(routes.matchingComparison({ id: other }, { with: runId })))
  tells(words, /Må mentor komme fra samme organisation\? Ja, gerne Nej, altid en anden/)
  tells(words, /Samme sted tæller 20 5/)
  tells(words, /Dem, det er forskelligt for/)
})
