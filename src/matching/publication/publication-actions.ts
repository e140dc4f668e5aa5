import { randomUUID } from 'node:crypto'
import { audit } from '../../audit/audit.ts'
import { makeRooms } from '../../mentorships/room.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { enqueueLater } from '../../platform/jobs.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { loadMatchingPeople } from '../matching-people-store.ts'
import type { MatchingRules } from '../matching-rules.ts'
import type { MatchingRun } from '../runs/runs-store.ts'
import { type Sorted, sortForPublishing } from './publication.ts'
import {
  insertGroupRooms,
  insertMentorships,
  lockPeople,
  lockRun,
  type OpenAsked,
  type OpenProposal,
  openProposals,
  roomsUnderWay,
  setPublished,
} from './publication-store.ts'
import { insertPublication, type Publication, setPairs, takeBackPublication } from './publications-store.ts'

/** Until the mails of a publication go: so long it can be taken back. */
export const minutesToRegret = 15

/** Which of some proposals can become mentorships, as things are now. */
export async function reviewProposals(
  tx: Tx,
  run: MatchingRun,
  rules: MatchingRules,
  proposals: readonly OpenProposal[],
): Promise<Sorted<OpenProposal>> {
  const concerned = [...new Set(proposals.flatMap(({ mentee, mentor }) => [mentee, mentor]))]
  const people = await loadMatchingPeople(tx, run.programmeId, rules.lineOfLeadersDepth, concerned)
  return sortForPublishing(proposals, people, rules)
}

/**
 * A coordinator's act: makes mentorships on trial of the chosen proposals, with a room for each. Their mails go a while
 * later; until then it can be taken back. What has come in the way of a proposal leaves that one out, and the rest go.
 * Done twice, it does nothing the second time.
 */
export async function publish(
  tx: Tx,
  act: {
    readonly house: House
    readonly run: MatchingRun
    readonly rules: MatchingRules
    readonly chosen: OpenAsked
    readonly by: string
    readonly now: Date
  },
): Promise<{ published: number; obstructed: number }> {
  const { house, run, by, now } = act
  await lockRun(tx, run.id)
  const wanted = await openProposals(tx, run.id, act.chosen)
  await lockPeople(
    tx,
    wanted.flatMap(({ mentee, mentor }) => [mentee, mentor]),
  )
  const { publishable, obstructed } = await reviewProposals(tx, run, act.rules, wanted)
  if (publishable.length === 0) return { published: 0, obstructed: obstructed.length }
  const mailsAt = new Date(now.getTime() + minutesToRegret * 60_000)
  const publication = await insertPublication(tx, run, { by, now, mailsAt })
  let published = 0
  const begin = act.rules.group ? beginGroups : beginPairs
  for (const some of inChunks(publishable, act.rules.group !== undefined)) {
    const { rooms, pairs } = await begin(tx, run, some, { publication, peers: act.rules.peers ?? false, now })
    await makeRooms(tx, house, rooms)
    published += pairs
  }
  await setPairs(tx, publication, published)
  await enqueueLater(tx, 'post-publication-mails', { publication }, mailsAt, `mails of ${publication}`)
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

/** Takes a publication back before its mails go. Pairs of whom one has seen the other stay; too late refuses. */
export async function takeBack(
  tx: Tx,
  publication: Publication,
  { by, now }: { by: string; now: Date },
): Promise<{ gone: number; stayed: number } | Refusal<'mails-have-gone'>> {
  const taken = await takeBackPublication(tx, publication.id, now)
  if (!taken) return refused('mails-have-gone')
  await audit(tx, {
    at: now,
    actor: by,
    verb: 'take-back',
    subject: 'matching_run',
    subjectId: publication.runId,
    programmeId: publication.programmeId,
    detail: { mentorships: taken.gone, stayed: taken.stayed },
  })
  return taken
}

// One question to the database holds so many rows.
const chunk = 1000

// A group is not parted.
function inChunks(all: readonly OpenProposal[], whole: boolean): (readonly OpenProposal[])[] {
  if (whole) return [all]
  return Array.from({ length: Math.ceil(all.length / chunk) }, (_, part) =>
    all.slice(part * chunk, (part + 1) * chunk),
  )
}

type Beginning = { readonly publication: string; readonly peers: boolean; readonly now: Date }

async function beginPairs(tx: Tx, _: MatchingRun, some: readonly OpenProposal[], how: Beginning) {
  const made = await insertMentorships(
    tx,
    some.map(({ id }) => ({ proposal: id })),
    how,
  )
  return { rooms: made.map(({ id }) => id), pairs: made.length }
}

// The room of each group, then the mentees in it. Who has a group under way goes on with its room.
async function beginGroups(tx: Tx, run: MatchingRun, some: readonly OpenProposal[], how: Beginning) {
  const mentors = [...new Set(some.map(({ mentor }) => mentor))]
  const underWay = await roomsUnderWay(tx, run.programmeId, mentors)
  const begun = new Map(mentors.filter(mentor => !underWay.has(mentor)).map(mentor => [mentor, randomUUID()]))
  await insertGroupRooms(tx, run.programmeId, begun, how)
  const made = await insertMentorships(
    tx,
    some.map(({ id, mentor }) => ({ proposal: id, group: underWay.get(mentor) ?? begun.get(mentor) })),
    how,
  )
  return { rooms: [...begun.values()], pairs: made.length }
}
