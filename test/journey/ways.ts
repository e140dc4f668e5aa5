/** The long form (`npm run walk`): every journey goes all its ways. */
export const goesEveryWay = process.env.TELEMAKOS_WALK === 'long'

/**
 * Which of its ways a journey goes: with JavaScript or without, in one language or another. All of them in the long
 * form, the first in the short one (`npm test`).
 */
export function ways<Way>(short: Way, ...others: Way[]): Way[] {
  return goesEveryWay ? [short, ...others] : [short]
}
