import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { InlineForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { texts } from './messages.ts'
import type { OpenTransfer } from './transfers-store.ts'

/** Who is on the way in, to say yes or no to; and who is on the way out. */
export function TransfersCards({
  frame,
  transfers,
}: {
  frame: Frame
  transfers: readonly OpenTransfer[]
}): JSX.Element {
  const t = texts(frame.locale)
  const arriving = transfers.filter(transfer => transfer.arriving)
  const leaving = transfers.filter(transfer => !transfer.arriving)
  return (
    <>
      {arriving.length > 0 && (
        <Card title={t.arriving} look="sand">
          <PlainList>
            {arriving.map(({ id, name, position, from }) => (
              <PlainItem
                key={id}
                title={name}
                line={t.comesFrom(from, position)}
                action={
                  <InlineForm action={routes.transferAnswer({ id })}>
                    <Actions>
                      <Button size="small" name="answer" value="accepted" about={name}>
                        {t.accept}
                      </Button>
                      <Button size="small" look="tertiary" name="answer" value="declined" about={name}>
                        {t.decline}
                      </Button>
                    </Actions>
                  </InlineForm>
                }
              />
            ))}
          </PlainList>
          <Quiet>{t.arrivingLine}</Quiet>
        </Card>
      )}
      {leaving.length > 0 && (
        <Card title={t.leaving}>
          <PlainList>
            {leaving.map(({ id, personId, name, to }) => (
              <PlainItem
                key={id}
                title={<Link href={routes.employment({ id: personId })}>{name}</Link>}
                line={t.waitsFor(to)}
                action={
                  <InlineForm action={routes.transferAnswer({ id })}>
                    <Button size="small" look="tertiary" name="answer" value="withdrawn" about={name}>
                      {t.withdraw}
                    </Button>
                  </InlineForm>
                }
              />
            ))}
          </PlainList>
        </Card>
      )}
    </>
  )
}
