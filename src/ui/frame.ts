import type { ComponentChildren } from 'preact'
import type { Locale } from '../platform/i18n.ts'
import type { Zone } from './dates.ts'
import type { IconName } from './icon.tsx'

export interface NavigationEntry {
  label: string
  href: string
  icon: IconName
  current: boolean
}

export interface Who {
  name: string
  /** In the reader's language, as it stands after the name: "koordinator". */
  role?: string | undefined
  href: string
}

/** What every page needs to know about the request it answers. */
export interface Frame {
  locale: Locale
  /** The moment the request came in: "om 3 dage" is counted from here. */
  now: Date
  zone?: Zone | undefined
  nonce: string
  /** Where the reader is, with the query, so that a change of language leads back here. */
  path: string
  formToken: string
  /** At most five entries; more do not fit under a thumb. */
  navigation: NavigationEntry[]
  who?: Who | undefined
  /** The strip above everything in a demonstration: "Du er med som … · skift rolle". */
  ribbon?: ComponentChildren
  /** What just happened, after a redirect. */
  notice?: { kind: NoticeKind; text: string; link?: { href: string; words: string } } | undefined
}

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

// A page is written in one go, so there is one frame at a time; a context that each part looks up is a fifth of the work.
let current: Frame | undefined

/** For `Page` and for what writes pages: the frame of what is written from here on. */
export function setFrame(frame: Frame | undefined): void {
  current = frame
}

/** The frame of the page that a component stands on. Throws outside `Page`. */
export function useFrame(): Frame {
  if (current === undefined) throw new Error('This component needs a Page around it')
  return current
}
