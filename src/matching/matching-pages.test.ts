import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cast, places } from '../../test/cast.ts'
import { type Page, visitorOf } from '../../test/visitor.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { type Locale, locales } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { corps, corpsToMatch, runIdIn, tells, wordsOf } from './matching-pages.test-kit.ts'

const scene = corpsToMatch({ mentees: 90, mentors: 40 })
const { speak, compute } = scene

let runId = ''

test('a coordinator sees who waits and what must hold, apart from the wishes, and runs a matching (D2, D4)', async () => {
  const start = await scene.mette.get(routes.matching(corps))
  assert.equal(start.status, 200)
  tells(wordsOf(start), /90 mentees venter på en mentor\. 42 mentorer har 82 ledige pladser\./)
  tells(wordsOf(start), /Ingen af dem er leder for den anden, op til 3 led/)
  tells(wordsOf(start), /De to arbejder i hver sin organisation/)
  const asked = await scene.mette.post(
    routes.matchingWeights(corps),
    { act: 'run', place: '0' },
    routes.matchingWeights(corps),
  )
  assert.equal(asked.status, 303)
  runId = runIdIn(asked.location)
  const progress = await scene.mette.get(routes.matchingRun({ id: runId }))
  tells(progress.text, /<progress[^>]+max="1"/)
  const second = await scene.mette.post(routes.matchingRuns(corps), {}, routes.matching(corps))
  assert.equal(second.status, 422)
  tells(wordsOf(second), /En matchning er allerede i gang/)
})

test('the page of a run tells its own script how far it is', async () => {
  const response = await scene.app.request(routes.matchingRun({ id: runId }), {
    headers: { accept: 'application/json', cookie: `${scene.mette.cookie.name}=${scene.mette.cookie.value}` },
  })
  assert.deepEqual(await response.json(), {
    value: 0,
    of: 1,
    text: 'Den begynder om et øjeblik',
    running: true,
  })
})

test('a weight that is changed counts for this run alone (D4)', async () => {
  const { rows } = await sql<{ place: number; themes: number }>`
    select (rules->'weights'->>'place')::int as place, (rules->'weights'->>'themes')::int as themes
    from matching_run where id = ${runId}`.execute(scene.house.owner)
  assert.deepEqual(rows, [{ place: 0, themes: 10 }])
})

const headings: Record<Locale, RegExp> = {
  da: /82 af 90 har fået et forslag/,
  nb: /82 av 90 har fått et forslag/,
  en: /82 of 90 have a proposal/,
}
const proven: Record<Locale, RegExp> = {
  da: /Ingen anden fordeling giver flere par eller et stærkere svageste par; det er bevist, ikke gættet\./,
  nb: /Ingen annen fordeling gir flere par eller et sterkere svakeste par; det er bevist, ikke gjettet\./,
  en: /No other way of pairing gives more pairs, or a stronger weakest pair\. That is proven, not guessed\./,
}
const whyTheyWait: Record<Locale, RegExp> = {
  da: /8 venter, fordi der er flere mentees end pladser\./,
  nb: /8 venter, fordi det er flere menteer enn plasser\./,
  en: /8 are waiting, because there are more mentees than places\./,
}

