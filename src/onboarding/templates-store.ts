import { z } from 'zod'
import type { Tx } from '../platform/database/transaction.ts'
import { checkStages, doers, type ListedCheck } from './check-lists/check-list.ts'
import { type RoleChart, readRoleChart } from './role-charts/role-chart.ts'

/** Where a chart or a list is written for: one programme, or all of its organisation's. */
export interface TemplatePlace {
  readonly organisationId: string
  readonly programmeId: string | undefined
}

/** What somebody has written instead of what comes along; the programme's own counts before the organisation's. */
export interface OnboardingTemplate {
  readonly roleChart: RoleChart | undefined
  readonly checkList: readonly ListedCheck[] | undefined
}

const checkList = z.array(
  z.object({ stage: z.enum(checkStages), doer: z.enum(doers), known: z.string(), words: z.string() }),
)

/** The template that counts for a programme. */
export async function templateFor(
  tx: Tx,
  place: { readonly organisationId: string; readonly programmeId: string },
): Promise<OnboardingTemplate> {
  const rows = await tx
    .selectFrom('onboarding_template')
    .select(['programme_id', 'role_chart', 'check_list'])
    .where('organisation_id', '=', place.organisationId)
    .where(({ or, eb }) => or([eb('programme_id', '=', place.programmeId), eb('programme_id', 'is', null)]))
    .execute()
  const [own, shared] = [
    rows.find(row => row.programme_id !== null),
    rows.find(row => row.programme_id === null),
  ]
  const chart = own?.role_chart ?? shared?.role_chart
  const list = own?.check_list ?? shared?.check_list
  return {
    roleChart: chart ? readRoleChart(chart) : undefined,
    checkList: list ? checkList.parse(list) : undefined,
  }
}

/** Keeps a chart or a list for a place; null lets what stands above it count again. */
export async function saveTemplate(
  tx: Tx,
  { organisationId, programmeId }: TemplatePlace,
  part: { readonly role_chart: RoleChart | null } | { readonly check_list: readonly ListedCheck[] | null },
  by: { readonly id: string; readonly at: Date },
): Promise<void> {
  const written = Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, value === null ? null : JSON.stringify(value)]),
  )
  const change = { ...written, changed_by: by.id, changed_at: by.at }
  await tx
    .insertInto('onboarding_template')
    .values({ organisation_id: organisationId, programme_id: programmeId ?? null, ...change })
    .onConflict(conflict => conflict.columns(['organisation_id', 'programme_id']).doUpdateSet(change))
    .execute()
}
