import type { OpenVisitBase } from './platform/http/open-visit.ts'
import type { Viewer } from './platform/http/visit.ts'
import { translations } from './platform/i18n.ts'
import { routes } from './routes.ts'
import type { Frame, NavigationEntry } from './ui/frame.ts'

const texts = translations({
  da: {
    waiting: 'Hvem venter',
    home: 'Hjem',
    mentorships: 'Mit forløb',
    programmes: 'Ordninger',
    people: 'Personer',
    databank: 'Mentorbank',
    library: 'Bibliotek',
    reports: 'Rapport',
    coordinator: 'koordinator',
    administrator: 'administrator',
    visiting: (name: string) => `Du er med som ${name} i et eksempel`,
    change: 'Skift rolle',
  },
  nb: {
    waiting: 'Hvem venter',
    home: 'Hjem',
    mentorships: 'Mitt forløp',
    programmes: 'Ordninger',
    people: 'Personer',
    databank: 'Mentorbank',
    library: 'Bibliotek',
    reports: 'Rapport',
    coordinator: 'koordinator',
    administrator: 'administrator',
    visiting: name => `Du er med som ${name} i et eksempel`,
    change: 'Bytt rolle',
  },
  en: {
    waiting: 'Who needs me',
    home: 'Home',
    mentorships: 'My mentorship',
    programmes: 'Programmes',
    people: 'People',
    databank: 'Databank',
    library: 'Library',
    reports: 'Report',
    coordinator: 'coordinator',
    administrator: 'administrator',
    visiting: name => `You are here as ${name}, in an example`,
    change: 'Change role',
  },
})

/** What surrounds a page for this visitor: where they can go, by who they are, and who they are. */
export function frameOf(visit: OpenVisitBase, nonce: string, formToken: string): Frame {
  const { locale, url, viewer } = visit
  const t = texts(locale)
  const frame = {
    locale,
    now: visit.now,
    zone: viewer?.timeZone,
    nonce,
    formToken,
    path: url.pathname + url.search,
  }
  if (!viewer) return { ...frame, navigation: [] }
  const role = viewer.coordinates ? t.coordinator : viewer.administrator ? t.administrator : undefined
  return {
    ...frame,
    navigation: navigationOf(viewer, t, url.pathname),
    who: { name: viewer.name, href: routes.me(), ...(role && { role }) },
    ...(viewer.means === 'demonstration' && {
      ribbon: (
        <>
          {t.visiting(viewer.name)} · <a href={routes.demonstration()}>{t.change}</a>
        </>
      ),
    }),
  }
}

function navigationOf(viewer: Viewer, t: ReturnType<typeof texts>, here: string): NavigationEntry[] {
  const place = placeOf(here, viewer)
  const entry = (label: string, href: string, icon: NavigationEntry['icon']) => ({
    label,
    href,
    icon,
    current: place === href || (href !== routes.home() && place.startsWith(`${href}/`)),
  })
  if (viewer.coordinates) {
    return [
      entry(t.waiting, routes.home(), 'home'),
      entry(t.programmes, routes.programmes(), 'scheme'),
      entry(t.people, routes.people(), 'people'),
      entry(t.databank, routes.databank(), 'book'),
      viewer.takesPart
        ? entry(t.mentorships, routes.mentorships(), 'path')
        : entry(t.library, routes.library(), 'shelf'),
    ]
  }
  return [
    entry(t.home, routes.home(), 'home'),
    ...(viewer.takesPart
      ? [entry(t.mentorships, routes.mentorships(), 'path'), entry(t.databank, routes.databank(), 'people')]
      : []),
    ...(viewer.administrator ? [entry(t.people, routes.people(), 'people')] : []),
    entry(t.library, routes.library(), 'shelf'),
    ...(viewer.leads ? [entry(t.reports, routes.reports(), 'scheme')] : []),
  ]
}

/** Where in the menu an address belongs whose own beginning is not in it. */
function placeOf(here: string, viewer: Viewer): string {
  if (here.startsWith(beginningOf(routes.meeting.pattern))) return routes.mentorships()
  if (here.startsWith(routes.training())) return routes.library()
  const ofProgrammes = [routes.matchingRun, routes.evaluation].map(({ pattern }) => beginningOf(pattern))
  if (viewer.coordinates && ofProgrammes.some(beginning => here.startsWith(beginning)))
    return routes.programmes()
  if (here.startsWith(routes.reports())) return viewer.coordinates ? routes.programmes() : routes.reports()
  const ofPeople = [routes.organisations(), routes.networks(), beginningOf(routes.unit.pattern)]
  if (ofPeople.some(beginning => here.startsWith(beginning))) return routes.people()
  return here
}

const beginningOf = (pattern: string): string => pattern.slice(0, pattern.indexOf(':'))
