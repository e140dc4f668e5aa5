import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { EarlyReason } from '../endings/ending.ts'
import { wordedOf } from '../evaluations/evaluation.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { presets } from '../programmes/presets.ts'
import { insertProgramme } from '../programmes/programmes-store.ts'
import { stepInAs } from './roles.ts'
import type { Scheme } from './scheme-store.ts'
import { finishedYear } from './words.ts'

const day = 86_400_000

/** How a pair of last year ended: mostly well. The rest of those who signed up were never matched. */
const endings = [
  'completed',
  'completed',
  'completed',
  'early',
  'completed',
  'early',
  'declined',
  'completed',
]
/** Why those stopped who did, the most common twice. */
const whyEarly: readonly EarlyReason[] = ['time', 'changed_work', 'time', 'reached', 'fit']
/** Questions that are asked at the end, and how far people agree with them. */
const asked = {
  mentee: [
    'trust',
    'growth',
    'challenged',
    'nextStep',
    'experience',
    'network',
    'wellBeing',
    'stay',
    'recommend',
  ],
  mentor: [
    'perspectives',
    'communication',
    'selfInsight',
    'ownStrengths',
    'network',
    'wellBeing',
    'recommend',
  ],
} as const
const agreement = ['5', '4', '4', '5', '3', '4', '5', '2', '4', '4', '5', '3']

/** Last year's corps, finished and evaluated, so that a report has something to say; and what Fjordby knows of itself. */
export async function enterFinishedYear(tx: Tx, scheme: Scheme, now: Date): Promise<void> {
  const year = now.getUTCFullYear() - 1
  const at = (month: number, date: number) => new Date(Date.UTC(year, month - 1, date, 9))
  const corps = await tx
    .selectFrom('programme')
    .select(['organisation_id', 'network_id'])
    .where('id', '=', scheme.corps)
    .executeTakeFirstOrThrow()
  const programmeId = await insertProgramme(tx, {
    organisationId: corps.organisation_id,
    preset: 'leader_corps',
    name: `Lederkorps ${year}`,
    purpose: finishedYear.purpose,
    ...presets.leader_corps,
    startsOn: `${year}-01-15`,
    endsOn: `${year}-12-15`,
    state: 'closed',
    createdBy: scheme.coordinator,
    createdAt: at(1, 5),
  })
  await tx
    .updateTable('programme')
    .set({ network_id: corps.network_id })
    .where('id', '=', programmeId)
    .execute()
  const pairs = await enterPairs(tx, scheme, programmeId, at)
  await enterFinal(tx, scheme, programmeId, pairs, at)
  await tx
    .insertInto('programme_year')
    .values({
      programme_id: programmeId,
      year,
      said: finishedYear.said,
      mended: finishedYear.mended,
      changed_by: scheme.coordinator,
      changed_at: at(12, 18),
    })
    .execute()
  await sql`insert into organisation_year (organisation_id, year, people, stayed, participants, participants_stayed,
      well_being, participants_well_being, sick_days, participants_sick_days, entered_at)
    select p.organisation_id, ${year}, 1240, 1079, 14, 13, 3.8, 4.1, 11.2, 8.4, ${at(12, 18)}
      from person p where p.id = ${scheme.sofie}`.execute(tx)
}

interface Pair {
  readonly mentee: string
  readonly mentor: string
  readonly place: number
  readonly agreed: boolean
}

