import { asOwner, asPerson, type Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { Job } from '../../platform/jobs.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { readProgrammeSettings } from '../../programmes/programme-settings.ts'
import { findProgramme } from '../../programmes/programmes-store.ts'
import { may } from '../matching-policy.ts'
import { type MatchingRules, matchingRules } from '../matching-rules.ts'
import { askForRun } from '../runs/runs-actions.ts'

/**
 * A trial has ended with a no: finds the next best for the mentee, for a coordinator to look at and publish. Those who
 * have each other stay as they are: a run is of those who wait and of the places that are free, and the two who have
 * parted are not proposed to each other again. By the rules and wishes that brought them together.
 */
export const findNextMentor: Job = async (house, { mentorship }) => {
  if (!mentorship) return
  const wanted = await asOwner(house.owner, tx => whatIsWanted(tx, mentorship))
  if (!wanted) return
  const { programmeId, rules } = wanted
  const by = await whoMatches(house, wanted)
  if (by === undefined) return
  const asked = await asPerson(house.db, by, tx =>
    askForRun(tx, { programmeId, rules, by, now: house.now(), byItself: true }),
  )
  // Thrown, so that it is tried again: the one under way may have begun before the place was free.
  if (isRefusal(asked)) throw new Error('A matching is under way in the programme')
}

interface Wanted {
  readonly programmeId: string
  readonly rules: MatchingRules
  /** Coordinators in whose name it could be done: whoever published the pair first, then the others. */
  readonly coordinators: readonly string[]
}

/** Undefined where the mentee has somebody again, where mentees choose for themselves, or nobody coordinates. */
async function whatIsWanted(tx: Tx, mentorshipId: string): Promise<Wanted | undefined> {
  const ended = await tx
    .selectFrom('mentorship as m')
    .innerJoin('programme as p', 'p.id', 'm.programme_id')
    .leftJoin('proposal as o', 'o.id', 'm.proposal_id')
    .leftJoin('matching_run as r', 'r.id', 'o.run_id')
    .select(['m.programme_id', 'm.mentee_id', 'p.settings', 'p.state', 'r.rules', 'r.published_by'])
    .where('m.id', '=', mentorshipId)
    .where('m.state', '=', 'ended')
    .executeTakeFirst()
  if (ended?.state !== 'open') return undefined
  const settings = readProgrammeSettings(ended.settings)
  if (settings.matchingMode === 'chosen') return undefined
  const has = await tx
    .selectFrom('mentorship')
    .select('id')
    .where('programme_id', '=', ended.programme_id)
    .where('mentee_id', '=', ended.mentee_id)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
  if (has) return undefined
  const coordinators = await coordinatorsOf(tx, ended.programme_id, ended.published_by)
  const { near, ...rules } = (ended.rules as MatchingRules | null) ?? matchingRules(settings)
  return { programmeId: ended.programme_id, rules, coordinators }
}

async function coordinatorsOf(tx: Tx, programmeId: string, first: string | null): Promise<string[]> {
  const rows = await tx
    .selectFrom('role_grant')
    .select('person_id')
    .where('role', '=', 'programme_coordinator')
    .where('programme_id', '=', programmeId)
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .execute()
  return [...new Set([...(first ? [first] : []), ...rows.map(row => row.person_id)])]
}

// Whoever has published may have gone on to something else since.
async function whoMatches(house: House, { coordinators, programmeId }: Wanted): Promise<string | undefined> {
  for (const person of coordinators) {
    const programme = await asPerson(house.db, person, tx => findProgramme(tx, programmeId))
    if (programme && may('match', programme)) return person
  }
  return undefined
}
