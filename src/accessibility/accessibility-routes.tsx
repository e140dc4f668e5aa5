import type { JSX } from 'preact'
import type { Router } from '../platform/http/router.ts'
import { page } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Prose, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { texts } from './messages.ts'

export function accessibilityRoutes(router: Router): void {
  router.open.get(routes.accessibility, visit => page(<AccessibilityPage frame={visit.frame} />))
}

/** The statement that Danish and Norwegian law ask for: how it is made, what is missing, whom to tell. */
function AccessibilityPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read">
      <PageHeading title={t.title} lede={t.lede} />
      <Section title={t.done}>
        <Prose>
          <ul>
            {t.ways.map(way => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section title={t.lacks}>
        <p>{t.lacksLine}</p>
      </Section>
      <Section title={t.tell}>
        <p>{t.tellLine}</p>
        <p>{t.law}</p>
      </Section>
    </Page>
  )
}
