import { audit } from '../../audit/audit.ts'
import { makeRooms } from '../../mentorships/room.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { type Mail, postMails } from '../../platform/mail/post-mail.ts'
import { routes } from '../../routes.ts'
import { loadMatchingPeople } from '../matching-people-store.ts'
import type { MatchingRules } from '../matching-rules.ts'
import type { MatchingRun } from '../runs/runs-store.ts'
import { mailTexts } from './messages-mail.ts'
import { type Sorted, sortForPublishing } from './publication.ts'
import {
  insertMentorships,
  localesOf,
  lockPeople,
  lockRun,
  type NewMentorship,
  type OpenProposal,
  openProposals,
  setPublished,
} from './publication-store.ts'

/** The proposals of a run that are not mentorships yet: which of them can be, as things are now. */
export async function reviewProposals(
  tx: Tx,
  run: MatchingRun,
  rules: MatchingRules,
): Promise<Sorted<OpenProposal>> {
  return sortAsThingsAre(tx, run, rules, await openProposals(tx, run.id))
}

/**
 * A coordinator's act: makes mentorships on trial of the chosen proposals (all, when none are named), with a room
 * and a mail to both. What has come in the way of a proposal leaves that one out, and the rest go. Done twice, it
 * does nothing the second time.
 */
export async function publish(
  tx: Tx,
  act: {
    readonly house: House
    readonly run: MatchingRun
    readonly rules: MatchingRules
    readonly chosen: 'all' | readonly string[]
    readonly by: string
    readonly now: Date
  },
): Promise<{ published: number; obstructed: number }> {
  const { house, run, chosen, by, now } = act
  await lockRun(tx, run.id)
  const open = await openProposals(tx, run.id)
  const wanted = chosen === 'all' ? open : open.filter(({ id }) => chosen.includes(id))
  await lockPeople(
    tx,
    wanted.flatMap(({ mentee, mentor }) => [mentee, mentor]),
  )
  const { publishable, obstructed } = await sortAsThingsAre(tx, run, act.rules, wanted)
  let published = 0
  for (const some of inChunks(publishable)) {
    const made = await insertMentorships(
      tx,
      some.map(({ id }) => id),
      now,
    )
    await makeRooms(
      tx,
      house,
      made.map(({ id }) => id),
    )
    await postMails(tx, await mailsFor(tx, house, made, now))
    published += made.length
  }
  if (published === 0) return { published, obstructed: obstructed.length }
  await setPublished(tx, run.id, by, now)
  await audit(tx, {
    at: now,
    actor: by,
    verb: 'publish',
    subject: 'matching_run',
    subjectId: run.id,
    programmeId: run.programmeId,
    detail: { mentorships: published, leftOut: obstructed.length },
  })
  return { published, obstructed: obstructed.length }
}

async function sortAsThingsAre(
  tx: Tx,
  run: MatchingRun,
  rules: MatchingRules,
  proposals: readonly OpenProposal[],
): Promise<Sorted<OpenProposal>> {
  const concerned = [...new Set(proposals.flatMap(({ mentee, mentor }) => [mentee, mentor]))]
  const people = await loadMatchingPeople(tx, run.programmeId, rules.lineOfLeadersDepth, concerned)
  return sortForPublishing(proposals, people, rules)
}

// A mail tells that there is something to see, and where; who it is stands behind the link.
async function mailsFor(tx: Tx, house: House, made: readonly NewMentorship[], at: Date): Promise<Mail[]> {
  const locales = await localesOf(
    tx,
    made.flatMap(({ mentee, mentor }) => [mentee, mentor]),
  )
  return made.flatMap(({ id, mentee, mentor }) =>
    (
      [
        ['mentee', mentee],
        ['mentor', mentor],
      ] as const
    ).map(([side, to]) => {
      const t = mailTexts(locales.get(to) ?? 'da')[side]
      const body = t.body(house.publicUrl + routes.mentorship({ id }))
      return { to, kind: 'proposal', subject: t.subject, body, at }
    }),
  )
}

// One question to the database holds so many rows.
const chunk = 1000

function inChunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / chunk) }, (_, part) =>
    all.slice(part * chunk, (part + 1) * chunk),
  )
}
