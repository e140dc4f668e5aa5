import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Stack } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { sides } from './application.ts'
import { texts } from './messages.ts'

/** To have a mentor, or to be one; a person may be both (C1). */
export function SideChoicePage({
  frame,
  programme,
}: {
  frame: Frame
  programme: { id: string; name: string }
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.chooseTitle} of={programme.name} width="read">
      <div>
        <UpLink href={routes.programme({ id: programme.id })}>{programme.name}</UpLink>
        <PageHeading title={t.chooseTitle} lede={t.chooseLede} />
      </div>
      <Stack>
        {sides.map(side => (
          <Card key={side} title={t.choices[side].title}>
            <p>{t.choices[side].line}</p>
            <p>
              <ButtonLink
                href={routes.application({ id: programme.id }, { side })}
                look="secondary"
                size="small"
              >
                {t.choose}
                <span class="ds-sr-only">: {t.choices[side].title}</span>
              </ButtonLink>
            </p>
          </Card>
        ))}
      </Stack>
    </Page>
  )
}
