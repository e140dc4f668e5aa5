import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Details } from '../ui/details.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section, Stack } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { texts } from './messages.ts'
import { presetTexts } from './messages-presets.ts'
import { texts as ownTexts } from './own-presets/messages.ts'
import type { OrganisationPreset } from './own-presets/organisation-preset.ts'
import { presetNames, presets } from './presets.ts'
import { differences, rhythmSentence } from './settings-words.ts'

interface Props {
  frame: Frame
  own: readonly OrganisationPreset[]
}

/** Before the first step of a new programme: which kind, one's own first, each with whom it is for. */
export function PresetChoicePage({ frame, own }: Props): JSX.Element {
  const t = texts(frame.locale)
  const o = ownTexts(frame.locale)
  return (
    <Page frame={frame} title={t.choose} width="read">
      <div>
        <UpLink href={routes.programmes()}>{t.title}</UpLink>
        <PageHeading title={t.choose} lede={t.chooseLede} />
      </div>
      {own.length > 0 && (
        <Section title={o.title}>
          <Stack>
            {own.map(preset => (
              <OwnCard key={preset.id} frame={frame} preset={preset} several={severalOrganisations(own)} />
            ))}
          </Stack>
        </Section>
      )}
      <Ready frame={frame} headed={own.length > 0} />
    </Page>
  )
}

function Ready({ frame, headed }: { frame: Frame; headed: boolean }): JSX.Element {
  const t = texts(frame.locale)
  const p = presetTexts(frame.locale)
  const cards = (
    <Stack>
      {presetNames.map(name => (
        <Card key={name} title={p[name].title}>
          <p>{p[name].line}</p>
          <Quiet>{rhythmSentence(presets[name].settings, frame.locale)}</Quiet>
          <Quiet>{differences(presets[name].settings, presets[name].intake, frame.locale)}</Quiet>
          <p>
            <ButtonLink href={routes.newProgramme({ preset: name })} look="secondary" size="small">
              {t.pick}
              <span class="ds-sr-only">: {p[name].title}</span>
            </ButtonLink>
          </p>
        </Card>
      ))}
    </Stack>
  )
  return headed ? <Section title={ownTexts(frame.locale).ready}>{cards}</Section> : cards
}

function OwnCard(props: { frame: Frame; preset: OrganisationPreset; several: boolean }): JSX.Element {
  const { frame, preset, several } = props
  const t = texts(frame.locale)
  const o = ownTexts(frame.locale)
  return (
    <Card title={preset.name} look="sand">
      {preset.line !== '' && <p>{preset.line}</p>}
      <Quiet>
        {several && `${preset.organisationName} · `}
        {rhythmSentence(preset.settings, frame.locale)}
      </Quiet>
      <Quiet>{differences(preset.settings, preset.rolling ? 'rolling' : 'together', frame.locale)}</Quiet>
      <p>
        <ButtonLink href={routes.newProgramme({ own: preset.id })} look="secondary" size="small">
          {t.pick}
          <span class="ds-sr-only">: {preset.name}</span>
        </ButtonLink>
      </p>
      <Details summary={o.remove}>
        <Stack>
          <p>{o.removeLine}</p>
          <InlineForm action={routes.presetRemoval({ id: preset.id })}>
            <Button look="secondary" size="small" about={preset.name}>
              {o.doRemove}
            </Button>
          </InlineForm>
        </Stack>
      </Details>
    </Card>
  )
}

function severalOrganisations(own: readonly OrganisationPreset[]): boolean {
  return new Set(own.map(({ organisationId }) => organisationId)).size > 1
}
