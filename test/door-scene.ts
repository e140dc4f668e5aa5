import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { createApp } from '../src/app.tsx'
import { matchingRules } from '../src/matching/matching-rules.ts'
import { makeRoom } from '../src/mentorships/room.ts'
import { insertImport } from '../src/people/imports/imports-store.ts'
import { asOwner, asPerson, type Tx } from '../src/platform/database/transaction.ts'
import { dataMap } from '../src/privacy/data-map.ts'
import { presets } from '../src/programmes/presets.ts'
import { routes } from '../src/routes.ts'
import { enterAttachment } from './attachments.ts'
import { cast, castNow, enterCast, idOf, places } from './cast.ts'
import { testDatabase } from './database.ts'
import { type Answered, bodyOf, type Fields, plausible, proposal } from './door-forms.ts'
import type { Caller, Named } from './doors.ts'
import { enterEvaluations, evaluationIds } from './evaluations.ts'
import { enterLibraryFile } from './furnish-library.ts'
import { furnishTemplate } from './furnish-plan.ts'
import { enterSignIn } from './furnish-sign-in.ts'
import { testHouse } from './house.ts'
import { enterLetter } from './letter.ts'
import { visitorOf } from './visitor.ts'

const gitte = idOf('gitte')
export const callers = [...(Object.keys(cast) as Caller[]), 'gitte', 'nobody'] as const

/** The things that addresses name: all of them Sofie's and Peter's, or of the corps that Mette coordinates. */
export const there: Record<Named, string> = {
  programme: places.corps,
  application: idOf('an application of Sofie'),
  run: idOf('a run of the corps'),
  mentorship: places.sofieAndPeter,
  meeting: idOf('a meeting of Sofie and Peter'),
  person: cast.sofie,
  mentor: cast.peter,
  request: idOf('no request'),
  letter: idOf('a letter of Sofie to Peter'),
  import: '',
  passkey: idOf('a passkey of Sofie'),
  session: idOf('a session of Sofie'),
  ownPreset: idOf('a preset of the centre'),
  organisation: places.centre,
  network: idOf('a network of the centre'),
  unit: idOf('a unit of the centre'),
  role: idOf('a role in the corps'),
  onboarding: places.karimsStart,
  receiving: places.onboarding,
  checkItem: places.karimsLunch,
  followUp: '',
  planTask: '',
  feedback: '',
  planTemplate: idOf('a template of the centre'),
  knowledgePerson: '',
  note: '',
  attachment: idOf('a file beside a note of Sofie'),
  libraryItem: 'first-meeting',
  bankQuestion: 'before-mentee.why',
  lesson: 'listen',
  libraryFile: idOf('a file of the centre'),
  ...evaluationIds,
}
export const pairRule = idOf('a pair rule of the corps')
export const nowhere = idOf('nothing has this id')

