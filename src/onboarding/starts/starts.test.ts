import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { cast, castNow, enterCast, idOf, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { routes } from '../../routes.ts'

// A coordinator begins newcomers: by hand, and ten at once from a list.

let database: TestDatabase
let house: House
let app: Hono
const hr = idOf('hr of the centre')
const [mentor, buddy, leader] = [idOf('Mona Mentor'), idOf('Bo Buddy'), idOf('Lea Leder')]
const address = { id: places.onboarding }
before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await sql`update installation set mode = 'own'`.execute(tx)
    await sql`insert into person (id, organisation_id, name, capacity) values
      (${hr}, ${places.centre}, 'Hanne Vig', 2), (${mentor}, ${places.centre}, 'Mona Mentor', 12),
      (${buddy}, ${places.centre}, 'Bo Buddy', 2), (${leader}, ${places.centre}, 'Lea Leder', 2)`.execute(tx)
    await sql`insert into contact (person_id, email) values (${hr}, 'hanne@centre.example'),
      (${mentor}, 'mona@centre.example'), (${buddy}, 'bo@centre.example'), (${leader}, 'lea@centre.example')`.execute(
      tx,
    )
    await sql`insert into role_grant (person_id, role, organisation_id)
      values (${hr}, 'organisation_coordinator', ${places.centre})`.execute(tx)
    await sql`insert into unit (organisation_id, name, leader_id) values (${places.centre}, 'Ydelse', ${leader})`.execute(
      tx,
    )
  })
})
after(() => database.close())

const heads = {
  da: 'Navn;Mail;Startdato;Enhed;Stilling;Mentor;Buddy;Leder',
  nb: 'Fullt navn;E-postadresse;Første arbeidsdag;Avdeling;Tittel;Mentor;Fadder;Nærmeste leder',
  en: 'Full name;Email address;Start date;Department;Job title;Mentor;Buddy;Manager',
}
const line = (n: number, more: Partial<Record<'email' | 'day' | 'mentor' | 'buddy', string>> = {}) =>
  `Ny Kollega ${n};${more.email ?? `ny${n}@centre.example`};${more.day ?? '2.11.2026'};Ydelse;Socialrådgiver;${more.mentor ?? 'mona@centre.example'};${more.buddy ?? 'Bo Buddy'};`

async function send(lines: readonly string[], locale: keyof typeof heads = 'da') {
  const visitor = await visitorOf(house, app, hr)
  const { text } = await visitor.get(routes.onboardingList(address))
  const body = new FormData()
  body.set('_token', /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? '')
  body.set('file', new File([[heads[locale], ...lines].join('\r\n')], 'nye.csv', { type: 'text/csv' }))
  const headers = { cookie: `${visitor.cookie.name}=${visitor.cookie.value}` }
  const answer = await app.request(routes.onboardingList(address), { method: 'POST', body, headers })
  const html = await answer.text()
  const list = /name="list" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"')
  return { visitor, status: answer.status, text: html, list }
}

const counts = () =>
  asOwner(database.db, async tx => {
    const { rows } = await sql<Record<string, number>>`select
      (select count(*)::int from onboarding where programme_id = ${places.onboarding}) as onboardings,
      (select count(*)::int from person where name like 'Ny Kollega%') as people,
      (select count(*)::int from onboarding_role r join onboarding o on o.id = r.onboarding_id
        where o.begun_by = ${hr}) as roles,
      (select count(*)::int from onboarding_key) as keys,
      (select count(*)::int from mentorship where mentor_id = ${mentor} and state = 'active') as rooms,
      (select count(*)::int from mail where kind = 'onboarding-welcome') as welcomes,
      (select count(*)::int from mail where kind = 'onboarding-role') as news`.execute(tx)
    return rows[0]
  })

test('columns are known in three languages, in any order', async () => {
  for (const locale of ['da', 'nb', 'en'] as const) {
    const { status, list } = await send([line(1)], locale)
    assert.equal(status, 200, locale)
    assert.match(list ?? '', /"firstDay":"2026-11-02".*"job":"Socialrådgiver"/, locale)
  }
})

