/** As whom one can step into the demonstration. The addresses lie under a name that can never exist. */
export const demonstrationRoles = [
  'coordinator',
  'hr',
  'mentee',
  'mentor',
  'group_mentee',
  'newcomer',
  'newcomers_mentor',
  'buddy',
  'leader',
  'director',
  'administrator',
] as const
export type DemonstrationRole = (typeof demonstrationRoles)[number]

/** The invented people one steps in as. */
export const stepInAs: Readonly<Record<DemonstrationRole, { name: string; email: string }>> = {
  coordinator: { name: 'Mette Holm', email: 'mette.holm@mentorcentret.example' },
  hr: { name: 'Hanne Vig', email: 'hanne.vig@fjordby.example' },
  mentee: { name: 'Sofie Bang', email: 'sofie.bang@fjordby.example' },
  mentor: { name: 'Peter Krog', email: 'peter.krog@lyngdal.example' },
  group_mentee: { name: 'Nora Dahl', email: 'nora.dahl@mentorcentret.example' },
  newcomer: { name: 'Karim Said', email: 'karim.said@fjordby.example' },
  newcomers_mentor: { name: 'Helle Brink', email: 'helle.brink@fjordby.example' },
  buddy: { name: 'Trine Aabo', email: 'trine.aabo@fjordby.example' },
  leader: { name: 'Lise Damgaard', email: 'lise.damgaard@fjordby.example' },
  director: { name: 'Ulla Ravn', email: 'ulla.ravn@mentorcentret.example' },
  administrator: { name: 'Anders Friis', email: 'anders.friis@mentorcentret.example' },
}

export function isDemonstrationRole(value: string): value is DemonstrationRole {
  return demonstrationRoles.some(role => role === value)
}
