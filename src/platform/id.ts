const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a part of an address can be an id at all; the database refuses to compare any other text with one. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && form.test(text)
}