test('a row that is wrong is shown with its number and reason, and then nobody begins', async () => {
  const before = await counts()
  const { status, text, list } = await send([
    line(1),
    line(2, { email: 'ingen adresse' }),
    line(3, { day: '31.11.2026' }),
    line(4, { mentor: 'Findes Ikke' }),
    line(5, { email: 'ny1@centre.example' }),
    line(6, { buddy: 'ny6@centre.example' }),
  ])
  assert.equal(status, 422)
  assert.equal(list, undefined, 'no button to begin with')
  const rows = [...text.matchAll(/<th scope="row"[^>]*>Række (\d+)/g)].map(([, row]) => row)
  assert.deepEqual(rows, ['2', '3', '4', '5', '6', '7'])
  for (const reason of [/ikke en mailadresse/, /Skriv en dag/, /kan ikke finde personen/, /en anden række/])
    assert.match(text, reason)
  assert.deepEqual(await counts(), before)
})

test('a CPR number in the list is not shown again and stops it', async () => {
  const { status, text } = await send([line(1).replace('Ydelse', '010190-1234')])
  assert.equal(status, 422)
  assert.doesNotMatch(text, /010190/)
})

test('ten newcomers begin at once: sets, keys, rooms, lists and one mail each (B1, B12, B13)', async () => {
  const began = performance.now()
  const { visitor, status, list, text } = await send(Array.from({ length: 10 }, (_, n) => line(n + 1)))
  assert.equal(status, 200)
  assert.match(text, /10 nye kolleger er klar/)
  const answer = await visitor.post(routes.onboardingListStart(address), { list: list ?? '' }, routes.home())
  assert.equal(answer.location, routes.onboardings(address, { begun: 10 }))
  assert.ok(performance.now() - began < 60_000, 'the product’s part of the five minutes')
  assert.deepEqual(await counts(), {
    onboardings: 11,
    people: 10,
    roles: 30,
    keys: 30,
    rooms: 10,
    welcomes: 10,
    news: 3,
  })
  const { rows } = await sql<{ leaders: number; checks: number }>`select
    (select count(*)::int from person where leader_id = ${leader}) as leaders,
    (select count(distinct onboarding_id)::int from check_item where onboarding_id <> ${places.karimsStart}) as checks`.execute(
    database.db,
  )
  assert.deepEqual(rows, [{ leaders: 10, checks: 10 }], 'the leader of the unit is theirs')
})

test('sent a second time, nobody begins twice', async () => {
  const { status, text } = await send([line(1)])
  assert.equal(status, 422)
  assert.match(text, /er i gang med at begynde/)
})

test('a mentor takes no more newcomers than there are places for (C4, D10)', async () => {
  const { status, text } = await send([line(21), line(22), line(23)])
  assert.equal(status, 422)
  const rows = [...text.matchAll(/<th scope="row"[^>]*>Række (\d+)/g)].map(([, row]) => row)
  assert.deepEqual(rows, ['4'], 'the first two fit')
})

