import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Stack } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { texts } from './messages.ts'
import { offeredPresets, presets } from './presets.ts'
import { rhythmSentence } from './settings-words.ts'

/** The first step of a new programme: which kind, each with whom it is for. */
export function PresetChoicePage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.choose} width="read">
      <div>
        <UpLink href={routes.programmes()}>{t.title}</UpLink>
        <PageHeading title={t.choose} lede={t.chooseLede} />
      </div>
      <Stack>
        {offeredPresets.map(name => (
          <Card key={name} title={t.presets[name].title}>
            <p>{t.presets[name].line}</p>
            <Quiet>{rhythmSentence(presets[name].settings, frame.locale)}</Quiet>
            <p>
              <ButtonLink href={routes.newProgramme({ preset: name })} look="secondary" size="small">
                {t.pick}
                <span class="ds-sr-only">: {t.presets[name].title}</span>
              </ButtonLink>
            </p>
          </Card>
        ))}
      </Stack>
    </Page>
  )
}