/** The cast, with one of each thing that an address names, and everybody at the door. */
export async function doorScene() {
  const database = await testDatabase()
  const { db } = database
  const house = testHouse(db)
  const app = createApp(house)
  await enterCast(db)
  await asOwner(db, async tx => {
    await enterGitte(tx)
    for (const id of [places.sofieAndPeter, places.jonasAndAmina]) await makeRoom(tx, house, id)
    await enterMatching(tx)
    await enterOwnPreset(tx)
    await furnishTemplate(tx)
    await tx
      .updateTable('application')
      .set({ id: there.application })
      .where('person_id', '=', cast.sofie)
      .execute()
    await tx
      .updateTable('role_grant')
      .set({ id: there.role })
      .where('programme_id', '=', places.corps)
      .execute()
    await enterSignIn(tx, there)
    await enterLetter(tx, house, there.letter)
    await enterLibraryFile(tx, there.libraryFile)
    await tx.updateTable('installation').set({ mode: 'own' }).execute()
  })
  const list = { organisationId: places.centre, programmeId: places.corps, fileName: 'liste.csv', sheets: [] }
  there.import = await asPerson(db, cast.mette, tx =>
    insertImport(tx, house, { ...list, personId: cast.mette }),
  )
  const cookies = new Map<Caller, string>()
  for (const name of callers) {
    if (name === 'nobody') continue
    const { cookie } = await visitorOf(house, app, name === 'gitte' ? gitte : cast[name])
    cookies.set(name, `${cookie.name}=${cookie.value}`)
  }
  cookies.set('nobody', await strangersCookie())
  const tokens = new Map<Caller, string>()
  for (const name of callers) {
    const { text } = await raw(name, routes.accessibility())
    tokens.set(name, /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail())
  }
  async function strangersCookie(): Promise<string> {
    const response = await app.request(routes.accessibility())
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  async function raw(caller: Caller, path: string, fields?: Fields): Promise<Answered> {
    const headers = { cookie: cookies.get(caller) ?? '' }
    const response = await app.request(path, {
      headers,
      ...(fields && { method: 'POST', body: bodyOf(fields) }),
    })
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
    }
  }

  const get = (caller: Caller, path: string) => raw(caller, path)
  const post = (caller: Caller, path: string, fields: Fields, token = tokens.get(caller) ?? '') =>
    raw(caller, path, { ...fields, _token: token })

  /** Sofie and Peter's agreement, written and signed as they would. */
  async function agree(): Promise<void> {
    const address = { id: places.sofieAndPeter }
    const written = await post('sofie', routes.agreement(address), { ...plausible, basis: '' })
    assert.equal(written.status, 303, 'the agreement is written')
    const shown =
      /name="shown" value="([^"]*)"/.exec((await get('peter', routes.agreement(address))).text)?.[1] ?? ''
    for (const name of ['sofie', 'peter'] as const)
      await post(name, routes.agreementSignature(address), { read: 'yes', shown })
  }

  async function enterMeeting(): Promise<void> {
    const booked = await post('sofie', routes.meetings({ id: places.sofieAndPeter }), plausible)
    there.meeting = booked.location.split('/').at(-1) ?? ''
    assert.match(there.meeting, /^[0-9a-f-]{36}$/, 'a meeting is booked')
    const starts_at = new Date(castNow.getTime() - 86_400_000)
    await asOwner(db, tx => tx.updateTable('meeting').set({ starts_at }).execute())
  }

  async function enterWords(): Promise<void> {
    const address = { id: places.sofieAndPeter }
    await post('sofie', routes.followUps(address), { ...plausible, ownerId: cast.sofie })
    await post('sofie', routes.notes(address), plausible)
    const kept = await asOwner(db, tx =>
      tx
        .selectFrom('note as n')
        .innerJoin('follow_up as f', 'f.mentorship_id', 'n.mentorship_id')
        .select(['n.id as note', 'f.id as followUp'])
        .executeTakeFirstOrThrow(),
    )
    Object.assign(there, kept)
    await enterAttachment(db, house, there.attachment, kept.note)
  }

  /** A task that Sofie has suggested, and somebody who knows something about it. */
  async function enterPlan(): Promise<void> {
    const address = { id: places.sofieAndPeter }
    const written = await post('sofie', routes.planTasks(address), plausible)
    there.planTask = written.location.split('/').at(-1) ?? ''
    assert.match(there.planTask, /^[0-9a-f-]{36}$/, 'a task is suggested')
    await post('sofie', routes.knowledgePersons({ id: there.planTask }), plausible)
    const { id } = await asOwner(db, tx =>
      tx.selectFrom('knowledge_person').select('id').executeTakeFirstOrThrow(),
    )
    there.knowledgePerson = id
    const asked = await post('sofie', routes.feedbackRequests(address), { from: cast.peter, about: 'time' })
    assert.equal(asked.status, 303, 'feedback is asked for')
    there.feedback = await asOwner(db, async tx => {
      const row = await tx.selectFrom('feedback').select('id').executeTakeFirstOrThrow()
      return row.id
    })
  }

  /** Everything that is kept, so that a test sees whether something was changed. */
  async function everything(): Promise<Record<string, string>> {
    const kept: Record<string, string> = {}
    for (const table of Object.keys(dataMap)) {
      const { rows } = await sql<{ sum: string }>`
        select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${sql.table(table)} t`.execute(
        db,
      )
      kept[table] = rows[0]?.sum ?? ''
    }
    return kept
  }

  await asOwner(db, tx =>
    sql`update programme set settings = jsonb_set(settings, '{learningPlan}', 'true') where id = ${places.corps}`.execute(
      tx,
    ),
  )
  await asOwner(db, tx => enterEvaluations(tx, house))
  await enterPlan()
  await agree()
  await enterMeeting()
  await enterWords()
  return {
    db,
    house,
    app,
    get,
    post,
    everything,
    close: database.close,
    tokenOf: (of: Caller) => tokens.get(of) ?? '',
  }
}

async function enterOwnPreset(tx: Tx): Promise<void> {
  const { settings, scope, aim } = presets.leader_corps
  await tx
    .insertInto('organisation_preset')
    .values({
      id: there.ownPreset,
      organisation_id: places.centre,
      name: 'Vores korps',
      preset: 'leader_corps',
      scope,
      aim,
      rolling: false,
      settings: JSON.stringify(settings),
      made_at: castNow,
    })
    .execute()
}

async function enterGitte(tx: Tx): Promise<void> {
  await tx
    .insertInto('person')
    .values({ id: gitte, organisation_id: places.centre, name: 'Gitte Holst' })
    .execute()
  await tx
    .insertInto('role_grant')
    .values({ person_id: gitte, role: 'organisation_coordinator', organisation_id: places.centre })
    .execute()
  await tx
    .insertInto('unit')
    .values({ id: there.unit, organisation_id: places.centre, name: 'Sekretariatet' })
    .execute()
  await tx
    .insertInto('network')
    .values({ id: there.network, name: 'Netværk Sjælland', centre_id: places.centre, made_at: castNow })
    .execute()
}

async function enterMatching(tx: Tx): Promise<void> {
  const rules = JSON.stringify(matchingRules(presets.leader_corps.settings))
  const pair = { programme_id: places.corps, mentee_id: cast.jonas, mentor_id: cast.peter }
  await tx
    .insertInto('matching_run')
    .values({ id: there.run, programme_id: places.corps, state: 'done', rules, requested_at: castNow })
    .execute()
  await tx
    .insertInto('proposal')
    .values({
      id: proposal,
      run_id: there.run,
      ...pair,
      points: 5,
      strength: 0.5,
      reasons: '[]',
      locked: false,
    })
    .execute()
  await tx
    .insertInto('pair_rule')
    .values({ id: pairRule, ...pair, kind: 'forbidden', made_at: castNow })
    .execute()
}
