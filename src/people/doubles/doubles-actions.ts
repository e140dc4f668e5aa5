import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { postMails } from '../../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { type ChosenField, type Double, type Obstacle, whoStays } from './double.ts'
import {
  askToMerge,
  endMergeRequest,
  type MergeRequest,
  mergePeople,
  obstaclesBetween,
  sayDistinct,
} from './doubles-store.ts'
import { mailTexts } from './messages-mail.ts'

export interface ByRunner {
  readonly tx: Tx
  readonly house: House
  readonly actor: string
  readonly now: Date
}

/** What is chosen of two: whose address it is, and what is taken of the one who goes. */
export interface Choice {
  readonly wanted: string
  readonly taken: (goes: string) => readonly ChosenField[]
}

export type MergeRefusal =
  | Refusal<'oneself' | 'asked-already'>
  | (Refusal<'obstacles'> & { readonly obstacles: readonly Obstacle[] })

/**
 * Makes two people one; where both have begun, asks the person instead, in both of the two. Gives who stays and what
 * became of it.
 */
export async function merge(
  by: ByRunner,
  double: Double,
  organisationId: string,
  choice: Choice,
): Promise<{ id: string; moved: number; twice: number } | 'asked' | MergeRefusal> {
  const { tx, actor, now } = by
  if (double.one.id === actor || double.other.id === actor) return refused('oneself')
  const { stays, goes, needsWord } = whoStays(double, choice.wanted)
  const wanted = { stays: stays.id, goes: goes.id, taken: choice.taken(goes.id), at: now }
  const event = { at: now, actor, subject: 'person', subjectId: stays.id, organisationId }
  const detail = { fields: wanted.taken.length, goes: goes.id }
  if (needsWord) {
    if (!(await askToMerge(tx, wanted))) return refused('asked-already')
    await tellBoth(by, [stays.id, goes.id])
    await audit(tx, { ...event, verb: 'ask to merge', detail })
    return 'asked'
  }
  const obstacles = await obstaclesBetween(tx, stays.id, goes.id)
  if (obstacles.length > 0) return { ...refused('obstacles'), obstacles }
  const outcome = await mergePeople(tx, wanted)
  await audit(tx, { ...event, verb: 'merge', detail: { ...outcome, ...detail } })
  return { id: stays.id, ...outcome }
}

async function tellBoth({ tx, house, now }: ByRunner, people: readonly string[]): Promise<void> {
  const rows = await tx.selectFrom('person').select(['id', 'locale']).where('id', 'in', people).execute()
  const mails = rows.map(({ id, locale }) => {
    const { subject, body } = mailTexts(locale).asked
    return { to: id, kind: 'double', subject, body: body(house.publicUrl + routes.myDouble()), at: now }
  })
  await postMails(tx, mails)
}

/** Whoever runs the organisation no longer asks. */
export async function takeBack(
  { tx, actor, now }: ByRunner,
  { stays, goes }: MergeRequest,
  organisationId: string,
): Promise<void> {
  if (!(await endMergeRequest(tx, stays, now))) return
  const event = { at: now, actor, verb: 'take back', subject: 'merge', subjectId: stays, organisationId }
  await audit(tx, { ...event, detail: { goes } })
}

/** Two who look like one are two: they are not shown again. */
export async function tellApart(
  { tx, actor, now }: ByRunner,
  double: Double,
  organisationId: string,
): Promise<void> {
  await sayDistinct(tx, double.one.id, double.other.id, actor, now)
  await audit(tx, {
    at: now,
    actor,
    verb: 'tell apart',
    subject: 'person',
    subjectId: double.one.id,
    organisationId,
  })
}
