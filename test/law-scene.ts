import { type Kysely, sql } from 'kysely'
import type { DB } from '../src/platform/database/rows.ts'
import { asOwner, type Tx } from '../src/platform/database/transaction.ts'
import type { LawRole } from '../src/roles/law-kinds.ts'
import { cast, castNow, enterCast, idOf, places } from './cast.ts'
import { evaluationIds } from './evaluations.ts'
import { furnish } from './furnish.ts'
import { furnishFeedback, furnishPlan } from './furnish-plan.ts'

/**
 * One person for each role, all at one place of work, with rows of every kind about them; gives who is who. The one
 * for `everybody` has no role at all.
 */
export async function lawScene(db: Kysely<DB>): Promise<Record<LawRole, string>> {
  const people = {
    everybody: idOf('a colleague'),
    administrator: cast.anders,
    organisation_coordinator: idOf('a coordinator of the centre'),
    programme_coordinator: cast.mette,
    leadership: idOf('a director of the centre'),
    leader: cast.lise,
    mentor: cast.peter,
    mentee: cast.sofie,
    buddy: cast.trine,
    newcomer: cast.karim,
  }
  await enterCast(db)
  await asOwner(db, async tx => {
    await furnish(tx)
    await sql`insert into person (id, organisation_id, name) values
      (${people.everybody}, ${places.centre}, 'En Kollega'),
      (${people.leadership}, ${places.centre}, 'Dorte Direktør'),
      (${people.organisation_coordinator}, ${places.centre}, 'Gitte Centersen')`.execute(tx)
    await sql`insert into role_grant (person_id, role, organisation_id, granted_by)
      values (${people.organisation_coordinator}, 'organisation_coordinator', ${places.centre}, ${cast.anders})`.execute(
      tx,
    )
    await sql`insert into role_grant (person_id, role, programme_id)
      values (${people.programme_coordinator}, 'programme_coordinator', ${places.onboarding})`.execute(tx)
    await sql`update person set organisation_id = ${places.centre} where id = any (${Object.values(people)})`.execute(
      tx,
    )
    await sql`insert into unit (organisation_id, name, leader_id)
      values (${places.centre}, 'Sekretariat', ${people.leadership})`.execute(tx)
    await sql`insert into role_grant (person_id, role, programme_id)
      values (${cast.jonas}, 'programme_coordinator', ${places.onboarding})`.execute(tx)
    for (const [role, id] of Object.entries(people)) await ownRows(tx, id, role.endsWith('_coordinator'))
    await sql`insert into competence (organisation_id, da) values (${places.centre}, 'Lokalt ord')`.execute(
      tx,
    )
    await sql`insert into organisation_preset (organisation_id, name, preset, scope, aim, rolling, settings, made_by, made_at)
      values (${places.centre}, 'Vores egen', 'career', 'general', 'both', true, '{}', ${people.organisation_coordinator}, ${castNow})`.execute(
      tx,
    )
    const network = idOf('a network of the centre')
    await sql`insert into network (id, name, centre_id, made_at)
      values (${network}, 'Netværk Sjælland', ${places.centre}, ${castNow})`.execute(tx)
    await sql`delete from network_member`.execute(tx)
    await sql`insert into network_member (network_id, organisation_id, state, asked_at)
      values (${network}, ${places.roskilde}, 'invited', ${castNow}), (${network}, ${places.elsewhere}, 'member', ${castNow})`.execute(
      tx,
    )
    const [one_id = '', other_id = ''] = [people.mentor, people.mentee].toSorted()
    await tx.insertInto('distinct_people').values({ one_id, other_id, said_at: castNow }).execute()
    await bothWays(tx)
    await aroundJonas(tx)
    const more = JSON.stringify({ matchingMode: 'both', learningPlan: true, wishes: true })
    await sql`update programme set settings = settings || ${more}::jsonb where id = ${places.corps}`.execute(
      tx,
    )
    await sql`insert into wish (programme_id, person_id, side, other_id, place, made_at)
      values (${places.corps}, ${people.mentee}, 'mentee', ${people.mentor}, 1, ${castNow}),
        (${places.corps}, ${people.mentor}, 'mentor', ${people.mentee}, 1, ${castNow}) on conflict do nothing`.execute(
      tx,
    )
  })
  return people
}

