import type { MemberVisit } from '../platform/http/visit.ts'
import type { LibraryItem } from './item.ts'
import { shippedItems } from './shipped-items.ts'

/** Everything on the shelves of whoever reads, in their language. */
export async function itemsFor({ locale }: Pick<MemberVisit, 'tx' | 'locale'>): Promise<LibraryItem[]> {
  return shippedItems.map(({ texts, place: _, ...facts }) => ({ ...facts, text: texts[locale] }))
}
