import type { DB } from '../platform/database/rows.ts'
import type { Part } from './data-kinds.ts'
import { databankTables } from './data-map-databank.ts'
import { evaluationTables, reminderTables } from './data-map-evaluations.ts'
import { libraryTables } from './data-map-library.ts'
import { onboardingTables } from './data-map-onboarding.ts'
import { peopleTables } from './data-map-people.ts'
import { planTables } from './data-map-plans.ts'
import { programmeTables } from './data-map-programmes.ts'
import { reportTables } from './data-map-reports.ts'
import { roomTables } from './data-map-room.ts'
import { runningTables } from './data-map-running.ts'

/**
 * Every column of every table: what it holds, who sees it, how long it is kept. A column that is missing here
 * does not compile, and a test holds the map against the database. The page "who can see what" is made from it.
 */
export const dataMap: Part<keyof DB> = {
  ...peopleTables,
  ...programmeTables,
  ...onboardingTables,
  ...databankTables,
  ...libraryTables,
  ...roomTables,
  ...planTables,
  ...evaluationTables,
  ...reportTables,
  ...reminderTables,
  ...runningTables,
}