// What everybody has of their own.
async function ownRows(tx: Tx, id: string, coordinates: boolean): Promise<void> {
  const token = Buffer.from(id)
  await sql`insert into look (viewer_id, person_id, why) values (${cast.anders}, ${id}, 'coordination')`.execute(
    tx,
  )
  await sql`insert into session (token_hash, person_id, means, created_at, seen_at, expires_at)
    values (${token}, ${id}, 'link', ${castNow}, ${castNow}, ${castNow})`.execute(tx)
  await sql`insert into passkey (person_id, credential_id, public_key, counter, name, created_at)
    values (${id}, ${id}, ${token}, 0, 'telefon', ${castNow})`.execute(tx)
  await sql`insert into reminder_off (person_id, kind) values (${id}, 'ending')`.execute(tx)
  await sql`insert into reminder_hours (person_id, hour) values (${id}, 12) on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into evaluation_invitation (id, evaluation_id, person_id, side, token_hash)
    values (gen_random_uuid(), ${evaluationIds.evaluation}, ${id}, 'leader', ${token})`.execute(tx)
  await sql`insert into calendar_feed (person_id, token_hash, made_at) values (${id}, ${token}, ${castNow})
    on conflict do nothing`.execute(tx)
  await sql`insert into busy_calendar (person_id, busy, state, given_at) values (${id}, ${token}, 'read', ${castNow})
    on conflict do nothing`.execute(tx)
  await sql`insert into quiet_time (person_id, minutes) values (${id}, 15) on conflict do nothing`.execute(tx)
  await sql`insert into application_draft (person_id, programme_id, side, typed, saved_at)
    values (${id}, ${places.corps}, 'mentor', '{}', ${castNow}) on conflict do nothing`.execute(tx)
  await sql`insert into library_visit (person_id, seen_at) values (${id}, ${castNow})
    on conflict do nothing`.execute(tx)
  await sql`insert into training_lesson (person_id, lesson, written_at) values (${id}, 'part', ${castNow})
    on conflict do nothing`.execute(tx)
  await sql`insert into contact (person_id, email) values (${id}, ${`${id}@centre.example`})
    on conflict do nothing`.execute(tx)
  await sql`insert into transfer (person_id, from_organisation_id, to_organisation_id, state, asked_at, answered_at)
    values (${id}, ${places.greve}, ${places.centre}, 'accepted', ${castNow}, ${castNow})`.execute(tx)
  const double = idOf(`the double of ${id}`)
  await sql`insert into person (id, organisation_id, name) values (${double}, ${places.roskilde}, 'En Dobbelt')`.execute(
    tx,
  )
  await sql`insert into merge_request (stays_id, goes_id, taken, asked_at) values (${id}, ${double}, '{}', ${castNow})
    on conflict do nothing`.execute(tx)
  await sql`insert into address_change (person_id, email, asked_at) values (${id}, 'ny@corps.example', ${castNow})
    on conflict do nothing`.execute(tx)
  await sql`insert into photo (person_id, kind, image, changed_at) values (${id}, 'image/png', ${token}, ${castNow})
    on conflict do nothing`.execute(tx)
  await sql`delete from people_import where person_id = ${id}`.execute(tx)
  if (!coordinates) return
  await sql`insert into people_import (person_id, organisation_id, file_name, content)
    values (${id}, ${places.centre}, 'liste.csv', ${token})`.execute(tx)
}