test('mails carry no name, no programme and nobody’s part (J6)', async () => {
  const { rows } = await sql<{ subject: string; body: string }>`
    select subject, body from mail where kind like 'onboarding-%'`.execute(database.db)
  for (const { subject, body } of rows) {
    const words = subject + body.replaceAll(/http\S+/g, '')
    assert.doesNotMatch(words, /Ny Kollega|Mona|Bo Buddy|Lea Leder|Godt i gang|[Mm]entor|[Bb]uddy/)
    assert.match(body, /http:\/\/mentor\.example\/invitations\//)
  }
})

test('the newcomer comes by the link to who is who, before the first day (B6)', async () => {
  const { rows } = await sql<{ body: string }>`
    select body from mail where kind = 'onboarding-welcome' limit 1`.execute(database.db)
  const link = /http:\/\/mentor\.example(\S+)/.exec(rows[0]?.body ?? '')?.[1] ?? ''
  assert.match(decodeURIComponent(link), /next=\/onboarding\//)
  const { rows: people } = await sql<{
    id: string
  }>`select id from person where name = 'Ny Kollega 3'`.execute(database.db)
  const newcomer = await visitorOf(house, app, people[0]?.id ?? '')
  const { text } = await newcomer.get(routes.home())
  assert.ok(castNow < new Date('2026-11-02'))
  for (const seen of [
    /Dine første måneder/,
    /Du begynder mandag 2\. november/,
    /Mona Mentor/,
    /Bo Buddy/,
    /Lea Leder/,
  ])
    assert.match(text, seen)
})

test('one by hand; what is wrong stands at its field and nothing typed is lost', async () => {
  const visitor = await visitorOf(house, app, hr)
  const fields = {
    name: 'Én Til',
    email: 'en.til@centre.example',
    firstDay: '',
    job: 'Lærer',
    unit: '',
    mentor: '',
    buddy: 'Nogen',
    leader: '',
  }
  const again = await visitor.post(routes.newOnboarding(address), fields, routes.home())
  assert.equal(again.status, 422)
  assert.match(again.text, /value="Én Til"/)
  const done = await visitor.post(
    routes.newOnboarding(address),
    { ...fields, firstDay: '1.12.2026', buddy: 'Bo Buddy' },
    routes.home(),
  )
  assert.equal(done.location, routes.onboardings(address, { begun: 1 }))
  const { text } = await visitor.get(routes.onboardings(address))
  assert.match(text, /Én Til/)
  assert.match(text, /mangler mentor/)
})

test('a stranger to the programme, and one who coordinates another, begin nobody', async () => {
  for (const who of [cast.mette, cast.bente, cast.trine]) {
    const visitor = await visitorOf(house, app, who)
    assert.equal((await visitor.get(routes.onboardings(address))).status, 404)
    assert.equal(
      (await visitor.post(routes.onboardingListStart(address), { list: '[]' }, routes.accessibility()))
        .status,
      404,
    )
  }
})

test('whoever has left and comes back, or gets another job, begins anew: others around them, and nothing of the first (B1, J1)', async () => {
  const again = () =>
    send([line(1, { day: '1.12.2026', mentor: 'lea@centre.example', buddy: 'hanne@centre.example' })])
  const early = await again()
  assert.equal(early.status, 422)
  assert.match(early.text, /Afslut de første måneder, der er i gang/)
  const onboardings = () =>
    asOwner(database.db, async tx => {
      const { rows } = await sql<{ id: string; ended: boolean; mentors: string[] }>`
        select o.id, o.ended_at is not null as ended, array(select distinct p.name::text from mentorship m
          join person p on p.id = m.mentor_id where m.mentee_id = o.newcomer_id and m.state <> 'ended') as mentors
        from onboarding o join person n on n.id = o.newcomer_id where n.name = 'Ny Kollega 1' order by o.first_day`.execute(
        tx,
      )
      return rows
    })
  const [first] = await onboardings()
  const visitor = await visitorOf(house, app, hr)
  await visitor.post(routes.onboardingEnd({ id: first?.id ?? '' }), {})
  const { list } = await again()
  const begun = await visitor.post(routes.onboardingListStart(address), { list: list ?? '' })
  assert.equal(begun.status, 303)
  const both = await onboardings()
  assert.deepEqual(
    both.map(({ ended, mentors }) => ({ ended, mentors })),
    [
      { ended: true, mentors: ['Lea Leder'] },
      { ended: false, mentors: ['Lea Leder'] },
    ],
    'one mentor at a time',
  )
  const seen = async (person: string) =>
    (await visitorOf(house, app, person)).get(routes.onboarding({ id: both[1]?.id ?? '' }))
  assert.equal((await seen(buddy)).status, 404, 'the buddy of the first time has no part in the second')
  assert.equal((await seen(leader)).status, 200)
})
