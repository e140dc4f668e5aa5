import type { Frame } from '../../src/ui/frame.ts'

const october = new Date('2026-10-06T08:14:00Z')

const shared = { locale: 'da', now: october, nonce: 'gallery', formToken: 'token' } as const

/** Sofie, who is a mentee, looks at a page. */
export function asMentee(path: string): Frame {
  return {
    ...shared,
    path,
    navigation: [
      { label: 'Hjem', href: '/', icon: 'home', current: path === '/waiting' },
      { label: 'Mit forløb', href: '/room', icon: 'path', current: path === '/room' },
      { label: 'Mentorbank', href: '/databank', icon: 'people', current: false },
      { label: 'Bibliotek', href: '/library', icon: 'book', current: false },
    ],
    who: { name: 'Sofie Bang', href: '/me' },
  }
}

/** Mette, who is a coordinator, looks at a page in a demonstration. */
export function asCoordinator(path: string): Frame {
  return {
    ...shared,
    path,
    navigation: [
      { label: 'Hvem venter', href: '/waiting', icon: 'bell', current: path === '/waiting' },
      { label: 'Ordning', href: '/matching', icon: 'scheme', current: path === '/matching' },
      { label: 'Mentorbank', href: '/databank', icon: 'people', current: false },
      { label: 'Rapporter', href: '/reports', icon: 'chart', current: false },
      { label: 'Bibliotek', href: '/library', icon: 'book', current: false },
    ],
    who: { name: 'Mette Holm', role: 'koordinator', href: '/me' },
    ribbon: (
      <>
        Du er med som Mette Holm i et eksempel ·{' '}
        <a class="ds-link" href="/demonstration">
          Skift rolle
        </a>
      </>
    ),
  }
}
