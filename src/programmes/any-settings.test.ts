import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Hono } from 'hono'
import { cast, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { fieldsIn } from '../../test/form-fields.ts'
import { testHouse } from '../../test/house.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { shippedItems } from '../library/shipped-items.ts'
import { makeRoom } from '../mentorships/room.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { locales } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { anySettings } from './any-settings.test-kit.ts'
import { type ProgrammeSettings, readProgrammeSettings, reminderRules } from './programme-settings.ts'
import { findProgramme } from './programmes-store.ts'
import { itemField } from './settings/library-form.ts'
import { linesIn, questionFields } from './settings/question-form.ts'

// Whatever a programme decides, everything can be entered, and every page made of it stands.

let database: TestDatabase
let app: Hono
let mette: Visitor
let karim: Visitor
let jonas: Visitor
const id = places.corps
const pair = places.jonasAndAmina
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  const house = testHouse(database.db)
  await asOwner(database.db, async tx => {
    await makeRoom(tx, house, pair)
    await tx
      .insertInto('role_grant')
      .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
      .execute()
    const asked = {
      programme_id: id,
      person_id: cast.karim,
      state: 'invited',
      created_at: house.now(),
    } as const
    await tx
      .insertInto('application')
      .values([
        { ...asked, side: 'mentor' },
        { ...asked, side: 'mentee' },
      ])
      .execute()
  })
  app = createApp(house)
  mette = await visitorOf(house, app, cast.mette)
  karim = await visitorOf(house, app, cast.karim)
  jonas = await visitorOf(house, app, cast.jonas)
})
after(() => database.close())

const runs = { numRuns: 20, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: false }

test('whatever one decides can be entered page by page, and is kept as it was entered (M)', async () => {
  const beginning = fieldsIn((await mette.get(routes.newProgramme({ preset: 'career' }))).text)
  await fc.assert(
    fc.asyncProperty(anySettings, async settings => {
      const { targetGroup } = settings
      const made = await mette.post(routes.programmes(), { ...beginning, targetGroup })
      const programme = made.location?.split('/')[2] ?? ''
      for (const [part, fields] of Object.entries(entered(settings))) {
        const address = routes.programmeSettingsPart({ id: programme, part })
        const suggested = fieldsIn((await mette.get(address)).text)
        // A box that is not ticked is not sent.
        const boxes =
          /^(sideBySideTraining|differentUnit|signInByLink|offersPlaces|appraisalTalk|question\d+Optional|item-.+)$/
        for (const name of Object.keys(suggested)) if (boxes.test(name)) delete suggested[name]
        const saved = await mette.post(address, { ...suggested, ...fields })
        assert.equal(saved.status, 303, `${part}: ${saved.text.match(/error-summary.*?<\/ul>/s)?.[0]}`)
      }
      const kept = await asPerson(database.db, cast.mette, tx => findProgramme(tx, programme))
      assert.deepEqual(kept?.settings, settings)
    }),
    runs,
  )
})

test('whatever is decided, each page for each of them is whole, in every language (M)', async () => {
  await fc.assert(
    fc.asyncProperty(anySettings, async settings => {
      assert.deepEqual(readProgrammeSettings(JSON.parse(JSON.stringify(settings))), settings)
      await decide(settings)
      for (const locale of locales) {
        await speak(locale)
        for (const path of [
          routes.programme({ id }),
          routes.programmeSettings({ id }),
          routes.programmePreview({ id }),
          routes.matching({ id }),
          routes.programmeCopies({ id }),
        ])
          await isWhole(mette, path)
        await isWhole(karim, routes.programme({ id }))
        await isWhole(karim, routes.application({ id }, { side: 'mentee' }))
        await isWhole(karim, routes.application({ id }, { side: 'mentor' }))
        await isWhole(jonas, routes.mentorship({ id: pair }))
        await isWhole(jonas, routes.agreement({ id: pair }))
      }
    }),
    runs,
  )
})

async function decide(settings: ProgrammeSettings): Promise<void> {
  await asOwner(database.db, async tx => {
    await tx
      .updateTable('programme')
      .set({ settings: JSON.stringify({ ...settings, signUpUntil: null }), state: 'open' })
      .where('id', '=', id)
      .execute()
    await tx
      .updateTable('mentorship')
      .set({ state: 'agreement', trial_passed_at: new Date('2026-10-01') })
      .where('id', '=', pair)
      .execute()
  })
}