test('a finished run is read as sentences first, in each language (D1)', async () => {
  await compute(runId)
  for (const locale of locales) {
    await speak(locale)
    const words = wordsOf(await scene.mette.get(routes.matchingRun({ id: runId })))
    tells(words, headings[locale])
    tells(words, proven[locale])
    tells(words, whyTheyWait[locale])
    assert.doesNotMatch(words, /undefined|NaN|\[object|null/)
  }
  await speak('da')
})

test('the table shows fifty pairs a page, with strength, reasons for and against, and what next best costs', async () => {
  const first = await scene.mette.get(routes.matchingRun({ id: runId }))
  assert.equal(first.text.match(/<tr data-details|<tr>/g)?.length, 51)
  tells(wordsOf(first), /Peter kan|tilbyder det|tilbyder \d af de/)
  tells(wordsOf(first), /Taler for/)
  tells(wordsOf(first), /\d point|Ingen anden/)
  const rowsOf = ({ text }: Page) => text.match(/<tr data-details|<tr>/g)?.length
  const turn = ({ text }: Page, way: 'next' | 'prev') =>
    new RegExp(`href="([^"]*)" rel="${way}"`).exec(text)?.[1]?.replaceAll('&amp;', '&')
  assert.equal(turn(first, 'prev'), undefined)
  const second = await scene.mette.get(turn(first, 'next') ?? '')
  assert.equal(rowsOf(second), 33)
  assert.equal(turn(second, 'next'), undefined)
  const back = await scene.mette.get(turn(second, 'prev') ?? '')
  assert.equal(rowsOf(back), 51)
  assert.equal(turn(back, 'prev'), undefined)
  const nowhere = await scene.mette.get(routes.matchingRun({ id: runId }, { after: runId }))
  assert.equal(rowsOf(nowhere), 51, 'where there is nothing, it begins anew')
})

test('those who wait have a reason in plain words each, and what can help', async () => {
  const { text } = await scene.mette.get(routes.matchingRun({ id: runId }, { show: 'waiting' }))
  const words = wordsOf({ text } as Page)
  assert.equal(text.match(/<tr>/g)?.length, 9)
  assert.equal(words.match(/Der er 82 pladser til 90 mentees/g)?.length, 8)
  tells(words, /Spørg, om en af dem kan tage én mere: \S+ Mentorsen \d+, .+ og .+\./)
})

test('a search that finds no pair says so, and names those it found who wait', async () => {
  const nobody = await scene.mette.get(routes.matchingRun({ id: runId }, { words: 'zzzz' }))
  tells(wordsOf(nobody), /Ingen par med «zzzz» Se alle par/)
  const { text } = await scene.mette.get(routes.matchingRun({ id: runId }, { show: 'waiting' }))
  const waits = /\S+ Menteesen \d+/.exec(wordsOf({ text } as Page))?.[0] ?? ''
  const found = await scene.mette.get(routes.matchingRun({ id: runId }, { words: waits }))
  tells(wordsOf(found), new RegExp(`Ingen par med «${waits}» ${waits} venter\\. Se hvorfor`))
})

test('a pair is locked at its row, and the page says that the next run takes it into account', async () => {
  const { text } = await scene.mette.get(routes.matchingRun({ id: runId }, { words: 'Menteesen' }))
  const row = text.split('<tr data-details').at(31) ?? ''
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(row)?.[1] ?? ''
  const names = ['run', 'show', 'words', 'proposal', 'mentee', 'mentor']
  const fields = Object.fromEntries(names.map(name => [name, field(name)]))
  const pair = /(\S+ Menteesen \d+) og (\S+ Mentorsen \d+)/.exec(row)?.[0] ?? ''
  const locked = await scene.mette.post(routes.pairRules(corps), { ...fields, kind: 'locked' })
  assert.equal(locked.status, 303)
  const after = await scene.mette.get(locked.location ?? '')
  tells(wordsOf(after), new RegExp(`${pair} er låst\\. Det tæller med, næste gang I kører matchningen`))
  const focused = after.text.split('autofocus')
  assert.equal(focused.length, 2, 'one place has the focus: where the button was pressed')
  const focusedRow = focused[0]?.split('<tr').at(-1) ?? ''
  assert.ok(focusedRow.includes(pair.split(' og ')[1] ?? '-'))
  assert.ok(after.text.includes('name="words" value="Menteesen"'), 'and what was searched for is kept')
  tells(wordsOf(after), /Låst af jer 1/)
  tells(wordsOf(after), /Lås op/)
  const removal = /action="([^"]+\/removal)"/.exec(after.text)?.[1] ?? ''
  const undone = await scene.mette.post(removal, { ...fields, show: 'locked', words: '' })
  tells(wordsOf(await scene.mette.get(undone.location ?? '')), new RegExp(`${pair} er hverken låst eller`))
  const open = await scene.mette.get(routes.matchingRun({ id: runId }, { show: 'locked' }))
  tells(wordsOf(open), /I har ikke låst nogen par/)
})

