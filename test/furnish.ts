import type { Tx } from '../src/platform/database/transaction.ts'
import { furnishAttachments } from './attachments.ts'
import { cast, castNow, places } from './cast.ts'
import { enterEvaluations, enterReminders, enterReports } from './evaluations.ts'
import { furnishCalendars } from './furnish-calendars.ts'
import { enterLibrary } from './furnish-library.ts'
import { furnishOnboarding } from './furnish-onboarding.ts'
import { enterOwnWords } from './furnish-own-words.ts'
import { furnishFeedback, furnishPlan, furnishTemplate } from './furnish-plan.ts'

/** Books a meeting between Sofie and Peter. */
export function bookMeeting(tx: Tx, by: string) {
  return tx
    .insertInto('meeting')
    .values({
      mentorship_id: places.sofieAndPeter,
      state: 'held',
      starts_at: castNow,
      minutes: 120,
      time_zone: 'Europe/Copenhagen',
      content: Buffer.from('sealed'),
      booked_by: by,
      booked_at: castNow,
      changed_at: castNow,
    })
    .execute()
}

/** One row or more in each table, all of it about Sofie and Peter where it is about a pair. */
export async function furnish(tx: Tx): Promise<void> {
  const [sofie, peter, mette] = [cast.sofie, cast.peter, cast.mette]
  const room = places.sofieAndPeter
  const sealed = Buffer.from('sealed')
  await tx.insertInto('unit').values({ organisation_id: places.greve, name: 'Dagtilbud' }).execute()
  await tx
    .insertInto('transfer')
    .values({
      person_id: cast.trine,
      from_organisation_id: places.greve,
      to_organisation_id: places.elsewhere,
      state: 'asked',
      asked_at: castNow,
    })
    .execute()
  const [one_id = '', other_id = ''] = [cast.karim, cast.trine].sort()
  await tx.insertInto('distinct_people').values({ one_id, other_id, said_at: castNow }).execute()
  await tx
    .insertInto('merged_person')
    .values({ old_id: places.elsewhere, person_id: cast.karim, merged_at: castNow })
    .execute()
  await tx
    .insertInto('merge_request')
    .values({ stays_id: cast.karim, goes_id: cast.trine, taken: '{}', asked_at: castNow })
    .execute()
  const network = await tx
    .insertInto('network')
    .values({ name: 'Netværk Sjælland', centre_id: places.elsewhere, made_at: castNow })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('network_member')
    .values({ network_id: network.id, organisation_id: places.greve, state: 'member', asked_at: castNow })
    .execute()
  await tx
    .insertInto('address_change')
    .values({ person_id: cast.bente, email: 'bente@nyt.example', asked_at: castNow })
    .execute()
  await tx.insertInto('look').values({ viewer_id: peter, person_id: sofie, why: 'mentorship' }).execute()
  await tx
    .insertInto('people_import')
    .values({
      person_id: sofie,
      organisation_id: places.greve,
      file_name: 'liste.csv',
      content: sealed,
      created_at: castNow,
    })
    .execute()
  await tx
    .insertInto('session')
    .values({
      token_hash: sealed,
      person_id: sofie,
      means: 'link',
      created_at: castNow,
      seen_at: castNow,
      expires_at: castNow,
    })
    .execute()
  await tx
    .insertInto('invitation')
    .values({
      token_hash: sealed,
      person_id: sofie,
      purpose: 'join',
      programme_id: places.corps,
      invited_by: mette,
      created_at: castNow,
      expires_at: castNow,
    })
    .execute()
  await tx
    .insertInto('passkey')
    .values({
      person_id: sofie,
      credential_id: 'c',
      public_key: sealed,
      counter: 0,
      name: 'telefon',
      created_at: castNow,
    })
    .execute()
  await tx.insertInto('passkey_challenge').values({ challenge: 'c', expires_at: castNow }).execute()
  await tx.insertInto('sign_in_attempt').values({ subject_hash: sealed, at: castNow }).execute()
  await enterOwnWords(tx)
  await tx
    .insertInto('pair_rule')
    .values({
      programme_id: places.corps,
      mentee_id: sofie,
      mentor_id: peter,
      kind: 'locked',
      made_at: castNow,
    })
    .execute()
  const run = await tx
    .insertInto('matching_run')
    .values({ programme_id: places.corps, state: 'done', rules: '{}', requested_at: castNow })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('wish')
    .values({
      programme_id: places.corps,
      person_id: sofie,
      side: 'mentee',
      other_id: peter,
      place: 1,
      made_at: castNow,
    })
    .execute()
  await tx
    .insertInto('publication')
    .values({ run_id: run.id, programme_id: places.corps, published_at: castNow, mails_at: castNow })
    .execute()
  await tx
    .insertInto('proposal')
    .values({
      run_id: run.id,
      programme_id: places.corps,
      mentee_id: sofie,
      mentor_id: peter,
      points: 5,
      strength: 0.5,
      reasons: '[]',
      locked: false,
    })
    .execute()
  await tx
    .insertInto('trial_answer')
    .values({ mentorship_id: room, person_id: sofie, answer: 'yes', answered_at: castNow })
    .execute()
  await tx.insertInto('mentorship_key').values({ mentorship_id: room, wrapped: sealed }).execute()
  const agreement = await tx
    .insertInto('agreement')
    .values({
      mentorship_id: room,
      version: 1,
      state: 'signed',
      terms: sealed,
      terms_seal: sealed,
      changed_at: castNow,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const signature = { agreement_id: agreement.id, terms_seal: sealed, signed_at: castNow }
  await tx
    .insertInto('agreement_signature')
    .values([
      { ...signature, person_id: sofie },
      { ...signature, person_id: peter },
    ])
    .execute()
  await tx
    .insertInto('agreement_document')
    .values({ agreement_id: agreement.id, locale: 'da', pdf: sealed, made_at: castNow })
    .execute()
  await tx
    .insertInto('agreement_seen')
    .values({ mentorship_id: room, person_id: sofie, terms: sealed, seen_at: castNow })
    .execute()
  await bookMeeting(tx, sofie)
  const meeting = await tx.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('preparation')
    .values({ meeting_id: meeting.id, person_id: sofie, shared: false, content: sealed, changed_at: castNow })
    .execute()
  await tx
    .insertInto('reflection')
    .values({ meeting_id: meeting.id, person_id: sofie, content: sealed, answered_at: castNow })
    .execute()
  await tx
    .insertInto('follow_up')
    .values({ mentorship_id: room, owner_id: peter, content: sealed, made_by: sofie, made_at: castNow })
    .execute()
  const note = {
    mentorship_id: room,
    writer_id: sofie,
    content: sealed,
    changed_by: sofie,
    changed_at: castNow,
  }
  await tx
    .insertInto('note')
    .values([
      { ...note, shared: true },
      { ...note, shared: false },
    ])
    .execute()
  await furnishCalendars(tx, meeting.id)
  await tx
    .insertInto('farewell')
    .values({ mentorship_id: room, person_id: sofie, content: sealed, answered_at: castNow })
    .execute()
  await tx
    .insertInto('early_ending')
    .values({ mentorship_id: room, person_id: sofie, reason: 'time', said_at: castNow })
    .execute()
  await tx
    .insertInto('room_message')
    .values({ mentorship_id: room, sender_id: sofie, content: sealed, sent_at: castNow })
    .execute()
  await furnishAttachments(tx, sealed)
  // Peter is asked; Amina stands further down the list, and does not know it.
  const request = { programme_id: places.corps, mentee_id: sofie, content: sealed, reasons: '[]' }
  await tx
    .insertInto('mentor_request')
    .values([
      { ...request, mentor_id: peter, place: 1, state: 'asked', made_at: castNow, asked_at: castNow },
      { ...request, mentor_id: cast.amina, place: 2, state: 'queued', made_at: castNow },
    ])
    .execute()
  await furnishOnboarding(tx)
  await furnishPlan(tx, { room, mentor: peter, mentee: sofie })
  await furnishFeedback(tx, room, peter, sofie)
  await furnishTemplate(tx)
  await enterLibrary(tx)
  await enterReminders(tx)
  await enterEvaluations(tx, { installationKey: Buffer.alloc(32) })
  await enterReports(tx)
  await tx
    .insertInto('mail')
    .values({ person_id: sofie, kind: 'trial', subject: 's', body: 'b', created_at: castNow })
    .execute()
  await tx
    .insertInto('letter')
    .values({
      programme_id: places.corps,
      sender_id: sofie,
      receiver_id: peter,
      content: sealed,
      sent_at: castNow,
    })
    .execute()
  const event = { at: castNow, verb: 'publish', subject: 'mentorship' }
  await tx
    .insertInto('audit_event')
    .values([{ ...event, programme_id: places.corps }, event])
    .execute()
}
