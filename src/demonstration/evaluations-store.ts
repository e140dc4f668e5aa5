import { randomUUID } from 'node:crypto'
import { usualDays, usualSet, wordedOf } from '../evaluations/evaluation.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { presets } from '../programmes/presets.ts'
import { daysAfter } from '../ui/dates.ts'

const day = 86_400_000
const shipped = ['match', 'rhythm', 'trust', 'sparring', 'underway', 'better']
/** How far people agree, the most common first: what a scheme that goes well hears. */
const agreement = ['4', '5', '4', '3', '5', '4', '2', '4', '5', '3']
const better = [
  'Lidt flere forslag til, hvad vi kan tale om de første gange.',
  'Det ville hjælpe at kende datoerne for hele året fra starten.',
  'Gerne en fælles dag, hvor vi mentorer mødes og lærer af hinanden.',
  'Mindre kørsel: hvert andet møde på video er fint.',
  'Sig tydeligere til lederne, at møderne er arbejdstid.',
  'Ikke noget. Det kører.',
  'En påmindelse, når der er gået en måned uden møde.',
]

/** The corps was asked midway, and the evaluation has closed. Every third did not find the time to answer. */
export async function enterEvaluation(
  tx: Tx,
  { corps, coordinator }: { readonly corps: string; readonly coordinator: string },
  now: Date,
): Promise<void> {
  const id = randomUUID()
  const questions = { shipped, own: [] }
  await tx
    .insertInto('evaluation')
    .values({
      id,
      programme_id: corps,
      stage: 'midway',
      shipped,
      own: '[]',
      worded: wordedOf(questions),
      asks_leaders: false,
      by_link: true,
      closes_on: new Date(now.getTime() - 12 * day).toISOString().slice(0, 10),
      made_by: coordinator,
      made_at: new Date(now.getTime() - 34 * day),
      opened_at: new Date(now.getTime() - 33 * day),
      closed_at: new Date(now.getTime() - 11 * day),
    })
    .execute()
  await planNext(tx, { corps, coordinator }, now)
  const people = await tx
    .selectFrom('mentorship as m')
    .innerJoin('person as p', eb =>
      eb.on(one => one('p.id', 'in', [one.ref('m.mentee_id'), one.ref('m.mentor_id')])),
    )
    .select(['p.id', 'p.organisation_id'])
    .select(eb =>
      eb.case().when('p.id', '=', eb.ref('m.mentee_id')).then('mentee').else('mentor').end().as('side'),
    )
    .where('m.programme_id', '=', corps)
    .where('m.agreed_at', 'is not', null)
    .distinct()
    .orderBy('p.id')
    .execute()
  const asked = people.map(({ id: person_id, organisation_id, side }, at) => ({
    person_id,
    organisation_id,
    side: side === 'mentee' ? ('mentee' as const) : ('mentor' as const),
    answered: at % 3 !== 2,
    at,
  }))
  await tx
    .insertInto('evaluation_invitation')
    .values(
      asked.map(({ person_id, side, answered }) => ({
        id: randomUUID(),
        evaluation_id: id,
        person_id,
        side,
        answered,
        token_hash: Buffer.from(randomUUID()),
      })),
    )
    .execute()
  await tx
    .insertInto('evaluation_answer')
    .values(
      asked
        .filter(({ answered }) => answered)
        .map(({ organisation_id, side, at }) => ({
          id: randomUUID(),
          evaluation_id: id,
          side,
          organisation_id,
          answers: JSON.stringify(answersOf(side, at)),
        })),
    )
    .execute()
}

/** The final one is ready and is sent by itself; and the pack of evidence is begun. */
async function planNext(
  tx: Tx,
  { corps, coordinator }: { readonly corps: string; readonly coordinator: string },
  now: Date,
): Promise<void> {
  const { ends_on } = await tx
    .selectFrom('programme')
    .select('ends_on')
    .where('id', '=', corps)
    .executeTakeFirstOrThrow()
  const questions = usualSet('final', presets.leader_corps)
  await tx
    .insertInto('evaluation')
    .values({
      id: randomUUID(),
      programme_id: corps,
      stage: 'final',
      shipped: [...questions.shipped],
      own: '[]',
      worded: wordedOf(questions),
      asks_leaders: true,
      by_link: true,
      opens_on: daysAfter(ends_on, -usualDays),
      closes_on: ends_on,
      made_by: coordinator,
      made_at: now,
    })
    .execute()
  await tx
    .insertInto('programme_evidence')
    .values(
      evidence.map(({ standard, words }) => ({
        programme_id: corps,
        ...{ standard, words, written_by: coordinator, written_at: now },
      })),
    )
    .execute()
}

/** What the centre says of itself, in its own language. */
const evidence = [
  {
    standard: 'purpose' as const,
    words:
      'Otte kommuner deler deres erfarne ledere. Direktørkredsen bakker op og hører hvert år, hvad ordningen har givet.',
  },
  {
    standard: 'ethics' as const,
    words:
      'Er noget galt, ringer man til Mette Holm eller til arbejdsmiljørepræsentanten i sin egen kommune. Vi tager etikken op, når mentorerne mødes forår og efterår.',
  },
]

function answersOf(side: 'mentee' | 'mentor', at: number): Record<string, string> {
  const asked =
    side === 'mentee' ? ['match', 'rhythm', 'trust', 'sparring', 'underway'] : ['match', 'rhythm', 'trust']
  const given = asked.map((name, place) => [name, agreement[(at * 7 + place * 3) % agreement.length] ?? '4'])
  const words = at % 4 === 0 ? [['better', better[(at / 4) % better.length] ?? '']] : []
  return Object.fromEntries([...given, ...words])
}
