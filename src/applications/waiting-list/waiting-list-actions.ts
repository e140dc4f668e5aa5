import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { MemberVisit } from '../../platform/http/visit.ts'
import { type Mail, postMail, postMails } from '../../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import type { Application } from '../application.ts'
import { mailTexts } from '../approvals/messages-mail.ts'
import type { ReadApplication } from '../reading/read-application.ts'
import {
  answerOffer,
  changeReason,
  markQueued,
  offerFreePlaces,
  offerPlace,
  putInLine,
} from './waiting-list-store.ts'
import { lastDayOf, type WaitingReason } from './waiting-place.ts'

type At = Pick<MemberVisit, 'tx' | 'house' | 'viewer' | 'now'>

/** Puts somebody who is in at the end of the waiting list, or says another reason to who is on it. */
export async function keepWaiting(
  at: At,
  application: ReadApplication,
  why: { readonly reason: WaitingReason; readonly words: string },
): Promise<undefined | Refusal<'in-mentorship' | 'changed'>> {
  const { tx, now } = at
  if (application.mentorships > 0) return refused('in-mentorship')
  if (application.state === 'queued') await changeReason(tx, application.id, why)
  else {
    if (!(await markQueued(tx, application))) return refused('changed')
    await putInLine(tx, application.id, { ...why, since: now })
  }
  await tell(at, application)
  await writeDown(at, application, 'queue')
  return undefined
}

/** Offers a place that is free. Whoever is offered it gets a mail, and has the days the programme gives to take it. */
export async function offer(
  at: At,
  application: ReadApplication,
  programme: Pick<Programme, 'settings'>,
): Promise<undefined | Refusal<'not-waiting'>> {
  const { tx, viewer, now } = at
  const until = lastDayOf(now, programme.settings.offerDays)
  const offered = { by: viewer.id, at: now, until }
  if (!(await offerPlace(tx, application.id, offered))) return refused('not-waiting')
  await tell(at, application)
  await writeDown(at, application, 'offer')
  return undefined
}

/** Takes the place that is offered to one, or lets it go; whoever offered it is told. */
export async function answerTheOffer(
  at: At,
  application: Application,
  takes: boolean,
): Promise<undefined | Refusal<'no-offer'>> {
  const { tx, house, now } = at
  const offerer = await answerOffer(tx, application.id, { takes, at: now })
  if (!offerer) return refused('no-offer')
  if (offerer.personId !== null) {
    const t = mailTexts(offerer.locale ?? 'da').offerAnswered
    const link = house.publicUrl + routes.waitingList({ id: application.programmeId })
    await postMail(tx, {
      to: offerer.personId,
      kind: 'approval',
      subject: t.subject,
      body: t.body(link),
      at: now,
    })
  }
  await writeDown(at, application, takes ? 'take-place' : 'withdraw')
  return undefined
}

/** Offers what is free to whoever waits for it longest, in every programme that says so; gives how many. */
export async function offerByItself(tx: Tx, house: House, now: Date): Promise<number> {
  const offered = await offerFreePlaces(tx, now)
  await postMails(
    tx,
    offered.map(one => newsFor(house, one, now)),
  )
  for (const { id, programmeId, side } of offered)
    await audit(tx, {
      at: now,
      verb: 'offer',
      subject: 'application',
      subjectId: id,
      programmeId,
      detail: { side },
    })
  return offered.length
}

function tell({ tx, house, now }: At, application: ReadApplication): Promise<void> {
  return postMail(tx, newsFor(house, application, now))
}

// Where one waits, and that there is a place: the page says which.
function newsFor(
  house: Pick<House, 'publicUrl'>,
  { programmeId, personId, locale }: Pick<ReadApplication, 'programmeId' | 'personId' | 'locale'>,
  at: Date,
): Mail {
  const t = mailTexts(locale).answered
  const link = house.publicUrl + routes.application({ id: programmeId })
  return { to: personId, kind: 'application-news', subject: t.subject, body: t.news(link), at }
}

function writeDown(
  { tx, viewer, now }: At,
  { id, programmeId, side }: Pick<Application, 'id' | 'programmeId' | 'side'>,
  verb: 'queue' | 'offer' | 'take-place' | 'withdraw',
): Promise<void> {
  const subject = 'application'
  return audit(tx, { at: now, actor: viewer.id, verb, subject, subjectId: id, programmeId, detail: { side } })
}
