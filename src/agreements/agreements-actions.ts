import { audit } from '../audit/audit.ts'
import type { EnteredRoom, RoomVisitor } from '../mentorships/enter-room.ts'
import { type News, newsMail } from '../mentorships/mail-messages.ts'
import { beginByAgreement, type Mentorship } from '../mentorships/mentorship.ts'
import { lockMentorship, type Party, saveMentorship } from '../mentorships/mentorships-store.ts'
import { enqueue } from '../platform/jobs.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { isRefusal, type Refusal, refused } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import {
  type Agreements,
  type Draft,
  hasSigned,
  newestSeal,
  placeOfChange,
  type Signed,
  type SigningMeans,
  type SigningRefusal,
  sign,
  withdrawChange,
} from './agreement.ts'
import { may } from './agreement-policy.ts'
import {
  changeDraft,
  dropDraft,
  findAgreements,
  insertDraft,
  insertSignature,
  putInForce,
} from './agreements-store.ts'
import { type MergedTerms, mergeTerms } from './changes/merge-terms.ts'
import { markSeen } from './changes/seen-store.ts'
import type { Terms } from './terms.ts'

type Actor = RoomVisitor & { readonly now: Date }

/** `basis` is the seal of the text that the writer began from, and `began` what it said. */
interface Written {
  readonly terms: Terms
  readonly basis: string
  readonly began?: Terms | undefined
}

/** Writes the text anew. Names that stood under it are taken off, and the one whose name it was hears of it (E9). */
export async function writeAgreement(
  visit: Actor,
  entered: EnteredRoom,
  written: Written,
): Promise<
  { changed: boolean } | { conflict: MergedTerms; theirs: Terms } | Refusal<'not-open' | 'changed-meanwhile'>
> {
  const { tx, viewer, now } = visit
  const mentorship = await lockOpen(visit, entered, 'change')
  if (!mentorship) return refused('not-open')
  const agreements = await findAgreements(tx, entered.room)
  const merged = broughtTogether(agreements, written)
  if (isRefusal(merged)) return merged
  const theirs = (agreements.draft ?? agreements.inForce)?.terms
  if (theirs && merged.both.length > 0) return { conflict: merged, theirs }
  const place = placeOfChange(agreements, newestSeal(agreements))
  if (isRefusal(place)) return place
  // What the other wrote meanwhile is new to the writer: seen is what they wrote themselves.
  await markSeen(tx, entered.room, written.terms, { personId: viewer.id, now })
  const change = { terms: merged.terms, by: viewer.id, at: now }
  if ('into' in place) {
    if (!(await changeDraft(tx, entered.room, place.into, change))) return { changed: false }
    await tellNews(
      visit,
      entered,
      'changed',
      entered.others.filter(({ id }) => hasSigned(place.into, id)),
    )
  } else {
    await insertDraft(tx, entered.room, { ...change, version: place.version })
  }
  const version = 'into' in place ? place.into.version : place.version
  await record(visit, mentorship, 'change', { version })
  return { changed: true }
}

/** With what the other has written meanwhile, where the writer's form brings along what it began from. */
function broughtTogether(
  agreements: Agreements,
  { terms, basis, began }: Written,
): MergedTerms | Refusal<'changed-meanwhile'> {
  if (basis === newestSeal(agreements)) return { terms, both: [] }
  const theirs = (agreements.draft ?? agreements.inForce)?.terms
  return began && theirs ? mergeTerms(began, terms, theirs) : refused('changed-meanwhile')
}

/** The viewer has seen the text that stands there, if it is still the one they were shown. */
export async function seeAgreement(visit: Actor, entered: EnteredRoom, shown: string): Promise<void> {
  const { draft } = await findAgreements(visit.tx, entered.room)
  if (draft?.seal !== shown) return
  await markSeen(visit.tx, entered.room, draft.terms, { personId: visit.viewer.id, now: visit.now })
}

