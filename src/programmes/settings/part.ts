/** What a programme decides, in the order one sets it up: each part is one page with a few questions. */
export const parts = [
  'purpose',
  'mentor',
  'meetings',
  'matching',
  'agreement',
  'sign-up',
  'reminders',
  'library',
] as const
export type Part = (typeof parts)[number]

export function partNamed(name: string | undefined): Part | undefined {
  return parts.find(part => part === name)
}

/** The part after this one; undefined after the last. */
export function partAfter(part: Part): Part | undefined {
  return parts[parts.indexOf(part) + 1]
}
