import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { evaluationsJobs } from '../src/evaluations/evaluations-jobs.ts'
import { asOwner, type Tx } from '../src/platform/database/transaction.ts'
import { remindersJobs } from '../src/reminders/reminders-jobs.ts'
import { routes } from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { cast, enterCast, idOf, places } from './cast.ts'
import { openTestHouse, type TestHouse } from './journey/open-test-house.ts'
import { PersonAtWork } from './journey/people-at-work.ts'
import { ways } from './journey/ways.ts'

// Mette asks her corps at the end of its year, with the questions of last year and one of her own of each kind. Six
// mentees are asked by mail; five answer by its link on a phone without signing in, and the sixth is reminded and then
// left in peace. Axe looks at every page on the way.

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const mentees = ['Ida', 'Bo', 'Cille', 'Dan', 'Eva'].map(name => ({ id: idOf(`mentee ${name}`), name }))
const phone = { width: 390, height: 800 }

for (const javaScriptEnabled of ways(false, true)) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test(`a scheme is asked what it gave, by link and without names, and the figures stand beside last year’s, ${how} (I4–I9)`, async () => {
    const house = await openTestHouse()
    const seen = new Set<string>()
    const arrive = (viewport?: typeof phone) =>
      PersonAtWork.arrive(browser, house, javaScriptEnabled, seen, viewport)
    try {
      await enterCast(house.house.owner)
      await asOwner(house.house.owner, enterMore)
      const mette = await arrive()
      await mette.comeIn(cast.mette)
      await plan(mette)
      await mette.press('Send evalueringen')
      await mette.sees('I morgen kan du se, om svarene er begyndt at komme.')

      for (const { name } of mentees) {
        const mentee = await arrive(phone)
        await mentee.followLetter(`${name}@corps.example`.toLowerCase())
        await mentee.sees('Dit svar er anonymt.')
        await answer(mentee, { Ida: '3', Bo: '4' }[name] ?? '5')
        await mentee.sees('Tak for dit svar')
        assert.equal(
          (await mentee.page.context().cookies()).some(({ name }) => /session/.test(name)),
          false,
        )
        await mentee.leave()
      }
      await nights(house, 22)
      const remindersTo = (address: string) =>
        house.letters.filter(
          ({ to, subject }) => to === address && subject === 'Noget venter på dig i mentorordningen',
        )
      await house.lettersTo(
        'sofie@corps.example',
        ({ text }) => text.includes('Fortæl, hvad ordningen giver'),
        2,
      )
      assert.equal(remindersTo('ida@corps.example').length, 0, 'who has answered is left in peace')

      await mette.page.reload()
      await mette.sees('Mere end halvdelen har svaret indtil nu.')
      await mette.seesNot(/5 af 6/)
      await mette.press('Luk nu')
      // Where it closes faster than the page comes, the figures are there already.
      if (await mette.page.getByRole('link', { name: 'Se tallene' }).isVisible())
        await mette.press('Se tallene')
      await mette.sees('5 af 6')
      await mette.page.getByText('Mentees: Hvad var det bedste?').click()
      await mette.sees('Vi fik ro til at tale.')
      const growth = mette.page.getByRole('row', { name: /Jeg har udviklet mig/ })
      assert.match(
        (await growth.textContent()) ?? '',
        /\d+\s%[\s\S]*\d+\s%[\s\S]*5/,
        'this year, last year, and how many answered',
      )
      await mette.page.getByRole('img', { name: /Fysisk: \d+, På video: \d+/ }).waitFor()
      await mette.page.setViewportSize(phone)
      seen.clear()
      await mette.lookThrough()
      const wide = await mette.page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= phone.width, `${wide} px wide`)
      const late = await arrive(phone)
      await late.page.goto(linkIn(house, 'sofie@corps.example'))
      await late.sees('Der er lukket for svar')
      await late.leave()
      await mette.leave()
    } finally {
      await house.close()
    }
  })
}

