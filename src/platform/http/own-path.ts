/**
 * A path of this product that somebody was on their way to, as a form or an address carried it; undefined when it
 * leads to another site.
 */
export function ownPath(wanted: string | null | undefined): string | undefined {
  const here = 'http://here.invalid'
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, here)) return undefined
  const { origin, pathname, search } = new URL(wanted, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search : undefined
}