/** Puts the viewer's name to the text they were shown. The second name makes it hold, and begins the year. */
export async function signAgreement(
  visit: Actor,
  entered: EnteredRoom,
  shown: string,
  means: SigningMeans = 'session',
): Promise<Draft | Signed | SigningRefusal | Refusal<'not-open'>> {
  const { tx, viewer, now } = visit
  const mentorship = await lockOpen(visit, entered, 'sign')
  if (!mentorship) return refused('not-open')
  const agreements = await findAgreements(tx, entered.room)
  const parties = [mentorship.mentorId, ...mentorship.menteeIds]
  const outcome = sign(agreements, parties, { id: viewer.id, shown, means }, now)
  if (isRefusal(outcome)) return outcome
  await insertSignature(tx, outcome, { personId: viewer.id, means, now })
  await markSeen(tx, entered.room, outcome.terms, { personId: viewer.id, now })
  if (outcome.state === 'draft') {
    const signed = (one: Party) => hasSigned(outcome, one.id)
    await tellNews(visit, entered, 'signed', entered.others.filter(signed))
    await tellNews(
      visit,
      entered,
      'sign',
      entered.others.filter(one => !signed(one)),
    )
  } else if (outcome.id === agreements.inForce?.id) {
    // It held already, and holds with one name more: only its document is another.
    await enqueue(tx, 'make-agreement-document', { mentorship: mentorship.id, person: viewer.id })
  } else {
    await putInForce(tx, outcome, agreements.inForce)
    await saveMentorship(tx, beginByAgreement(mentorship, outcome.terms.endsOn, now))
    await tellNews(visit, entered, 'concluded', [...entered.mentees, entered.mentor])
    await enqueue(tx, 'make-agreement-document', { mentorship: mentorship.id, person: viewer.id })
  }
  const event = outcome.state === 'draft' || outcome.id === agreements.inForce?.id ? 'sign' : 'conclude'
  await record(visit, mentorship, event, { version: outcome.version })
  return outcome
}

/** Drops a change that the two have not both signed; what they had agreed goes on. */
export async function withdrawAgreementChange(
  visit: Actor,
  entered: EnteredRoom,
): Promise<Draft | Refusal<'not-open' | 'nothing-to-withdraw'>> {
  const mentorship = await lockOpen(visit, entered, 'change')
  if (!mentorship) return refused('not-open')
  const draft = withdrawChange(await findAgreements(visit.tx, entered.room))
  if (isRefusal(draft)) return draft
  await dropDraft(visit.tx, draft)
  await tellNews(
    visit,
    entered,
    'withdrawn',
    entered.others.filter(({ id }) => hasSigned(draft, id)),
  )
  await record(visit, mentorship, 'withdraw', { version: draft.version })
  return draft
}

type Open = Extract<Mentorship, { state: 'agreement' | 'active' }>

// One act at a time: who signs while the other writes sees the text as it is after that.
async function lockOpen(
  { tx, viewer }: Actor,
  { mentorship: { id } }: EnteredRoom,
  verb: 'change' | 'sign',
): Promise<Open | undefined> {
  const mentorship = await lockMentorship(tx, id)
  if (!mentorship || !may(viewer, verb, mentorship)) return undefined
  return mentorship.state === 'agreement' || mentorship.state === 'active' ? mentorship : undefined
}

async function tellNews(
  { tx, house, now }: Actor,
  entered: EnteredRoom,
  news: News,
  to: readonly Party[],
): Promise<void> {
  const link = house.publicUrl + routes.mentorship({ id: entered.mentorship.id })
  await postMails(
    tx,
    to.map(({ id, locale }) => ({
      to: id,
      kind: 'mentorship-news',
      ...newsMail(news, entered.programme, link, locale),
      at: now,
    })),
  )
}

async function record(
  { tx, viewer, now }: Actor,
  { id, programmeId }: Mentorship,
  verb: string,
  detail: Record<string, number>,
): Promise<void> {
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb,
    subject: 'agreement',
    subjectId: id,
    programmeId,
    detail,
  })
}
