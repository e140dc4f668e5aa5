import type { Aim, PresetName, Scope } from '../presets.ts'
import type { ProgrammeSettings } from '../programme-settings.ts'

/** Settings that an organisation has found good, under a name of its own. */
export interface OrganisationPreset {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly name: string
  readonly line: string
  /** The ready preset that it once came from. */
  readonly preset: PresetName
  readonly purpose: string
  readonly scope: Scope
  readonly aim: Aim
  readonly rolling: boolean
  readonly settings: ProgrammeSettings
}