// Those who were mentees last year are this year's mentors' colleagues: people of the eight municipalities who have
// nothing to do with anybody one can step in as.
async function enterPairs(
  tx: Tx,
  { corps }: Scheme,
  programmeId: string,
  at: (month: number, date: number) => Date,
): Promise<Pair[]> {
  const named = Object.values(stepInAs).map(({ email }) => email)
  const mentors = await tx
    .selectFrom('application as a')
    .innerJoin('contact as c', 'c.person_id', 'a.person_id')
    .select('a.person_id as id')
    .where('a.programme_id', '=', corps)
    .where('a.side', '=', 'mentor')
    .where('c.email', 'not in', named)
    .orderBy('a.person_id')
    .limit(36)
    .execute()
  const places = await tx
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'municipality')
    .orderBy('name')
    .execute()
  const mentees = finishedYear.firstNames.map((name, nr) => ({
    id: randomUUID(),
    organisation_id: places[nr % places.length]?.id ?? '',
    name: `${name} ${finishedYear.lastNames[(nr * 7) % finishedYear.lastNames.length] ?? ''}`,
    position: 'Teamleder',
    created_at: at(1, 6),
  }))
  await tx.insertInto('person').values(mentees).execute()
  await tx
    .insertInto('contact')
    .values(
      mentees.map(({ id }, nr) => ({ person_id: id, email: `holdet.sidste.aar.${nr}@kommune.example` })),
    )
    .execute()
  const applies = (person_id: string, side: 'mentor' | 'mentee', nr: number, isMatched: boolean) => ({
    programme_id: programmeId,
    person_id,
    side,
    state: isMatched ? ('submitted' as const) : ('withdrawn' as const),
    created_at: at(1, 6),
    invited_at: at(1, 7),
    submitted_at: at(1, 8 + (nr % 20)),
    ...(!isMatched && { withdrawn_at: at(3, 1) }),
  })
  const isMatched = (nr: number) => nr % 12 !== 11
  await tx
    .insertInto('application')
    .values([
      ...mentees.map(({ id }, nr) => applies(id, 'mentee', nr, isMatched(nr))),
      ...mentors.map(({ id }, nr) => applies(id, 'mentor', nr, true)),
    ])
    .execute()
  const pairs = mentees.flatMap(({ id }, nr): Pair[] => {
    const mentor = mentors[nr % mentors.length]?.id
    const ending = endings[nr % endings.length]
    return mentor && isMatched(nr) ? [{ mentee: id, mentor, place: nr, agreed: ending !== 'declined' }] : []
  })
  await tx
    .insertInto('mentorship')
    .values(pairs.map(pair => mentorshipOf(pair, programmeId, at)))
    .execute()
  await sql`insert into early_ending (mentorship_id, person_id, reason, said_at)
    select id, mentee_id, (${[...whyEarly]}::text[])[1 + mod(row_number() over (order by id), ${whyEarly.length})], ended_at
      from mentorship where programme_id = ${programmeId} and ending = 'early'`.execute(tx)
  await sql`select app.count_early_endings(${at(12, 31)})`.execute(tx)
  return pairs
}

function mentorshipOf(
  { mentee, mentor, place, agreed }: Pair,
  programmeId: string,
  at: (month: number, date: number) => Date,
) {
  const ending = (['completed', 'early', 'declined'] as const).find(
    one => one === endings[place % endings.length],
  )
  const startedAt = at(2, 10)
  const held = ending === 'completed' ? 6 + (place % 4) : agreed ? 3 : 0
  return {
    programme_id: programmeId,
    mentor_id: mentor,
    mentee_id: mentee,
    state: 'ended' as const,
    ending: ending ?? ('completed' as const),
    reasons: '[]',
    started_at: startedAt,
    ended_at: ending === 'completed' ? at(12, 1 + (place % 12)) : at(agreed ? 6 : 3, 1 + (place % 20)),
    ...(agreed && {
      trial_passed_at: at(3, 1 + (place % 10)),
      agreed_at: at(3, 12 + (place % 10)),
      ends_on: new Date(startedAt.getTime() + (280 + (place % 30)) * day).toISOString().slice(0, 10),
    }),
    meetings_booked: held + (place % 3 === 0 ? 1 : 0),
    meetings_held: held,
    ...(held > 0 && { last_met_at: at(agreed && ending === 'completed' ? 11 : 5, 1 + (place % 20)) }),
  }
}

/** What those who had a mentorship said at the end; each fifth did not answer. */
async function enterFinal(
  tx: Tx,
  scheme: Scheme,
  programmeId: string,
  pairs: readonly Pair[],
  at: (month: number, date: number) => Date,
): Promise<void> {
  const id = randomUUID()
  const shipped = [...new Set([...asked.mentee, ...asked.mentor, 'most', 'better'])]
  await tx
    .insertInto('evaluation')
    .values({
      id,
      programme_id: programmeId,
      stage: 'final',
      shipped,
      own: '[]',
      worded: wordedOf({ shipped, own: [] }),
      asks_leaders: false,
      by_link: true,
      closes_on: at(12, 14).toISOString().slice(0, 10),
      made_by: scheme.coordinator,
      made_at: at(11, 20),
      opened_at: at(11, 22),
      closed_at: at(12, 15),
    })
    .execute()
  const people = await tx
    .selectFrom('person')
    .select(['id', 'organisation_id'])
    .where(
      'id',
      'in',
      pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]),
    )
    .execute()
  const organisationOf = new Map(people.map(one => [one.id, one.organisation_id]))
  const answers = pairs
    .filter(({ agreed, place }) => agreed && place % 5 !== 4)
    .flatMap(({ mentee, mentor, place }) =>
      (['mentee', 'mentor'] as const).map(side => ({
        id: randomUUID(),
        evaluation_id: id,
        side,
        organisation_id: organisationOf.get(side === 'mentee' ? mentee : mentor) ?? null,
        answers: JSON.stringify(
          Object.fromEntries(
            asked[side].map((name, nr) => [
              name,
              agreement[(place * 5 + nr * (side === 'mentee' ? 3 : 4)) % agreement.length],
            ]),
          ),
        ),
      })),
    )
  await tx.insertInto('evaluation_answer').values(answers).execute()
  await sql`select app.reckon_gains(e.id) from evaluation e where e.closed_at is not null`.execute(tx)
}
