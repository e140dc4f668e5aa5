import type { Tx } from '../platform/database/transaction.ts'

export type OnboardingRole = 'mentor' | 'buddy' | 'leader'

/** A newcomer and those who stand around them, in the order mentor, buddy, leader (B1, B6). */
export interface RoleChart {
  readonly newcomer: {
    readonly id: string
    readonly name: string
    readonly position: string
    readonly place: string
  }
  readonly startedOn: Date
  readonly around: readonly {
    readonly personId: string
    readonly name: string
    readonly role: OnboardingRole
  }[]
}

/** The role charts the transaction's person belongs to, the newest newcomer first. */
export async function myRoleCharts(tx: Tx): Promise<RoleChart[]> {
  const rows = await tx
    .selectFrom('onboarding_role as r')
    .innerJoin('person as newcomer', 'newcomer.id', 'r.newcomer_id')
    .innerJoin('person as helper', 'helper.id', 'r.person_id')
    .where('r.ended_at', 'is', null)
    .select(['r.newcomer_id', 'r.person_id', 'r.role', 'r.given_at', 'helper.name as helper'])
    .select(['newcomer.name', 'newcomer.position', 'newcomer.workplace'])
    .orderBy('r.given_at', 'desc')
    .execute()
  return [...Map.groupBy(rows, row => row.newcomer_id)].flatMap(([id, set]) => {
    const first = set[0]
    if (!first) return []
    const around = set
      .map(row => ({ personId: row.person_id, name: row.helper, role: row.role }))
      .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    const newcomer = { id, name: first.name, position: first.position, place: first.workplace }
    return [{ newcomer, startedOn: first.given_at, around }]
  })
}

const order: readonly OnboardingRole[] = ['mentor', 'buddy', 'leader']
