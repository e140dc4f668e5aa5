const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text is an id: the database refuses a question that names anything else as one. */
export const isId = (given: string): boolean => id.test(given)

/** The id that an address or a form gives; undefined for anything else. */
export const idIn = (given: string | null | undefined): string | undefined =>
  given && isId(given) ? given : undefined