async function speak(locale: (typeof locales)[number]): Promise<void> {
  await asOwner(database.db, tx => tx.updateTable('person').set({ locale }).execute())
}

async function isWhole(visitor: Visitor, path: string): Promise<void> {
  const { status, text } = await visitor.get(path)
  assert.equal(status, 200, path)
  assert.match(text, /<h1/, path)
  const words = text.replaceAll(/<(script|style|textarea)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
  const said = words.match(/.{0,40}(\bundefined\b|\[object|\bNaN\b|\{\w+\}).{0,40}/)?.[0]
  // What a coordinator has written may say anything; of our own words none is missing.
  assert.ok(said === undefined || /[{[]/.test(said), `${path}: ${said}`)
}

/** The settings as a browser sends them, part by part. */
function entered(settings: ProgrammeSettings): Record<string, Record<string, string>> {
  const { matching, approval, rhythm } = settings
  const step = { 0: 'none', 3: 'little', 6: 'some', 10: 'much' } as Record<number, string>
  const box = (name: string, is: boolean) => (is ? { [name]: 'yes' } : {})
  const weights = Object.entries(matching.weights).map(([name, value]) => [name, step[value] ?? ''])
  return {
    mentor: {
      mentorStyle: settings.mentorStyle,
      capacityAdvice: String(settings.capacityAdvice),
      buddy: settings.buddy,
      ...box('sideBySideTraining', settings.sideBySideTraining),
    },
    meetings: {
      months: String(settings.months),
      meetingMinutes: String(settings.meetingMinutes),
      fromMonths: String(rhythm.fromMonths),
      toMonths: String(rhythm.toMonths),
      trialDays: String(settings.trialDays),
      initiative: settings.initiative,
      contentBy: settings.contentBy,
      manner: settings.manner,
    },
    matching: {
      matchingMode: settings.matchingMode,
      answerDays: String(settings.answerDays),
      gathering: settings.gathering,
      smallest: String(settings.groupSize.smallest),
      largest: String(settings.groupSize.largest),
      ...box('wishes', settings.wishes),
      organisationRule: settings.organisationRule,
      ...box('differentUnit', matching.differentUnit),
      lineOfLeadersDepth: String(matching.lineOfLeadersDepth),
      gapFrom: String(matching.experienceGap.from),
      gapTo: String(matching.experienceGap.to),
      ...Object.fromEntries(weights),
    },
    agreement: {
      agreement: settings.agreement,
      confidentiality: settings.confidentiality,
      ...box('learningPlan', settings.learningPlan),
      leaderInsight: settings.leaderInsight,
    },
    'sign-up': {
      intake: settings.signUpUntil === null ? 'rolling' : 'until',
      signUpUntil: settings.signUpUntil ?? '',
      menteePlaces: String(settings.menteePlaces ?? ''),
      mentorPlaces: String(settings.mentorPlaces ?? ''),
      ...box('offersPlaces', settings.offersPlaces),
      offerDays: String(settings.offerDays),
      approvalOfMentor: approval.mentor,
      approvalOfMentee: approval.mentee,
      ...box('signInByLink', settings.signInByLink),
      ...box('appraisalTalk', settings.appraisalTalk),
      otherOffers: settings.otherOffers,
      ...questionsEntered(settings),
    },
    library: itemsEntered(settings),
    reminders: Object.fromEntries(reminderRules.map(rule => [rule, String(settings.reminders[rule] ?? '')])),
  }
}

function itemsEntered({ libraryLeftOut }: ProgrammeSettings): Record<string, string> {
  const shown = shippedItems.filter(({ key }) => !libraryLeftOut.includes(key))
  return Object.fromEntries(shown.map(({ key }) => [itemField(key), 'yes']))
}

function questionsEntered({ questions }: ProgrammeSettings): Record<string, string> {
  return Object.assign(
    {},
    ...questions.map((question, place) => {
      const names = questionFields(place)
      return {
        [names.id]: question.id,
        [names.text]: question.text,
        [names.side]: question.side,
        [names.options]: question.options.join('\r\n'),
        ...(question.optional && { [names.optional]: 'yes' }),
        ...Object.fromEntries(locales.map(locale => [names.in(locale), linesIn(question, locale)])),
      }
    }),
  )
}
