/** A text as names and keys are compared: without regard to case and spaces around. */
export const folded = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
