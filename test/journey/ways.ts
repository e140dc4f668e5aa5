const isLong = process.env.TELEMAKOS_WALK === 'long'

/**
 * Which of its ways a journey goes: with JavaScript or without, in one language or another. All of them in the long
 * form (`npm run walk`), the first in the short one (`npm test`).
 */
export function ways<Way>(short: Way, ...others: Way[]): Way[] {
  return isLong ? [short, ...others] : [short]
}

/** The walk through every page, where the ways are shared out. */
export const goesEveryWay = isLong
