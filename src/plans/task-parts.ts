import type { ComponentChildren } from 'preact'
import type { MemberVisit } from '../platform/http/visit.ts'
import type { EnteredPlan } from './enter-plan.ts'
import type { PlanTask } from './plan.ts'

/** A part of a task's page that another noun fills: feedback. */
export type TaskPart = (visit: MemberVisit, plan: EnteredPlan, task: PlanTask) => Promise<ComponentChildren>
