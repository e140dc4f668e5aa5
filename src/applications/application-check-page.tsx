import type { JSX } from 'preact'
import type { Programme } from '../programmes/programme.ts'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx'
import type { Side } from './application.ts'
import { texts as formTexts } from './messages.ts'
import { texts } from './messages-drafts.ts'

interface Props {
  frame: Frame
  programme: Pick<Programme, 'id' | 'name'>
  side: Side
  rows: readonly SummaryRow[]
}

/** What one has answered, to read through before it is sent. */
export function ApplicationCheckPage({ frame, programme, side, rows }: Props): JSX.Element {
  const { id } = programme
  const t = texts(frame.locale)
  const form = formTexts(frame.locale)
  return (
    <Page frame={frame} title={t.title} of={programme.name} width="read">
      <div>
        <UpLink href={routes.programme({ id })}>{programme.name}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Card title={form.sides[side]} look="sand">
        <SummaryList rows={rows} />
        <p>
          <Link href={routes.application({ id }, { side })} about={form.sides[side]}>
            {t.change}
          </Link>
        </p>
      </Card>
      <Form action={routes.applicationCheck({ id })}>
        <input type="hidden" name="side" value={side} />
        <Button>{t.send}</Button>
      </Form>
      <Lock>{form.readers[side]}</Lock>
    </Page>
  )
}
