import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { day } from '../../ui/dates.ts'
import { InlineForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly madeAt: Date | undefined
  /** The feed's address, right after it was made. */
  readonly address: string | undefined
}

/** One's own calendar feed: made, renewed, stopped. */
export function FeedPage({ frame, madeAt, address }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read">
      <UpLink href={routes.me()}>{t.back}</UpLink>
      <PageHeading title={t.title} lede={t.lede} />
      {address && (
        <Card title={t.address} look="sand">
          <p>
            <code>{address}</code>
          </p>
          <Quiet>{t.addressLine}</Quiet>
        </Card>
      )}
      {madeAt && !address && <p>{t.made(day(madeAt, frame))}</p>}
      <Actions>
        <InlineForm action={routes.myCalendar()}>
          <Button look={madeAt ? 'secondary' : 'primary'}>{madeAt ? t.again : t.make}</Button>
        </InlineForm>
        {madeAt && (
          <InlineForm action={routes.myCalendarEnd()}>
            <Button look="tertiary">{t.end}</Button>
          </InlineForm>
        )}
      </Actions>
      {madeAt && <Quiet>{t.againLine}</Quiet>}
    </Page>
  )
}
