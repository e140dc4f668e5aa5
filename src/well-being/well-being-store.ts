import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Agreement } from '../evaluations/figures-store.ts'
import { openBond } from '../onboarding/sealed-bond.ts'
import { type Key, newKey, seal, unseal } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import type { Answer, Occasion, Question, Shared, WellBeing } from './well-being.ts'

/** What a newcomer has answered, with their own words: for themselves alone. */
export async function answersOf(tx: Tx, house: House, onboardingId: string): Promise<Answer[]> {
  const key = await findKey(tx, house, onboardingId)
  const rows = await tx
    .selectFrom('well_being_answer')
    .selectAll()
    .where('onboarding_id', '=', onboardingId)
    .orderBy('answered_at', 'desc')
    .execute()
  const { rows: shares } = await sql<{ id: string; answerId: string; roleId: string }>`
    select id, answer_id as "answerId", role_id as "roleId" from well_being_share
    where answer_id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
  return rows.map(row => ({
    id: row.id,
    occasion: row.occasion,
    answeredAt: row.answered_at,
    feeling: row.feeling,
    belonging: row.belonging ?? undefined,
    contributing: row.contributing ?? undefined,
    words: key && row.content ? unseal(key, placeOf(row.id), row.content).toString('utf8') : '',
    shares: shares.filter(({ answerId }) => answerId === row.id),
  }))
}

/** Which occasions a newcomer has answered; for anybody else none. */
export async function occasionsAnswered(tx: Tx, onboardingId: string): Promise<Occasion[]> {
  const rows = await tx
    .selectFrom('well_being_answer')
    .select('occasion')
    .where('onboarding_id', '=', onboardingId)
    .execute()
  return rows.map(({ occasion }) => occasion)
}

/** Keeps an answer; what is written in words is sealed with a key that its writer alone fetches. Gives its id. */
export async function addAnswer(
  tx: Tx,
  house: House,
  said: WellBeing & {
    readonly onboardingId: string
    readonly personId: string
    readonly occasion: Occasion
    readonly at: Date
  },
): Promise<string> {
  const id = randomUUID()
  const key = said.words === '' ? undefined : await keyOf(tx, house, said.onboardingId)
  await tx
    .insertInto('well_being_answer')
    .values({
      id,
      onboarding_id: said.onboardingId,
      person_id: said.personId,
      occasion: said.occasion,
      feeling: said.feeling,
      belonging: said.belonging ?? null,
      contributing: said.contributing ?? null,
      content: key ? seal(key, placeOf(id), Buffer.from(said.words)) : null,
      answered_at: said.at,
    })
    .execute()
  return id
}

/** Shares an answer with one who stands by, sealed for those two. False when they do not stand by any more. */
export async function shareAnswer(
  tx: Tx,
  house: House,
  {
    answerId,
    roleId,
    said,
    at,
  }: { answerId: string; roleId: string; said: WellBeing & { readonly occasion: Occasion }; at: Date },
): Promise<boolean> {
  const bond = await openBond(tx, house, roleId)
  if (!bond) return false
  const id = randomUUID()
  const { occasion, feeling, belonging, contributing, words } = said
  const content = bond.write(sharePlace(id), { occasion, feeling, belonging, contributing, words })
  await tx
    .insertInto('well_being_share')
    .values({ id, answer_id: answerId, role_id: roleId, content, shared_at: at })
    .execute()
  return true
}

/** Takes back what was shared. False when there is no such thing to take back. */
export async function takeBack(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('well_being_share').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

/** What a newcomer has shared with the person in these of their roles, the latest first. */
export async function sharedWith(tx: Tx, house: House, roleIds: readonly string[]): Promise<Shared[]> {
  const shared: Shared[] = []
  for (const roleId of roleIds) {
    const bond = await openBond(tx, house, roleId)
    if (!bond) continue
    const rows = await tx
      .selectFrom('well_being_share')
      .select(['id', 'content', 'shared_at'])
      .where('role_id', '=', roleId)
      .orderBy('shared_at', 'desc')
      .execute()
    for (const { id, content, shared_at } of rows) {
      const said = bond.read<WellBeing & { occasion: Occasion }>(sharePlace(id), content)
      shared.push({ id, sharedAt: shared_at, ...said })
    }
  }
  return shared
}

/** A figure of a programme: how many of those who answered said 4 or 5, a little moved by lot. */
export interface WellBeingFigure extends Agreement {
  readonly occasion: Occasion
  readonly question: Question
}

export async function wellBeingFigures(tx: Tx, programmeId: string): Promise<WellBeingFigure[]> {
  const { rows } = await sql<WellBeingFigure>`
    select occasion, question, answers::int, well::int as agreeing from app.well_being_figures(${programmeId})`.execute(
    tx,
  )
  return rows
}

async function keyOf(tx: Tx, house: House, onboardingId: string): Promise<Key> {
  const known = await findKey(tx, house, onboardingId)
  if (known) return known
  const key = newKey()
  const wrapped = seal(house.installationKey, keyPlace(onboardingId), key)
  await tx.insertInto('well_being_key').values({ onboarding_id: onboardingId, wrapped }).execute()
  return key
}

async function findKey(tx: Tx, house: House, onboardingId: string): Promise<Key | undefined> {
  const row = await tx
    .selectFrom('well_being_key')
    .select('wrapped')
    .where('onboarding_id', '=', onboardingId)
    .executeTakeFirst()
  return row && unseal(house.installationKey, keyPlace(onboardingId), row.wrapped)
}

const keyPlace = (onboardingId: string) => `well-being ${onboardingId} key`
const placeOf = (id: string) => `well-being ${id} content`
const sharePlace = (id: string) => `well-being share ${id} content`
