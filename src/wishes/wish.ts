/** Whom somebody would rather have (D3). */
export type WishSide = 'mentor' | 'mentee'

/** How many one can wish for. */
export const mostWishes = 5

export type WishAct = 'add' | 'remove' | 'up'

/** The wishes after an act, the dearest first. What cannot be changes nothing. */
export function wishesAfter(wishes: readonly string[], act: WishAct, other: string): string[] {
  const at = wishes.indexOf(other)
  switch (act) {
    case 'add':
      return at >= 0 || wishes.length >= mostWishes ? [...wishes] : [...wishes, other]
    case 'remove':
      return wishes.filter(id => id !== other)
    case 'up':
      return at <= 0
        ? [...wishes]
        : [...wishes.slice(0, at - 1), other, wishes[at - 1] ?? other, ...wishes.slice(at + 1)]
  }
}