test('two who may not be together cannot be locked, and the page says why (D2)', async () => {
  const { rows } = await sql<{ mentee: string; mentor: string }>`
    select e.id as mentee, o.id as mentor from person e join application a on a.person_id = e.id and a.side = 'mentee'
    join person o on o.organisation_id = e.organisation_id join application b on b.person_id = o.id and b.side = 'mentor'
    where e.name like '%Menteesen%' limit 1`.execute(scene.house.owner)
  const pair = rows[0]
  assert.ok(pair)
  const refused = await scene.mette.post(routes.pairRules(corps), { ...pair, kind: 'locked' })
  assert.equal(refused.status, 422)
  tells(wordsOf(refused), /De arbejder i samme organisation\./)
  const forbidden = await scene.mette.post(routes.pairRules(corps), { ...pair, kind: 'forbidden' })
  assert.equal(forbidden.status, 303)
})

test('what was proven stands in words, and as a file without names', async () => {
  for (const locale of locales) {
    await speak(locale)
    const words = wordsOf(await scene.mette.get(routes.matchingCertificate({ id: runId })))
    tells(
      words,
      { da: /82 forslag\. Ingen fordeling/, nb: /82 forslag\. Ingen fordeling/, en: /82 proposals\./ }[
        locale
      ],
    )
  }
  await speak('da')
  const proof = await scene.mette.get(routes.matchingCertificate({ id: runId }, { file: 'json' }))
  assert.equal(proof.type, 'application/json')
  assert.doesNotMatch(proof.text, /Menteesen|Mentorsen|Byråd/)
  assert.equal(JSON.parse(proof.text).certificate.format, 'telemakos-matching-certificate')
})

test('a person reviews and publishes; what is left can follow, and what is out is told (D9)', async () => {
  const review = await scene.mette.get(routes.matchingPublication({ id: runId }))
  const proposals = [...review.text.matchAll(/name="proposal" value="([^"]+)"/g)].map(([, id]) => id ?? '')
  assert.equal(proposals.length, 82)
  const none = await scene.mette.post(routes.matchingPublication({ id: runId }), {})
  assert.equal(none.status, 422)
  tells(wordsOf(none), /Vælg mindst ét par/)
  const some = await scene.mette.post(routes.matchingPublication({ id: runId }), {
    proposal: proposals.slice(1),
  })
  assert.equal(some.status, 303)
  for (const locale of locales) {
    await speak(locale)
    const told = wordsOf(await scene.mette.get(some.location ?? ''))
    tells(told, { da: /81 par er udgivet/, nb: /81 par er publisert/, en: /81 pairs are published/ }[locale])
  }
  await speak('da')
  await asOwner(scene.house.owner, tx =>
    sql`update person set left_at = now() where id =
    (select mentee_id from proposal where id = ${proposals[0] ?? ''})`.execute(tx),
  )
  tells(wordsOf(await scene.mette.get(routes.matching(corps))), /81 af 82 udgivet/)
  const rest = wordsOf(await scene.mette.get(routes.matchingPublication({ id: runId })))
  tells(rest, /Ét par kan ikke udgives mere/)
  tells(rest, /Mentee er ikke med i ordningen mere/)
})

test('each person can see that a coordinator has seen them in the matching', async () => {
  const { rows } = await sql<{ count: number }>`
    select count(distinct person_id) from look where viewer_id = ${cast.mette} and why = 'matching'`.execute(
    scene.house.owner,
  )
  assert.ok((rows[0]?.count ?? 0) > 100)
})

test('nobody else finds the matching: the same answer as for what is not there', async () => {
  const gone = '00000000-0000-4000-8000-000000000000'
  for (const person of [cast.bente, cast.anders, cast.sofie, cast.peter]) {
    const visitor = await visitorOf(scene.house, scene.app, person)
    for (const path of [
      routes.matching(corps),
      routes.matchingRun({ id: runId }),
      routes.matchingPublication({ id: runId }),
      routes.matchingCertificate({ id: runId }),
      routes.pairRules(corps),
      routes.matchingRun({ id: gone }),
    ]) {
      assert.equal((await visitor.get(path)).status, 404, path)
    }
    for (const path of [
      routes.matchingRuns(corps),
      routes.matchingCancellation({ id: runId }),
      routes.matchingPublication({ id: runId }),
      routes.pairRules(corps),
      routes.pairRuleRemoval({ id: places.corps, rule: gone }),
    ]) {
      assert.equal((await visitor.post(path, {})).status, 404, path)
    }
  }
})