/** What is asked: last year’s questions stand ready, and one is added of each kind. */
async function plan(mette: PersonAtWork): Promise<void> {
  await mette.goTo(routes.programme({ id: places.corps }))
  await mette.press('Evaluering')
  await mette.press('Spørg til sidst')
  await mette.sees('Spørgsmålene er dem, I stillede sidst.')
  await mette.press('Se evalueringen')
  const add = async (questions: readonly Record<string, string>[], from: number) => {
    await mette.press('Ret spørgsmålene')
    const details = mette.page
      .locator('details')
      .filter({ hasText: /Spørg om noget selv|Dine egne spørgsmål/ })
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
    for (const [at, fields] of questions.entries())
      for (const [name, value] of Object.entries(fields)) {
        const field = `question${from + at}${name}`
        if (value === 'yes') await mette.page.locator(`[name="${field}"]`).check()
        else await mette.fill({ [field]: value })
      }
    const closesOn = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    await mette.fill({ opensOn: '', closesOn })
    await mette.press('Se evalueringen')
  }
  await add(
    [{ Text: 'Hvad var det bedste?' }, { Text: 'Hvordan mødtes I mest?', Options: 'Fysisk\nPå video' }],
    0,
  )
  await add(
    [
      { Text: 'Hvor tit talte I sammen?', Low: 'Sjældent', High: 'Ofte' },
      { Text: 'Min leder gav mig tid til det.', Statement: 'yes' },
    ],
    2,
  )
  await mette.sees('Min leder gav mig tid til det.')
  await mette.sees('Fysisk · På video')
}

async function answer(mentee: PersonAtWork, growth: string): Promise<void> {
  const { page } = mentee
  const group = (name: RegExp) => page.getByRole('radiogroup', { name })
  await group(/Jeg har udviklet mig/)
    .getByRole('radio', { name: growth })
    .check()
  await group(/Hvordan mødtes I mest/)
    .getByRole('radio', { name: 'Fysisk' })
    .check()
  await group(/Hvor tit talte I sammen/)
    .getByRole('radio', { name: '4' })
    .check()
  await group(/Min leder gav mig tid/)
    .getByRole('radio', { name: '5' })
    .check()
  await page.getByLabel(/Hvad var det bedste/).fill('Vi fik ro til at tale.')
  await mentee.press('Send mit svar')
}

/** So many days go by, with what is worked by itself in each. */
async function nights(house: TestHouse, days: number): Promise<void> {
  const { signal } = new AbortController()
  const work = (job: (typeof evaluationsJobs)[string] | undefined) => job?.(house.house, {}, signal)
  for (let day = 0; day < days; day += 1) {
    const hour = house.house.now().getUTCHours()
    house.moveClock(((hour < 6 ? 6 : 30) - hour) * 3_600_000)
    for (const _ of [6, 7]) {
      await work(remindersJobs['send-reminders'])
      house.moveClock(3_600_000)
    }
    await work(evaluationsJobs['tend-evaluations'])
  }
}

function linkIn(house: TestHouse, to: string): string {
  const texts = house.letters.filter(letter => letter.to === to).map(({ text }) => text)
  return /https?:\/\/\S+\/answers\/\S+/.exec(texts.at(-1) ?? '')?.[0] ?? ''
}

/** Five more mentees of Peter's, and what was answered last year. */
async function enterMore(tx: Tx): Promise<void> {
  const now = new Date()
  await tx
    .insertInto('person')
    .values(mentees.map(({ id, name }) => ({ id, name, organisation_id: places.greve, position: 'leder' })))
    .execute()
  await tx
    .insertInto('contact')
    .values(mentees.map(({ id, name }) => ({ person_id: id, email: `${name.toLowerCase()}@corps.example` })))
    .execute()
  await tx.updateTable('person').set({ capacity: 10 }).where('id', '=', cast.peter).execute()
  await tx
    .insertInto('mentorship')
    .values(
      mentees.map(({ id }) => ({
        programme_id: places.corps,
        mentor_id: cast.peter,
        mentee_id: id,
        state: 'active' as const,
        reasons: '[]',
        started_at: now,
        trial_passed_at: now,
        agreed_at: now,
        last_met_at: new Date(now.getTime() + 60 * 86_400_000),
        next_meeting_at: new Date(now.getTime() + 90 * 86_400_000),
      })),
    )
    .execute()
  const id = randomUUID()
  const at = new Date(now.getTime() - 300 * 86_400_000)
  await tx
    .insertInto('evaluation')
    .values({
      id,
      programme_id: places.corps,
      stage: 'final',
      shipped: ['growth', 'better'],
      own: '[]',
      worded: ['better'],
      asks_leaders: false,
      by_link: true,
      closes_on: at.toISOString().slice(0, 10),
      made_at: at,
      opened_at: at,
      closed_at: at,
    })
    .execute()
  await tx
    .insertInto('evaluation_answer')
    .values(
      ['1', '2', '3', '4', '5'].map(growth => ({
        id: randomUUID(),
        evaluation_id: id,
        side: 'mentee' as const,
        answers: JSON.stringify({ growth }),
      })),
    )
    .execute()
  await sql`select app.reckon_gains(${id})`.execute(tx)
}