// What is each one's own in the room is there of both, and an agreement that is not signed yet beside the one that is.
async function bothWays(tx: Tx): Promise<void> {
  for (const table of [
    'trial_answer',
    'agreement_seen',
    'preparation',
    'reflection',
    'farewell',
    'meeting_reply',
    'meeting_proposal',
    'note',
    'room_message',
    'attachment',
  ]) {
    await sql`insert into ${sql.table(table)} select (jsonb_populate_record(t, ${JSON.stringify({
      person_id: cast.peter,
      writer_id: cast.peter,
      sender_id: cast.peter,
      changed_by: cast.peter,
      id: idOf(table),
    })})).* from ${sql.table(table)} t limit 1 on conflict do nothing`.execute(tx)
  }
  await sql`update attachment set message_id = ${idOf('room_message')}, note_id = null
    where id = ${idOf('attachment')}`.execute(tx)
  const earlier = idOf('an earlier mentorship')
  await sql`insert into mentorship (id, programme_id, mentor_id, mentee_id, state, reasons, started_at, ended_at, ending)
    values (${earlier}, ${places.corps}, ${cast.peter}, ${cast.jonas}, 'ended', '[]', ${castNow}, ${castNow}, 'early')`.execute(
    tx,
  )
  await sql`insert into early_ending (mentorship_id, person_id, reason, said_at)
    values (${earlier}, ${cast.peter}, 'fit', ${castNow})`.execute(tx)
  await sql`insert into application_answer select (jsonb_populate_record(t, jsonb_build_object('application_id', a.id))).*
    from application_answer t, application a where a.person_id = ${cast.peter}`.execute(tx)
  for (const [id, side] of [
    [cast.sofie, 'mentor'],
    [cast.peter, 'mentee'],
  ] as const) {
    const waiting = idOf(`${side} on the waiting list`)
    await sql`insert into application (id, programme_id, person_id, side, state, created_at)
      values (${waiting}, ${places.corps}, ${id}, ${side}, 'queued', ${castNow})`.execute(tx)
    await sql`insert into waiting_place (application_id, since, reason) values (${waiting}, ${castNow}, 'full')`.execute(
      tx,
    )
    await sql`insert into application_inquiry (application_id, asked_by, asked_at, question)
      values (${waiting}, ${cast.mette}, ${castNow}, 'Hvornår?')`.execute(tx)
  }
  await sql`insert into letter (programme_id, sender_id, receiver_id, content, sent_at)
    values (${places.corps}, ${cast.peter}, ${cast.sofie}, '', ${castNow})`.execute(tx)
  const draft = idOf('a draft')
  await sql`insert into agreement (id, mentorship_id, version, state, terms, terms_seal, changed_at)
    values (${draft}, ${places.sofieAndPeter}, 9, 'draft', '', '', ${castNow})`.execute(tx)
  for (const id of [cast.sofie, cast.peter]) {
    await sql`insert into agreement_signature (agreement_id, person_id, terms_seal, signed_at)
      values (${draft}, ${id}, '', ${castNow})`.execute(tx)
  }
}

// Another newcomer of the two, with a plan: a newcomer who has no mentor opens none.
async function aroundJonas(tx: Tx): Promise<void> {
  const [room, onboarding] = [idOf('jonas and bente at work'), idOf('the onboarding of jonas')]
  await sql`insert into mentorship (id, programme_id, mentor_id, mentee_id, state, reasons, started_at)
    values (${room}, ${places.onboarding}, ${cast.bente}, ${cast.jonas}, 'active', '[]', ${castNow})`.execute(
    tx,
  )
  await sql`insert into onboarding (id, programme_id, newcomer_id, first_day, begun_at)
    values (${onboarding}, ${places.onboarding}, ${cast.jonas}, '2026-10-01', ${castNow})`.execute(tx)
  for (const [role, helper] of [
    ['leader', cast.lise],
    ['buddy', cast.trine],
  ] as const) {
    await sql`insert into onboarding_role (onboarding_id, programme_id, newcomer_id, person_id, role, starts_on, given_at)
      values (${onboarding}, ${places.onboarding}, ${cast.jonas}, ${helper}, ${role}, '2026-10-01', ${castNow})`.execute(
      tx,
    )
    await furnishFeedback(tx, room, helper, cast.jonas)
  }
  await furnishPlan(tx, { room, mentor: cast.bente, mentee: cast.jonas })
}
