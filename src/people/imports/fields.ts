/** What a column of a list can hold (C1, C2), in the order the person chooses from. */
export const fields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'side',
  'isMentor',
  'isMentee',
  'organisation',
  'unit',
  'leader',
  'position',
  'workplace',
  'place',
  'educations',
  'leadershipEducation',
  'skills',
  'experienceYears',
  'leaderSince',
  'experience',
  'languages',
  'themes',
  'themesOffered',
  'themesSought',
  'developmentAreas',
  'capacity',
  'gain',
  'motivation',
  'about',
  'other',
  'locale',
] as const
export type Field = (typeof fields)[number]

export function isField(value: unknown): value is Field {
  return fields.some(field => field === value)
}

/** What the columns mean, from the first on; undefined is a column that is not used. */
export type Mapping = readonly (Field | undefined)[]

/** Fields that several columns may fill together: their cells are joined. */
export const joinable: ReadonlySet<Field> = new Set([
  'educations',
  'skills',
  'experience',
  'languages',
  'themes',
  'themesOffered',
  'themesSought',
  'developmentAreas',
  'about',
  'other',
])

/** Why a list cannot be used as its columns are understood now. */
export type MappingFault = 'no-name' | 'no-email' | { readonly twice: Field }

export function faultsOf(mapping: Mapping): MappingFault[] {
  const used = mapping.filter(field => field !== undefined)
  const twice = fields.filter(field => !joinable.has(field) && used.filter(one => one === field).length > 1)
  return [
    ...(used.some(field => field === 'name' || field === 'firstName') ? [] : (['no-name'] as const)),
    ...(used.includes('email') ? [] : (['no-email'] as const)),
    ...twice.map(field => ({ twice: field })),
  ]
}
