import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, NextStep } from '../../ui/card.tsx'
import { day, dayOf } from '../../ui/dates.ts'
import { InlineForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { texts as copyTexts } from '../copies/messages.ts'
import { texts as presetTexts } from '../own-presets/messages.ts'
import { isOver, type Programme } from '../programme.ts'
import { partInWords } from '../settings-words.ts'
import { texts } from './messages.ts'
import { type Part, parts } from './part.ts'

interface Props {
  frame: Frame
  programme: Programme
}

/** Everything a programme has decided, part by part; a draft is opened from here. */
export function SettingsPage({ frame, programme, mayMake }: Props & { mayMake: boolean }): JSX.Element {
  const t = texts(frame.locale)
  const { id, state } = programme
  const isDraft = state === 'draft'
  const title = isDraft ? t.setUpTitle : t.settingsTitle
  return (
    <Page frame={frame} title={title} of={programme.name} width="read">
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        <PageHeading title={title} lede={isDraft ? t.setUpLede : undefined} />
      </div>
      {isDraft && <Opening frame={frame} programme={programme} />}
      <PlainList>
        <PlainItem
          title={<Link href={routes.programmePreview({ id })}>{t.preview}</Link>}
          line={t.previewLine}
        />
      </PlainList>
      <Stack>
        {parts.map(part => (
          <PartCard key={part} part={part} frame={frame} programme={programme} />
        ))}
      </Stack>
      {!isDraft && <Doors frame={frame} programme={programme} />}
      {mayMake && <Further frame={frame} programme={programme} />}
    </Page>
  )
}

function PartCard({ part, frame, programme }: Props & { part: Part }): JSX.Element {
  const t = texts(frame.locale)
  const { title } = t.parts[part]
  return (
    <Card title={title}>
      <SummaryList rows={partInWords(part, programme, frame)} />
      <p>
        <Link href={routes.programmeSettingsPart({ id: programme.id, part })} about={title}>
          {t.change}
        </Link>
      </p>
    </Card>
  )
}

function Opening({ frame, programme }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <NextStep title={t.readyTitle} line={t.readyLine}>
      <InlineForm action={routes.programmeOpening({ id: programme.id })}>
        <Button>{t.open}</Button>
      </InlineForm>
    </NextStep>
  )
}

/** What can come of a programme: the next one, and a preset of the organisation's own. */
function Further({ frame, programme: { id, state } }: Props): JSX.Element {
  const c = copyTexts(frame.locale)
  const o = presetTexts(frame.locale)
  return (
    <PlainList>
      {state !== 'draft' && (
        <PlainItem title={<Link href={routes.programmeCopies({ id })}>{c.copy}</Link>} line={c.copyLine} />
      )}
      <PlainItem title={<Link href={routes.programmePreset({ id })}>{o.save}</Link>} line={o.saveLine} />
    </PlainList>
  )
}

/** Whether new people come in: closed by hand, or by its last day. */
function Doors({ frame, programme }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id, settings, state } = programme
  const isOpen = state === 'open'
  const last = settings.signUpUntil === null ? '' : day(settings.signUpUntil, frame)
  if (isOpen && isOver(settings, dayOf(frame.now, frame)))
    return (
      <Card look="sand">
        <p>{t.lastDayOver(last)}</p>
        <ButtonLink
          href={routes.programmeSettingsPart({ id, part: 'sign-up' })}
          look="secondary"
          size="small"
        >
          {t.moveLastDay}
        </ButtonLink>
      </Card>
    )
  const action = isOpen ? routes.programmeClosure({ id }) : routes.programmeOpening({ id })
  return (
    <Card look="sand">
      <p>{isOpen ? t.closeLine : t.closedLine}</p>
      {isOpen && last !== '' && <Quiet>{t.lastDay(last)}</Quiet>}
      <InlineForm action={action}>
        <Button look="secondary" size="small">
          {isOpen ? t.close : t.openAgain}
        </Button>
      </InlineForm>
    </Card>
  )
}
